"""Looking into JSON that came from outside: a field of the wrong kind counts as missing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Json = Mapping[str, Any]

NOTHING: Json = {}


def object_from(payload: bytes) -> dict[str, Any] | None:
    """The JSON object that `payload` is (RFC 8259, so neither NaN nor Infinity), or None."""
    try:
        value = json.loads(payload.decode("utf-8", "replace"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def object_in(holder: Json, name: str) -> Json | None:
    """The object `name`, or None."""
    value = holder.get(name)
    return value if isinstance(value, dict) else None


def text_in(holder: Json, name: str) -> str:
    """The string `name`, or an empty one."""
    value = holder.get(name)
    return value if isinstance(value, str) else ""


def integer_in(holder: Json, name: str) -> int | None:
    """The whole number `name`, or None."""
    value = holder.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def number_in(holder: Json, name: str) -> float | None:
    """The number `name`, or None."""
    value = holder.get(name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON, and no database would store it")
