"""Taking out of a text what could tell whose it is."""

from __future__ import annotations

from actions.personal_data.removal import (
    LONGEST,
    Removed,
    Span,
    pieces,
    with_stand_ins,
    without_personal_data,
)

__all__ = ["LONGEST", "Removed", "Span", "pieces", "with_stand_ins", "without_personal_data"]
