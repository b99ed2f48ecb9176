"""A resident's report goes into the memory, in the same transaction as their ticket.

Each person counts once for each thing, however often they report it. What is an institution's own
is kept too, so that staff see that somebody forges it, but it never turns a verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import upsert
from actions.fraud.fingerprints import ALIKE, Fingerprint, likeness
from actions.fraud.kinds import ScamKind
from actions.fraud.traces import Traces
from actions.indicators.looking_up import MOST_ALIKE
from actions.learning.collecting import names_known
from actions.model import (
    Category,
    Indicator,
    IndicatorBand,
    IndicatorKind,
    IndicatorReport,
    IndicatorState,
    IndicatorWording,
    Ticket,
)
from actions.personal_data import without_personal_data

# Tickets that tell of swindlers; a stranger's number in another one may be anybody's.
ABOUT_FRAUD = frozenset({Category.FRAUD_CHECK, Category.FRAUD_VICTIM})

LONGEST_TEXT = 1_000  # characters of a text that are kept
LONGEST_VALUE = 300  # likewise, of a link; its digest is of all of it
MOST_WORDINGS = 20  # of one text; more show nothing new


@dataclass(frozen=True)
class Report:
    """What somebody reports: the message as it was written, and what it leaves.

    `keeps_text`: the words are the swindler's, not the resident's own story.
    """

    words: str
    traces: Traces
    scam_kind: ScamKind | None = None
    keeps_text: bool = True


async def report(
    session: AsyncSession, ticket: Ticket, new: Report, timezone: ZoneInfo, now: datetime
) -> list[int]:
    """Keep what `new` names, for the resident and the community of `ticket`; the indicators' ids.

    A text is kept without personal data.
    """
    ids = []
    for trace in sorted(new.traces.named, key=lambda one: one.digest):  # two never wait crosswise
        values = {"kind": trace.kind, "value": trace.value[:LONGEST_VALUE]}
        ids.append(await _indicator(session, trace.digest, new, now, **values))
    if new.traces.text is not None and new.keeps_text:
        id = await _text(session, ticket, new, new.traces.text, now)
        ids += [] if id is None else [id]
    await _count(session, ticket, ids, timezone, now)
    return ids


async def _indicator(
    session: AsyncSession, digest: str, new: Report, now: datetime, **values: object
) -> int:
    added = upsert.insert(session, Indicator).values(
        digest=digest,
        state=IndicatorState.REPORTED,
        scam_kind=new.scam_kind,
        people=0,
        first_seen_at=now,
        seen_at=now,
        **values,
    )
    id: int | None = await session.scalar(
        added.on_conflict_do_update(
            index_elements=[Indicator.digest],
            set_={
                "seen_at": added.excluded.seen_at,
                "scam_kind": func.coalesce(Indicator.scam_kind, added.excluded.scam_kind),
            },
        ).returning(Indicator.id)
    )
    assert id is not None
    return id


async def _text(
    session: AsyncSession, ticket: Ticket, new: Report, text: Fingerprint, now: datetime
) -> int | None:
    names = await names_known(session, ticket.resident)
    stripped = without_personal_data(new.words[:LONGEST_TEXT], names=names, longest=LONGEST_TEXT)
    if stripped is None:
        return None
    id = await nearest(session, text)
    if id is None:
        id = await _indicator(
            session, text.digest, new, now,
            kind=IndicatorKind.TEXT, value=stripped, signature=text.signature,
        )  # fmt: skip
        await add_bands(session, id, text)
        return id
    await session.execute(update(Indicator).where(Indicator.id == id).values(seen_at=now))
    await _add_wording(session, id, text, stripped, now)
    return id


async def nearest(session: AsyncSession, text: Fingerprint) -> int | None:
    """The kept text that is most like `text`, None where none is alike.

    Texts are compared with the first of a group, not with the latest: so a group cannot be led
    away, wording by wording, to what honest people write.
    """
    sharing = select(IndicatorBand.indicator_id).where(IndicatorBand.band.in_(text.bands))
    rows = await session.execute(
        select(Indicator.id, Indicator.signature)
        .where(Indicator.id.in_(sharing))
        .order_by(Indicator.id)
        .limit(MOST_ALIKE)
    )
    alike = [(likeness(signature or b"", text.signature), -id) for id, signature in rows]
    best, id = max(alike, default=(0.0, 0))
    return -id if best >= ALIKE else None


async def add_bands(session: AsyncSession, id: int, text: Fingerprint) -> None:
    """Make the text of an indicator one that others are compared with."""
    for band in text.bands:
        await upsert.insert_or_ignore(session, IndicatorBand, band=band, indicator_id=id)


async def _add_wording(
    session: AsyncSession, id: int, text: Fingerprint, stripped: str, now: datetime
) -> None:
    indicator = await session.get_one(Indicator, id)
    kept = await session.scalars(select(IndicatorWording.id).filter_by(indicator_id=id))
    if indicator.digest != text.digest and len(kept.all()) < MOST_WORDINGS:
        await upsert.insert_or_ignore(
            session, IndicatorWording,
            indicator_id=id, digest=text.digest, text=stripped, seen_at=now,
        )  # fmt: skip


async def _count(
    session: AsyncSession, ticket: Ticket, ids: Sequence[int], timezone: ZoneInfo, now: datetime
) -> None:
    """Once for each person. The week is that of the first time."""
    today = now.astimezone(timezone).date()
    for id in dict.fromkeys(ids):
        is_new = await upsert.insert_or_ignore(
            session, IndicatorReport,
            indicator_id=id,
            resident_id=ticket.resident_id,
            community_id=ticket.community_id,
            ticket_id=ticket.id,
            week=today - timedelta(days=today.weekday()),
            at=now,
        )  # fmt: skip
        if is_new:
            await session.execute(
                update(Indicator).where(Indicator.id == id).values(people=Indicator.people + 1)
            )
