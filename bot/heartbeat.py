"""A sign of life for whoever watches the process: a file touched every few seconds.

`linli health` reads it; a container's health check needs no port for that.
"""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

EVERY_S = 5
FRESH_S = 30


def heartbeat_file(home: Path, part: str) -> Path:
    """Where `part` leaves its sign of life."""
    return home / f"alive-{part}"


def home_of_this_machine() -> Path:
    """LINLI_HOME as the settings have it, without the cost of loading all of them."""
    return Path(os.environ.get("LINLI_HOME") or "var")


async def beat(home: Path, part: str) -> None:
    """Touch the file until cancelled. A loop that hangs stops touching it."""
    path = heartbeat_file(home, part)
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        path.touch()
        await asyncio.sleep(EVERY_S)


def is_alive(home: Path, part: str) -> bool:
    """Whether `part` gave a sign of life in the last half minute."""
    try:
        return time.time() - heartbeat_file(home, part).stat().st_mtime < FRESH_S
    except FileNotFoundError:
        return False
