"""Who works when, and who stands in for whom.

What follows from it is kept in rows, so that nobody else has to know what time it is: who is
absent, who is on duty, and whose communities a stand-in has meanwhile. `apply` brings the rows up
to date, at every change and by the clock; doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from actions.model import Absence, DutyHours, Role, Staff, StaffCommunity
from actions.outgoing import say
from actions.refusals import NotAllowed, NotFound, Refusal
from actions.upsert import insert
from actions.working_time import Span

MOST_HOURS = 28  # spans of one person's week: four a day


class NoSuchSpan(Refusal):
    """It ends before it begins."""

    def __init__(self) -> None:
        super().__init__(say("refusal-no-such-span"))


class TooManyHours(Refusal):
    """Nobody's week has so many parts."""

    def __init__(self) -> None:
        super().__init__(say("refusal-too-many-hours", most=MOST_HOURS))


async def colleagues(session: AsyncSession, staff: Staff) -> list[Staff]:
    """Those whose duty `staff` may arrange, themselves first: a supervisor their station's."""
    query = select(Staff).where(Staff.is_active, Staff.id != staff.id)
    match staff.role:
        case Role.OFFICER:
            return [staff]
        case Role.SUPERVISOR:
            query = query.where(Staff.station_id == staff.station_id, Staff.role != Role.ADMIN)
        case Role.ADMIN:
            pass
    return [staff, *await session.scalars(query.order_by(Staff.name, Staff.id))]


async def arranged_by(session: AsyncSession, staff: Staff, other_id: int) -> Staff:
    """The one with this id, if `staff` may arrange their duty.

    Raises:
        NotFound: they may not, or there is none.
    """
    for one in await colleagues(session, staff):
        if one.id == other_id:
            return one
    raise NotFound


async def hours_of(session: AsyncSession, staff: Staff) -> list[DutyHours]:
    """Their week, in order."""
    found = await session.scalars(
        select(DutyHours)
        .where(DutyHours.staff_id == staff.id)
        .options(joinedload(DutyHours.community))
        .order_by(DutyHours.weekday, DutyHours.starts, DutyHours.id)
    )
    return list(found)


async def absences_of(session: AsyncSession, staff: Staff, today: date) -> list[Absence]:
    """When they are away, now or later, the next first."""
    found = await session.scalars(
        select(Absence)
        .where(Absence.staff_id == staff.id, Absence.ends_on >= today)
        .options(joinedload(Absence.stand_in))
        .order_by(Absence.starts_on, Absence.id)
    )
    return list(found)


async def add_hours(
    session: AsyncSession,
    staff: Staff,
    weekdays: Sequence[int],
    starts: time,
    ends: time,
    community_id: int | None = None,
) -> None:
    """They work then, on each of `weekdays`; with a community, they are to be met there.

    Raises:
        NoSuchSpan, TooManyHours. NotAllowed: a community they do not serve.
    """
    if starts >= ends or not weekdays:
        raise NoSuchSpan
    if len(await hours_of(session, staff)) + len(weekdays) > MOST_HOURS:
        raise TooManyHours
    if community_id is not None:
        served = select(StaffCommunity.community_id).filter_by(
            staff_id=staff.id, community_id=community_id
        )
        if await session.scalar(served) is None:
            raise NotAllowed
    session.add_all(
        DutyHours(
            staff_id=staff.id,
            community_id=community_id,
            weekday=weekday,
            starts=f"{starts:%H:%M}",
            ends=f"{ends:%H:%M}",
        )
        for weekday in weekdays
    )


async def drop_hours(session: AsyncSession, staff: Staff, hours_id: int) -> None:
    """They do not work then any more; nothing where it is none of their week."""
    await session.execute(
        delete(DutyHours).where(DutyHours.id == hours_id, DutyHours.staff_id == staff.id)
    )


async def be_away(
    session: AsyncSession, staff: Staff, starts_on: date, ends_on: date, stand_in: Staff | None
) -> None:
    """They are away, both days counted, and `stand_in` has their communities meanwhile.

    Raises:
        NoSuchSpan. NotAllowed: somebody who does not work at their station, or themselves.
    """
    if starts_on > ends_on:
        raise NoSuchSpan
    if stand_in is not None and (
        stand_in.id == staff.id
        or not stand_in.is_active
        or stand_in.role is Role.ADMIN
        or stand_in.station_id != staff.station_id
    ):
        raise NotAllowed
    session.add(
        Absence(
            staff_id=staff.id,
            stand_in_id=stand_in.id if stand_in else None,
            starts_on=starts_on,
            ends_on=ends_on,
        )
    )
    await session.flush()


