"""The programs under measurement, each a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
DATA = os.environ.get("LINLI_DATA", str(ROOT / "data"))


@asynccontextmanager
async def program(
    *arguments: str, log: Path, **environment: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m arguments` while the block runs, ended by SIGTERM.

    Where the block fails, what the programs had to say is shown.
    """
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            *arguments,
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], **environment},
            stdout=out,
            stderr=out,
        )
    try:
        yield process
    except Exception:
        print(log.read_text(encoding="utf-8")[-3000:])
        raise
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


def memory_mb(process: asyncio.subprocess.Process) -> float:
    """Resident memory of one process, its children not counted."""
    resident: int = psutil.Process(process.pid).memory_info().rss
    return resident / 1_000_000


def linli(home: Path, api: Mapping[str, str], **more: str) -> dict[str, str]:
    """The environment of the service on a Telegram of our own."""
    return {
        "LINLI_HOME": str(home),
        "LINLI_DATA": DATA,
        "LINLI_SEND_RATE": "1000",
        "LINLI_QUIET_HOURS": "00:00-00:00",  # none: it is measured by night, too
        "LINLI_LOG_LEVEL": "warning",
        **api,
        **more,
    }
