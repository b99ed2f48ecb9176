"""What was not understood waits for a reviewer, without whose it was."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from actions import learning
from actions.database import Database
from actions.learning import Position, Said, Sieve, View
from actions.model import Lesson, LessonKind, LessonState, Resident, Staff
from actions.personal_data import Span
from actions.refusals import LessonIsExported, NotAllowed, NotFound
from tests import factories
from tests.clock import MORNING, Clock

THOUGHT = (("report_parking", 0.41234), ("report_noise", 0.3), ("report_theft", 0.1), ("help", 0.1))


async def lessons(session: AsyncSession) -> list[Lesson]:
    found = select(Lesson).order_by(Lesson.id).execution_options(populate_existing=True)
    return list(await session.scalars(found))


async def note(
    session: AsyncSession, clock: Clock, text: str, language: str = "en", **more: Any
) -> None:
    said = Said(text, language, THOUGHT, more.pop("model", ""), more.pop("found", ()))
    by, kind = more.pop("by", None), more.pop("kind", LessonKind.UNCLEAR)
    await learning.note(session, said, by=by, kind=kind, now=clock.now(), **more)


# --- Collecting ---------------------------------------------------------------------------------


async def test_a_row_says_what_was_thought_and_nothing_of_who_wrote_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        await factories.admin(session, "Chen Hua")
        chat = await factories.resident(session, name="Marie Dubois")
        found = [Span("plate", 8, 13)]
        text = "the van XK 99 again, Marie Dubois, tell Chen Hua, 13912345678"
        await note(session, clock, text, by=chat.resident, found=found, model="abc123")
    async with database.read() as session:
        (row,) = await lessons(session)
        marked = row.text.replace("\u2039", "<").replace("\u203a", ">")
        assert marked == "the van <plate> again, <name>, tell <name>, <phone>"
        assert row.readings == [
            {"intent": "report_parking", "confidence": 0.41},
            {"intent": "report_noise", "confidence": 0.3},
            {"intent": "report_theft", "confidence": 0.1},
        ]
        assert (row.model, row.kind, row.state) == ("abc123", LessonKind.UNCLEAR, "waiting")
        assert (row.first_seen_on, row.last_seen_on) == (clock.now().date(), clock.now().date())


def test_the_table_has_no_column_that_leads_to_a_resident_or_a_moment() -> None:
    table = Lesson.__table__
    assert {key.column.table.name for key in table.foreign_keys} == {"staff"}
    assert {column.name for column in table.columns} == {
        "id", "text", "text_hash", "language", "kind", "readings", "model", "suggested", "times",
        "first_seen_on", "last_seen_on", "state", "intent", "reviewed_by_id", "reviewed_at",
        "exported_at",
    }  # fmt: skip


async def test_the_same_words_are_one_row_that_counts(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        await note(session, clock, "The car 沪A12345 is there")
        clock.forward(days=2)
        await note(session, clock, "the CAR 沪B99999 is  there")
        await note(session, clock, "the car is there")
        await note(session, clock, "the car 沪A12345 is there", language="de")
    async with database.read() as session:
        rows = await lessons(session)
    assert [(row.language, row.times) for row in rows] == [("en", 2), ("en", 1), ("de", 1)]
    assert (rows[0].last_seen_on - rows[0].first_seen_on).days == 2


async def test_a_correction_is_added_to_what_was_noted_and_not_counted_twice(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        await note(session, clock, "the thing is there")
        correction = {"kind": LessonKind.RESIDENT, "meant": "report_noise", "again": True}
        await note(session, clock, "the thing is there", **correction)
        await note(session, clock, "the thing is there", kind=LessonKind.RESIDENT, again=True)
    async with database.read() as session:
        (row,) = await lessons(session)
    assert (row.kind, row.suggested, row.times) == (LessonKind.RESIDENT, "report_noise", 1)


async def test_what_is_unclear_once_more_takes_no_correction_back(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        await note(session, clock, "the thing", kind=LessonKind.OFFICER, meant="report_noise")
        await note(session, clock, "the thing")
    async with database.read() as session:
        (row,) = await lessons(session)
    assert (row.kind, row.suggested, row.times) == (LessonKind.OFFICER, "report_noise", 2)


async def test_what_a_reviewer_decided_stays_decided(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        chen = await factories.admin(session)
        await note(session, clock, "the thing", kind=LessonKind.RESIDENT, meant="report_noise")
        (row,) = await lessons(session)
        await learning.confirm(session, chen, row.id, "report_noise", clock.now())
        await note(session, clock, "the thing", kind=LessonKind.OFFICER, meant="report_theft")
    async with database.read() as session:
        (row,) = await lessons(session)
    assert (row.state, row.intent, row.suggested) == ("confirmed", "report_noise", "report_noise")
    assert row.times == 2


@pytest.mark.parametrize("text", ["?", "13912345678", "👍", "no words " * 50])
async def test_what_says_nothing_or_too_much_is_not_queued(
    sqlite_database: Database, clock: Clock, text: str
) -> None:
    async with sqlite_database.write() as session:
        await note(session, clock, text)
        assert await lessons(session) == []


# --- Taking back --------------------------------------------------------------------------------


async def test_one_message_can_be_taken_back(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        for _ in range(2):
            await note(session, clock, "the thing is there")
        await note(session, clock, "something else")
        await learning.drop(session, Said("The thing is there", "en"), by=None)
        assert [(row.text, row.times) for row in await lessons(session)] == [
            ("the thing is there", 1),
            ("something else", 1),
        ]
        await learning.drop(session, Said("the thing is there", "en"), by=None)
        assert [row.text for row in await lessons(session)] == ["something else"]


async def test_who_takes_their_words_back_brings_them_along(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        marie = await of_marie(session)
        found = [Span("plate", 8, 13)]
        await note(session, clock, "the van XK 99 of Marie Dubois", by=marie, found=found)
        await note(session, clock, "they took 58300 yuan", by=marie)
        await note(session, clock, "others said the van was theirs")
        said = ["hello", "The van XK 99  of Marie Dubois", "they took 58300 yuan\nand more"]
        await learning.take_back(session, said, marie)
        assert [row.text for row in await lessons(session)] == ["others said the van was theirs"]


async def test_what_others_said_as_well_counts_less_but_stays(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        marie = await of_marie(session)
        for _ in range(3):
            await note(session, clock, "the thing is there", by=marie)
        await learning.take_back(session, ["the thing is there", "The thing is there"], marie)
        assert [row.times for row in await lessons(session)] == [1]


async def test_lines_of_a_report_that_were_one_message_go_with_it(
    sqlite_database: Database, clock: Clock
) -> None:
    async with sqlite_database.write() as session:
        marie = await of_marie(session)
        for text in ("the thing\nis there", "is there\nagain", "the thing\nagain"):
            await note(session, clock, text, by=marie)
        await learning.take_back(session, ["the thing\nis there\nagain"], marie)
        assert [row.text for row in await lessons(session)] == ["the thing again"]


async def test_what_is_training_data_already_is_nobodys(
    sqlite_database: Database, clock: Clock
) -> None:
    async with sqlite_database.write() as session:
        await note(session, clock, "the thing is there")
        (row,) = await lessons(session)
        row.state, row.intent = LessonState.CONFIRMED, "report_noise"
        row.reviewed_at = row.exported_at = clock.now()
        await learning.take_back(session, ["the thing is there"], None)
        await learning.drop(session, Said("the thing is there", "en"), by=None)
        assert len(await lessons(session)) == 1


async def of_marie(session: AsyncSession) -> Resident:
    chat = await factories.resident(session, name="Marie Dubois")
    assert chat.resident is not None
    return chat.resident


# --- Keeping ------------------------------------------------------------------------------------


async def test_what_nobody_looked_at_for_90_days_goes_and_the_rest_stays(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        chen = await factories.admin(session)
        for text in ("forgotten", "came again", "confirmed", "discarded", "exported"):
            await note(session, clock, text)
        rows = {row.text: row for row in await lessons(session)}
        await learning.confirm(session, chen, rows["confirmed"].id, "help", clock.now())
        await learning.confirm(session, chen, rows["exported"].id, "help", clock.now())
        rows["exported"].exported_at = clock.now()
        await learning.discard(session, chen, rows["discarded"].id, clock.now())
    for days, left in (
        (7, {"forgotten", "came again", "confirmed", "discarded", "exported"}),
        (1, {"forgotten", "came again", "confirmed", "exported"}),
        (23, {"forgotten", "came again", "confirmed"}),
        (59, {"forgotten", "came again", "confirmed"}),
        (1, {"came again", "confirmed"}),
    ):
        clock.forward(days=days)
        if days == 59:
            async with database.write() as session:
                await note(session, clock, "came again")
        async with database.write() as session:
            await learning.forget_old(session, clock.now())
            assert {row.text for row in await lessons(session)} == left


# --- Reviewing ----------------------------------------------------------------------------------


@pytest.fixture
async def chen(database: Database) -> Staff:
    async with database.write() as session:
        return await factories.admin(session, "Chen")


async def test_the_most_frequent_come_first_a_page_at_a_time(
    database: Database, clock: Clock, chen: Staff
) -> None:
    async with database.write() as session:
        for number in range(5):
            for _ in range(1 + (number == 3)):
                await note(session, clock, f"words number {'abcde'[number]}")
    async with database.read() as session:
        seen: list[str] = []
        after = None
        while found := await learning.page(session, chen, Sieve(), limit=2, after=after):
            seen += [lesson.text[-1] for lesson in found]
            after = Position.of(found[-1])
    assert seen == ["d", "e", "c", "b", "a"]


async def test_the_list_is_sieved_by_language_kind_and_state(
    database: Database, clock: Clock, chen: Staff
) -> None:
    async with database.write() as session:
        await note(session, clock, "unclear")
        await note(session, clock, "unklar", language="de")
        await note(session, clock, "corrected", kind=LessonKind.RESIDENT)
        await note(session, clock, "sorted", kind=LessonKind.OFFICER)
        rows = {row.text: row.id for row in await lessons(session)}
        await learning.discard(session, chen, rows["sorted"], clock.now())
        await learning.confirm(session, chen, rows["corrected"], "help", clock.now())

    async def seen(sieve: Sieve) -> set[str]:
        async with database.read() as session:
            return {lesson.text for lesson in await learning.page(session, chen, sieve)}

    assert await seen(Sieve()) == {"unclear", "unklar"}
    assert await seen(Sieve(language="de")) == {"unklar"}
    assert await seen(Sieve(kind=LessonKind.RESIDENT)) == set()
    assert await seen(Sieve(View.CONFIRMED, kind=LessonKind.RESIDENT)) == {"corrected"}
    assert await seen(Sieve(View.DISCARDED)) == {"sorted"}
    assert await seen(Sieve(View.EXPORTED)) == set()
    async with database.read() as session:
        assert await learning.waiting(session) == 2


async def test_who_decided_and_when_is_kept_and_can_be_decided_anew(
    database: Database, clock: Clock, chen: Staff
) -> None:
    async with database.write() as session:
        station = await factories.station(session)
        li = await factories.supervisor(session, station)
        await note(session, clock, "the thing")
        (row,) = await lessons(session)
        await learning.confirm(session, chen, row.id, "report_noise", clock.now())
        later = clock.forward(hours=1)
        await learning.discard(session, li, row.id, later)
    async with database.read() as session:
        (row,) = await lessons(session)
    assert (row.state, row.intent) == (LessonState.DISCARDED, None)
    assert (row.reviewed_by_id, row.reviewed_at) == (li.id, later)


async def test_what_was_exported_cannot_be_changed(
    database: Database, clock: Clock, chen: Staff
) -> None:
    async with database.write() as session:
        await note(session, clock, "the thing")
        (row,) = await lessons(session)
        await learning.confirm(session, chen, row.id, "report_noise", clock.now())
        row.exported_at = clock.now()
    async with database.write() as session:
        with pytest.raises(LessonIsExported):
            await learning.confirm(session, chen, row.id, "help", clock.now())
        with pytest.raises(LessonIsExported):
            await learning.discard(session, chen, row.id, clock.now())
        with pytest.raises(NotFound):
            await learning.discard(session, chen, row.id + 1, clock.now())


async def test_an_officer_reviews_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        wang = await factories.officer(session)
        await note(session, clock, "the thing")
        (row,) = await lessons(session)
        for attempt in (
            learning.page(session, wang, Sieve()),
            learning.confirm(session, wang, row.id, "help", clock.now()),
            learning.discard(session, wang, row.id, clock.now()),
        ):
            with pytest.raises(NotAllowed):
                await attempt


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "confirmed", "reviewed_at": MORNING},
        {"intent": "help"},
        {"state": "discarded", "intent": "help", "reviewed_at": MORNING},
        {"state": "discarded"},
        {"exported_at": MORNING},
    ],
    ids=str,
)
async def test_a_row_that_contradicts_itself_is_refused(
    database: Database, clock: Clock, wrong: dict[str, Any]
) -> None:
    async with database.write() as session:
        await note(session, clock, "the thing")
    async with database.read() as session:
        with pytest.raises(IntegrityError):
            await session.execute(update(Lesson).values(**wrong))
