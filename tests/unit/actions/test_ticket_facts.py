"""What was found in a report stays with its ticket, and goes when its words go."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from actions import privacy, tickets
from actions.database import Database
from actions.facts import Fact, Link, Phone, Plate, Sum, When, of_rows, said
from actions.model import Category, FactKind, Precision, TicketFact
from actions.outgoing import Money, Span
from bot.cards import card
from tests import factories
from tests.clock import MORNING, Clock
from tests.unit.actions.story import Story, begin_taken

LAST_NIGHT = datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
FACTS: tuple[Fact, ...] = (
    When("yesterday at 10:30 pm", Precision.MINUTE, LAST_NIGHT, LAST_NIGHT),
    Plate("沪a12345", "沪A12345"),
    Phone("139 1234 5678", "+8613912345678"),
    Link("http://pay.example/x", "pay.example"),
    Sum("2,50 €", Decimal("2.50"), "EUR"),
)


def new_ticket(*facts: Fact) -> tickets.NewTicket:
    return tickets.NewTicket(category=Category.FRAUD_CHECK, words="…", language="en", facts=facts)


async def test_a_ticket_keeps_its_facts_with_their_types(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        filed = await tickets.file(
            session, chat=marie, community=meishan, new=new_ticket(*FACTS), now=clock.now()
        )
    async with database.read() as session:
        kept = await tickets.for_card(session, filed.id)
        assert of_rows(kept.facts) == FACTS


@pytest.mark.parametrize(("facts", "lines"), [(FACTS, len(FACTS)), ((), 0)])
async def test_the_card_shows_them_and_one_without_shows_none(
    database: Database, clock: Clock, facts: tuple[Fact, ...], lines: int
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = await factories.resident(session, meishan)
        filed = await tickets.file(
            session, chat=marie, community=meishan, new=new_ticket(*facts), now=clock.now()
        )
    async with database.read() as session:
        shown = card(await tickets.for_card(session, filed.id)).model_dump_json()
    assert shown.count('"fact-') == lines


async def test_forgetting_a_tickets_words_forgets_what_was_found_in_them(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        wang = await factories.officer(session, meishan)
        marie = await factories.resident(session, meishan)
        gone = await tickets.file(
            session, chat=marie, community=meishan, new=new_ticket(*FACTS), now=clock.now()
        )
        still_open = await tickets.file(
            session, chat=marie, community=meishan, new=new_ticket(*FACTS), now=clock.now()
        )
        await tickets.resolve(session, gone.id, wang, clock.now())
        assert marie.resident is not None
        export = await privacy.export(session, marie.resident)
        assert export["tickets"][0]["facts"][1] == {"kind": FactKind.PLATE, "written": "沪a12345"}
        await privacy.erase(session, marie.resident, clock.now())
        left = await session.scalars(select(TicketFact.ticket_id).distinct())
        assert list(left) == [still_open.id]
        await tickets.resolve(session, still_open.id, wang, clock.now())
        assert list(await session.scalars(select(TicketFact))) == []


async def answered(database: Database, clock: Clock, *answers: tuple[Fact, ...]) -> list[Fact]:
    async with database.write() as session:
        story: Story = await begin_taken(session, clock)
        for facts in answers:
            await tickets.answer(
                session, story.ticket.id, story.marie, "…", "fr", clock.now(), facts=facts
            )
        shown = await session.scalars(select(TicketFact).order_by(TicketFact.id))
        return list(of_rows(shown))


async def test_an_answer_adds_what_is_new_and_nothing_twice(
    database: Database, clock: Clock
) -> None:
    plate, phone = FACTS[1], FACTS[2]
    again = Plate("沪A·12345", "沪A12345")
    assert await answered(database, clock, (plate,), (again, phone)) == [plate, phone]


async def test_the_time_that_was_said_first_stays(database: Database, clock: Clock) -> None:
    later = When("today", Precision.DAY, MORNING, MORNING + timedelta(days=1))
    assert await answered(database, clock, (FACTS[0],), (later,)) == [FACTS[0]]
    assert await answered(database, clock, (), (later,)) == [FACTS[0], later]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": FactKind.WHEN},
        {"kind": FactKind.WHEN, "precision": Precision.DAY},
        {"kind": FactKind.SUM, "currency": "EUR"},
        {"kind": FactKind.PLATE},
        {"kind": FactKind.PHONE, "value": "110", "hundredths": 1},
    ],
)
async def test_a_fact_that_makes_no_sense_is_not_kept(
    database: Database, clock: Clock, wrong: dict[str, object]
) -> None:
    async with database.write() as session:
        story = await begin_taken(session, clock)
        with pytest.raises(IntegrityError):
            async with session.begin_nested():
                session.add(TicketFact(ticket_id=story.ticket.id, written="…", **wrong))


def test_what_is_only_known_in_words_is_said_in_words() -> None:
    about = When("yesterday at 9", Precision.WORDS, LAST_NIGHT, LAST_NIGHT + timedelta(days=1))
    in_words = When("when the music began", Precision.WORDS)
    assert [line.id for line in said((about, in_words, *FACTS))] == [
        "fact-when-about",
        "fact-when-words",
        "fact-when",
        "fact-plate",
        "fact-phone",
        "fact-link",
        "fact-sum",
    ]
    assert said(FACTS)[0].args == {"when": Span(at=LAST_NIGHT, precision="minute")}
    assert said(FACTS)[-1].args == {"sum": Money(hundredths=250, currency="EUR")}
