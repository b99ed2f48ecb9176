"""What was counted of a week, kept where counting takes long."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId


class WeekFigures(Base):
    """A week (named by its Monday) of a station, or of the whole city (0), as counted `at`.

    `counts` are `actions.statistics.measures.WeekCounts`.
    """

    __tablename__ = "week_figures"

    station_id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=False)
    monday: Mapped[date] = mapped_column(primary_key=True)
    counts: Mapped[dict[str, Any]]
    at: Mapped[datetime]
