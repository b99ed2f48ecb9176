"""Says nothing."""

from __future__ import annotations


def configure_logging_and_warnings() -> None: ...


def update_sanic_log_level() -> None: ...
