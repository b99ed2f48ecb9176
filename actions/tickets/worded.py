"""What Linli itself adds to a ticket for its officers, in their language.

It came from the resident, so it is erased with what they wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import notices, routing
from actions.bell import TICKETS, ticket_topic
from actions.database import ring
from actions.model import Audience, Resident, Staff, Ticket, TicketMove
from actions.outgoing import Paragraph
from actions.tickets import changes
from actions.wording import Wording

USUAL_LANGUAGE = "zh"  # of the staff, where there is nobody yet


async def add_facts(
    session: AsyncSession,
    ticket_id: int,
    resident: Resident,
    facts: Sequence[Paragraph],
    wording: Wording,
    now: datetime,
) -> Ticket:
    """Add what the resident answered by button, as if they had written it to the officer.

    Raises:
        WrongState: it was withdrawn. NotFound: it is not theirs.
    """
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    before = ticket.state
    changes.make_move(session, ticket, TicketMove.ANSWER, now)
    staff = await routing.audience_of(session, ticket)
    await _keep(session, ticket, facts, wording, staff, Audience.EVERYONE, now)
    await notices.worded(session, ticket, facts, now, card_changed=ticket.state is not before)
    return ticket


async def add_note(
    session: AsyncSession,
    ticket_id: int,
    resident: Resident,
    note: Sequence[Paragraph],
    wording: Wording,
    now: datetime,
) -> Ticket:
    """Note something for officers only, such as what the fraud check found. It moves nothing.

    Raises:
        NotFound: it is not theirs.
    """
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    staff = await routing.audience_of(session, ticket)
    await _keep(session, ticket, note, wording, staff, Audience.STAFF, now)
    await notices.worded(session, ticket, note, now, card_changed=False)
    ring(session, TICKETS, ticket_topic(ticket.id))
    return ticket


async def _keep(
    session: AsyncSession,
    ticket: Ticket,
    paragraphs: Sequence[Paragraph],
    wording: Wording,
    staff: Sequence[Staff],
    audience: Audience,
    now: datetime,
) -> None:
    """The thread holds text: it is put into the language that most of `staff` read."""
    spoken = Counter(person.language for person in staff)
    language = max(spoken, key=spoken.__getitem__, default=USUAL_LANGUAGE)
    text = "\n".join(wording.text(language, paragraph) for paragraph in paragraphs)
    await changes.add_message(session, ticket, text, language, now, audience=audience)
