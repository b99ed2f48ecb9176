"""A neighbourhood's memory after years: as many indicators as wanted, some reported by many.

Numbers, links and domains in equal parts, a tenth of accounts, a tenth of texts. Every hundredth
was reported lately by three people, and the first number by all there are.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from actions.database import Database
from actions.fraud.traces import digest_of, text_of
from actions.model import (
    Community,
    Indicator,
    IndicatorBand,
    IndicatorKind,
    IndicatorReport,
    IndicatorState,
    Resident,
    Station,
)
from actions.model.base import Base

RESIDENTS = 2_000
AT_ONCE = 20_000  # rows
NOW = datetime(2026, 11, 25, tzinfo=UTC)

_KINDS = (
    IndicatorKind.NUMBER,
    IndicatorKind.LINK,
    IndicatorKind.DOMAIN,
    IndicatorKind.NUMBER,
    IndicatorKind.LINK,
    IndicatorKind.DOMAIN,
    IndicatorKind.NUMBER,
    IndicatorKind.LINK,
    IndicatorKind.ACCOUNT,
    IndicatorKind.TEXT,
)
_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi wo xa ye zu chi han lim tor".split()


def number(place: int) -> str:
    """The number that stands at `place`."""
    return f"+861{3 + place % 7}{place:09}"


def domain(place: int) -> str:
    """Likewise, the domain."""
    return f"offer-{place}.top"


def words(place: int) -> str:
    """Likewise, the text; no two have much in common."""
    chance = random.Random(place)
    return " ".join("".join(chance.choices(_SYLLABLES, k=chance.randint(1, 3))) for _ in range(25))


async def build(database: Database, indicators: int) -> None:
    """Fill the empty, migrated `database` with `indicators` rows and their reports."""
    async with database.write() as session:
        await _people(session)
    for first in range(0, indicators, AT_ONCE):
        async with database.write() as session:
            await _some(session, range(first, min(first + AT_ONCE, indicators)))
    async with database.engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text("ANALYZE" if database.is_sqlite else "VACUUM ANALYZE"))


async def _people(session: AsyncSession) -> None:
    names = {"zh": "梅山", "en": "Meishan"}
    await _add(session, Station, [
        {"id": 1, "code": "s", "names": names, "address": names, "phone": "110"}
    ])  # fmt: skip
    await _add(session, Community, [
        {"id": 1, "station_id": 1, "code": "c", "ticket_prefix": "A", "names": names,
         "aliases": [], "district": names, "latitude": 31.2, "longitude": 121.4, "boundary": [],
         "visiting_hours": []}
    ])  # fmt: skip
    await _add(session, Resident, [
        {"id": id, "community_id": 1, "created_at": NOW} for id in range(1, RESIDENTS + 1)
    ])  # fmt: skip


async def _some(session: AsyncSession, places: range) -> None:
    rows, bands = [], []
    for place in places:
        row = _indicator(place)
        rows.append(row)
        if row["signature"] is not None:
            made = text_of(row["value"])
            assert made is not None
            bands += [{"band": band, "indicator_id": place + 1} for band in made.bands]
    await _add(session, Indicator, rows)
    await _add(session, IndicatorBand, bands)
    await _add(session, IndicatorReport, list(_reports(places)))


def _indicator(place: int) -> dict[str, Any]:
    kind = _KINDS[place % len(_KINDS)]
    made = None
    match kind:
        case IndicatorKind.NUMBER:
            value = number(place)
        case IndicatorKind.LINK:
            value = f"{domain(place)}/pay"
        case IndicatorKind.DOMAIN:
            value = domain(place)
        case IndicatorKind.ACCOUNT:
            value = f"wechat:money_{place}"
        case IndicatorKind.TEXT:
            value = words(place)
            made = text_of(value)
    return {
        "id": place + 1,
        "digest": made.digest if made else digest_of(kind, value),
        "kind": kind,
        "value": value,
        "signature": made.signature if made else None,
        "state": IndicatorState.CONFIRMED if place % 50 == 9 else IndicatorState.REPORTED,
        "people": 3 if place % 100 == 0 else 1,
        "first_seen_at": NOW,
        "seen_at": NOW - timedelta(seconds=place),
    }


def _reports(places: range) -> Iterator[dict[str, Any]]:
    for place in places:
        if place % 100:
            continue
        residents = range(1, RESIDENTS + 1) if place == 0 else range(1, 4)
        for resident in residents:
            yield {
                "indicator_id": place + 1,
                "resident_id": resident,
                "community_id": 1,
                "week": (NOW - timedelta(days=NOW.weekday())).date(),
                "at": NOW - timedelta(days=1),
            }


async def _add(session: AsyncSession, table: type[Base], rows: list[dict[str, Any]]) -> None:
    if rows:
        await session.execute(insert(table.__table__), rows)
