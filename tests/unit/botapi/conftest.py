"""The server, a bot of it, and somebody who has started that."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import telegram

from tests.botapi import BotApi, Person, bot_of


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as api:
        yield api


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[telegram.Bot]:
    async with bot_of(api) as bot:
        yield bot


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(id=42, first_name="Ana", language_code="es", started=True)
