"""What an officer writes, and whether anybody gets it.

Words reach a resident only as an answer to that resident's card or message, or to a question that
was asked for it. All else goes to nobody, and whoever wrote it is told so in a word of its own:
nothing is ever sent by accident.
"""

from __future__ import annotations

from typing import Literal

from actions import delivery, tickets
from actions.model import OutboxKind, OutboxMessage, TicketState
from actions.outgoing import Outgoing, Verb, press, say
from bot.conversation.attachments import with_stored_files
from bot.conversation.situation import button
from bot.conversation.staff.patrol import Patrol

Meant = Literal["reply", "ask_back", "resolve", "note"]


async def on_answer(patrol: Patrol, message_id: str) -> None:
    """Words, photos or a voice message in answer to the message with this number."""
    row = await delivery.sent_as(patrol.session, patrol.chat.id, message_id)
    if row is None:
        await patrol.point_to_cards(say("staff-answered-unknown"))
    elif row.ticket_id is None:
        await patrol.point_to_cards(say("staff-answered-list"))
    elif (meant := _meant(row)) is None:
        await _point_to_card(patrol, row.ticket_id)
    elif meant == "note":
        await write_note(patrol, row.ticket_id)
    else:
        await _pass_words(patrol, meant, row.ticket_id)


async def on_note_command(patrol: Patrol) -> None:
    """`/note` in answer to whatever is about a ticket."""
    number = patrol.incoming.answers
    row = await delivery.sent_as(patrol.session, patrol.chat.id, number) if number else None
    if row is None or row.ticket_id is None:
        await patrol.say("staff-note-on-what")
    else:
        await write_note(patrol, row.ticket_id)


async def write_note(patrol: Patrol, ticket_id: int) -> None:
    """Keep the words for colleagues. Files would have to be kept from the resident, too."""
    if patrol.incoming.attachments or not patrol.incoming.text.strip():
        await patrol.say("staff-note-words-only")
        return
    patrol.account_for("POST", f"/tickets/{ticket_id}/note")
    ticket = await tickets.note(
        patrol.session, ticket_id, patrol.staff, patrol.incoming.text, patrol.now
    )
    await patrol.say("staff-noted", number=ticket.number)


def _meant(row: OutboxMessage) -> Meant | None:
    """What an answer to one of our messages is; None: it is for nobody."""
    if row.kind is OutboxKind.CARD:
        return "reply"
    if row.body is None:
        return None
    body = Outgoing.model_validate(row.body)
    return body.expects or body.takes


async def _point_to_card(patrol: Patrol, ticket_id: int) -> None:
    """They answered something about the ticket that the resident did not say."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    shown = button("staff-show-card", press(Verb.CARD, ticket.id), number=ticket.number)
    why = say("staff-answered-me", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(why,), buttons=((shown,),)))


async def _pass_words(
    patrol: Patrol, meant: Literal["reply", "ask_back", "resolve"], ticket_id: int
) -> None:
    session, staff, now = patrol.session, patrol.staff, patrol.now
    incoming = await with_stored_files(session, patrol.chat, patrol.incoming, now)
    files = tuple(a.file_id for a in incoming.attachments if a.file_id is not None)
    text = incoming.text.strip()
    if not text and not files:
        await patrol.say("staff-nothing-to-send")
        return
    patrol.account_for("POST", f"/tickets/{ticket_id}/{meant}")
    said = "staff-passed-to-resident"
    ticket = await tickets.for_staff(session, ticket_id, staff)
    if meant == "resolve" and ticket.state is not TicketState.RESOLVED:
        await tickets.resolve(session, ticket_id, staff, now, text, file_ids=files)
        said = "staff-resolved"
    elif meant == "ask_back" and text:
        await tickets.ask_back(session, ticket_id, staff, now, text, file_ids=files)
    else:
        await tickets.reply(session, ticket_id, staff, text, now, file_ids=files)
    await patrol.confirm(said, ticket.number, ticket_id)
