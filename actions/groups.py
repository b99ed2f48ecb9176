"""Groups of staff in Telegram in which each ticket is a topic.

A group is bound to a community or to a station by who is in charge of it. It gets the tickets'
cards beside the officers' own chats, never instead of them: a group that falls out loses nothing.
"""

from __future__ import annotations

from datetime import datetime

import structlog
from sqlalchemy import ColumnElement, Row, and_, delete, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import audit, communities, delivery
from actions.model import (
    Channel,
    Chat,
    Community,
    GroupProblem,
    OutboxKind,
    OutboxMessage,
    Role,
    Staff,
    StaffGroup,
    Station,
    Ticket,
    TicketState,
    TicketTopic,
)
from actions.outgoing import Outgoing, say, term
from actions.refusals import Refusal
from actions.upsert import insert

log = structlog.get_logger(__name__)

MOST_CAUGHT_UP = 20  # tickets; Telegram takes 20 messages a minute in a group
LONGEST_TITLE = 128


class NotInCharge(Refusal):
    """An officer serves communities; whose words stand in a group, others decide."""

    def __init__(self) -> None:
        super().__init__(say("refusal-not-in-charge"))


class NoSuchCode(Refusal):
    """No community or station of theirs has it."""

    def __init__(self) -> None:
        super().__init__(say("refusal-no-such-code"))


def is_group(chat: Chat) -> bool:
    """Whether it is a group's chat: Telegram numbers those below zero."""
    return chat.channel is Channel.TELEGRAM and chat.address.startswith("-")


async def of_chat(session: AsyncSession, chat_id: int) -> StaffGroup | None:
    """What the chat is bound to; None where it is no bound group."""
    return await session.get(StaffGroup, chat_id)


async def member(session: AsyncSession, address: str | None) -> Staff | None:
    """Who of the staff writes in a group: whoever has linked this account's own chat."""
    if address is None:
        return None
    found: Staff | None = await session.scalar(
        select(Staff)
        .join(Chat, Chat.staff_id == Staff.id)
        .where(Chat.channel == Channel.TELEGRAM, Chat.address == address, Staff.is_active)
    )
    return found


async def bind(
    session: AsyncSession, chat: Chat, staff: Staff, code: str, title: str, now: datetime
) -> dict[str, str]:
    """Let `chat` have the tickets of the community or station with this code; its names.

    Its open tickets get their topics at once. Bound before to something else, it is that no more.

    Raises:
        NoSuchCode: there is none, or `staff` is not in charge there. NotInCharge: an officer.
    """
    led = await _led_by(session, staff)
    wanted = code.strip().lower()
    community = next((one for one in led if one.code.lower() == wanted), None)
    station = None
    if community is None:
        station = await session.scalar(
            select(Station).where(
                func.lower(Station.code) == wanted,
                Station.id.in_({one.station_id for one in led}),
            )
        )
    if community is None and station is None:
        raise NoSuchCode
    values = {
        "community_id": community.id if community else None,
        "station_id": station.id if station else None,
        "title": title[:LONGEST_TITLE],
        "language": staff.language,
        "bound_by_id": staff.id,
        "bound_at": now,
        "problem": None,
    }
    await session.execute(
        insert(session, StaffGroup)
        .values(chat_id=chat.id, **values)
        .on_conflict_do_update(index_elements=["chat_id"], set_=values)
    )
    group = await session.get_one(StaffGroup, chat.id, populate_existing=True)
    # From now on all who are in the group read what residents write.
    audit.note(session, staff, "POST", f"/telegram/{chat.address}/bind/{wanted}", 200, now)
    await _catch_up(session, group, now)
    bound = community or station
    assert bound is not None
    return bound.names


async def require_in_charge(session: AsyncSession, group: StaffGroup, staff: Staff) -> None:
    """Whether `group` gets tickets is for `staff` to say.

    Raises:
        NotInCharge: they are not, of what it is bound to.
    """
    led = await _led_by(session, staff)
    ours = {one.id for one in led} | {None}
    stations = {one.station_id for one in led} | {None}
    if group.community_id not in ours or group.station_id not in stations:
        raise NotInCharge


async def unbind(session: AsyncSession, chat: Chat, staff: Staff) -> None:
    """Let nothing more come into `chat`.

    Raises:
        NotInCharge: of what it is bound to.
    """
    group = await session.get_one(StaffGroup, chat.id)
    await require_in_charge(session, group, staff)
    await session.execute(delete(TicketTopic).where(TicketTopic.chat_id == chat.id))
    await session.delete(group)
    await session.flush()


async def cards(session: AsyncSession, ticket: Ticket) -> list[Row[tuple[str, int, int | None]]]:
    """The groups that have the ticket's card or should: language, chat id, the card's row.

    Not those that nothing can be put into; no new card of what nobody has to look after.
    """
    card = delivery.newest_cards(ticket.id)
    wanted = _is_of(ticket) if ticket.state.is_open else card.c.id.is_not(None)
    found = await session.execute(
        select(StaffGroup.language, StaffGroup.chat_id, card.c.id)
        .join(Chat, Chat.id == StaffGroup.chat_id)
        .outerjoin(card, card.c.chat_id == StaffGroup.chat_id)
        .where(
            StaffGroup.problem.is_(None),
            Chat.unreachable_at.is_(None),
            or_(wanted, card.c.id.is_not(None)),
        )
        .order_by(StaffGroup.chat_id)
    )
    return list(found)


