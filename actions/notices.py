"""What follows from a move on a ticket: the resident is told, officers' cards stay true.

A notice to a resident carries its ticket, so that an answer to it joins that ticket; one to
officers says itself what an answer to it is (`takes`). What residents do themselves is confirmed by
the conversation; here only officers hear of it. A card is changed in place, which no phone
announces, so whatever an officer must not miss comes as a message under it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, routing
from actions.cards_shown import Phone, show_cards
from actions.geography import Point
from actions.model import (
    AlarmKind,
    Category,
    OutboxKind,
    Priority,
    SendClass,
    Staff,
    Ticket,
    TicketMove,
)
from actions.outgoing import (
    Button,
    Moment,
    Names,
    Outgoing,
    Paragraph,
    Place,
    Say,
    Verb,
    Verbatim,
    press,
    say,
    term,
)

RATINGS = (1, 2, 3, 4, 5)
_NUMBERS = {
    Category.EMERGENCY: say("emergency-numbers"),
    Category.FRAUD_VICTIM: say("fraud-victim-numbers"),
}


async def filed(session: AsyncSession, ticket: Ticket, now: datetime) -> None:
    """A new ticket: its card goes to the officers. What the resident is told, the flow says."""
    audience = await routing.first_to_hear(session, ticket)
    await show_cards(session, ticket, audience, now)


async def worked_on(
    session: AsyncSession,
    ticket: Ticket,
    move: TicketMove,
    by: Staff,
    text: str,
    file_ids: Sequence[int],
    now: datetime,
    *,
    card_changed: bool,
) -> None:
    """An officer did or wrote something that the resident hears of."""
    await _tell_resident(session, ticket, _notice(ticket, move, by, text, file_ids), now)
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now, changed=card_changed)
    if text or file_ids:
        headline = say("card-said", number=ticket.number, officer=by.name)
        hearing = {ticket.assignee_id} - {by.id}
        await _tell(session, ticket, phones, hearing, _words(headline, text, file_ids), now)


async def passed_on(session: AsyncSession, ticket: Ticket, by: Staff, now: datetime) -> None:
    """A colleague is to look after the ticket from now on."""
    to = ticket.passed_to
    assert to is not None
    told = say("notice-passed-on", number=ticket.number, officer=to.name)
    await _tell_resident(session, ticket, Outgoing(paragraphs=(told,)), now)
    phones = await show_cards(session, ticket, [to], now)
    headline = say("card-passed-on", number=ticket.number, officer=by.name)
    await _tell(session, ticket, phones, {to.id} - {by.id}, _words(headline), now)


async def given_back(session: AsyncSession, ticket: Ticket, left: Staff, now: datetime) -> None:
    """Whoever had the ticket has left: it is their colleagues' again. No resident is told."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now)
    headline = say("card-given-back", number=ticket.number, officer=left.name)
    await _tell(session, ticket, phones, {staff.id for staff in audience}, _words(headline), now)


async def recategorised(
    session: AsyncSession, ticket: Ticket, by: Staff, now: datetime, *, became_urgent: bool
) -> None:
    """The ticket is about something else. The resident hears of it if they should call somebody."""
    category = term("category", ticket.category)
    if became_urgent:
        told = say("notice-urgent", number=ticket.number, officer=by.name, category=category)
        paragraphs = tuple(p for p in (told, _NUMBERS.get(ticket.category)) if p)
        await _tell_resident(session, ticket, Outgoing(paragraphs=paragraphs), now)
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now)
    hearing = {staff.id for staff in audience} if became_urgent else {ticket.assignee_id}
    headline = say("card-sorted", number=ticket.number, officer=by.name, category=category)
    await _tell(session, ticket, phones, hearing - {by.id}, _words(headline), now)


async def due_soon(
    session: AsyncSession, ticket: Ticket, kind: AlarmKind, limit: datetime, now: datetime
) -> None:
    """A time limit is near: whoever has the ticket hears of it, else all who could take it."""
    audience = await _responsible(session, ticket)
    phones = await show_cards(session, ticket, audience, now, changed=False)
    words = _words(_alarm(kind, ticket, limit))
    await _tell(session, ticket, phones, {staff.id for staff in audience}, words, now)


