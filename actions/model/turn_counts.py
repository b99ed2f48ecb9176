"""How often the service could help by itself: counts, and nothing that leads to a person."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId, text_enum


class Outcome(StrEnum):
    """What became of what a resident wanted. Small talk and settings are nothing of the kind."""

    ANSWERED = "answered"  # the service knew the answer; whether it helped, nobody knows
    FILED = "filed"  # an officer has it
    UNCLEAR = "unclear"  # not understood, at that first try


class TurnCount(Base):
    """So many turns of a week (named by its Monday) and a community ended like this.

    `community_id` is 0 of residents who have not said where they live, so it refers to no row.
    """

    __tablename__ = "turn_counts"

    week: Mapped[date] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    outcome: Mapped[Outcome] = mapped_column(text_enum(Outcome, "outcome"), primary_key=True)
    count: Mapped[int]
