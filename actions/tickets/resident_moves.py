"""What residents do with their tickets. What they are told of it, the conversation says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import learning, notices
from actions.bell import ticket_topic
from actions.database import ring
from actions.facts import Fact
from actions.geography import Point
from actions.model import Chat, Resident, StoredFile, Ticket, TicketMove, TicketState
from actions.tickets import changes, merging

RATINGS = range(1, 6)


async def answer(
    session: AsyncSession,
    ticket_id: int,
    resident: Resident,
    text: str,
    language: str,
    now: datetime,
    file_ids: Sequence[int] = (),
    point: Point | None = None,
    facts: Sequence[Fact] = (),
) -> Ticket:
    """The resident adds words, files or where it is; officers get it under the ticket's card.

    The newest location is the one the card shows; each stays in the thread as a geo URI
    (RFC 5870), which reads the same in every language. Of `facts`, what the words were found to
    say, those that are new join the ticket's.

    Raises:
        WrongState: it was withdrawn. NotFound: it is not theirs.
    """
    main = await merging.hold_main(session, ticket_id)
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    before = ticket.state
    changes.make_move(session, ticket, TicketMove.ANSWER, now)
    merging.note_news(session, main, now)
    chats = select(Chat.id).where(Chat.resident_id == resident.id)
    files = await changes.own_files(session, file_ids, StoredFile.chat_id.in_(chats), ticket.id)
    lines = [text.strip()]
    if point is not None:
        ticket.latitude, ticket.longitude = point
        lines.append(f"geo:{point[0]:.6f},{point[1]:.6f}")
    written = "\n".join(line for line in lines if line)
    await changes.add_message(session, ticket, written, language, now, file_ids=files)
    learnt = await changes.learn(session, ticket, facts)
    changed = ticket.state is not before or bool(files) or point is not None or learnt
    await notices.answered(session, ticket, text.strip(), files, point, now, card_changed=changed)
    return ticket


async def reopen(
    session: AsyncSession, ticket_id: int, resident: Resident, now: datetime
) -> Ticket:
    """The matter is not settled: the ticket is new again, and who had it hears of it first.

    Raises:
        WrongState: it is open. NotFound: it is not theirs.
    """
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    changes.make_move(session, ticket, TicketMove.REOPEN, now)
    await merging.separate_held(session, ticket, now)  # settled for the others, but not for them
    ticket.passed_to = ticket.assignee or ticket.passed_to
    ticket.assignee = None
    ticket.answer_by = ticket.answered_at = ticket.due_at = None  # counted anew
    ticket.resolved_at = ticket.rating = ticket.rating_words = None  # of what did not settle it
    await notices.reopened(session, ticket, now)
    return ticket


async def withdraw(
    session: AsyncSession, ticket_id: int, resident: Resident, now: datetime
) -> Ticket:
    """The matter has settled itself: nobody learns from its words either.

    Raises:
        WrongState: it is closed. NotFound: it is not theirs.
    """
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    changes.make_move(session, ticket, TicketMove.WITHDRAW, now)
    await learning.take_back(session, [ticket.words], resident)
    await notices.withdrawn(session, ticket, now)
    return ticket


async def rate(
    session: AsyncSession,
    ticket_id: int,
    resident: Resident,
    rating: int,
    now: datetime,
    words: str | None = None,
) -> Ticket:
    """Say how it went, 1 to 5; words may come later, and a second thought counts.

    Raises:
        ValueError: a rating that does not exist. WrongState: it is not resolved. NotFound.
    """
    if rating not in RATINGS:
        raise ValueError(f"a rating is 1 to 5, not {rating}")
    ticket = await changes.hold(session, ticket_id, Ticket.resident_id == resident.id)
    is_new = rating != ticket.rating
    if is_new or ticket.state is not TicketState.RESOLVED:
        changes.make_move(session, ticket, TicketMove.RATE, now)
    ticket.rating = rating
    if words is not None:
        ticket.rating_words = words.strip()
        ring(session, ticket_topic(ticket.id))  # no move of its own, but open pages show it
    if is_new:
        await notices.rated(session, ticket, now)
    return ticket