async def late(
    session: AsyncSession, ticket: Ticket, kind: AlarmKind, limit: datetime, now: datetime
) -> None:
    """A time limit is over: the station's supervisors hear of it, and whoever should have acted."""
    audience = await _responsible(session, ticket)
    audience += [
        boss
        for boss in await routing.supervisors_of(session, ticket.community)
        if boss not in audience
    ]
    phones = await show_cards(session, ticket, audience, now, changed=False)
    words = _words(_alarm(kind, ticket, limit))
    await _tell(session, ticket, phones, {staff.id for staff in audience}, words, now)


async def _responsible(session: AsyncSession, ticket: Ticket) -> list[Staff]:
    has_it = ticket.assignee
    if has_it is not None and has_it.is_active and not has_it.is_absent:
        return [has_it]
    return await routing.audience_of(session, ticket)


def _alarm(kind: AlarmKind, ticket: Ticket, limit: datetime) -> Say:
    category = term("category", ticket.category)
    return term("card", kind).model_copy(
        update={"args": {"number": ticket.number, "category": category, "at": Moment(at=limit)}}
    )


async def prioritised(session: AsyncSession, ticket: Ticket, by: Staff, now: datetime) -> None:
    """Somebody has to look sooner, or may look later: no resident's business."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now)
    is_urgent = ticket.priority is Priority.URGENT
    hearing = {staff.id for staff in audience} if is_urgent else {ticket.assignee_id}
    priority = term("desk-priority", ticket.priority)
    headline = say("card-prioritised", number=ticket.number, officer=by.name, priority=priority)
    await _tell(session, ticket, phones, hearing - {by.id}, _words(headline), now)


async def transferred(session: AsyncSession, ticket: Ticket, by: Staff, now: datetime) -> None:
    """The ticket is another community's: its officers get the card, and the resident is told."""
    where = Names(names=ticket.community.names)
    told = say("notice-transferred", number=ticket.number, community=where)
    await _tell_resident(session, ticket, _words(told), now)
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now)
    headline = say("card-transferred", number=ticket.number, officer=by.name)
    await _tell(session, ticket, phones, {staff.id for staff in audience}, _words(headline), now)


async def merged(session: AsyncSession, ticket: Ticket, into: Ticket, now: datetime) -> None:
    """Others reported the same. Nothing about them is told, only that it is known."""
    await _tell_resident(session, ticket, _words(say("notice-merged", number=ticket.number)), now)
    await show_cards(session, ticket, [], now)


async def noted(session: AsyncSession, ticket: Ticket, by: Staff, text: str, now: datetime) -> None:
    """A note: for whoever has the ticket, else for all who could take it, but for its author."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now, changed=False)
    hearing = {ticket.assignee_id} if ticket.assignee_id else {staff.id for staff in audience}
    headline = say("card-note", number=ticket.number, officer=by.name)
    words = _words(headline, text.strip(), takes="note")
    await _tell(session, ticket, phones, hearing - {by.id}, words, now)


async def answered(
    session: AsyncSession,
    ticket: Ticket,
    text: str,
    file_ids: Sequence[int],
    point: Point | None,
    now: datetime,
    *,
    card_changed: bool,
    is_correction: bool = False,
) -> None:
    """The resident added or corrected something: officers get it as it is, under the card."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now, changed=card_changed)
    headline = say("card-answer", number=ticket.number)
    if is_correction:
        headline = say("card-corrected", number=ticket.number)
    words = _words(headline, text, file_ids, point, takes="reply")
    await _tell(session, ticket, phones, {staff.id for staff in audience}, words, now)


