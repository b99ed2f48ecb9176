"""Several messages are parsed at the same time, by code that never waits."""

from __future__ import annotations

import asyncio

import pytest

from nlu.parallel_parsing import finish


async def reads(text: str) -> str:
    return text.upper()


def test_what_never_waits_is_run_to_its_end() -> None:
    assert finish(reads("fire")) == "FIRE"


def test_what_waits_is_refused() -> None:
    async def waits() -> None:
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="waits"):
        finish(waits())


def test_a_failure_is_the_callers() -> None:
    async def fails() -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        finish(fails())
