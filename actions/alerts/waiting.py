"""Plans that wait for an admin: who can act on one hears of it, once; the desk counts them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.model import AlertPlan, OutboxKind, PlanState, Role, Staff
from actions.officers import telegram_of
from actions.outgoing import Names, Outgoing, Paragraph, Say, say


async def tell_admins(
    session: AsyncSession,
    plan: AlertPlan,
    headline: Say,
    *,
    occasion: str = "",
    desk: str,
    not_to: int | None = None,
    now: datetime,
) -> None:
    """Send `headline`, the plan's title and the link to it to every admin who can act on it.

    Once for each `headline` and `occasion`, however often it is told. Who is absent is not
    bothered, unless every admin is; nor is `not_to`, whose own doing it is. `desk` is the address
    of the desk, without a slash at the end.
    """
    titles = {language: str(text["title"]) for language, text in plan.texts.items()}
    paragraphs: tuple[Paragraph, ...] = (headline,)
    if titles:
        paragraphs += (Names(names=titles),)
    paragraphs += (say("plan-waits-link", link=f"{desk}/alerts/plans/{plan.id}"),)
    for admin in await _able(session, not_to):
        phone = await telegram_of(session, admin)
        if phone is not None:
            await delivery.enqueue(
                session,
                chat_id=phone.id,
                language=admin.language,
                body=Outgoing(paragraphs=paragraphs),
                kind=OutboxKind.NOTICE,
                dedup_key=f"plan:{plan.id}:{headline.id}:{occasion}",
                now=now,
            )


async def count_for(session: AsyncSession, staff: Staff) -> int:
    """How many plans wait for `staff`: what nobody has taken on, and what another submitted."""
    if staff.role is not Role.ADMIN:
        return 0
    waits = or_(_is_nobodys(), _waits_for_approval_by(staff))
    return await session.scalar(select(func.count(AlertPlan.id)).where(waits)) or 0


def _is_nobodys() -> ColumnElement[bool]:
    return and_(AlertPlan.state == PlanState.DRAFT, AlertPlan.author_id.is_(None))


def _waits_for_approval_by(staff: Staff) -> ColumnElement[bool]:
    return and_(
        AlertPlan.state == PlanState.WAITING, AlertPlan.author_id.is_distinct_from(staff.id)
    )


async def _able(session: AsyncSession, not_to: int | None) -> list[Staff]:
    found = await session.scalars(
        select(Staff).where(Staff.is_active, Staff.role == Role.ADMIN).order_by(Staff.id)
    )
    others = [admin for admin in found if admin.id != not_to]
    return [admin for admin in others if not admin.is_absent] or others
