"""The words of the page itself: what stands on its buttons and in its notices."""

from __future__ import annotations

from typing import Any

from actions.languages import RIGHT_TO_LEFT
from actions.outgoing import say
from actions.wording import Wording

LABELS = (
    "web-title", "web-emergency", "web-police", "web-fire", "web-ambulance",
    "web-write", "web-send", "web-attach", "web-location", "button-share-location", "button-share",
    "web-connecting", "web-waiting", "web-not-sent", "web-no-cookies",
    "web-location-failed", "web-shared-location", "web-answer", "web-answering", "menu-cancel",
    "web-you", "web-photo", "web-file", "web-file-too-large", "web-file-unknown", "web-file-heic",
    "web-ten-files", "too-many-messages",
)  # fmt: skip


def greeting(language: str, wording: Wording) -> dict[str, Any]:
    """What the page needs to speak `language`: it comes with the page, and when that changes."""
    return {
        "kind": "hello",
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "labels": {name: wording.text(language, say(name)) for name in LABELS},
    }
