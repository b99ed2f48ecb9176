"""Lists of tickets on the phone: each ticket a line, and a button to its card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from actions import tickets
from actions.geography import Point, map_link
from actions.model import Ticket
from actions.outgoing import (
    Arg,
    Button,
    Lines,
    Moment,
    Names,
    Outgoing,
    Say,
    Verb,
    Verbatim,
    press,
    say,
    term,
)
from bot.conversation.excerpt import excerpt
from bot.conversation.situation import button
from bot.conversation.staff.patrol import Patrol

PAGE = 9  # tickets
NEAREST = 8  # tickets; each has a link, and Telegram takes 4,096 characters
BUTTONS_A_ROW = 3
LONGEST_PLACE = 60  # characters


async def today(patrol: Patrol, after_id: int | None = None) -> None:
    """What waits for whoever asks, late ones first, a page at a time."""
    found = await tickets.today(
        patrol.session, patrol.staff, patrol.now, limit=PAGE, after_id=after_id
    )
    if not found.tickets:
        # After a page's last ticket there was more; now there is not.
        await patrol.say("staff-today-no-more" if found.count else "staff-no-open-tickets")
        return
    buttons = to_cards(found.tickets)
    if found.goes_on:
        further = press(Verb.OPEN_TICKETS, found.tickets[-1].id)
        buttons += ((button("staff-today-more", further),),)
    headline = say("staff-today", count=found.count, late=found.late)
    if after_id is not None:
        headline = say("staff-today-further")
    lines = [line for ticket in found.tickets for line in _lines(ticket, patrol.now)]
    await patrol.tell(Outgoing(paragraphs=(headline, Lines(lines=tuple(lines))), buttons=buttons))


async def near(patrol: Patrol, here: Point) -> None:
    """The open tickets around where the officer is, nearest first."""
    around = await tickets.near(patrol.session, patrol.staff, here, limit=NEAREST)
    if not around:
        await patrol.say("staff-near-none", metres=tickets.WITHIN_M)
        return
    lines: list[Say | Names | Verbatim] = []
    for ticket, point, metres in around:
        lines.append(
            say(
                "staff-near-line",
                metres=metres,
                number=ticket.number,
                category=term("category", ticket.category),
                state=term("state", ticket.state),
            )
        )
        if ticket.place.strip():
            lines.append(say("staff-today-place", place=place_of(ticket)))
        lines.append(say("staff-near-map", link=map_link(point)))
    headline = say("staff-near", count=len(around))
    await patrol.tell(
        Outgoing(
            paragraphs=(headline, Lines(lines=tuple(lines))),
            buttons=to_cards([one.ticket for one in around]),
        )
    )


def to_cards(listed: Sequence[Ticket]) -> tuple[tuple[Button, ...], ...]:
    """A button to the card of each."""
    buttons = [
        Button(label=Verbatim(text=ticket.number), press=press(Verb.CARD, ticket.id))
        for ticket in listed
    ]
    return tuple(
        tuple(buttons[i : i + BUTTONS_A_ROW]) for i in range(0, len(buttons), BUTTONS_A_ROW)
    )


def place_of(ticket: Ticket) -> str:
    """Where it is, in so many words as fit into a line."""
    return excerpt(" ".join(ticket.place.split()), LONGEST_PLACE)


def _lines(ticket: Ticket, now: datetime) -> list[Say | Names | Verbatim]:
    limit = tickets.due_by(ticket)
    about: dict[str, Arg] = {
        "number": ticket.number,
        "category": term("category", ticket.category),
        "state": term("state", ticket.state),
    }
    if limit is None:
        line = say("staff-today-open", **about)
    elif limit < now:
        line = say("staff-today-late", **about, at=Moment(at=limit))
    else:
        line = say("staff-today-due", **about, at=Moment(at=limit))
    lines: list[Say | Names | Verbatim] = [line]
    if ticket.place.strip():
        lines.append(say("staff-today-place", place=place_of(ticket)))
    return lines
