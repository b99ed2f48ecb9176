"""Language tags, as phones and browsers send them."""

from __future__ import annotations

from actions.languages import LANGUAGES


def of_device(code: str | None) -> str | None:
    """A device's language tag (IETF BCP 47, e.g. 'zh-hant-TW') as a served language."""
    if not code:
        return None
    parts = code.lower().replace("_", "-").split("-")
    if parts[0] == "yue":
        return "zh-Hant"
    if parts[0] == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh"
    return parts[0] if parts[0] in LANGUAGES else None
