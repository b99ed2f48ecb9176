"""What a process of the service can run."""

from __future__ import annotations

from enum import StrEnum


class Part(StrEnum):
    """`linli up` runs all of them in one process."""

    BOT = "bot"  # channels in and out, turns
    DESK = "desk"  # web chat and desk over HTTP
    WORKER = "worker"  # the scheduler and what it starts


ALL_PARTS = frozenset(Part)
