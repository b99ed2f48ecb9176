"""A list from elsewhere becomes part of the memory: confirmed, with where it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert
from sqlalchemy.ext.asyncio import AsyncSession

from actions import upsert
from actions.indicators.exchange import Listed
from actions.indicators.states import TRANSITIONS
from actions.model import (
    Indicator,
    IndicatorBand,
    IndicatorEvent,
    IndicatorMove,
    IndicatorState,
    Role,
    Staff,
)
from actions.refusals import NotAllowed

_AT_ONCE = 500  # rows of one statement: SQLite takes 32,766 values
_FROM = [state for state, move in TRANSITIONS if move is IndicatorMove.IMPORT]


@dataclass(frozen=True)
class Imported:
    """How many are confirmed now, and how many stayed cleared as an officer had said."""

    confirmed: int
    left_cleared: int


async def import_(
    session: AsyncSession, staff: Staff, rows: Sequence[Listed], now: datetime
) -> Imported:
    """Confirm all of `rows` but those that an officer cleared.

    Raises:
        NotAllowed: officers look after communities, not after lists.
    """
    check_may_import(staff)
    confirmed = 0
    for start in range(0, len(rows), _AT_ONCE):
        confirmed += await _some(session, staff, rows[start : start + _AT_ONCE], now)
    return Imported(confirmed, len(rows) - confirmed)


def check_may_import(staff: Staff) -> None:
    """Whether `staff` may import lists.

    Raises:
        NotAllowed: they may not.
    """
    if staff.role is Role.OFFICER:
        raise NotAllowed


async def _some(session: AsyncSession, staff: Staff, rows: Sequence[Listed], now: datetime) -> int:
    new = upsert.insert(session, Indicator).values(
        [
            {
                "digest": row.digest,
                "kind": row.kind,
                "value": row.value,
                "signature": row.text.signature if row.text else None,
                "state": IndicatorState.CONFIRMED,
                "scam_kind": row.scam_kind,
                "people": 0,
                "source": row.source,
                "source_date": row.source_date,
                "first_seen_at": now,
                "seen_at": now,
            }
            for row in rows
        ]
    )
    excluded = new.excluded
    found = await session.execute(
        new.on_conflict_do_update(
            index_elements=[Indicator.digest],
            set_={
                "state": excluded.state,
                "scam_kind": func.coalesce(excluded.scam_kind, Indicator.scam_kind),
                "source": excluded.source,
                "source_date": excluded.source_date,
                "seen_at": excluded.seen_at,
            },
            where=Indicator.state.in_(_FROM),
        ).returning(Indicator.id, Indicator.digest)
    )
    by_digest = {row.digest: row for row in rows}
    ids = {id: by_digest[digest] for id, digest in found}
    if ids:
        await session.execute(
            insert(IndicatorEvent),
            [
                {
                    "indicator_id": id,
                    "move": IndicatorMove.IMPORT,
                    "state": IndicatorState.CONFIRMED,
                    "staff_id": staff.id,
                    "reason": row.source,
                    "at": now,
                }
                for id, row in ids.items()
            ],
        )
    bands = [
        {"band": band, "indicator_id": id}
        for id, row in ids.items()
        if row.text is not None
        for band in row.text.bands
    ]
    if bands:
        await session.execute(upsert.insert(session, IndicatorBand).on_conflict_do_nothing(), bands)
    return len(ids)
