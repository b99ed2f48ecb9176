"""The weeks' counts of a whole station and of the city, kept where counting them takes long.

Up to `LIVE_UP_TO` tickets a year everything is counted when somebody looks. Beyond that, the
schedule counts: every quarter of an hour the weeks whose tickets have moved, and once a day all of
them, since what is erased or belongs to another station now moves no ticket. So what is shown of
them is a quarter of an hour old at most, and the page says of when it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo

from sqlalchemy import delete, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from actions.database import Database
from actions.model import Community, Station, Ticket, WeekFigures
from actions.statistics import measures
from actions.statistics.focus import CITY, PERIODS
from actions.statistics.measures import WeekCounts
from actions.statistics.weeks import Week, last_weeks, monday_of

LIVE_UP_TO = 20_000  # tickets
SURELY_COMMITTED = timedelta(minutes=10)  # a transaction's time is from before its end


async def kept(
    session: AsyncSession, station_id: int, weeks: Sequence[Week]
) -> tuple[datetime, list[WeekCounts]] | None:
    """When `weeks` of a station (or `CITY`) were counted last, and their counts; None: never."""
    at = await _last(session)
    if at is None:
        return None
    rows = await session.execute(
        select(WeekFigures.monday, WeekFigures.counts).where(
            WeekFigures.station_id == station_id,
            WeekFigures.monday.between(weeks[0].monday, weeks[-1].monday),
        )
    )
    found = {row.monday: row.counts for row in rows}
    return at, [found.get(week.monday, {}) for week in weeks]


async def keep(
    database: Database, now: datetime, zone: tzinfo, live_up_to: int = LIVE_UP_TO
) -> None:
    """Count what has to be counted anew, and keep it; keep nothing where little was filed."""
    weeks = last_weeks(max(PERIODS), now, zone)
    async with database.read() as session:
        is_much = await _is_much(session, weeks, live_up_to)
        stale = await _stale(session, weeks, now, zone) if is_much else []
        counted = [(week, await _count(session, week)) for week in stale]
    async with database.write() as session:
        old = WeekFigures.monday < weeks[0].monday
        anew = WeekFigures.monday.in_([week.monday for week in stale])
        gone = old | anew if is_much else true()
        await session.execute(delete(WeekFigures).where(gone))
        session.add_all(
            WeekFigures(station_id=station_id, monday=week.monday, counts=counts, at=now)
            for week, by_station in counted
            for station_id, counts in by_station.items()
        )


async def _last(session: AsyncSession) -> datetime | None:
    at: datetime | None = await session.scalar(select(func.max(WeekFigures.at)))
    return at


async def _is_much(session: AsyncSession, weeks: Sequence[Week], live_up_to: int) -> bool:
    some = select(Ticket.id).where(Ticket.created_at >= weeks[0].starts).limit(live_up_to + 1)
    found = await session.scalar(select(func.count()).select_from(some.subquery()))
    return (found or 0) > live_up_to


async def _stale(
    session: AsyncSession, weeks: Sequence[Week], now: datetime, zone: tzinfo
) -> list[Week]:
    """Which weeks have tickets that moved; the running one always, so that it says when."""
    since = await _last(session)
    if since is None or since.astimezone(zone).date() != now.astimezone(zone).date():
        return list(weeks)
    moved = await session.scalars(
        select(Ticket.created_at).where(Ticket.updated_at >= since - SURELY_COMMITTED)
    )
    mondays = {monday_of(filed, zone) for filed in moved} | {weeks[-1].monday}
    return [week for week in weeks if week.monday in mondays]


async def _count(session: AsyncSession, week: Week) -> dict[int, WeekCounts]:
    """A week, by station and of the city."""
    by_station: dict[int, WeekCounts] = {}
    for station_id in await session.scalars(select(Station.id).order_by(Station.id)):
        of_station = select(Community.id).where(Community.station_id == station_id)
        ids = list(await session.scalars(of_station))
        (counts,) = await measures.count(session, [week], [Ticket.community_id.in_(ids)])
        by_station[station_id] = counts
    return {**by_station, CITY: _summed(by_station.values())}


def _summed(several: Iterable[WeekCounts]) -> WeekCounts:
    total: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for counts in several:
        for category, by_measure in counts.items():
            for measure, values in by_measure.items():
                total[category][measure].update(values)
    return total
