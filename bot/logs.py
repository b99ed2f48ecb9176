"""Logs as events with ids: lines for a person at a terminal, JSON for everything else.

Never in a log: what people wrote, tokens, addresses with passwords. Third-party loggers that
would print them (httpx logs every URL, and Telegram's hold the token) speak from WARNING on. An
exception's own words are left out, for it quotes what it failed on: its type and where it happened
stay.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Iterator
from typing import Any

import structlog

QUIET = (
    "aiohttp",
    "alembic",
    "apscheduler",
    "asyncio",
    "httpcore",
    "httpx",
    "telegram",
    "uvicorn.access",
)

log = structlog.get_logger(__name__)


def set_up_logs(level: str) -> None:
    """Send all logs, ours and the libraries', to standard error in one format."""
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: structlog.types.Processor = (
        # Its own way with exceptions shows every local variable, and so what people wrote.
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if sys.stderr.isatty()
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.ExceptionRenderer(without_words),
                renderer,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
        logging.getLogger(name).setLevel(logging.WARNING)


def without_words(exc_info: structlog.typing.ExcInfo) -> str:
    """A traceback that names files, lines and types of exceptions, and quotes none of them."""
    return "".join(_told(exc_info[1])).rstrip()


def log_failure_of_a_task(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """For the event loop, which would quote the exception of a task that nobody waited for."""
    log.error("task_failed", what=context["message"], exc_info=context.get("exception"))


def _told(error: BaseException) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before)
        yield "and then\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield "of\n"
            yield from _told(inner)
