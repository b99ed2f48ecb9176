"""Into groups: a topic for each ticket, closed with it, and what happens where that fails."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from actions import delivery, groups
from actions.database import Database
from actions.delivery import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from actions.model import Channel, GroupProblem, StaffGroup
from actions.residents import chat_for
from bot.channels.sender import Delivery, TicketTopic
from bot.channels.telegram.sender import TelegramSender
from bot.rendering import Rendered
from tests import factories
from tests.botapi import BotApi, Group
from tests.clock import Clock


@dataclass
class Forum:
    """A group that is bound, and a ticket whose card goes into it."""

    database: Database
    sender: TelegramSender
    group: Group
    chat_id: int
    ticket_id: int
    cards: list[int] = field(default_factory=list)

    async def send(
        self, words: str = "card", *, is_open: bool = True, edits: str | None = None
    ) -> Outcome:
        """Send something about the ticket."""
        topic = TicketTopic(self.ticket_id, "MS-1 · Parking", is_open)
        return await self.sender.send(
            Delivery(
                1, self.chat_id, str(self.group.id), Rendered(words, "en"), edits=edits, topic=topic
            )
        )

    async def problem(self) -> GroupProblem | None:
        async with self.database.read() as session:
            return (await session.get_one(StaffGroup, self.chat_id)).problem


@pytest.fixture
async def forum(
    api: BotApi, sqlite_database: Database, sender: TelegramSender, clock: Clock
) -> Forum:
    group = api.group("Station", is_forum=True)
    async with sqlite_database.write() as session:
        meishan = await factories.community(session, code="meishan")
        boss = await factories.supervisor(session, meishan.station)
        chat = await chat_for(session, Channel.TELEGRAM, str(group.id), clock.now())
        await groups.bind(session, chat, boss, "meishan", "Station", clock.now())
        ticket = await factories.ticket(session, await factories.resident(session), meishan)
    return Forum(sqlite_database, sender, group, chat.id, ticket.id)


async def test_a_ticket_has_one_topic_however_much_is_said_in_it(forum: Forum) -> None:
    for words in ("card", "answer"):
        assert isinstance(await forum.send(words), Sent)
    thread = forum.group.topic("MS-1")
    assert [m.text for m in forum.group.said_in(thread)] == ["card", "answer"]
    assert len(forum.group.chat.topics) == 1


async def test_its_topic_is_closed_and_opened_with_it(api: BotApi, forum: Forum) -> None:
    sent = await forum.send()
    assert isinstance(sent, Sent)
    thread = forum.group.topic("MS-1")
    for is_open in (False, False, True, True):
        words = "open" if is_open else "settled"
        await forum.send(words, is_open=is_open, edits=sent.channel_message_id)
        assert forum.group.is_closed(thread) is not is_open
    assert len(api.called("closeForumTopic")) == len(api.called("reopenForumTopic")) == 1


async def test_a_topic_that_somebody_closed_by_hand_is_as_it_should_be(forum: Forum) -> None:
    sent = await forum.send()
    assert isinstance(sent, Sent)
    forum.group.chat.closed_topics.add(forum.group.topic("MS-1"))
    settled = await forum.send("settled", is_open=False, edits=sent.channel_message_id)
    assert isinstance(settled, Sent)
    assert await forum.problem() is None


async def test_a_close_that_telegram_puts_off_is_tried_again(api: BotApi, forum: Forum) -> None:
    sent = await forum.send()
    assert isinstance(sent, Sent)
    api.misbehave.too_many_requests(retry_after=3, method="closeForumTopic")
    put_off = await forum.send("settled", is_open=False, edits=sent.channel_message_id)
    assert isinstance(put_off, NotSent)
    await forum.send("settled", is_open=False, edits=sent.channel_message_id)
    assert forum.group.is_closed(forum.group.topic("MS-1"))


@pytest.mark.parametrize("method", ["createForumTopic", "sendMessage"])
async def test_a_full_group_makes_nobody_else_wait(
    api: BotApi, forum: Forum, clock: Clock, method: str
) -> None:
    api.misbehave.too_many_requests(retry_after=30, method=method)
    outcome = await forum.send()
    assert isinstance(outcome, NotSent)
    assert not outcome.is_for_all
    assert outcome.retry_at == clock.now() + timedelta(seconds=30)


async def test_without_the_right_nothing_is_sent_and_that_is_noted(forum: Forum) -> None:
    forum.group.chat.bot_member = {"status": "administrator", "can_manage_topics": False}
    assert isinstance(await forum.send(), Refused)
    assert await forum.problem() is GroupProblem.NO_RIGHT
    assert forum.group.inbox == []


async def test_a_group_without_topics_or_without_us_is_noted(forum: Forum, api: BotApi) -> None:
    del forum.group.chat.about["is_forum"]
    assert isinstance(await forum.send(), Refused)
    assert await forum.problem() is GroupProblem.NO_TOPICS
    await forum.group.remove_bot(api.person())
    assert await forum.send() == Refused(Unreachable.BLOCKED)
    assert await forum.problem() is GroupProblem.GONE


async def test_whether_a_topic_was_made_is_unknown_where_the_answer_is_lost(
    api: BotApi, forum: Forum
) -> None:
    api.misbehave.cut(method="createForumTopic", after_effect=True)
    assert isinstance(await forum.send(), Unknown)
    assert isinstance(await forum.send(), Sent)
    assert len(forum.group.chat.topics) == 2
    assert [m.text for m in forum.group.said_in(forum.group.topic("MS-1"))] == ["card"]


async def test_a_deleted_topic_is_made_anew_and_gets_the_card(forum: Forum, clock: Clock) -> None:
    await forum.send()
    await forum.group.delete_topic(forum.group.topic("MS-1"))
    put_off = await forum.send("answer")
    assert isinstance(put_off, NotSent)
    assert isinstance(await forum.send("answer"), Sent)
    assert [m.text for m in forum.group.said_in(forum.group.topic("MS-1"))] == ["answer"]
    async with forum.database.write() as session:
        claims = await delivery.claim(session, clock.now(), 10)
    assert [claim.ticket_id for claim in claims if claim.chat_id == forum.chat_id] == [
        forum.ticket_id
    ]
