"""What an alert tells other systems, frozen in the transaction in which it says it to residents.

Safety notices are for everybody, other systems too. Fraud alerts, community news and what only
volunteers get are not. How a message is written is for `actions.cap`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts.audience import Audience
from actions.alerts.hazard import Hazard
from actions.alerts.template_files import AlertWording, kept
from actions.geography import box_around, hull_of
from actions.model import Alert, CapKind, CapMessage, Community, Topic

# Where nobody said until when it holds.
USUALLY_HOLDS = timedelta(hours=24)
# How far a community reaches whose boundary is not known, in metres.
REACH_M = 500


async def announce(
    session: AsyncSession,
    alert: Alert,
    audience: Audience,
    places: Sequence[Community] | None,
    texts: Mapping[str, AlertWording],
    hazard: Hazard | None,
    expires_at: datetime | None,
) -> None:
    """The first message of an alert that has just been started, if it is for everybody."""
    if alert.topic is not Topic.SAFETY or audience.volunteers_only:
        return
    where = places
    if where is None:
        where = (await session.scalars(select(Community).order_by(Community.id))).all()
    hazard = hazard or Hazard.usual(is_emergency=alert.is_emergency)
    session.add(
        CapMessage(
            alert_id=alert.id,
            number=1,
            kind=CapKind.ALERT,
            sent_at=alert.started_at,
            expires_at=expires_at or alert.started_at + USUALLY_HOLDS,
            is_demo=bool(where) and all(place.is_demo for place in where),
            texts=kept(texts),
            areas=[_everywhere(where)] if places is None else [_area(place) for place in where],
            hazard=hazard.model_dump(mode="json"),
        )
    )


async def announce_correction(
    session: AsyncSession, alert: Alert, texts: Mapping[str, AlertWording], now: datetime
) -> None:
    """What an alert says from now on; nothing where it told nobody, or was called off."""
    await _follow(session, alert, CapKind.UPDATE, kept(texts), now)


async def announce_cancelling(session: AsyncSession, alert: Alert, now: datetime) -> None:
    """That an alert does not hold any more; nothing where it told nobody."""
    await _follow(session, alert, CapKind.CANCEL, None, now)


async def _follow(
    session: AsyncSession,
    alert: Alert,
    kind: CapKind,
    texts: dict[str, dict[str, str]] | None,
    now: datetime,
) -> None:
    last = await session.scalar(
        select(CapMessage)
        .where(CapMessage.alert_id == alert.id)
        .order_by(CapMessage.number.desc())
        .limit(1)
    )
    if last is None or last.kind is CapKind.CANCEL:
        return
    session.add(
        CapMessage(
            alert_id=alert.id,
            number=last.number + 1,
            kind=kind,
            sent_at=now,
            expires_at=last.expires_at,
            is_demo=last.is_demo,
            texts=last.texts if texts is None else texts,
            areas=last.areas,
            hazard=last.hazard,
        )
    )


def _area(place: Community) -> dict[str, object]:
    if place.boundary:
        return {"names": place.names, "ring": place.boundary}
    return {"names": place.names, "point": [place.longitude, place.latitude]}


def _everywhere(places: Sequence[Community]) -> dict[str, object]:
    """One line around all communities: hundreds of them, in ten languages, would help nobody."""
    corners: list[tuple[float, float]] = []
    for place in places:
        corners += [(corner[0], corner[1]) for corner in place.boundary]
        (south, west), (north, east) = box_around((place.latitude, place.longitude), REACH_M)
        corners += [(west, south), (west, north), (east, south), (east, north)]
    return {"names": {}, "ring": hull_of(corners)} if corners else {"names": {}}
