"""Lists of indicators as CSV (RFC 4180): from the police's own systems, and to them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.csv_cells import harmless, plain
from actions.fraud.fingerprints import Fingerprint
from actions.fraud.kinds import ScamKind
from actions.fraud.traces import Recogniser, digest_of, text_of
from actions.model import Indicator, IndicatorKind, IndicatorState
from actions.outgoing import Names, Say, say

MOST_ROWS = 5_000
LARGEST = 2 * 1024 * 1024  # bytes; such rows with a text each
LONGEST_CELL = 2_000  # characters
LONGEST_SOURCE = 200  # likewise
MOST_ERRORS = 20  # are told at once

NEEDED = ("kind", "value")
COLUMNS = (*NEEDED, "scam_kind", "source", "date", "state", "people", "first_seen", "last_seen")

_NONE = {
    IndicatorKind.NUMBER: "fraud-list-no-number",
    IndicatorKind.LINK: "fraud-list-no-link",
    IndicatorKind.DOMAIN: "fraud-list-no-domain",
    IndicatorKind.ACCOUNT: "fraud-list-no-account",
    IndicatorKind.TEXT: "fraud-list-no-text-value",
}
_ENCODINGS = ("utf-8-sig", "gb18030")  # and what Excel writes in China


@dataclass(frozen=True)
class Listed:
    """A row that can be imported."""

    kind: IndicatorKind
    value: str
    digest: str
    scam_kind: ScamKind | None
    source: str
    source_date: date
    text: Fingerprint | None


@dataclass(frozen=True)
class RowError:
    """What is wrong with a line of the file; line 0 is the file itself."""

    line: int
    why: Say


class ListRefused(Exception):
    """A list in which something is wrong; nothing of it was imported."""

    def __init__(self, errors: Sequence[RowError]):
        super().__init__(f"{len(errors)} errors")
        self.errors = tuple(errors[:MOST_ERRORS])
        self.more = len(errors) - len(self.errors)


def written(indicators: Sequence[Indicator], people: Mapping[int, int]) -> str:
    """A list to keep or pass on; `people` are how many reported each."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for one in indicators:
        rows.writerow(
            harmless(cell)
            for cell in (
                one.kind.value,
                one.value,
                one.scam_kind or "",
                one.source or "",
                one.source_date.isoformat() if one.source_date else "",
                one.state.value,
                str(people.get(one.id, 0)),
                one.first_seen_at.date().isoformat(),
                one.seen_at.date().isoformat(),
            )
        )
    return out.getvalue()


def read(
    content: bytes, recogniser: Recogniser, *, source: str, source_date: date | None, today: date
) -> list[Listed]:
    """The rows of a list, each thing once. `source` and `source_date` stand in for empty cells.

    Rows that say that something was only reported, or cleared, are passed over.

    Raises:
        ListRefused: the file cannot be read, or a row of it cannot; it says which, and why.
    """
    rows = list(_rows(_decoded(content)))
    if len(rows) > MOST_ROWS:
        raise ListRefused([RowError(0, say("fraud-list-too-long", most=MOST_ROWS))])
    found: dict[str, Listed] = {}
    errors: list[RowError] = []
    for line, row in rows:
        if row.get("state") in (IndicatorState.REPORTED, IndicatorState.CLEARED):
            continue
        read_row = _read_row(row, recogniser, source, source_date, today)
        if isinstance(read_row, Say):
            errors.append(RowError(line, read_row))
        else:
            found[read_row.digest] = read_row
    if errors:
        raise ListRefused(errors)
    if not found:
        raise ListRefused([RowError(0, say("fraud-list-empty"))])
    return [found[digest] for digest in sorted(found)]  # so two imports never wait crosswise


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST:
        raise ListRefused([RowError(0, say("fraud-list-too-large", most=LARGEST // 1024**2))])
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ListRefused([RowError(0, say("fraud-list-no-text"))])


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Lines and their cells by the name of the column; empty lines are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        missing = [name for name in NEEDED if name not in names]
        if missing:
            why = say("fraud-list-columns", missing=", ".join(missing), columns=", ".join(COLUMNS))
            raise ListRefused([RowError(1, why)])
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, dict(zip(names, map(plain, cells), strict=False))
    except csv.Error:
        raise ListRefused([RowError(reader.line_num, say("fraud-list-broken"))]) from None


def _read_row(
    row: Mapping[str, str],
    recogniser: Recogniser,
    source: str,
    source_date: date | None,
    today: date,
) -> Listed | Say:
    """The row, or what is wrong with it."""
    kind, value = row.get("kind", "").lower(), row.get("value", "")
    if kind not in list(IndicatorKind):
        return say("fraud-list-kind", kind=kind[:20], kinds=", ".join(IndicatorKind))
    if not value or len(value) > LONGEST_CELL:
        return say("fraud-list-value-missing" if not value else "fraud-list-value-long")
    scam_kind = row.get("scam_kind", "")
    if scam_kind and scam_kind not in list(ScamKind):
        return say("fraud-list-scam-kind", kind=scam_kind[:40])
    origin = (row.get("source", "") or source)[:LONGEST_SOURCE]
    if not origin:
        return say("fraud-list-source")
    day = _day(row["date"]) if row.get("date") else source_date
    if day is None or day > today:
        return say("fraud-list-date")
    member = IndicatorKind(kind)
    read_value = recogniser.read_value(member, value)
    if read_value is None:
        return say(_NONE[member])
    owner = recogniser.owner_of(member, read_value)
    if owner:
        return say("fraud-list-protected", owner=Names(names=owner))
    text = text_of(read_value) if member is IndicatorKind.TEXT else None
    if member is IndicatorKind.TEXT and text is None:
        return say("fraud-list-short")
    return Listed(
        kind=member,
        value=read_value,
        digest=text.digest if text else digest_of(member, read_value),
        scam_kind=ScamKind(scam_kind) if scam_kind else None,
        source=origin,
        source_date=day,
        text=text,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None
