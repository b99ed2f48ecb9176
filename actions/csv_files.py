"""Lists as CSV (RFC 4180), as spreadsheets read and write them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.csv_cells import harmless, plain
from actions.outgoing import Say, say

MOST_ERRORS = 20  # are told at once

_ENCODINGS = ("utf-8-sig", "gb18030")  # and what Excel writes in China

Rows = list[tuple[int, dict[str, str]]]  # the line, and its cells by the name of the column


@dataclass(frozen=True)
class RowError:
    """What is wrong with a line of the file; line 0 is the file itself."""

    line: int
    why: Say


class ListRefused(Exception):
    """A list in which something is wrong; nothing of it was taken."""

    def __init__(self, errors: Sequence[RowError]):
        super().__init__(f"{len(errors)} errors")
        self.errors = tuple(errors[:MOST_ERRORS])
        self.more = len(errors) - len(self.errors)


def written(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A list to keep or pass on."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def decoded(content: bytes, largest: int) -> str:
    """The text of a file of at most `largest` bytes.

    Raises:
        ListRefused: it is larger, or no text.
    """
    if len(content) > largest:
        raise ListRefused([RowError(0, say("list-too-large", most=largest // 1024**2))])
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ListRefused([RowError(0, say("list-no-text"))])


def rows_of(
    text: str, needed: Sequence[str], columns: Sequence[str], *, most: int, is_strict: bool = False
) -> Rows:
    """Its rows, as they were before they were made harmless; empty lines are left out.

    `needed` of the `columns` must be there; `is_strict` refuses names and cells that are none of
    them: a word that is spelt wrong would be passed over in silence.

    Raises:
        ListRefused: columns are missing or unknown, quotation marks do not match, or there are
            more than `most` rows.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    found: Rows = []
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if missing := [name for name in needed if name not in names]:
            why = say("list-columns", missing=", ".join(missing), columns=", ".join(columns))
            raise ListRefused([RowError(1, why)])
        if is_strict:
            _check_names(names, columns)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(found) == most:
                raise ListRefused([RowError(0, say("list-too-long", most=most))])
            if is_strict and len(cells) > len(names):
                raise ListRefused([RowError(reader.line_num, say("list-too-many-cells"))])
            found.append((reader.line_num, dict(zip(names, map(plain, cells), strict=False))))
    except csv.Error:
        raise ListRefused([RowError(reader.line_num, say("list-broken"))]) from None
    return found


def _check_names(names: Sequence[str], columns: Sequence[str]) -> None:
    for name in names:
        if name not in columns or names.count(name) > 1:
            why = say("list-unknown-column", name=name[:40], columns=", ".join(columns))
            raise ListRefused([RowError(1, why)])
