"""The beginning of what somebody wrote, where there is no room for all of it."""

from __future__ import annotations


def excerpt(text: str, longest: int) -> str:
    """`text` in at most `longest` characters; the last of them says where something was cut."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
