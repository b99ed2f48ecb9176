"""Rasa's components keep their promises in the Python they are made for."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from nlu import rasa_process
from nlu.environment import ensure_environment
from nlu.rasa_process import ROOT

CHECKS = Path(__file__).with_name("component_checks.py")


@pytest.mark.slow
@pytest.mark.xdist_group("rasa")
@pytest.mark.timeout(600)
def test_the_components_keep_their_promises(tmp_path: Path) -> None:
    done = subprocess.run(
        [ensure_environment(), CHECKS],
        env=rasa_process.environment(tmp_path),
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-5000:]
    assert "OK" in done.stderr
