"""A list is taken as a whole or not at all, and shown first for what it would change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from actions import csv_files
from actions.csv_files import ListRefused, RowError
from actions.outgoing import Say, say
from actions.refusals import NotFound
from actions.registers.register import NotFilledIn, Register, Row, mark_of

MOST_ROWS = 5_000
LARGEST = 2 * 1024 * 1024  # bytes; such rows with an outline each


@dataclass(frozen=True)
class Difference:
    """A column, and what it holds before and after."""

    column: str
    old: str
    new: str


@dataclass(frozen=True)
class Change:
    """What a line of the list would do; no differences: nothing. `before` None: a new row."""

    line: int
    label: str
    before: Any
    values: Mapping[str, Any]
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Plan:
    """What a list would change."""

    changes: tuple[Change, ...]
    unchanged: int

    @property
    def new(self) -> int:
        """How many rows it would add."""
        return sum(change.before is None for change in self.changes)

    @property
    def mark(self) -> str:
        """Another one once it would do anything else."""
        texts = {
            f"{change.line} {one.column}": f"{one.old}\n{one.new}"
            for change in self.changes
            for one in change.differences
        }
        return mark_of(texts)


@dataclass(frozen=True)
class Taken:
    """What a list has changed, each by the keys of its rows: a community archived has `ended`."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    ended: tuple[str, ...]


def written(register: Register[Row]) -> str:
    """All of it as a list; columns of languages that nobody has used are left out."""
    rows = [register.texts(row) for row in register.rows]
    used = [
        column
        for column in register.columns
        if not _is_of_language(register, column) or any(row[column] for row in rows)
    ]
    return csv_files.written(used, ([row[column] for column in used] for row in rows))


def planned(register: Register[Row], text: str) -> Plan:
    """What the list in `text` would change. Rows that are not in it stay as they are.

    Raises:
        ListRefused: something in it is wrong; it says in which line, and why.
    """
    needed = () if register.makes_key else (register.key,)
    rows = csv_files.rows_of(text, needed, register.columns, most=MOST_ROWS, is_strict=True)
    if not rows:
        raise ListRefused([RowError(0, say("list-empty"))])
    seen: dict[str, int] = {}
    changes, errors = [], []
    unchanged = 0
    for line, cells in rows:
        change = _planned_row(register, line, cells, seen)
        if isinstance(change, list):
            errors += [RowError(line, why) for why in change]
        elif change.differences:
            changes.append(change)
        else:
            unchanged += 1
    if errors:
        raise ListRefused(errors)
    return Plan(tuple(changes), unchanged)


async def carry_out(
    session: AsyncSession, register: Register[Row], plan: Plan, now: datetime
) -> Taken:
    """Do what was planned; the register must be of this transaction.

    Raises:
        NotFilledIn: somebody else took a name meanwhile.
    """
    added: list[str] = []
    changed: list[str] = []
    ended: list[str] = []
    for change in plan.changes:
        is_new = change.before is None
        went_on = is_new or not register.has_ended(change.before)
        row = await register.save(session, change.values, change.before, now)
        ends = went_on and register.has_ended(row)
        (added if is_new else ended if ends else changed).append(register.key_of(row))
    return Taken(tuple(added), tuple(changed), tuple(ended))


def _planned_row(
    register: Register[Row], line: int, cells: Mapping[str, str], seen: dict[str, int]
) -> Change | list[Say]:
    try:
        before = register.same(cells)
        values = register.read(cells, before)
    except NotFound:
        return [say("list-no-such-row", key=cells.get(register.key, "")[:40])]
    except NotFilledIn as wrong:
        return [
            say("list-cell", column=problem.column, why=problem.why) for problem in wrong.problems
        ]
    key = cells.get(register.key, "").strip() if before is None else register.key_of(before)
    if key and key in seen:
        return [say("list-row-twice", line=seen[key])]
    seen[key] = line
    register.note(values, key or f"line {line}")
    old = {} if before is None else register.texts(before)
    new = {**old, **{c: t for f in register.fields if f.attribute in values
                     for c, t in f.write(values[f.attribute]).items()}}  # fmt: skip
    differences = tuple(
        Difference(column, old.get(column, ""), text)
        for column, text in new.items()
        if text != old.get(column, "")
    )
    label = new.get("name_zh") or new.get("name") or key
    return Change(line, label, before, values, differences)


def _is_of_language(register: Register[Row], column: str) -> bool:
    return any(
        field.kind == "languages" and column in field.columns
        and column.rpartition("_")[2] not in ("zh", "en")
        for field in register.fields
    )  # fmt: skip
