"""What goes wrong around a call: words that cannot be made, a database that is away, a death."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import delete
from structlog.testing import capture_logs

from actions import alerts, delivery, subscriptions, tickets
from actions import database as database_module
from actions.alerts import EVERYWHERE, AlertTemplate
from actions.database import Database
from actions.delivery import LEASE
from actions.model import AlertText, OutboxState, SendClass, Topic
from actions.outgoing import FromGuide, Outgoing, Paragraph, Verb, Verbatim, press
from bot import calling
from bot import outbox as outbox_module
from bot import recorder as recorder_module
from bot.conversation.situation import button
from tests import factories
from tests.clock import NIGHTS, Clock
from tests.outbox import Outbox
from tests.postman import Postman, sending
from tests.trouble import away, break_the_line
from tests.unit.test_outbox import until_in_state
from tests.waiting import until

BEWARE = AlertTemplate.model_validate(
    {
        "slug": "fake-police",
        "topic": "fraud",
        "texts": {"en": {"title": "Fake police", "body": "The police never asks for money."}},
    }
)


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that a test moves rings no bell."""
    monkeypatch.setattr(outbox_module, "LOOK_AGAIN_S", 0.05)
    monkeypatch.setattr(outbox_module, "RECOVER_EVERY_S", 0.05)


# --- Words that cannot be made ------------------------------------------------------------------


def saying(*paragraphs: Paragraph, pressed: str = "") -> Outgoing:
    buttons = ((button("button-leave-alerts", press(Verb.COMMUNITY, pressed)),),)
    return Outgoing(paragraphs=paragraphs, buttons=buttons if pressed else ())


@pytest.mark.parametrize(
    "body",
    [
        saying(FromGuide(slug="a guide that was deleted")),
        saying(Verbatim(text="Bonjour"), pressed="a button that Telegram would not take" * 2),
    ],
)
async def test_what_cannot_be_worded_is_refused_and_its_chat_goes_on(
    outbox: Outbox, postman: Postman, body: Outgoing
) -> None:
    ana = await outbox.chat()
    async with outbox.database.write() as session:
        row = await delivery.enqueue(
            session, chat_id=ana, language="fr", body=body, now=outbox.clock.now()
        )
    next_one = await outbox.queue(ana, "next")
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, next_one, OutboxState.SENT)
    assert await outbox.state(row.id) is OutboxState.REFUSED
    assert postman.begun == ["next"]


async def test_an_alert_that_cannot_be_worded_for_some_still_reaches_the_others(
    outbox: Outbox, postman: Postman
) -> None:
    template = BEWARE.model_copy(update={"texts": {**BEWARE.texts, "fr": BEWARE.texts["en"]}})
    async with outbox.database.write() as session:
        community = await factories.community(session)
        for language in ("en", "fr"):
            chat = await factories.resident(session, community, language=language)
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, outbox.clock.now())
        alert = await alerts.start(
            session,
            alerts.Broadcast(template=template, occasion="today", audience=EVERYWHERE),
            nights=NIGHTS,
            now=outbox.clock.now(),
        )
        assert alert is not None
        await session.execute(delete(AlertText).where(AlertText.language == "fr"))

    async def counts() -> dict[OutboxState, int]:
        async with outbox.database.read() as session:
            found = await delivery.counts_by_state(session, alert.id)
            return {state: count for state, count in found.items() if count}

    async with sending(outbox.database, postman, outbox.clock):
        await until(lambda: said_so(counts, {OutboxState.SENT: 1, OutboxState.REFUSED: 1}))
    assert len(postman.begun) == 1


async def said_so(counts: Any, expected: dict[OutboxState, int]) -> bool:
    return bool(await counts() == expected)


# --- A call that never ends ---------------------------------------------------------------------


async def test_a_call_without_an_answer_is_ended_and_counts_as_unknown(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calling, "CALL_LIMIT_S", 0.05)
    postman.hold("news")
    ana = await outbox.chat()
    news = await outbox.queue(ana, "news", send_class=SendClass.NEWS)
    next_one = await outbox.queue(ana, "next")
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, news, OutboxState.UNKNOWN)
        await until_in_state(outbox, next_one, OutboxState.SENT)
    assert (await outbox.row(news)).problem == "no answer in time"


# --- A database that only has to be asked again -------------------------------------------------


