"""Lists of indicators as CSV: from the police's own systems, and to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions import csv_files
from actions.csv_files import ListRefused, RowError
from actions.fraud.fingerprints import Fingerprint
from actions.fraud.kinds import ScamKind
from actions.fraud.traces import Recogniser, digest_of, text_of
from actions.model import Indicator, IndicatorKind, IndicatorState
from actions.outgoing import Names, Say, say

MOST_ROWS = 5_000
LARGEST = 2 * 1024 * 1024  # bytes; such rows with a text each
LONGEST_CELL = 2_000  # characters
LONGEST_SOURCE = 200  # likewise

NEEDED = ("kind", "value")
COLUMNS = (*NEEDED, "scam_kind", "source", "date", "state", "people", "first_seen", "last_seen")

_NONE = {
    IndicatorKind.NUMBER: "fraud-list-no-number",
    IndicatorKind.LINK: "fraud-list-no-link",
    IndicatorKind.DOMAIN: "fraud-list-no-domain",
    IndicatorKind.ACCOUNT: "fraud-list-no-account",
    IndicatorKind.TEXT: "fraud-list-no-text-value",
}


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


def written(indicators: Sequence[Indicator], people: Mapping[int, int]) -> str:
    """A list to keep or pass on; `people` are how many reported each."""
    return csv_files.written(
        COLUMNS,
        (
            (
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
            for one in indicators
        ),
    )


def read(
    content: bytes, recogniser: Recogniser, *, source: str, source_date: date | None, today: date
) -> list[Listed]:
    """The rows of a list, each thing once. `source` and `source_date` stand in for empty cells.

    Rows that say that something was only reported, or cleared, are passed over.

    Raises:
        ListRefused: the file cannot be read, or a row of it cannot; it says which, and why.
    """
    text = csv_files.decoded(content, LARGEST)
    rows = csv_files.rows_of(text, NEEDED, COLUMNS, most=MOST_ROWS)
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
        raise ListRefused([RowError(0, say("list-empty"))])
    return [found[digest] for digest in sorted(found)]  # so two imports never wait crosswise


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
