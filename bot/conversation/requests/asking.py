"""How a flow asks: it yields a request, and is sent the answer."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")


class Request(Generic[Answer]):
    """Something to be found out or done; the answer's type is its parameter."""


def ask(request: Request[Answer]) -> Generator[Request[Any], Any, Answer]:
    """Yield `request` and return its answer, typed: `hits = yield from ask(FindCommunity(…))`."""
    answer: Answer = yield request
    return answer