async def worded(
    session: AsyncSession,
    ticket: Ticket,
    paragraphs: Sequence[Paragraph],
    now: datetime,
    *,
    card_changed: bool,
) -> None:
    """Linli added something for the officers: each reads it in their own language."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now, changed=card_changed)
    headline = say("card-worded", number=ticket.number)
    words = Outgoing(paragraphs=(headline, *paragraphs))
    await _tell(session, ticket, phones, {staff.id for staff in audience}, words, now)


async def reopened(session: AsyncSession, ticket: Ticket, now: datetime) -> None:
    """It was not settled after all."""
    audience = await routing.audience_of(session, ticket)
    phones = await show_cards(session, ticket, audience, now)
    words = _words(say("card-reopened", number=ticket.number), takes="reply")
    await _tell(session, ticket, phones, {staff.id for staff in audience}, words, now)


async def withdrawn(session: AsyncSession, ticket: Ticket, now: datetime) -> None:
    """It settled itself. Whoever has the ticket may be on the way already."""
    phones = await show_cards(session, ticket, [], now)
    words = _words(say("card-withdrawn", number=ticket.number))
    await _tell(session, ticket, phones, {ticket.assignee_id}, words, now)


async def rated(session: AsyncSession, ticket: Ticket, now: datetime) -> None:
    """The cards show the rating."""
    await show_cards(session, ticket, [], now)


def _notice(
    ticket: Ticket, move: TicketMove, by: Staff, text: str, file_ids: Sequence[int]
) -> Outgoing:
    """What the resident is told of an officer's move."""
    number, officer = ticket.number, by.name
    answer = Button(label=say("button-answer"), press=press(Verb.ADD_TO_TICKET, ticket.id))
    match move:
        case TicketMove.TAKE:
            return _words(say("notice-taken", number=number, officer=officer), text)
        case TicketMove.SET_OUT:
            return _words(say("notice-on-the-way", number=number, officer=officer), text, file_ids)
        case TicketMove.ASK_BACK:
            asked = say("notice-asked", number=number, officer=officer)
            return _words(asked, text, file_ids).model_copy(update={"buttons": ((answer,),)})
        case TicketMove.REPLY:
            wrote = say("notice-reply", number=number, officer=officer)
            return _words(wrote, text, file_ids).model_copy(update={"buttons": ((answer,),)})
        case TicketMove.RESOLVE:
            words = _words(say("notice-resolved", number=number, officer=officer), text, file_ids)
            return words.model_copy(
                update={
                    "paragraphs": (*words.paragraphs, say("notice-rate")),
                    "buttons": _after_resolving(ticket.id),
                }
            )
        case _:
            raise ValueError(f"residents hear nothing of {move.value}")


def _after_resolving(ticket_id: int) -> tuple[tuple[Button, ...], ...]:
    stars = tuple(
        Button(label=say("button-rate", rating=rating), press=press(Verb.RATE, ticket_id, rating))
        for rating in RATINGS
    )
    reopen = Button(label=say("button-reopen"), press=press(Verb.REOPEN, ticket_id))
    return stars, (reopen,)


def _words(
    headline: Say,
    text: str = "",
    file_ids: Sequence[int] = (),
    point: Point | None = None,
    takes: Literal["reply", "note"] | None = None,
) -> Outgoing:
    """A headline, then somebody's own words, files and place."""
    paragraphs: tuple[Paragraph, ...] = (headline,)
    if text:
        paragraphs += (Verbatim(text=text),)
    places = (Place(latitude=point[0], longitude=point[1]),) if point else ()
    return Outgoing(paragraphs=paragraphs, files=tuple(file_ids), places=places, takes=takes)


async def _tell_resident(
    session: AsyncSession, ticket: Ticket, body: Outgoing, now: datetime
) -> None:
    """Nobody to tell: they asked to be erased."""
    if ticket.chat is None or ticket.resident is None:
        return
    await delivery.enqueue(
        session,
        chat_id=ticket.chat.id,
        language=ticket.resident.language,
        body=body,
        kind=OutboxKind.NOTICE,
        send_class=SendClass.REPLY,
        ticket_id=ticket.id,
        now=now,
    )


async def _tell(
    session: AsyncSession,
    ticket: Ticket,
    phones: Sequence[Phone],
    staff_ids: Collection[int | None],
    body: Outgoing,
    now: datetime,
) -> None:
    """Send `body` to those of `phones` that belong to `staff_ids`, under the ticket's card.

    Groups hear all of it: whoever reads a ticket's topic is to miss nothing.
    """
    for phone in phones:
        if phone.staff_id is None or phone.staff_id in staff_ids:
            await delivery.enqueue(
                session,
                chat_id=phone.chat_id,
                language=phone.language,
                body=body,
                kind=OutboxKind.NOTICE,
                send_class=SendClass.REPLY,
                ticket_id=ticket.id,
                answers_id=phone.card_id,
                now=now,
            )
