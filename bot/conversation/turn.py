"""A turn: one batch from the inbox in, replies in the outbox out.

The road of a message, in order: read what came, find out what it means (`perceiving.py`, outside
any transaction), then in one transaction: language, flow, actions, outbox, and the inbox row marked
as handled. Either all of that commits, or the message is still waiting.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from http import HTTPStatus
from typing import Any, Protocol

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from actions import audit, groups, officers, residents, statistics
from actions.canned_replies import CannedReply
from actions.database import Database
from actions.fraud import Shield
from actions.languages import FALLBACK, of_tag
from actions.model import Channel, Chat, InboxState, LanguageSource
from actions.outgoing import Outgoing, say
from actions.refusals import Refusal
from actions.wording import Wording
from bot import metrics
from bot.clock import Clock
from bot.conversation import dialogue, group_turn, rows, staff_turn
from bot.conversation.attachments import with_stored_files
from bot.conversation.flows import languages, menu
from bot.conversation.language import Decision, decide
from bot.conversation.messages import Incoming
from bot.conversation.own_voice import own_voice
from bot.conversation.perceiving import Perceived, Senses
from bot.conversation.performer import Performer, community_ref
from bot.conversation.situation import Person, Reply, Situation, Steps, reply
from bot.conversation.state import OfferTicket
from bot.inbox import ATTEMPTS, Batch

log = structlog.get_logger(__name__)

STAFF_LINK = "staff-"  # /start staff-<one-time code>
FLOOD = 30  # messages a minute that one chat is answered
FLOOD_WINDOW = timedelta(minutes=1)


class Reads(Protocol):
    """What a turn needs of a channel: its payloads as messages."""

    def incoming(self, payloads: tuple[dict[str, Any], ...]) -> Incoming | None:
        """One message from one payload, an album's parts or bubbles. None: nothing to answer."""
        ...

    def reachability(self, payload: dict[str, Any]) -> bool | None:
        """Whether the payload says that the chat can (not) be reached any more."""
        ...


