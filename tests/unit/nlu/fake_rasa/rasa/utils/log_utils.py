"""Says nothing."""

from __future__ import annotations


def configure_structlog() -> None: ...
