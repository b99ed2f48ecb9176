"""What somebody asks of the queue: by state, language, news, words; and whose comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import saved_views, tickets
from actions.database import Database
from actions.model import Category, Priority, Staff, TicketState
from actions.refusals import TextNeeded
from actions.tickets import Sieve, View, searching
from actions.tickets.forgetting import forget_words
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions.story import begin, helper_elsewhere


async def shown(session: AsyncSession, staff: Staff, sieve: Sieve) -> list[int]:
    return [ticket.id for ticket in (await tickets.queue(session, staff, sieve, MORNING)).tickets]


async def test_each_filter_finds_what_fits_and_not_the_rest(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        first = story.ticket.id
        new = tickets.NewTicket(Category.HAZARD, "Ein Kabel hängt herab", "de")
        cable = await tickets.file(
            session,
            chat=story.chat,
            community=story.ticket.community,
            new=new,
            now=clock.forward(minutes=1),
        )
        await tickets.set_out(session, cable.id, story.wang, clock.now())

        async def found(**asked: object) -> list[int]:
            return await shown(session, story.zhang, replace(Sieve(), **asked))  # type: ignore[arg-type]

        assert await found(language="de") == [cable.id]
        assert await found(language="en") == [first]
        assert await found(language="ar") == []
        assert await found(state=TicketState.ON_THE_WAY) == [cable.id]
        assert await found(state=TicketState.NEW) == [first]
        assert await found(priority=Priority.HIGH) == [cable.id]
        assert await found(priority=Priority.URGENT) == []
        assert await found(view=View.ALL, state=TicketState.RESOLVED) == []
        assert await found() == [cable.id, first]


async def test_ones_own_communities_come_before_the_others_but_after_what_is_urgent(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        elsewhere = await factories.community(session, "Elsewhere", at=story.station)
        boss = await factories.supervisor(session, story.station)
        there = await factories.ticket(
            session, story.chat, elsewhere, category=Category.NOISE, now=clock.forward(minutes=1)
        )
        urgent = await factories.ticket(
            session,
            story.chat,
            elsewhere,
            category=Category.EMERGENCY,
            now=clock.forward(minutes=1),
        )
        by_time = [urgent.id, there.id, story.ticket.id]
        assert await shown(session, boss, Sieve()) == by_time
        boss.communities.append(story.ticket.community)
        await session.flush()
        own_first = [urgent.id, story.ticket.id, there.id]
        assert await shown(session, boss, Sieve()) == own_first
        one = Sieve(community_id=elsewhere.id)
        assert await shown(session, boss, one) == [urgent.id, there.id]
        after, seen = None, []
        while True:
            page = await tickets.queue(session, boss, Sieve(), MORNING, limit=1, after=after)
            seen += [ticket.id for ticket in page.tickets]
            if (after := page.next) is None:
                break
        assert seen == own_first


async def test_what_was_passed_on_from_elsewhere_is_in_the_queue_once(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        helper = await helper_elsewhere(session, story)
        (elsewhere,) = helper.communities
        await tickets.pass_on(session, story.ticket.id, story.wang, helper, clock.now())
        await tickets.take(session, story.ticket.id, helper, clock.now())
        assert await shown(session, helper, Sieve()) == [story.ticket.id]
        assert await shown(session, helper, Sieve(View.MINE)) == [story.ticket.id]
        assert (await tickets.counts(session, helper)).mine == 1
        assert await shown(session, helper, Sieve(community_id=elsewhere.id)) == []


async def test_what_a_resident_does_is_new_to_each_until_they_have_seen_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        ticket = story.ticket
        unread = Sieve(unread=True)

        async def news_for(staff: Staff) -> int:
            found = await shown(session, staff, unread)
            assert len(found) == (await tickets.counts(session, staff)).unread
            assert set(found) == await tickets.unread(session, staff, [ticket.id])
            return len(found)

        assert (await news_for(story.wang), await news_for(story.zhang)) == (1, 1)
        await tickets.note_read(session, ticket, story.wang)
        assert (await news_for(story.wang), await news_for(story.zhang)) == (0, 1)
        await tickets.note(session, ticket.id, story.zhang, "Hm", clock.forward(minutes=1))
        assert await news_for(story.wang) == 0  # colleagues' doings are no resident's news
        await tickets.take(session, ticket.id, story.zhang, clock.forward(minutes=1))
        assert await news_for(story.zhang) == 0  # who acts has read
        now = clock.forward(minutes=1)
        await tickets.answer(session, ticket.id, story.marie, "Still there", "en", now)
        assert (await news_for(story.wang), await news_for(story.zhang)) == (1, 1)
        await tickets.resolve(session, ticket.id, story.zhang, now)
        assert (await tickets.counts(session, story.wang)).unread == 0  # nobody has to act


async def test_reading_what_was_loaded_leaves_what_came_meanwhile_new(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
    async with database.read() as session:
        loaded = await tickets.for_staff(session, story.ticket.id, story.wang)
    async with database.write() as session:
        now = clock.forward(minutes=1)
        await tickets.answer(session, story.ticket.id, story.marie, "Now two", "en", now)
    async with database.write() as session:
        await tickets.note_read(session, loaded, story.wang)
        assert await tickets.unread(session, story.wang, [story.ticket.id])


WRITTEN = {
    "zh": "小区东门口停车太乱，消防通道被堵",
    "zh-Hant": "樓下的狗整晚在叫",
    "ja": "ゴミ置き場が散らかっています",
    "ko": "쓰레기가 쌓여 있습니다",
    "de": "Straßenlärm vor dem Café, jede Nacht",
    "ru": "Сломан фонарь у подъезда",
    "ar": "السيارة تسد المدخل",
    "th": "รถจอดขวางทางเข้า",
}


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("停车", "zh"),
        ("消防通道", "zh"),
        ("堵", "zh"),
        ("东门", "zh"),
        ("狗", "zh-Hant"),
        ("置き場", "ja"),
        ("쓰레기", "ko"),
        ("strassenlärm", "de"),
        ("cafe nacht", "de"),
        ("Stra", "de"),
        ("ФОНАРЬ", "ru"),
        ("السيارة", "ar"),
        ("จอด", "th"),
    ],
)
async def test_words_of_any_language_are_found(
    database: Database, clock: Clock, asked: str, language: str
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        ids = {}
        for code, words in WRITTEN.items():
            new = tickets.NewTicket(Category.QUESTION, words, code)
            filed = await tickets.file(
                session,
                chat=story.chat,
                community=story.ticket.community,
                new=new,
                now=clock.now(),
            )
            ids[filed.id] = code
        found = await shown(session, story.wang, Sieve(text=asked))
        assert [ids.get(id) for id in found] == [language]


@pytest.mark.parametrize("asked", ["停门", "车停", "lärmstrasse", "gates", "猫", "xyz", "MS-99999"])
async def test_what_nobody_wrote_is_not_found(database: Database, clock: Clock, asked: str) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        for code, words in WRITTEN.items():
            new = tickets.NewTicket(Category.QUESTION, words, code)
            await tickets.file(
                session,
                chat=story.chat,
                community=story.ticket.community,
                new=new,
                now=clock.now(),
            )
        assert await shown(session, story.wang, Sieve(text=asked)) == []


@pytest.mark.parametrize(
    "asked", ["'", '" OR *', "a'b", "()", "&|!", "NEAR(a b)", "\\", "𠮷", "*", "-"]
)
async def test_whatever_is_typed_is_no_error(database: Database, clock: Clock, asked: str) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await shown(session, story.wang, Sieve(text=asked))


@pytest.mark.parametrize("looked_through", [1, 1_000])  # the index is asked, and is not
async def test_threads_notes_places_and_numbers_are_found_too(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch, looked_through: int
) -> None:
    monkeypatch.setattr(searching, "LOOKED_THROUGH", looked_through)
    monkeypatch.setattr(searching, "LOOKED_THROUGH_OF_ONE", looked_through)
    async with database.write() as session:
        story = await begin(session, clock)
        ticket, now = story.ticket, clock.now()
        await tickets.answer(session, ticket.id, story.marie, "A white lorry", "en", now)
        await tickets.note(session, ticket.id, story.wang, "Third time this month", now)
        new = tickets.NewTicket(Category.NOISE, "Loud music", "en", place="Building 12")
        noise = await tickets.file(
            session, chat=story.chat, community=ticket.community, new=new, now=now
        )
        stranger = await factories.officer(session, await factories.community(session))
        for asked, expected in {
            "white lorry": [ticket.id],
            "month": [ticket.id],
            "building 12": [noise.id],
            ticket.number: [ticket.id],
            f" {noise.number.lower()} ": [noise.id],
            "lorry music": [],
        }.items():
            assert await shown(session, story.wang, Sieve(text=asked)) == expected, asked
            assert await shown(session, stranger, Sieve(View.ALL, text=asked)) == []


async def test_what_was_transferred_is_found_where_it_is_and_no_more_where_it_was(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "LOOKED_THROUGH_OF_ONE", 0)  # the index is asked
    async with database.write() as session:
        story = await begin(session, clock)
        there = await factories.community(session)
        stranger = await factories.officer(session, there)
        supervisor = await factories.supervisor(session, there.station)
        await tickets.answer(
            session, story.ticket.id, story.marie, "A white lorry", "en", clock.now()
        )
        everyone = (story.wang, stranger, supervisor)

        async def who_finds_it() -> list[bool]:
            return [bool(await shown(session, one, Sieve(text="lorry"))) for one in everyone]

        assert await who_finds_it() == [True, False, False]
        await tickets.transfer(session, story.ticket.id, story.wang, there, clock.now())
        assert await who_finds_it() == [False, True, True]


async def test_what_one_has_elsewhere_is_found_by_its_words_and_by_no_others(
    database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "LOOKED_THROUGH_OF_ONE", 0)
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await helper_elsewhere(session, story)
        await tickets.pass_on(session, story.ticket.id, story.wang, stranger, clock.now())
        for sieve in (Sieve(text="gate"), Sieve(View.MINE, text="gate")):
            assert await shown(session, stranger, sieve) == [story.ticket.id]
        assert await shown(session, stranger, Sieve(text="piano")) == []


async def test_what_was_forgotten_is_found_no_more(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.answer(session, id, story.marie, "A white lorry", "en", now)
        await tickets.note(session, id, story.wang, "Third time", now)
        await forget_words(session, [id], now)
        assert await shown(session, story.wang, Sieve(text="gate")) == []
        assert await shown(session, story.wang, Sieve(text="lorry")) == []
        assert await shown(session, story.wang, Sieve(text="third")) == [id]


async def test_views_are_kept_under_names_and_are_ones_own(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        now = clock.now()
        await saved_views.keep(session, story.wang, "  Night   noise ", "category=noise", now)
        await saved_views.keep(session, story.wang, "Night noise", "category=noise&unread=1", now)
        kept = await saved_views.of(session, story.wang)
        assert [(view.name, view.query) for view in kept] == [
            ("Night noise", "category=noise&unread=1")
        ]
        assert await saved_views.of(session, story.zhang) == []
        await saved_views.drop(session, story.zhang, kept[0].id)
        assert await saved_views.of(session, story.wang)
        with pytest.raises(TextNeeded):
            await saved_views.keep(session, story.wang, "  ", "category=noise", now)
        for number in range(saved_views.MOST - 1):
            await saved_views.keep(session, story.wang, f"View {number}", "", now)
        with pytest.raises(saved_views.TooManyViews):
            await saved_views.keep(session, story.wang, "One more", "", now)
        await saved_views.keep(session, story.wang, "View 1", "unread=1", now)
        await saved_views.drop(session, story.wang, kept[0].id)
        assert len(await saved_views.of(session, story.wang)) == saved_views.MOST - 1
