"""Taking in what another system warns of: as a draft for an admin, never sent by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from actions.alerts import Audience, plans
from actions.alerts.template_files import kept
from actions.alerts.waiting import tell_admins
from actions.cap.areas import touched
from actions.cap.reading import Notice, Remark
from actions.cap.refused import CapRefused
from actions.model import AlertPlan, CapKind, CapReceived, Community, PlanState, Topic
from actions.outgoing import say
from actions.upsert import insert

log = structlog.get_logger(__name__)

# Of one source, that nobody has looked at: more would hide what others send.
MOST_WAITING = 20

_GOES_OUT = (PlanState.WAITING, PlanState.PLANNED)


@dataclass(frozen=True)
class Taken:
    """What became of a message: the draft it is about, and whether it was new."""

    plan_id: int | None
    is_new: bool


@dataclass(frozen=True)
class Origin:
    """Where a draft came from, what the same sender said later, and which draft that is."""

    received: CapReceived
    cancelled: CapReceived | None
    later_plan_id: int | None
    earlier_plan_id: int | None


async def take_in(
    session: AsyncSession,
    source: str,
    notice: Notice,
    now: datetime,
    *,
    desk: str,
    by_id: int | None = None,
) -> Taken:
    """Make a draft of what `source` sent; an update takes the place of one nobody worked on.

    A cancelling drops such a draft, and holds up what waits or is planned; what an admin wrote or
    sent is theirs to call off. Admins are told, with a link to `desk`, but for `by_id`, who of the
    staff has handed it in.

    Raises:
        CapRefused: it is over, cancels what never came, or too much of the source waits.
    """
    known = await _find(session, source, [(notice.sender, notice.identifier)])
    if known:
        return Taken(known[0].plan_id, is_new=False)
    earlier = await _find(session, source, notice.earlier)
    is_cancelling = notice.kind is CapKind.CANCEL
    if is_cancelling and not earlier:
        raise CapRefused("refusal-cap-refers-to-nothing")
    if not is_cancelling:
        await _check(session, source, notice, now)
    row_id: int | None = await session.scalar(
        insert(session, CapReceived)
        .values(
            source=source,
            sender=notice.sender,
            identifier=notice.identifier,
            sent_at=notice.sent_at,
            kind=notice.kind,
            status=notice.status,
            earlier_id=earlier[-1].id if earlier else None,
            remarks=sorted(notice.remarks),
            received_at=now,
        )
        .on_conflict_do_nothing()
        .returning(CapReceived.id)
    )
    if row_id is None:  # another process has just taken it in
        known = await _find(session, source, [(notice.sender, notice.identifier)])
        return Taken(known[0].plan_id if known else None, is_new=False)
    received = await session.get_one(CapReceived, row_id)
    held = await _put_aside(session, earlier, hold=is_cancelling)
    if is_cancelling:
        received.plan_id = earlier[-1].plan_id
        for plan in held:
            await tell_admins(
                session, plan, say("plan-waits-held-up", source=source), occasion=str(row_id),
                desk=desk, not_to=by_id, now=now,
            )  # fmt: skip
    else:
        plan = await _draft(session, received, notice, now)
        received.plan_id = plan.id
        await tell_admins(
            session, plan, say("plan-waits-taken-in", source=source), desk=desk, not_to=by_id,
            now=now,
        )  # fmt: skip
    log.info("cap_taken_in", source=source, received=row_id, plan=received.plan_id)
    return Taken(received.plan_id, is_new=True)


async def origin_of(session: AsyncSession, plan_id: int) -> Origin | None:
    """Where a draft came from; None where somebody here began it."""
    rows = await session.scalars(
        select(CapReceived).where(CapReceived.plan_id == plan_id).order_by(CapReceived.id)
    )
    found = rows.all()
    first = next((row for row in found if row.kind is not CapKind.CANCEL), None)
    if first is None:
        return None
    later = await session.scalar(
        select(CapReceived.plan_id)
        .where(CapReceived.earlier_id == first.id, CapReceived.kind == CapKind.UPDATE)
        .order_by(CapReceived.id.desc())
        .limit(1)
    )
    earlier = None
    if first.earlier_id is not None:
        earlier = (await session.get_one(CapReceived, first.earlier_id)).plan_id
    cancelled = next((row for row in found if row.kind is CapKind.CANCEL), None)
    return Origin(first, cancelled, later, earlier)


async def _find(
    session: AsyncSession, source: str, names: Sequence[tuple[str, str]]
) -> Sequence[CapReceived]:
    """What `source` has sent under these senders and identifiers, oldest first."""
    if not names:
        return []
    named = tuple_(CapReceived.sender, CapReceived.identifier).in_(names)
    query = select(CapReceived).where(CapReceived.source == source, named)
    return (await session.scalars(query.order_by(CapReceived.id))).all()


async def _check(session: AsyncSession, source: str, notice: Notice, now: datetime) -> None:
    if notice.expires_at is not None and notice.expires_at <= now:
        raise CapRefused("refusal-cap-is-over")
    waiting = await session.scalar(
        select(func.count())
        .select_from(CapReceived)
        .join(AlertPlan, AlertPlan.id == CapReceived.plan_id)
        .where(
            CapReceived.source == source,
            CapReceived.kind != CapKind.CANCEL,
            AlertPlan.state == PlanState.DRAFT,
            AlertPlan.author_id.is_(None),
        )
    )
    if (waiting or 0) >= MOST_WAITING:
        raise CapRefused("refusal-cap-too-many")


async def _draft(
    session: AsyncSession, received: CapReceived, notice: Notice, now: datetime
) -> AlertPlan:
    everywhere = (await session.scalars(select(Community).order_by(Community.id))).all()
    places = touched(everywhere, notice.shapes)
    if not places:
        received.remarks = sorted({*notice.remarks, Remark.NOWHERE_HERE})
    plan = await plans.draft(session, topic=Topic.SAFETY, now=now)
    plan.texts = kept(notice.texts)
    if places:
        plan.aimed_at = Audience.of(*places).model_dump(mode="json", exclude_defaults=True)
    plan.hazard = notice.hazard.model_dump(mode="json")
    plan.expires_at = notice.expires_at
    return plan


async def _put_aside(
    session: AsyncSession, earlier: Sequence[CapReceived], *, hold: bool
) -> list[AlertPlan]:
    """Drop the drafts of `earlier` that nobody worked on; with `hold` nothing of them goes out.

    Those that were held up.
    """
    held = []
    ids = [row.plan_id for row in earlier if row.plan_id is not None]
    query = select(AlertPlan).where(AlertPlan.id.in_(ids)).order_by(AlertPlan.id)
    for plan in await session.scalars(query.with_for_update()):
        if plan.state is PlanState.DRAFT and plan.author_id is None:
            plans.drop(plan)
        elif hold and plan.state in _GOES_OUT:
            plans.back_to_draft(plan)
            held.append(plan)
            log.warning("cap_held_up", plan=plan.id)
    return held
