"""Ready answers by button: chosen, shown as the resident would get it, and only then sent."""

from __future__ import annotations

import hashlib

from actions import delivery, tickets
from actions.canned_replies import CannedReply, for_ticket, language_for
from actions.languages import LANGUAGES
from actions.model import Ticket
from actions.outgoing import Button, Outgoing, Paragraph, Press, Verb, Verbatim, press, say
from actions.refusals import NobodyToTell, NotFound
from bot.conversation.excerpt import excerpt
from bot.conversation.situation import button
from bot.conversation.staff.patrol import Patrol

LONGEST_LABEL = 60  # characters
MARK = 8  # hexadecimal digits


async def offer(patrol: Patrol, ticket_id: int) -> None:
    """Those that fit the ticket, each a button with how it begins."""
    ticket = await _writable(patrol, ticket_id)
    buttons = []
    for reply in for_ticket(patrol.replies, ticket):
        words = reply.filled_in(patrol.language, ticket, patrol.staff)
        label = excerpt(words, LONGEST_LABEL)
        shown = press(Verb.READY_SHOW, ticket.id, reply.slug)
        buttons.append((Button(label=Verbatim(text=label), press=shown),))
    asked = say("staff-ready-which" if buttons else "staff-ready-none", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(asked,), buttons=tuple(buttons)), ticket.id)


async def show(patrol: Patrol, pressed: Press) -> None:
    """The answer as the resident would get it, beside how the officer reads it."""
    ticket, reply = await _chosen(patrol, pressed)
    await _preview(patrol, ticket, reply, "staff-ready-preview")


async def send(patrol: Patrol, pressed: Press) -> None:
    """Send what was shown, once; what has become something else meanwhile is shown anew."""
    ticket, reply = await _chosen(patrol, pressed)
    text = reply.filled_in(language_for(ticket), ticket, patrol.staff)
    if pressed.args[2:] != (_mark(text),):
        await _preview(patrol, ticket, reply, "staff-ready-changed")
        return
    # By the message that has the button: whoever presses twice means it once.
    once = f"ready:{patrol.incoming.message_id}"
    if await delivery.was_queued(patrol.session, patrol.chat.id, once):
        await patrol.say("staff-ready-sent-already", number=ticket.number)
        return
    await tickets.reply(patrol.session, ticket.id, patrol.staff, text, patrol.now)
    told = say("staff-passed-to-resident", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(told,), takes="reply"), ticket.id, dedup_key=once)


async def _preview(patrol: Patrol, ticket: Ticket, reply: CannedReply, headline: str) -> None:
    theirs, own = language_for(ticket), patrol.language
    text = reply.filled_in(theirs, ticket, patrol.staff)
    paragraphs: list[Paragraph] = [
        say(headline, number=ticket.number, language=LANGUAGES[theirs]),
        Verbatim(text=text),
    ]
    if theirs != own:
        in_own_words = reply.filled_in(own, ticket, patrol.staff)
        paragraphs += [say("staff-ready-in-own-words"), Verbatim(text=in_own_words)]
    sends = press(Verb.READY_SEND, ticket.id, reply.slug, _mark(text))
    buttons = (
        (button("staff-ready-send", sends),),
        (button("staff-ready-others", press(Verb.READY, ticket.id)),),
    )
    await patrol.tell(Outgoing(paragraphs=tuple(paragraphs), buttons=buttons), ticket.id)


async def _writable(patrol: Patrol, ticket_id: int) -> Ticket:
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    if ticket.chat_id is None:
        raise NobodyToTell
    return ticket


async def _chosen(patrol: Patrol, pressed: Press) -> tuple[Ticket, CannedReply]:
    ticket_id, slug = pressed.number(0), pressed.args[1:2]
    if ticket_id is None:
        raise NotFound
    ticket = await _writable(patrol, ticket_id)
    for reply in for_ticket(patrol.replies, ticket):
        if (reply.slug,) == slug:
            return ticket, reply
    raise NotFound


def _mark(text: str) -> str:
    """Tells one text from another: what is sent is what was shown."""
    return hashlib.sha256(text.encode()).hexdigest()[:MARK]
