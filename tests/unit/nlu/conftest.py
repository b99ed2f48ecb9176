"""A Python in which `rasa` is the fake one, and a home for what it writes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

FAKE = Path(__file__).parent / "fake_rasa"


@pytest.fixture
def rasa_python(tmp_path: Path) -> Path:
    """Takes the place of the interpreter of Rasa's environment."""
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nPYTHONPATH="{FAKE}:$PYTHONPATH" exec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return python


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Linli's home."""
    home = tmp_path / "home"
    home.mkdir()
    return home
