"""What a city keeps current in forms and lists: one kind of thing, and what may be said of it."""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import Base
from actions.outgoing import Say, say
from actions.refusals import NotFound, Refusal
from actions.registers.fields import Field, Problem, Unreadable

Row = TypeVar("Row", bound=Base)
Texts = Mapping[str, str]


class NotFilledIn(Exception):
    """Something is missing or wrong; nothing was changed."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.column for problem in self.problems))


class StillNeeded(Refusal):
    """Something refers to it, so that it cannot go: what, the sentence says."""


@dataclass
class Register(ABC, Generic[Row]):
    """The rows of a kind that somebody keeps, as they are in one transaction."""

    rows: list[Row]
    fields: tuple[Field, ...]
    _taken: dict[str, dict[Any, str]] = field(default_factory=dict)

    name: ClassVar[str]
    key: ClassVar[str]  # the column that tells which row is meant
    uniques: ClassVar[tuple[str, ...]] = ()  # attributes that no two rows share
    grows: ClassVar[bool] = True  # rows are added and removed; otherwise only changed
    makes_key: ClassVar[bool] = False  # the database numbers the rows: a new one has no key yet

    def __post_init__(self) -> None:
        """Note what each row has for itself."""
        for row in self.rows:
            self.note({name: getattr(row, name) for name in self.uniques}, self.key_of(row))

    # --- What there is ---

    @property
    def columns(self) -> tuple[str, ...]:
        """Of a list, in their order."""
        fields = [column for field in self.fields for column in field.columns]
        return tuple(dict.fromkeys([self.key, *fields]))

    def key_of(self, row: Row) -> str:
        """What tells the row from all others."""
        return str(getattr(row, self.key))

    def has_ended(self, row: Row) -> bool:
        """Whether it is kept for what was, and nothing new begins with it."""
        return False

    def one(self, key: str) -> Row:
        """The row of a key.

        Raises:
            NotFound: there is none, or it is not theirs to keep.
        """
        for row in self.rows:
            if self.key_of(row) == key:
                return row
        raise NotFound

    @abstractmethod
    def names(self, row: Row) -> Mapping[str, str] | Say:
        """What it is called, by language or as it is worded."""

    def beside(self, row: Row) -> Mapping[str, str] | Say:
        """What tells it from others of its name."""
        return {"zh": self.key_of(row)}

    def texts(self, row: Row) -> dict[str, str]:
        """Everything about it, by column."""
        texts = {self.key: self.key_of(row)}
        for one in self.fields:
            texts.update(one.write(self.value(row, one)))
        return texts

    def value(self, row: Row, field: Field) -> Any:
        """What a field holds."""
        return getattr(row, field.attribute)

    def mark(self, row: Row) -> str:
        """Another one once anything about it has changed."""
        return mark_of(self.texts(row))

    # --- Reading what was filled in ---

    def read(self, given: Texts, before: Row | None) -> dict[str, Any]:
        """The values by attribute. What is not in `given` stays as it was `before`.

        Raises:
            NotFilledIn: it says where, and why.
        """
        old = {} if before is None else self.texts(before)
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for one in self.fields:
            if before is not None and not given.keys() & set(one.columns):
                continue
            try:
                value = one.read({**old, **given})
            except Unreadable as wrong:
                problems += wrong.problems
                continue
            values[one.attribute] = value
            if before is not None and one.is_fixed and one.write(value)[one.name] != old[one.name]:
                problems.append(Problem(one.name, say("refusal-field-fixed", old=old[one.name])))
        key = None if before is None else self.key_of(before)
        for name in self.uniques:
            taken = self._taken.get(name, {}).get(values.get(name))
            if taken is not None and taken != key:
                column = next(one.name for one in self.fields if one.attribute == name)
                problems.append(Problem(column, say("refusal-field-taken")))
        problems += [] if problems else self.check(values, before)
        if problems:
            raise NotFilledIn(problems)
        return values

    def check(self, values: Mapping[str, Any], before: Row | None) -> list[Problem]:
        """What is wrong with values that are right each by itself."""
        return []

    def same(self, given: Texts) -> Row | None:
        """The row that a line of a list is about; None: a new one.

        Raises:
            NotFound: the line names one that is not there.
        """
        key = given.get(self.key, "").strip()
        if not key:
            return None
        try:
            return self.one(key)
        except NotFound:
            if self.makes_key or not self.grows:
                raise
            return None

    def note(self, values: Mapping[str, Any], key: str) -> None:
        """Remember whose each of the values is that no two rows share."""
        for name in self.uniques:
            if values.get(name) is not None:
                self._taken.setdefault(name, {})[values[name]] = key

    # --- Changing it ---

    async def save(
        self, session: AsyncSession, values: Mapping[str, Any], before: Row | None, now: datetime
    ) -> Row:
        """Keep the values, as `before` or as a new row, from `now` on.

        Raises:
            NotFilledIn: somebody else took a name meanwhile.
        """
        try:
            row = before or self.blank()
            for name, value in values.items():
                setattr(row, name, value)
            session.add(row)
            await session.flush()
        except IntegrityError as error:
            raise NotFilledIn([Problem("", say("refusal-field-taken"))]) from error
        return row

    def blank(self) -> Row:
        """A row of which nothing is filled in yet; for those to which rows are added.

        Raises:
            NotFound: there is no such thing here.
        """
        raise NotFound

    async def remove(self, session: AsyncSession, row: Row) -> None:
        """Delete it; for those from which rows are removed.

        Raises:
            StillNeeded: something refers to it.
            NotFound: there is no such thing here.
        """
        raise NotFound


def mark_of(texts: Texts) -> str:
    """A short word for `texts`, another one for others."""
    return hashlib.sha256(json.dumps(texts, sort_keys=True).encode()).hexdigest()[:16]