class Turns:
    """Handles batches, one transaction each."""

    def __init__(
        self,
        database: Database,
        senses: Senses,
        channels: Mapping[Channel, Reads],
        clock: Clock,
        shield: Shield,
        wording: Wording,
        timezone: tzinfo,
        replies: Sequence[CannedReply] = (),
    ):
        """`replies` are what officers have ready to answer."""
        self._database = database
        self._senses = senses
        self._channels = channels
        self._clock = clock
        self._shield = shield
        self._wording = wording
        self._timezone = timezone
        self._replies = replies

    async def handle(self, batch: Batch) -> None:
        """Answer a batch. Raises what the database raises: then nothing of it has happened."""
        with metrics.TURN_SECONDS.time():
            state = await self._handle(batch)
        if state is not None:
            metrics.TURNS.labels(state.value).inc()
            log.info("turn_done", inbox_ids=batch.ids, chat_id=batch.chat_id, state=state.value)

    async def _handle(self, batch: Batch) -> InboxState | None:
        if batch.attempts >= ATTEMPTS:
            return await self._give_up(batch)
        incoming = self._read(batch)
        perceived = await self._senses.perceive(batch, incoming)
        now = self._clock()
        async with self._database.write() as session:
            begun = await rows.begin(session, batch.ids, now - FLOOD_WINDOW)
            if begun is None:
                return None  # another process has answered it meanwhile
            chat = begun.chat
            state = InboxState.HANDLED
            if incoming is not None and chat.unreachable_at is not None:
                await residents.mark_reachable(session, chat.id)
            if incoming is None:
                await self._note_reachability(session, batch, now)
            elif incoming.room is not None:
                # Many write there: no flood of one of them may silence the rest.
                await group_turn.handle(session, chat, incoming, incoming.room, now, self._replies)
            elif begun.answered + len(batch.ids) > FLOOD:
                state = InboxState.SET_ASIDE
                await self._ask_for_patience(session, chat, now)
            elif chat.staff is not None:
                await staff_turn.handle(session, chat, chat.staff, incoming, now, self._replies)
            else:
                await self._answer(session, batch, begun, incoming, perceived, now)
            await rows.end(session, batch.ids, state, now)
        return state

    async def _give_up(self, batch: Batch) -> InboxState | None:
        """End a batch whose turn failed again and again, and say so; its chat goes on.

        Needs nothing of what may have failed. Should even the apology fail, it ends without one.
        """
        now = self._clock()
        async with self._database.write() as session:
            begun = await rows.begin(session, batch.ids, now - FLOOD_WINDOW)
            if begun is None:
                return None
            if batch.attempts == ATTEMPTS:
                await self._apologise(session, begun.chat, now)
            # It may be the talk that fails: then the next message would fail on it, too.
            await rows.forget_talk(session, batch.chat_id)
            await rows.end(session, batch.ids, InboxState.FAILED, now)
        log.error("turn_given_up", inbox_ids=batch.ids, attempts=batch.attempts)
        return InboxState.FAILED

    def _read(self, batch: Batch) -> Incoming | None:
        try:
            return self._channels[batch.channel].incoming(batch.payloads)
        except (KeyError, TypeError, ValueError) as error:
            # Kept as a row; a person can look at it. Its content stays out of the log.
            log.warning("payload_unreadable", inbox_ids=batch.ids, error=type(error).__name__)
            return None

    async def _answer(
        self,
        session: AsyncSession,
        batch: Batch,
        begun: rows.Begun,
        incoming: Incoming,
        perceived: Perceived,
        now: datetime,
    ) -> None:
        chat, row = begun.chat, begun.conversation
        if await self._linked_staff(session, chat, incoming, now):
            return
        resident = await residents.resident_of(session, chat, incoming.sender_name, now)
        conversation = rows.talk_of(row)
        decision = decide(
            own_voice(incoming, conversation.talk),
            current=resident.language,
            source=resident.language_source,
            device=incoming.device_language,
        )
        spoken = None if resident.language_source is LanguageSource.UNKNOWN else resident.language
        await residents.set_language(session, resident, decision.language, decision.source)
        situation = Situation(
            person=Person(resident.language, community_ref(resident), resident.greeted_at is None),
            incoming=await with_stored_files(session, chat, incoming, now),
            conversation=conversation,
            understanding=perceived.understanding,
            nlu_is_down=perceived.nlu_is_down,
            zone=self._timezone,
            seen=perceived.seen,
        )
        performer = Performer(session, chat, resident, now, batch.ids, self._shield, self._wording)
        try:
            answer = await play(dialogue.respond(situation), performer)
            conversation = dialogue.after(conversation, answer)
        except Refusal as refusal:
            answer = reply(refusal.say)
        switched = decision.language != spoken
        if not switched or resident.language_source is LanguageSource.CHOSEN:
            spoken = None
        messages = _opened(answer, situation, decision, left=spoken)
        resident.greeted_at = resident.greeted_at or now
        for message in messages:
            await rows.send(session, chat, resident.language, message, now)
        await rows.keep(session, chat, row, conversation, now)
        if answer.outcome is not None:  # last: many turns add to the same count
            await statistics.note(session, resident, answer.outcome, now, self._timezone)

    async def _linked_staff(
        self, session: AsyncSession, chat: Chat, incoming: Incoming, now: datetime
    ) -> bool:
        """A colleague presents the one-time code of their invitation."""
        if incoming.start is None or not incoming.start.startswith(STAFF_LINK):
            return False
        code = incoming.start.removeprefix(STAFF_LINK)
        try:
            staff = await officers.link_chat(session, code, chat, now)
            audit.note(session, staff, "POST", "/telegram/link", HTTPStatus.OK, now)
            language, message = staff.language, staff_turn.welcome(staff)
        except Refusal as refusal:
            language = of_tag(incoming.device_language) or "zh"  # most staff read that
            message = Outgoing(paragraphs=(refusal.say,))
        await rows.send(session, chat, language, message, now)
        return True

    async def _ask_for_patience(self, session: AsyncSession, chat: Chat, now: datetime) -> None:
        """More in a minute than anybody can write; said once a minute, politely."""
        message = reply("too-many-messages").messages[0]
        key = f"flood:{now:%Y%m%d%H%M}"
        await rows.send(session, chat, _language(chat), message, now, dedup_key=key)

    async def _note_reachability(self, session: AsyncSession, batch: Batch, now: datetime) -> None:
        for payload in batch.payloads:
            reachable = self._channels[batch.channel].reachability(payload)
            if reachable is True:
                await residents.mark_reachable(session, batch.chat_id)
            elif reachable is False:
                await residents.mark_unreachable(session, batch.chat_id, now)

    async def _apologise(self, session: AsyncSession, chat: Chat, now: datetime) -> None:
        if groups.is_group(chat):
            return  # there is no telling to whom
        buttons = menu.buttons() if chat.staff is None else ()
        message = reply("our-mistake", buttons=buttons).messages[0]
        await rows.send(session, chat, _language(chat), message, now)


async def play(steps: Steps, performer: Performer) -> Reply:
    """Run a flow: carry out each request it yields and hand it the answer."""
    try:
        request = next(steps)
        while True:
            request = steps.send(await performer.perform(request))
    except StopIteration as finished:
        answer: Reply = finished.value
        return answer


def _opened(
    answer: Reply, situation: Situation, decision: Decision, *, left: str | None
) -> tuple[Outgoing, ...]:
    """The answer, with the welcome a newcomer gets or a word about a changed language.

    `left` is the language they wrote until now, to which a button leads back. Numbers to call
    come before any welcome.
    """
    language_rows = languages.buttons(back_to=left) if decision.shows_menu else ()
    if situation.person.is_new:
        opening = Outgoing(
            paragraphs=(say("welcome"), say("privacy-notice")), buttons=language_rows
        )
    elif left is not None:
        opening = Outgoing(paragraphs=(say("language-followed"),), buttons=language_rows)
    else:
        return answer.messages
    if isinstance(answer.talk, OfferTicket):
        return (*answer.messages, opening)
    return (opening, *answer.messages)


def _language(chat: Chat) -> str:
    """What is said outside a talk is said in this language."""
    known = chat.staff or chat.resident
    return known.language if known else FALLBACK