async def be_there(session: AsyncSession, staff: Staff, absence_id: int) -> None:
    """They are not away after all; nothing where it is none of their absences."""
    await session.execute(
        delete(Absence).where(Absence.id == absence_id, Absence.staff_id == staff.id)
    )


async def stand_ins_for(session: AsyncSession, staff: Staff) -> list[Staff]:
    """Who could have their communities meanwhile: the others of their station."""
    found = await session.scalars(
        select(Staff)
        .where(
            Staff.is_active,
            Staff.id != staff.id,
            Staff.role != Role.ADMIN,
            Staff.station_id == staff.station_id,
        )
        .order_by(Staff.name, Staff.id)
    )
    return list(found)


async def apply(session: AsyncSession, now: datetime, zone: ZoneInfo) -> None:
    """Keep who is absent, who is on duty, and whose communities a stand-in has, as of `now`."""
    local = now.astimezone(zone)
    today = local.date()
    away = list(
        await session.scalars(
            select(Absence)
            .where(Absence.starts_on <= today, Absence.ends_on >= today)
            .order_by(Absence.id)
        )
    )
    absent = {absence.staff_id for absence in away}
    await _keep(session, Staff.is_absent, absent)
    week: dict[int, bool] = {}
    for hours in await session.scalars(select(DutyHours)):
        works = span_of(hours).holds(local)
        week[hours.staff_id] = week.get(hours.staff_id, False) or works
    off = {id for id, works in week.items() if not works}
    await _keep(session, Staff.is_off_duty, off)
    await _stand_in(session, away, absent)


async def _keep(
    session: AsyncSession, column: InstrumentedAttribute[bool | None], ids: set[int]
) -> None:
    """Set a yes-or-no column of the staff to yes for `ids` and no for the rest, where it is not."""
    yes = update(Staff).where(Staff.id.in_(ids), column.is_not(True))
    no = update(Staff).where(Staff.id.not_in(ids), column.is_(True))
    await session.execute(yes.values({column: True}))
    await session.execute(no.values({column: False}))


async def _stand_in(session: AsyncSession, away: Sequence[Absence], absent: set[int]) -> None:
    """Give each stand-in what the absent serve; whose stand-in is away as well is left alone."""
    served = select(StaffCommunity).where(StaffCommunity.stands_in_until.is_(None))
    of_record: dict[int, list[int]] = {}
    for row in await session.scalars(served):
        of_record.setdefault(row.staff_id, []).append(row.community_id)
    wanted: dict[tuple[int, int], date] = {}
    for absence in away:
        if absence.stand_in_id is None or absence.stand_in_id in absent:
            continue
        for community_id in of_record.get(absence.staff_id, []):
            if community_id not in of_record.get(absence.stand_in_id, []):
                place = (absence.stand_in_id, community_id)
                wanted[place] = max(absence.ends_on, wanted.get(place, absence.ends_on))
    standing = select(StaffCommunity).where(StaffCommunity.stands_in_until.is_not(None))
    for row in await session.scalars(standing):
        if wanted.get((row.staff_id, row.community_id)) != row.stands_in_until:
            await session.delete(row)
        else:
            del wanted[row.staff_id, row.community_id]
    await session.flush()
    for (staff_id, community_id), until in wanted.items():
        await session.execute(
            insert(session, StaffCommunity)
            .values(staff_id=staff_id, community_id=community_id, stands_in_until=until)
            .on_conflict_do_nothing()
        )


def span_of(hours: DutyHours) -> Span:
    """A row's span."""
    return Span(hours.weekday, time.fromisoformat(hours.starts), time.fromisoformat(hours.ends))


async def week_of_community(session: AsyncSession, community_id: int) -> list[Span]:
    """When one of a community's officers is on duty; empty where nobody's times are recorded."""
    serving = select(StaffCommunity.staff_id).filter_by(community_id=community_id)
    found = await session.scalars(select(DutyHours).where(DutyHours.staff_id.in_(serving)))
    return [span_of(hours) for hours in found]