async def test_how_a_call_ended_is_kept_once_the_database_is_back(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "SQLITE_LOCK_WAIT_MS", 20)
    monkeypatch.setattr(recorder_module, "RECORD_AGAIN_S", (0.02,) * 1000)
    ana = await outbox.chat()
    arrived = postman.hold("one")
    one = await outbox.queue(ana, "one")
    with capture_logs() as logs:
        async with sending(outbox.database, postman, outbox.clock):
            await until(lambda: postman.begun == ["one"])
            async with away(outbox.database):
                arrived.set()
                await until(lambda: events(logs).count("outcome_waits_for_database") > 4)
            await until_in_state(outbox, one, OutboxState.SENT)
    assert postman.begun == ["one"]


async def test_while_the_database_is_away_what_is_queued_waits(
    outbox: Outbox, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "SQLITE_LOCK_WAIT_MS", 20)
    one = await outbox.queue(await outbox.chat(), "one")
    with capture_logs() as logs:
        async with away(outbox.database), sending(outbox.database, postman, outbox.clock):
            await until(lambda: events(logs).count("outbox_waits_for_database") > 4)
        assert postman.begun == []
        async with sending(outbox.database, postman, outbox.clock):
            await until_in_state(outbox, one, OutboxState.SENT)
    assert postman.begun == ["one"]


async def test_a_card_is_not_given_up_because_the_database_went_away_over_it(
    postgres_database: Database, clock: Clock, postman: Postman, monkeypatch: pytest.MonkeyPatch
) -> None:
    outbox = Outbox(postgres_database, clock)
    async with postgres_database.write() as session:
        community = await factories.community(session)
        chat = await factories.phone(session, await factories.officer(session, community))
        ticket = await factories.ticket(
            session, await factories.resident(session, community), community
        )
        row = await delivery.enqueue_card(
            session, chat_id=chat.id, language="en", ticket_id=ticket.id, now=clock.now()
        )
    for_card = tickets.for_card

    async def breaks_once(session: Any, ticket_id: int) -> Any:
        monkeypatch.setattr(tickets, "for_card", for_card)
        await break_the_line(session)
        return await for_card(session, ticket_id)

    monkeypatch.setattr(tickets, "for_card", breaks_once)
    async with sending(postgres_database, postman, clock):
        await until(lambda: tickets.for_card is for_card)
        await until_in_state(outbox, row.id, OutboxState.WAITING)
        clock.forward(minutes=1)
        await until_in_state(outbox, row.id, OutboxState.SENT)
    assert len(postman.begun) == 1


# --- Senders that died --------------------------------------------------------------------------


async def test_a_dead_senders_reply_goes_once_more_when_its_lease_has_ended(
    outbox: Outbox, postman: Postman
) -> None:
    ana = await outbox.chat()
    one = await outbox.queue(ana, "one")
    await outbox.claim()  # and then it was killed
    two = await outbox.queue(ana, "two")
    async with sending(outbox.database, postman, outbox.clock):
        outbox.clock.set(outbox.clock.now() + LEASE)
        await until_in_state(outbox, two, OutboxState.SENT)
    assert postman.begun == ["one", "two"]
    assert (await outbox.row(one)).state is OutboxState.SENT


async def test_a_dead_senders_news_is_unknown_when_its_lease_has_ended(
    outbox: Outbox, postman: Postman
) -> None:
    ana = await outbox.chat()
    news = await outbox.queue(ana, "news", send_class=SendClass.NEWS)
    await outbox.claim()
    async with sending(outbox.database, postman, outbox.clock):
        outbox.clock.set(outbox.clock.now() + LEASE)
        await until_in_state(outbox, news, OutboxState.UNKNOWN)
        two = await outbox.queue(ana, "two")
        await until_in_state(outbox, two, OutboxState.SENT)
    assert postman.begun == ["two"]


async def test_a_sender_within_its_lease_is_left_to_end_its_call(
    outbox: Outbox, postman: Postman
) -> None:
    ana = await outbox.chat()
    one = await outbox.queue(ana, "one")
    (claim,) = await outbox.claim()
    outbox.clock.set(outbox.clock.now() + LEASE * 0.99)
    two = await outbox.queue(ana, "two")
    other = await outbox.queue(await outbox.chat(), "other")
    async with sending(outbox.database, postman, outbox.clock):
        await until_in_state(outbox, other, OutboxState.SENT)
        assert await outbox.state(one) is OutboxState.CLAIMED
        assert await outbox.state(two) is OutboxState.WAITING
        await outbox.record(claim, delivery.Sent("4711"))
        await until_in_state(outbox, two, OutboxState.SENT)
    assert postman.begun == ["other", "two"]


def events(logs: Any) -> list[str]:
    return [entry["event"] for entry in logs]
