"""Something that happened in a group of staff, where each ticket is a topic.

Words reach a resident only as an answer to the card in their ticket's own topic. What colleagues
say to each other there stays there; who might have meant the resident is told so, now and then.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, groups, residents
from actions.canned_replies import CannedReply
from actions.model import Chat, GroupProblem, StaffGroup
from actions.outgoing import Names, Outgoing, Say, Verb, press, say
from bot.conversation.messages import BotRights, Incoming, Room
from bot.conversation.situation import button
from bot.conversation.staff import answers, presses
from bot.conversation.staff.accounts import accounted
from bot.conversation.staff.patrol import Patrol, answer

UNBOUND_LANGUAGE = "zh"  # most staff read that
REMIND_EVERY_MINUTES = 10
_IN_PRIVATE = ("today", "tickets", "list", "near", "unlink")


async def handle(
    session: AsyncSession,
    chat: Chat,
    incoming: Incoming,
    room: Room,
    now: datetime,
    replies: Sequence[CannedReply],
) -> None:
    """Do what a member of staff asks for in the group, or say why not."""
    if room.rights is not None:
        await _on_rights(session, chat, incoming, room.rights, now)
        return
    group = await groups.of_chat(session, chat.id)
    staff = await groups.member(session, room.sender)
    if staff is None:
        if _wants_something(incoming):
            language = group.language if group else UNBOUND_LANGUAGE
            key = f"stranger:{room.sender}:{now:%Y%m%d%H}"
            told = Outgoing(paragraphs=(say("group-strangers"),))
            await answer(session, chat, language, incoming, told, now, dedup_key=key)
        return
    language = group.language if group else staff.language
    patrol = Patrol(session, chat, staff, incoming, now, replies, language)
    await accounted(patrol, _do(patrol, room, group))


async def _do(patrol: Patrol, room: Room, group: StaffGroup | None) -> None:
    if patrol.incoming.command == "bind":
        await _bind(patrol, room)
    elif group is None:
        if _wants_something(patrol.incoming):
            await patrol.say("group-not-bound")
    elif patrol.incoming.command == "unbind":
        await _ask_whether_to_unbind(patrol, group)
    else:
        await _handle(patrol, room)


async def _handle(patrol: Patrol, room: Room) -> None:
    incoming = patrol.incoming
    if incoming.press is not None and incoming.press.verb is Verb.UNBIND:
        patrol.account_for("POST", f"/{patrol.chat.address}/unbind")
        await groups.unbind(patrol.session, patrol.chat, patrol.staff)
        await patrol.say("group-unbound")
    elif incoming.press is not None:
        if incoming.press.verb is Verb.OPEN_TICKETS:
            await patrol.say("group-in-private")
        else:
            await presses.on_press(patrol, incoming.press)
    elif incoming.unknown_press:
        await patrol.say("staff-button-unknown")
    elif incoming.is_edit:
        if incoming.answers is not None:
            await patrol.say("staff-edited")
    elif incoming.command is not None:
        if incoming.command == "note":
            await answers.on_note_command(patrol)
        elif incoming.command in _IN_PRIVATE:
            await patrol.say("group-in-private")
    elif incoming.answers is not None and not incoming.is_forward:
        await _on_answer(patrol, room, incoming.answers)
    else:
        await _remind(patrol, room, say("staff-forwarded" if incoming.is_forward else "group-talk"))


async def _on_answer(patrol: Patrol, room: Room, number: str) -> None:
    """To a card in its own topic; what answers a colleague is for that colleague."""
    row = await delivery.sent_as(patrol.session, patrol.chat.id, number)
    if row is None:
        await _remind(patrol, room, say("group-talk"))
        return
    if row.ticket_id is not None:
        topic = await groups.topic_of(patrol.session, patrol.chat.id, row.ticket_id)
        if topic is None or str(topic.thread) != room.topic:
            await patrol.say("group-answered-elsewhere")
            return
    await answers.on_answer(patrol, number)


async def _remind(patrol: Patrol, room: Room, word: Say) -> None:
    """Who writes in a ticket's topic may mean the resident; who talks on knows by now."""
    if room.topic is None or not await groups.is_tickets(
        patrol.session, patrol.chat.id, int(room.topic)
    ):
        return
    bucket = int(patrol.now.timestamp()) // (60 * REMIND_EVERY_MINUTES)
    key = f"{word.id}:{room.sender}:{room.topic}:{bucket}"
    await patrol.tell(Outgoing(paragraphs=(word,)), dedup_key=key)


async def _ask_whether_to_unbind(patrol: Patrol, group: StaffGroup) -> None:
    """A whole group would miss what comes next: a slip of the thumb must not do that."""
    patrol.account_for("GET", f"/{patrol.chat.address}/unbind")
    await groups.require_in_charge(patrol.session, group, patrol.staff)
    yes = button("group-unbind-yes", press(Verb.UNBIND))
    asks = say("group-unbind-sure", title=group.title)
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=((yes,),)))


async def _bind(patrol: Patrol, room: Room) -> None:
    session, chat, now = patrol.session, patrol.chat, patrol.now
    if not room.has_topics:
        await patrol.say("group-needs-topics")
    else:
        names = await groups.bind(
            session, chat, patrol.staff, patrol.incoming.text, room.title, now
        )
        await patrol.say("group-bound", what=Names(names=names))


async def _on_rights(
    session: AsyncSession, chat: Chat, incoming: Incoming, rights: BotRights, now: datetime
) -> None:
    """Somebody let us in, threw us out, or changed what we may do."""
    match rights:
        case BotRights.NONE:
            await groups.note_problem(session, chat.id, GroupProblem.GONE, now)
            await residents.mark_unreachable(session, chat.id, now)
        case BotRights.TOO_FEW:
            await groups.note_problem(session, chat.id, GroupProblem.NO_RIGHT, now)
        case BotRights.TOPICS:
            await groups.note_well(session, chat.id, now)
            if await groups.of_chat(session, chat.id) is None:
                told = Outgoing(paragraphs=(say("group-how"),))
                await answer(
                    session, chat, UNBOUND_LANGUAGE, incoming, told, now, dedup_key="group-how"
                )


def _wants_something(incoming: Incoming) -> bool:
    """Whether it was meant for us, and is not what people say to each other."""
    is_command = incoming.command in ("bind", "unbind", "note", *_IN_PRIVATE)
    return incoming.press is not None or incoming.answers is not None or is_command
