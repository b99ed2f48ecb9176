"""All who send share what Telegram allows; who waits for a reply does not wait for a broadcast."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.alerts import EVERYWHERE, AlertTemplate, Broadcast, start
from actions.database import Database
from actions.delivery import Budget, Claims, NotSent, Refused, Sent
from actions.model import Channel, Topic
from actions.subscriptions import subscribe
from bot.recorder import Recorder
from tests import factories
from tests.clock import NIGHTS, Clock
from tests.outbox import Outbox

NOTICE = AlertTemplate.model_validate(
    {"slug": "notice", "topic": "safety", "texts": {"en": {"title": "T", "body": "B"}}}
)
RATE = 5


class Sending:
    """Senders that share one token's budget, and an alert that waits for many."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock
        self.outbox = Outbox(database, clock)

    async def alert(self, people: int, channel: Channel = Channel.TELEGRAM) -> None:
        async with self.database.write() as session:
            for _ in range(people):
                chat = await factories.resident(session, channel=channel)
                assert chat.resident is not None
                await subscribe(session, chat.resident, Topic.SAFETY, self.clock.now())
            await start(
                session,
                Broadcast(template=NOTICE, occasion="x", audience=EVERYWHERE),
                nights=NIGHTS,
                now=self.clock.now(),
            )

    async def claim(self, limit: int = 100) -> Claims:
        async with self.database.write() as session:
            return await delivery.claim(
                session, self.clock.now(), limit, budget=Budget("telegram:1", RATE)
            )


@pytest.fixture
def sending(database: Database, clock: Clock) -> Sending:
    return Sending(database, clock)


async def test_alerts_leave_at_the_rate_whoever_claims_them(sending: Sending) -> None:
    await sending.alert(30)
    assert len(await sending.claim()) == RATE  # a second's worth
    nothing = await sending.claim()
    assert (len(nothing), nothing.wait) == (0, timedelta(seconds=0.2))
    counts = []
    for _ in range(10):
        sending.clock.forward(seconds=0.4)
        counts.append(len(await sending.claim()))
    assert counts == [2] * 10


async def test_what_is_not_used_is_kept_for_a_second_and_no_longer(sending: Sending) -> None:
    await sending.alert(30)
    await sending.claim()
    sending.clock.forward(minutes=5)
    assert len(await sending.claim()) == RATE


async def test_a_clock_that_is_behind_gives_nothing_and_takes_nothing(sending: Sending) -> None:
    await sending.alert(30)
    assert len(await sending.claim()) == RATE
    sending.clock.forward(seconds=-3)
    assert len(await sending.claim()) == 0
    sending.clock.forward(seconds=4)
    assert len(await sending.claim()) == RATE


async def test_a_reply_never_waits_and_the_alerts_make_room_for_it(sending: Sending) -> None:
    await sending.alert(30)
    await sending.claim()
    for _ in range(3):
        await sending.outbox.queue(await sending.outbox.chat(), "here you are")
    assert [claim.kind.value for claim in await sending.claim()] == ["reply"] * 3
    sending.clock.forward(seconds=0.6)  # pays for the replies
    assert len(await sending.claim()) == 0
    sending.clock.forward(seconds=0.2)
    assert len(await sending.claim()) == 1


async def test_a_reply_in_the_web_chat_costs_nothing(sending: Sending) -> None:
    await sending.alert(30)
    web = await sending.outbox.chat(Channel.WEB)
    await sending.outbox.queue(web, "here you are")
    assert len(await sending.claim()) == 1 + RATE


async def test_told_to_wait_by_an_alert_everything_for_telegram_waits(
    sending: Sending,
) -> None:
    await sending.alert(30)
    recorder = Recorder(sending.database, sending.clock.now, Budget("telegram:1", RATE))
    first, *others = await sending.claim()
    until = sending.clock.now() + timedelta(seconds=30)
    await recorder.record(first, NotSent(until, "too many requests", is_for_all=True))
    for other in others:
        await recorder.record(other, Sent("1"))
    await sending.outbox.queue(await sending.outbox.chat(), "here you are")
    web = await sending.outbox.queue(await sending.outbox.chat(Channel.WEB), "there you are")
    sending.clock.forward(seconds=29)
    assert [claim.id for claim in await sending.claim()] == [web]
    sending.clock.forward(seconds=1)
    assert len(await sending.claim()) == RATE


async def test_a_chat_that_was_sent_too_much_holds_up_nobody_else(sending: Sending) -> None:
    chatty = await sending.outbox.chat()
    await sending.outbox.queue(chatty, "one", "two")
    recorder = Recorder(sending.database, sending.clock.now, Budget("telegram:1", RATE))
    (first,) = await sending.claim()
    until = sending.clock.now() + timedelta(seconds=30)
    await recorder.record(first, NotSent(until, "too many requests", is_for_all=True))
    other = await sending.outbox.queue(await sending.outbox.chat(), "here you are")
    assert [claim.id for claim in await sending.claim()] == [other]


async def test_of_two_senders_each_message_is_one_of_thems(database_url: str, clock: Clock) -> None:
    databases = [Database(database_url) for _ in range(2)]
    try:
        senders = [Sending(database, clock) for database in databases]
        await senders[0].alert(40)
        heard: list[int] = []

        async def send(sender: Sending) -> None:
            for _ in range(30):
                for claim in await sender.claim(4):
                    heard.append(claim.chat_id)
                    await sender.outbox.record(claim, Sent("1"))
                clock.forward(seconds=0.5)

        await asyncio.gather(*map(send, senders))
        assert len(heard) == len(set(heard)) == 40
    finally:
        for database in databases:
            await database.close()


async def test_what_ended_together_is_kept_together_and_one_that_fails_takes_no_other(
    sending: Sending, monkeypatch: pytest.MonkeyPatch
) -> None:
    await sending.alert(3)
    claims = await sending.claim()
    record_sent = delivery.record_sent

    async def fails_for_the_second(
        session: AsyncSession, sent: list[tuple[int, Sent]], now: datetime
    ) -> None:
        await record_sent(session, sent, now)
        if claims[1].id in dict(sent):
            raise ZeroDivisionError

    monkeypatch.setattr(delivery, "record_sent", fails_for_the_second)
    recorder = Recorder(sending.database, sending.clock.now, None)
    await asyncio.gather(*(recorder.record(claim, Sent("1")) for claim in claims))
    states = [(await sending.outbox.state(claim.id)).value for claim in claims]
    assert states == ["sent", "claimed", "sent"]


async def test_what_was_sent_holds_however_late_it_is_heard_of_and_ends_nothing_twice(
    sending: Sending,
) -> None:
    await sending.alert(3)
    late, again, refused = await sending.claim()
    await sending.outbox.record(late, NotSent(sending.clock.now(), "no connection"))
    await sending.outbox.record(refused, Refused("blocked"))
    async with sending.database.write() as session:
        sent = [(claim.id, Sent("7", ("8",))) for claim in (late, again, refused)]
        await delivery.record_sent(session, sent, sending.clock.now())
        await delivery.record_sent(session, [], sending.clock.now())
    states = [(await sending.outbox.state(claim.id)).value for claim in (late, again, refused)]
    assert states == ["sent", "sent", "refused"]
