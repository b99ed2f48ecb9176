"""How long a second start takes until the menu is served, and until messages are understood."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx

from nlu.server import free_port
from tests.benchmarks.processes import ROOT, linli


def second_start(home: Path) -> tuple[float, float]:
    """Seconds until the web answers, and until the service says that it understands."""
    port = free_port()
    environment = {"PATH": os.environ["PATH"], **linli(home, {}, LINLI_WEB_PORT=str(port))}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", "up"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            while not _serves(port):
                time.sleep(0.05)
            serving = time.perf_counter() - began
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith("Understanding: ready"):
                    break
            return serving, time.perf_counter() - began
        finally:
            process.terminate()


def _serves(port: int) -> bool:
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/healthz")
    except httpx.TransportError:
        return False
    return answer.status_code == httpx.codes.OK