async def keeps(session: AsyncSession, chat_id: int, ticket: Ticket) -> bool:
    """Whether the ticket's topic in the group is to be open: it is theirs, and somebody must act.

    `ticket` needs its community.
    """
    theirs = select(StaffGroup.chat_id).where(StaffGroup.chat_id == chat_id, _is_of(ticket))
    return ticket.state.is_open and await session.scalar(theirs) is not None


async def topic_of(session: AsyncSession, chat_id: int, ticket_id: int) -> TicketTopic | None:
    """The ticket's topic in the group; None where it has none yet."""
    return await session.get(TicketTopic, (chat_id, ticket_id))


async def is_tickets(session: AsyncSession, chat_id: int, thread: int) -> bool:
    """Whether the topic with this number is some ticket's."""
    found = exists().where(TicketTopic.chat_id == chat_id, TicketTopic.thread == thread)
    return bool(await session.scalar(select(found)))


async def keep_topic(session: AsyncSession, chat_id: int, ticket_id: int, thread: int) -> None:
    """The ticket has this topic in the group from now on."""
    values = {"thread": thread, "is_closed": False}
    await session.execute(
        insert(session, TicketTopic)
        .values(chat_id=chat_id, ticket_id=ticket_id, **values)
        .on_conflict_do_update(index_elements=["chat_id", "ticket_id"], set_=values)
    )


async def note_closed(
    session: AsyncSession, chat_id: int, ticket_id: int, *, is_closed: bool
) -> None:
    """The topic was closed, or opened again."""
    await session.execute(
        update(TicketTopic)
        .where(TicketTopic.chat_id == chat_id, TicketTopic.ticket_id == ticket_id)
        .values(is_closed=is_closed)
    )


async def forget_topic(session: AsyncSession, chat_id: int, ticket_id: int) -> None:
    """Somebody deleted it in Telegram: what comes next gets a new one."""
    await session.execute(
        delete(TicketTopic).where(
            TicketTopic.chat_id == chat_id, TicketTopic.ticket_id == ticket_id
        )
    )


async def note_problem(
    session: AsyncSession, chat_id: int, problem: GroupProblem, now: datetime
) -> None:
    """Nothing can be put into the group: whoever answers for it hears of that, once."""
    group = await session.get(StaffGroup, chat_id, with_for_update=True)
    if group is None or group.problem is problem:
        return
    group.problem = problem
    log.warning("group_has_a_problem", chat_id=chat_id, problem=problem.value)
    told = say("group-lost", title=group.title, why=term("group-problem", problem))
    await _tell_who_answers(session, group, Outgoing(paragraphs=(told,)), now)


async def note_well(session: AsyncSession, chat_id: int, now: datetime) -> None:
    """The group can be used again: open tickets that are not there yet get their topics."""
    group = await session.get(StaffGroup, chat_id, with_for_update=True)
    if group is None or group.problem is None:
        return
    group.problem = None
    log.info("group_is_well_again", chat_id=chat_id)
    await session.flush()
    await _catch_up(session, group, now)


async def _led_by(session: AsyncSession, staff: Staff) -> list[Community]:
    if staff.role is Role.OFFICER:
        raise NotInCharge
    return await communities.in_charge_of(session, staff)


def _is_of(ticket: Ticket) -> ColumnElement[bool]:
    return or_(
        StaffGroup.community_id == ticket.community_id,
        StaffGroup.station_id == ticket.community.station_id,
    )


async def _catch_up(session: AsyncSession, group: StaffGroup, now: datetime) -> None:
    """Queue the cards of the newest open tickets that the group does not have."""
    await session.flush()
    shown = exists().where(
        OutboxMessage.chat_id == group.chat_id,
        OutboxMessage.ticket_id == Ticket.id,
        delivery.is_shown_card(),
    )
    of_station = select(Community.id).where(Community.station_id == group.station_id)
    newest = await session.scalars(
        select(Ticket.id)
        .where(
            Ticket.state.in_(list(TicketState.open_states())),
            or_(Ticket.community_id == group.community_id, Ticket.community_id.in_(of_station)),
            ~shown,
        )
        .order_by(Ticket.id.desc())
        .limit(MOST_CAUGHT_UP)
    )
    for ticket_id in list(newest)[::-1]:
        await delivery.enqueue_card(
            session,
            chat_id=group.chat_id,
            language=group.language,
            ticket_id=ticket_id,
            now=now,
        )


async def _tell_who_answers(
    session: AsyncSession, group: StaffGroup, message: Outgoing, now: datetime
) -> None:
    """Whoever bound it, and the supervisors of the station."""
    station = select(Community.station_id).where(Community.id == group.community_id)
    leads = and_(
        Staff.role == Role.SUPERVISOR,
        or_(Staff.station_id == group.station_id, Staff.station_id == station.scalar_subquery()),
    )
    phones = await session.execute(
        select(Chat.id, Staff.language)
        .join(Staff, Staff.id == Chat.staff_id)
        .where(
            or_(Staff.id == group.bound_by_id, leads),
            Staff.is_active,
            Chat.channel == Channel.TELEGRAM,
            Chat.unreachable_at.is_(None),
        )
    )
    for chat_id, language in phones.all():
        await delivery.enqueue(
            session,
            chat_id=chat_id,
            language=language,
            body=message,
            kind=OutboxKind.NOTICE,
            now=now,
        )
