"""Chats and residents: found or made, once, and spoken to in their language."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, select

from actions import residents
from actions.database import Database
from actions.model import Channel, Chat, LanguageSource, Resident
from tests import factories
from tests.clock import Clock

UNKNOWN, DEVICE = LanguageSource.UNKNOWN, LanguageSource.DEVICE
DETECTED, CHOSEN = LanguageSource.DETECTED, LanguageSource.CHOSEN


async def test_a_chat_is_made_once_and_found_again_with_everybody_behind_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        made = await residents.chat_for(session, Channel.TELEGRAM, "42", clock.now())
        assert (made.resident, made.staff) == (None, None)
        web = await residents.chat_for(session, Channel.WEB, "42", clock.now())
        marie = await factories.resident(session, await factories.community(session))
    assert web.id != made.id
    async with database.write() as session:
        again = await residents.chat_for(session, Channel.TELEGRAM, "42", clock.forward(days=1))
        assert (again.id, again.created_at) == (made.id, made.created_at)
        known = await residents.chat_for(session, Channel.TELEGRAM, marie.address, clock.now())
        assert known.resident is not None
        assert known.resident.community is not None


@pytest.mark.parametrize("chat_is_known", [False, True])
async def test_messages_that_arrive_together_find_one_chat_and_one_resident(
    database: Database, clock: Clock, chat_is_known: bool
) -> None:
    other_process = Database(database.url)
    if chat_is_known:
        async with database.write() as session:
            await residents.chat_for(session, Channel.TELEGRAM, "42", clock.now())

    async def arrive(through: Database) -> tuple[int, int]:
        async with through.write() as session:
            chat = await residents.chat_for(session, Channel.TELEGRAM, "42", clock.now())
            resident = await residents.resident_of(session, chat, "Marie", clock.now())
            return chat.id, resident.id

    came = await asyncio.gather(*(arrive(d) for d in (database, other_process) for _ in range(4)))
    await other_process.close()
    assert len(set(came)) == 1
    async with database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Chat)) == 1
        assert await session.scalar(select(func.count()).select_from(Resident)) == 1


async def test_a_newcomer_has_a_name_no_community_and_no_subscription(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        chat = await residents.chat_for(session, Channel.TELEGRAM, "42", clock.now())
        marie = await residents.resident_of(session, chat, "Marie" * 30, clock.now())
        assert len(marie.name) == residents.LONGEST_NAME
        assert (marie.community, marie.greeted_at, marie.language_source) == (None, None, UNKNOWN)
        assert await residents.resident_of(session, chat, "Somebody", clock.now()) is marie
        assert marie.name.startswith("Marie")


@pytest.mark.parametrize(
    ("known_from", "now_from", "is_taken"),
    [
        (UNKNOWN, DEVICE, True),
        (DEVICE, DETECTED, True),
        (DETECTED, DETECTED, True),
        (DETECTED, DEVICE, False),
        (DETECTED, CHOSEN, True),
        (CHOSEN, DETECTED, False),
        (CHOSEN, DEVICE, False),
        (CHOSEN, CHOSEN, True),
    ],
)
async def test_what_somebody_chose_is_never_overruled(
    sqlite_database: Database,
    known_from: LanguageSource,
    now_from: LanguageSource,
    is_taken: bool,
) -> None:
    async with sqlite_database.write() as session:
        marie = (await factories.resident(session)).resident
        assert marie is not None
        marie.language, marie.language_source = "fr", known_from
        await residents.set_language(session, marie, "de", now_from)
        expected = ("de", now_from) if is_taken else ("fr", known_from)
        assert (marie.language, marie.language_source) == expected


async def test_a_language_we_do_not_serve_is_an_error(sqlite_database: Database) -> None:
    async with sqlite_database.write() as session:
        marie = (await factories.resident(session)).resident
        assert marie is not None
        with pytest.raises(ValueError, match="xx"):
            await residents.set_language(session, marie, "xx", CHOSEN)


async def test_moving_house_changes_the_community(database: Database) -> None:
    async with database.write() as session:
        marie = (await factories.resident(session, await factories.community(session))).resident
        zhonghe = await factories.community(session)
        assert marie is not None
        await residents.set_community(session, marie, zhonghe)
    async with database.read() as session:
        assert (await session.get_one(Resident, marie.id)).community_id == zhonghe.id


async def test_a_chat_is_unreachable_from_the_first_time_until_somebody_writes(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        marie = await factories.resident(session)
        other = await factories.resident(session)
        first = clock.now()
        await residents.mark_unreachable(session, marie.id, first)
        await residents.mark_unreachable(session, marie.id, clock.forward(days=1))
    async with database.write() as session:
        assert (await session.get_one(Chat, marie.id)).unreachable_at == first
        assert (await session.get_one(Chat, other.id)).unreachable_at is None
        await residents.mark_reachable(session, marie.id)
    async with database.read() as session:
        assert (await session.get_one(Chat, marie.id)).unreachable_at is None
