"""Fields that several registers share: where something is, and its telephone."""

from __future__ import annotations

from typing import TypedDict

from actions.registers.fields import Text


class Range(TypedDict):
    """From where to where a number goes."""

    least: float
    most: float


LATITUDE: Range = {"least": -90, "most": 90}
LONGITUDE: Range = {"least": -180, "most": 180}
PHONE = Text("phone", "phone", longest=32, pattern=r"[0-9+() /.,;x-]{3,32}",
             hint="refusal-field-phone")  # fmt: skip
