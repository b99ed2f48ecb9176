"""Reading a list page by page: from the place where the last page ended, however long it is."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import InstrumentedAttribute


def comes_after(
    column: InstrumentedAttribute[Any], id_column: InstrumentedAttribute[int], value: Any, id: int
) -> ColumnElement[bool]:
    """Whether a row stands behind (`value`, `id`) in a list by `column`, then `id`, falling.

    The first half alone is what an index can begin from.
    """
    same = and_(column == value, id_column < id)
    return and_(column <= value, or_(column < value, same))
