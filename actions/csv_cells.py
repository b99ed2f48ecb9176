"""Cells of CSV files that spreadsheets open.

One that a spreadsheet would take for a formula gets an apostrophe before it, which an import takes
off again: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

_FORMULA = tuple("=+-@\t\r＝＋－＠")  # wide ones too: Excel reads them alike


def harmless(cell: str) -> str:
    """The cell as it is written to a file."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def plain(cell: str) -> str:
    """What somebody meant with a cell that was read from a file."""
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
