"""By when residents are answered and their matters settled: `data/service_levels.yml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from actions.model import Category
from actions.working_time import Span
from actions.yaml_files import read_yaml

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1)}


class LevelsError(Exception):
    """The file cannot be used; the message says why."""


def duration(text: object) -> timedelta:
    """`30m` or `9h`.

    Raises:
        ValueError: it is neither.
    """
    found = re.fullmatch(r"(\d{1,4})([mh])", str(text))
    if found is None:
        raise ValueError("a time is written like 30m or 9h")
    return int(found[1]) * _UNITS[found[2]]


def written(time: timedelta) -> str:
    """`30m` or `9h`, as it is read."""
    minutes = int(time / timedelta(minutes=1))
    return f"{minutes}m" if minutes % 60 else f"{minutes // 60}h"


Duration = Annotated[timedelta, BeforeValidator(duration)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Level(_Entry):
    """What is promised of one category. `always`: nights and weekends count, too."""

    answer: Duration
    settle: Duration
    remind: Duration
    always: bool = False


class Hours(_Entry):
    """A week in which nobody's own working times are known: from when to when, on which days."""

    days: list[str]
    from_: time = Field(alias="from")
    to: time

    @model_validator(mode="after")
    def _known(self) -> Hours:
        if not set(self.days) <= set(DAYS) or self.from_ >= self.to:
            raise ValueError("days are mon to sun, and work begins before it ends")
        return self

    @property
    def week(self) -> tuple[Span, ...]:
        """A span for each of the days."""
        return tuple(Span(DAYS.index(day), self.from_, self.to) for day in self.days)


class _File(_Entry):
    working_hours: Hours
    levels: dict[Category, Level]

    @model_validator(mode="after")
    def _whole(self) -> _File:
        if missing := set(Category) - self.levels.keys():
            raise ValueError(f"levels are missing for {sorted(missing)}")
        return self


@dataclass(frozen=True)
class ServiceLevels:
    """What is promised of each category, and the week where nobody's working times are known."""

    levels: dict[Category, Level]
    hours: Hours
    timezone: ZoneInfo

    @classmethod
    def load(cls, path: Path, timezone: ZoneInfo) -> ServiceLevels:
        """Read the file.

        Raises:
            LevelsError: it is not there, or not as it should be.
        """
        try:
            read = _File.model_validate(read_yaml(path))
        except (OSError, yaml.YAMLError, ValidationError) as error:
            raise LevelsError(f"{path.name}: {error}") from error
        return cls(read.levels, read.working_hours, timezone)
