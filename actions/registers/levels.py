"""The registers of what is promised: times for each category, and the usual working hours.

Their rows are never changed in place: a change is added, and counts from its time on.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import datetime, time, timedelta
from typing import Any, ClassVar, Self, TypeVar

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from actions import audit, level_changes
from actions.languages import weekday_name
from actions.model import Category, LevelChange, Role, Staff, WeekChange
from actions.outgoing import Say, say, term
from actions.refusals import NotAllowed
from actions.registers.fields import Among, Choice, Field, Problem, Text, clean
from actions.registers.register import NotFilledIn, Register
from actions.service_levels import DAYS, ServiceLevels, duration, written
from actions.staff import LANGUAGES

Change = TypeVar("Change", LevelChange, WeekChange)
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]"


class Minutes(Field):
    """A time as `30m` or `9h`, kept in minutes; there is always one."""

    kind: ClassVar[str] = "text"

    def read(self, texts: Mapping[str, str]) -> int:
        """See `Field`."""
        text = clean(texts.get(self.name, ""))
        if not text:
            raise self.refuse("refusal-field-missing")
        try:
            minutes = int(duration(text) / timedelta(minutes=1))
        except ValueError:
            raise self.refuse("refusal-field-duration") from None
        if not minutes:
            raise self.refuse("refusal-field-duration")
        return minutes

    def write(self, value: int) -> dict[str, str]:
        """See `Field`."""
        return {self.name: written(timedelta(minutes=value))}


@dataclass
class Promises(Register[Change]):
    """What somebody with the right to it promises: as it is now, under the times they change."""

    by: Staff = dataclass_field(kw_only=True)

    grows: ClassVar[bool] = False

    @classmethod
    async def open(
        cls,
        session: AsyncSession,
        staff: Staff,
        *,
        to_change: bool = False,
        default: ServiceLevels,
        now: datetime,
    ) -> Self:
        """For `staff`, as it is at `now`. Of two who change one at once, the second is refused.

        Raises:
            NotAllowed: only admins promise anything.
        """
        if staff.role is not Role.ADMIN:
            raise NotAllowed
        promised = await level_changes.load(session, default)
        return cls(cls._rows(promised, now), cls._fields(), by=staff)

    @classmethod
    @abstractmethod
    def _rows(cls, promised: level_changes.Promised, now: datetime) -> list[Change]:
        """What holds now."""

    @classmethod
    @abstractmethod
    def _fields(cls) -> tuple[Field, ...]:
        """What can be said of one."""

    async def save(
        self,
        session: AsyncSession,
        values: Mapping[str, Any],
        before: Change | None,
        now: datetime,
    ) -> Change:
        """See `Register`."""
        assert before is not None
        old = self.texts(before)
        change = type(before)(
            **{column: getattr(before, column) for column in self._columns()} | dict(values)
        )
        change.number, change.at, change.by_id = before.number + 1, now, self.by.id
        new = self.texts(change)
        if new == old:
            return before
        for column, text in new.items():
            if text != old[column]:
                path = f"/registers/{self.name}/rows/{self.key_of(change)}/{column}/{text}"
                audit.note(session, self.by, "POST", path.replace("; ", "+"), 200, now)
        try:
            session.add(change)
            await session.flush()
        except IntegrityError as error:
            raise NotFilledIn([Problem("", say("refusal-row-changed"))]) from error
        return change

    def _columns(self) -> set[str]:
        return {field.attribute for field in self.fields}


@dataclass
class Levels(Promises[LevelChange]):
    """By when residents are answered and their matters settled."""

    name: ClassVar[str] = "service-levels"
    key: ClassVar[str] = "category"

    @classmethod
    def _rows(cls, promised: level_changes.Promised, now: datetime) -> list[LevelChange]:
        rows = []
        for category in Category:
            level = promised.level(category, now)
            numbers = (one.number for one in promised.levels if one.category is category)
            answer, settle, remind = (
                int(time / timedelta(minutes=1))
                for time in (level.answer, level.settle, level.remind)
            )
            rows.append(
                LevelChange(
                    category=category, number=max(numbers, default=0), is_always=level.always,
                    answer_minutes=answer, settle_minutes=settle, remind_minutes=remind,
                )
            )  # fmt: skip
        return rows

    @classmethod
    def _fields(cls) -> tuple[Field, ...]:
        yes_or_no = {"no": say("level-working"), "yes": say("level-always")}
        return (
            Minutes("answer", "answer_minutes", is_needed=True),
            Minutes("settle", "settle_minutes", is_needed=True),
            Minutes("remind", "remind_minutes", is_needed=True),
            Choice(
                "always", "is_always", is_needed=True,
                options={"no": False, "yes": True}, words=yes_or_no,
            ),
        )  # fmt: skip

    def _columns(self) -> set[str]:
        return super()._columns() | {"category"}

    def key_of(self, row: LevelChange) -> str:
        """See `Register`."""
        return row.category.value

    def names(self, row: LevelChange) -> Say:
        """See `Register`."""
        return term("category", row.category)

    def beside(self, row: LevelChange) -> Say:
        """Its times."""
        texts = self.texts(row)
        return say("level-beside", **{name: texts[name] for name in ("answer", "settle")})

    def check(self, values: Mapping[str, Any], before: LevelChange | None) -> list[Problem]:
        """Nobody is reminded when it is too late, and nothing is settled before it is answered."""
        answer, settle, remind = (
            values.get(name, getattr(before, name))
            for name in ("answer_minutes", "settle_minutes", "remind_minutes")
        )
        problems = []
        if settle < answer:
            problems.append(Problem("settle", say("refusal-settle-before-answer")))
        if remind >= answer:
            problems.append(Problem("remind", say("refusal-remind-too-early")))
        return problems


@dataclass
class UsualWeek(Promises[WeekChange]):
    """When work is done where nobody's own times are known: one row."""

    name: ClassVar[str] = "working-hours"
    key: ClassVar[str] = "week"

    @classmethod
    def _rows(cls, promised: level_changes.Promised, now: datetime) -> list[WeekChange]:
        hours = promised.hours(now)
        numbers = (one.number for one in promised.weeks)
        return [
            WeekChange(
                number=max(numbers, default=0), days=list(hours.days),
                starts=f"{hours.from_:%H:%M}", ends=f"{hours.to:%H:%M}",
            )
        ]  # fmt: skip

    @classmethod
    def _fields(cls) -> tuple[Field, ...]:
        names = {
            day: {language: weekday_name(number, language) for language in LANGUAGES}
            for number, day in enumerate(DAYS)
        }
        starts, ends = (
            Text(
                name, attribute, is_needed=True, longest=5,
                pattern=_CLOCK, hint="refusal-field-clock",
            )
            for name, attribute in (("from", "starts"), ("to", "ends"))
        )  # fmt: skip
        return (
            Among("days", "days", is_needed=True, options={d: d for d in DAYS}, words=names),
            starts,
            ends,
        )

    def key_of(self, row: WeekChange) -> str:
        """See `Register`."""
        return "usual"

    def names(self, row: WeekChange) -> Say:
        """See `Register`."""
        return say("desk-register-working-hours")

    def beside(self, row: WeekChange) -> Mapping[str, str]:
        """From when to when."""
        return {"zh": f"{row.starts}–{row.ends}"}

    def check(self, values: Mapping[str, Any], before: WeekChange | None) -> list[Problem]:
        """Work begins before it ends."""
        starts, ends = (values.get(name, getattr(before, name)) for name in ("starts", "ends"))
        is_possible = time.fromisoformat(starts) < time.fromisoformat(ends)
        return [] if is_possible else [Problem("to", say("refusal-no-such-span"))]
