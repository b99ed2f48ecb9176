"""A message of the staff from Telegram: a button, an answer to a card, a command, a location.

What is none of these goes to nobody, and whoever wrote it is told so.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import officers
from actions.canned_replies import CannedReply
from actions.model import Chat, Staff
from actions.outgoing import Outgoing, Verb, press, say
from bot.conversation.messages import Incoming
from bot.conversation.situation import button
from bot.conversation.staff import answers, lists, presses
from bot.conversation.staff.accounts import accounted
from bot.conversation.staff.patrol import Patrol


async def handle(
    session: AsyncSession,
    chat: Chat,
    staff: Staff,
    incoming: Incoming,
    now: datetime,
    replies: Sequence[CannedReply],
) -> None:
    """Do what the officer asks, or say why not. `replies` are the ready answers there are."""
    patrol = Patrol(session, chat, staff, incoming, now, replies, staff.language)
    if not staff.is_active:  # "no open tickets" would be no answer to who works here no more
        await patrol.say("staff-left")
        return
    await accounted(patrol, _handle(patrol))


def welcome(staff: Staff) -> Outgoing:
    """How the phone is used on patrol."""
    return Outgoing(
        paragraphs=(say("staff-welcome", name=staff.name), say("staff-how")),
        buttons=((button("staff-open-tickets", press(Verb.OPEN_TICKETS)),),),
    )


async def _handle(patrol: Patrol) -> None:
    incoming = patrol.incoming
    if incoming.press is not None:
        await presses.on_press(patrol, incoming.press)
    elif incoming.unknown_press:
        await patrol.say("staff-button-unknown")
    elif incoming.is_edit:
        await patrol.say("staff-edited")
    elif incoming.is_forward:
        await patrol.point_to_cards(say("staff-forwarded"))
    elif incoming.start is not None or incoming.command is not None:
        # Before answers: words behind a command are meant for us, whatever they answer.
        await _on_command(patrol, incoming.command)
    elif incoming.answers is not None:
        await answers.on_answer(patrol, incoming.answers)
    elif incoming.point is not None:
        patrol.account_for("GET", "/near")
        here = (incoming.point.latitude, incoming.point.longitude)
        await lists.near(patrol, here)
    else:
        await patrol.point_to_cards(say("staff-answer-a-card"))


async def _on_command(patrol: Patrol, command: str | None) -> None:
    match command:
        case "today" | "tickets" | "list":
            patrol.account_for("GET", "/today")
            await lists.today(patrol)
        case "near":
            asks = Outgoing(paragraphs=(say("staff-near-where"),), asks_location=True)
            await patrol.tell(asks)
        case "note":
            await answers.on_note_command(patrol)
        case "unlink":
            patrol.account_for("POST", "/unlink")
            await officers.unlink(patrol.session, patrol.chat)
            await patrol.say("staff-unlinked")
        case _:
            await patrol.tell(welcome(patrol.staff))
