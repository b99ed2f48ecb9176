"""What the neighbourhood knows of a message: evidence for the verdict, and nothing else.

One query for all that a message names and for texts like it. Nothing of a report leaves here but
how many people there were.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, func, select, union, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import upsert
from actions.fraud.fingerprints import ALIKE, Fingerprint, likeness
from actions.fraud.kinds import ScamKind
from actions.fraud.signals import Evidence, Signal
from actions.fraud.traces import Traces, digest_of
from actions.model import (
    Indicator,
    IndicatorBand,
    IndicatorKind,
    IndicatorReport,
    IndicatorState,
    SeenDomain,
)

SEVERAL = 3  # people; one may err, and two may be one
LATELY = timedelta(days=30)  # what was reported before says nothing of today
NEW = timedelta(days=7)  # a domain is, after it was in a check for the first time
NOTED_AGAIN = timedelta(days=1)  # so that what everybody sends is no row that everybody waits for
MOST_ALIKE = 400  # texts that share a band are compared

_CONFIRMED = {
    IndicatorKind.NUMBER: Signal.CONFIRMED_NUMBER,
    IndicatorKind.LINK: Signal.CONFIRMED_ADDRESS,
    IndicatorKind.DOMAIN: Signal.CONFIRMED_ADDRESS,
    IndicatorKind.ACCOUNT: Signal.CONFIRMED_ACCOUNT,
    IndicatorKind.TEXT: Signal.CONFIRMED_TEXT,
}
_REPORTED = {
    IndicatorKind.NUMBER: Signal.REPORTED_NUMBER,
    IndicatorKind.LINK: Signal.REPORTED_ADDRESS,
    IndicatorKind.DOMAIN: Signal.REPORTED_ADDRESS,
    IndicatorKind.ACCOUNT: Signal.REPORTED_ACCOUNT,
    IndicatorKind.TEXT: Signal.REPORTED_TEXT,
}


@dataclass(frozen=True, slots=True)
class Known:
    """An indicator that a message has: `people` reported it lately. `alike` is 1 but for texts."""

    id: int
    kind: IndicatorKind
    state: IndicatorState
    scam_kind: ScamKind | None
    people: int
    quote: str
    alike: float = 1.0


async def evidence(session: AsyncSession, traces: Traces, now: datetime) -> list[Evidence]:
    """What neighbours and officers know of a message, and which of its domains are new here.

    A confirmed indicator decides at once. Reports alone only warn, however many things of one
    message were reported: only what most people reported counts, the rest is said. A cleared one
    says nothing, and takes nothing from what else was found.
    """
    known = await look_up(session, traces, now)
    found = [_confirmed(one) for one in known if one.state is IndicatorState.CONFIRMED]
    reported = sorted(
        (o for o in known if o.state is IndicatorState.REPORTED and o.people >= SEVERAL),
        key=lambda one: -one.people,
    )
    for place, one in enumerate(reported):
        found.append(
            Evidence(
                _REPORTED[one.kind],
                one.quote,
                kind=one.scam_kind,
                weight=None if place == 0 and not found else 0,
                people=one.people,
            )
        )
    return found + [
        Evidence(Signal.NEW_DOMAIN, written)
        for written in await _new_domains(session, traces.odd_domains, now)
    ]


async def look_up(session: AsyncSession, traces: Traces, now: datetime) -> list[Known]:
    """The indicators of a message, in one query. What is protected is not looked for."""
    quotes = {one.digest: one.written for one in traces.named if not one.protected_by}
    if not quotes and traces.text is None:
        return []
    rows = await session.execute(_query(quotes, traces.text, now))
    known = []
    for row in rows:
        if row.kind is not IndicatorKind.TEXT:
            known.append(_known(row, quotes[row.digest]))
        elif traces.text is not None:
            alike = likeness(row.signature, traces.text.signature)
            if alike >= ALIKE:
                known.append(_known(row, traces.excerpt, alike))
    return known


def _query(digests: Iterable[str], text: Fingerprint | None, now: datetime) -> Select[Any]:
    ids = [select(Indicator.id).where(Indicator.digest.in_([*digests]))]
    if text is not None:
        ids.append(select(IndicatorBand.indicator_id).where(IndicatorBand.band.in_(text.bands)))
    lately = (
        select(func.count())
        .where(
            IndicatorReport.indicator_id == Indicator.id,
            IndicatorReport.at > now - LATELY,
        )
        .scalar_subquery()
    )
    return (
        select(
            Indicator.id,
            Indicator.kind,
            Indicator.digest,
            Indicator.state,
            Indicator.scam_kind,
            Indicator.signature,
            lately.label("people"),
        )
        .where(Indicator.id.in_(union(*ids)))  # an OR would make PostgreSQL read all of them
        .limit(MOST_ALIKE)
    )


def _known(row: Row[Any], quote: str, alike: float = 1.0) -> Known:
    kind = ScamKind(row.scam_kind) if row.scam_kind in list(ScamKind) else None
    return Known(row.id, row.kind, row.state, kind, row.people, quote, alike)


def _confirmed(one: Known) -> Evidence:
    people = one.people if one.people >= SEVERAL else 0
    return Evidence(_CONFIRMED[one.kind], one.quote, kind=one.scam_kind, people=people)


async def _new_domains(
    session: AsyncSession, domains: Iterable[tuple[str, str]], now: datetime
) -> list[str]:
    """How the domains stood that no check in this city had until a few days ago."""
    written = {digest_of(IndicatorKind.DOMAIN, domain): how for domain, how in domains}
    if not written:
        return []
    rows = await session.execute(
        select(SeenDomain.digest, SeenDomain.first_seen_at, SeenDomain.last_seen_at).where(
            SeenDomain.digest.in_(written)
        )
    )
    seen = {row.digest: row for row in rows}
    never = [
        {"digest": digest, "first_seen_at": now, "last_seen_at": now}
        for digest in sorted(written)
        if digest not in seen
    ]
    if never:
        await session.execute(upsert.insert(session, SeenDomain).on_conflict_do_nothing(), never)
    long_ago = [digest for digest, row in seen.items() if row.last_seen_at < now - NOTED_AGAIN]
    if long_ago:
        await session.execute(
            update(SeenDomain).where(SeenDomain.digest.in_(long_ago)).values(last_seen_at=now)
        )
    return [
        how
        for digest, how in written.items()
        if digest not in seen or seen[digest].first_seen_at > now - NEW
    ]
