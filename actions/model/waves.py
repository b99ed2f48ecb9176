"""Waves of fraud that were noticed by what residents report."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId
from actions.model.communities import Community
from actions.model.staff import Staff


class Wave(Base):
    """One kind of fraud has risen in one community.

    `people` reported it in the week until `noticed_at`, and `weeks` in each week before, latest
    first; `chance` is how likely so many were. `plan_id` is the alert that was drafted.
    """

    __tablename__ = "waves"
    __table_args__ = (
        CheckConstraint(
            "(dismissed_at IS NULL) = (reason IS NULL)", name="what_is_dismissed_has_a_reason"
        ),
        Index("ix_waves_community_id_scam_kind", "community_id", "scam_kind"),
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id", ondelete="CASCADE"))
    scam_kind: Mapped[str] = mapped_column(String(32))
    noticed_at: Mapped[datetime]
    people: Mapped[int]
    weeks: Mapped[list[int]]
    chance: Mapped[float]
    plan_id: Mapped[int | None] = mapped_column(
        ForeignKey("alert_plans.id", ondelete="SET NULL"), index=True
    )
    dismissed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    dismissed_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(Text)

    community: Mapped[Community] = relationship(lazy="raise")
    dismissed_by: Mapped[Staff | None] = relationship(lazy="raise")
