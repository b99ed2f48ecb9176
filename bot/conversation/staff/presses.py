"""A button under a card, a list or a question. The card shows what came of it."""

from __future__ import annotations

from typing import Literal

from actions import delivery, tickets
from actions.model import Category, TicketMove
from actions.outgoing import Button, Outgoing, Press, Verb, press, say, term
from actions.refusals import NotFound
from bot.conversation.situation import button
from bot.conversation.staff import handing_over, lists, ready_answers
from bot.conversation.staff.accounts import note_press
from bot.conversation.staff.patrol import Patrol

Asked = Literal["ask_back", "note", "resolve"]

_QUESTIONS: dict[Asked, str] = {
    "ask_back": "staff-ask-what",
    "note": "staff-note-what",
    "resolve": "staff-resolve-proof",
}
_HANDING_OVER = (
    Verb.PASS_ON,
    Verb.PASS_TO,
    Verb.TRANSFER,
    Verb.TRANSFER_WHERE,
    Verb.TRANSFER_TO,
)


async def on_press(patrol: Patrol, pressed: Press) -> None:
    """Do what the button says. A refusal is said in words."""
    note_press(patrol, pressed)
    if pressed.verb is Verb.OPEN_TICKETS:
        await lists.today(patrol, pressed.number(0))
        return
    ticket_id = pressed.number(0)
    if ticket_id is None:
        raise NotFound
    session, staff, now = patrol.session, patrol.staff, patrol.now
    match pressed.verb:
        case Verb.TAKE:
            await tickets.take(session, ticket_id, staff, now)
        case Verb.SET_OUT:
            await tickets.set_out(session, ticket_id, staff, now)
        case Verb.RESOLVE:
            await _resolve(patrol, ticket_id)
        case Verb.RESOLVE_WITHOUT:
            await tickets.resolve(session, ticket_id, staff, now)
        case Verb.ASK_BACK:
            await _ask(patrol, ticket_id, "ask_back")
        case Verb.NOTE:
            await _ask(patrol, ticket_id, "note")
        case Verb.RECATEGORISE:
            await _offer_categories(patrol, ticket_id)
        case Verb.SORT_AS if (category := pressed.member(1, Category)) is not None:
            await tickets.recategorise(session, ticket_id, staff, category, now)
        case Verb.READY:
            await ready_answers.offer(patrol, ticket_id)
        case Verb.READY_SHOW:
            await ready_answers.show(patrol, pressed)
        case Verb.READY_SEND:
            await ready_answers.send(patrol, pressed)
        case Verb.CARD:
            await _show_card(patrol, ticket_id)
        case verb if verb in _HANDING_OVER:
            await handing_over.on_press(patrol, pressed, ticket_id)
        case _:
            await patrol.say("staff-button-unknown")


async def _resolve(patrol: Patrol, ticket_id: int) -> None:
    """Settle it; of a hazard, a photo is asked for that shows it gone."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    can = TicketMove.RESOLVE in tickets.possible(ticket, patrol.staff)
    if ticket.category is not Category.HAZARD or not can:
        await tickets.resolve(patrol.session, ticket_id, patrol.staff, patrol.now)
        return
    without = button("staff-resolve-without", press(Verb.RESOLVE_WITHOUT, ticket_id))
    await _ask(patrol, ticket_id, "resolve", without)


async def _ask(patrol: Patrol, ticket_id: int, expects: Asked, *buttons: Button) -> None:
    """Ask for words (or a photo): what answers this message is that move, and nothing else."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    asks = say(_QUESTIONS[expects], number=ticket.number)
    rows = tuple((one,) for one in buttons)
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=rows, expects=expects), ticket_id)


async def _offer_categories(patrol: Patrol, ticket_id: int) -> None:
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    buttons = [
        Button(label=term("category", one), press=press(Verb.SORT_AS, ticket_id, one.value))
        for one in Category
        if one is not ticket.category
    ]
    rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
    asks = say("staff-sort-as-what", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=rows), ticket_id)


async def _show_card(patrol: Patrol, ticket_id: int) -> None:
    await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    await delivery.enqueue_card(
        patrol.session,
        chat_id=patrol.chat.id,
        language=patrol.language,
        ticket_id=ticket_id,
        now=patrol.now,
    )
