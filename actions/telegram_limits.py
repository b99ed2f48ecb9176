"""How long what is sent may be. Telegram has the tightest limits, so they hold everywhere."""

from __future__ import annotations

LONGEST_TEXT = 4096  # https://core.telegram.org/bots/api#sendmessage
LONGEST_CAPTION = 1024  # https://core.telegram.org/bots/api#sendphoto
# https://core.telegram.org/bots/api#sendphoto: how many times longer than wide, or wider than long.
LONGEST_SHAPE = 20


def units(text: str) -> int:
    """The length of `text` as Telegram counts it, in UTF-16: most emoji count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
