"""An officer says what a ticket is really about: it moves, and a reviewer learns of it."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import learning, privacy, tickets
from actions.database import Database
from actions.learning import INTENT_OF, Said
from actions.model import (
    Category,
    Lesson,
    LessonKind,
    Priority,
    Resident,
    Staff,
    TicketEvent,
    TicketState,
)
from actions.refusals import AlreadyTaken, NotFound, WrongState
from bot.conversation.flows.report import CATEGORIES
from nlu.intents import Intent
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import begin, begin_taken, moves


async def lessons(session: AsyncSession) -> list[tuple[str, str, str | None]]:
    found = await session.scalars(select(Lesson).order_by(Lesson.id))
    return [(row.text, row.kind, row.suggested) for row in found]


async def test_the_category_changes_and_the_history_says_who_did_it(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        now = clock.forward(minutes=1)
        ticket = await tickets.recategorise(
            session, story.ticket.id, story.wang, Category.NOISE, now
        )
        assert (ticket.category, ticket.state) == (Category.NOISE, TicketState.NEW)
        assert ticket.assignee is None  # who sorts it has not taken it
        assert (await moves(session, story.ticket))[-1] == ("recategorise", "new", story.wang.id)
        events = await session.scalars(select(TicketEvent.category).order_by(TicketEvent.id))
        assert list(events) == [Category.PARKING, Category.NOISE]


async def test_the_same_category_again_changes_nothing(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await tickets.recategorise(
            session, story.ticket.id, story.wang, Category.PARKING, clock.now()
        )
        assert [move for move, _, _ in await moves(session, story.ticket)] == ["file"]
        assert await lessons(session) == []


async def test_the_priority_goes_along_unless_somebody_had_set_another(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        ticket = await tickets.recategorise(session, id, story.wang, Category.HAZARD, now)
        assert ticket.priority is Priority.HIGH
        ticket = await tickets.recategorise(session, id, story.wang, Category.NOISE, now)
        assert ticket.priority is Priority.NORMAL
        ticket.priority = Priority.HIGH
        ticket = await tickets.recategorise(session, id, story.wang, Category.PARKING, now)
        assert ticket.priority is Priority.HIGH


async def test_the_resident_hears_nothing_and_the_cards_stay_true(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        before = await sent.lines(session, story.chat)
        li = await factories.supervisor(session, story.station, "Li")
        await tickets.recategorise(session, story.ticket.id, li, Category.NOISE, clock.now())
        assert await sent.lines(session, story.chat) == before
        # Who has it must not miss it: a card that changes makes no sound.
        assert (await sent.lines(session, story.wangs_phone))[-2:] == ["card again", "card-sorted"]
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card again"


@pytest.mark.parametrize(
    ("category", "numbers"),
    [
        (Category.EMERGENCY, "emergency-numbers"),
        (Category.FRAUD_VICTIM, "fraud-victim-numbers"),
    ],
)
async def test_the_resident_is_told_whom_to_call_when_it_becomes_urgent(
    database: Database, clock: Clock, category: Category, numbers: str
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        await tickets.recategorise(session, story.ticket.id, story.wang, category, clock.now())
        assert (await sent.lines(session, story.chat))[-1] == f"notice-urgent: {numbers}"
        assert (await sent.lines(session, story.zhangs_phone))[-1] == "card-sorted"
        assert (await sent.lines(session, story.wangs_phone))[-1] == "card again"


async def test_only_who_may_work_on_it_may_sort_it(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        elsewhere = await factories.community(session, "Elsewhere")
        stranger = await factories.officer(session, elsewhere, name="Stranger")
        chen = await factories.admin(session)

        async def sort(staff: Staff) -> None:
            await tickets.recategorise(session, story.ticket.id, staff, Category.NOISE, clock.now())

        with pytest.raises(NotFound):
            await sort(stranger)
        with pytest.raises(AlreadyTaken):
            await sort(story.zhang)
        assert await lessons(session) == []
        await sort(chen)


async def test_a_reviewer_learns_what_the_words_meant(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        story.ticket.words = "The car of Marie at building 12\nhonks all night"
        id, now = story.ticket.id, clock.now()
        await tickets.recategorise(session, id, story.wang, Category.DISPUTE, now)
        await tickets.recategorise(session, id, story.wang, Category.NOISE, now)
        (row,) = await session.scalars(select(Lesson).execution_options(populate_existing=True))
    marked = row.text.replace("\u2039", "<").replace("\u203a", ">")
    assert marked == "The car of <name> at building <number> honks all night"
    assert (row.kind, row.suggested, row.times) == (LessonKind.OFFICER, "report_noise", 1)
    assert row.readings == [{"intent": "report_parking", "confidence": None}]


async def test_a_question_to_the_officer_can_mean_anything(
    sqlite_database: Database, clock: Clock
) -> None:
    async with sqlite_database.write() as session:
        story = await begin(session, clock)
        await tickets.recategorise(
            session, story.ticket.id, story.wang, Category.QUESTION, clock.now()
        )
        assert await lessons(session) == [("A car blocks the gate", "officer", None)]


@pytest.mark.parametrize("grave", [Category.EMERGENCY, Category.FRAUD_VICTIM])
async def test_grave_words_are_nobodys_exercise(
    database: Database, clock: Clock, grave: Category
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        id, now = story.ticket.id, clock.now()
        await tickets.recategorise(session, id, story.wang, Category.NOISE, now)
        assert len(await lessons(session)) == 1
        await tickets.recategorise(session, id, story.wang, grave, now)
        assert await lessons(session) == []
        await tickets.recategorise(session, id, story.wang, Category.NOISE, now)
        assert await lessons(session) == []


async def test_the_words_of_somebody_who_was_erased_never_enter(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        marie = await session.get_one(Resident, story.marie.id)
        await privacy.erase(session, marie, clock.now())
        await tickets.recategorise(
            session, story.ticket.id, story.wang, Category.NOISE, clock.now()
        )
        assert await lessons(session) == []


async def test_what_was_queued_goes_with_a_withdrawn_ticket_and_others_stay(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        said = Said("A car blocks the gate", "en")
        await learning.note(session, said, by=story.marie, kind=LessonKind.UNCLEAR, now=clock.now())
        other = Said("Something else", "en")
        await learning.note(
            session, other, by=story.marie, kind=LessonKind.UNCLEAR, now=clock.now()
        )
        await tickets.withdraw(session, story.ticket.id, story.marie, clock.now())
        assert await lessons(session) == [("Something else", "unclear", None)]
        with pytest.raises(WrongState):
            await tickets.recategorise(
                session, story.ticket.id, story.wang, Category.NOISE, clock.now()
            )


def test_categories_and_intents_mean_the_same_on_both_sides() -> None:
    assert set(INTENT_OF.values()) <= set(Intent)
    assert {category: INTENT_OF[category] for category in CATEGORIES.values()} == {
        category: intent.value for intent, category in CATEGORIES.items()
    }
