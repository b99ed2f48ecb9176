"""What an alert may say: plain words, short enough for one message, with nothing hidden in them."""

from __future__ import annotations

import re

from actions.telegram_limits import LONGEST_CAPTION, LONGEST_TEXT, units

# Nothing is ever read as markup on its way, so all of this would be shown as it stands.
_TAGS = (
    "a|b|i|u|s|p|br|em|strong|ins|del|code|pre|span|div|img|svg|script|style|iframe|html|body|"
    "h[1-6]|ul|ol|li|table|tr|td|font|blockquote|tg-spoiler|tg-emoji"
)
_MARKUP = re.compile(
    rf"</?(?:{_TAGS})(?:[\s/][^<>]*)?>|&(?:lt|gt|amp|quot|nbsp|#x?[0-9a-f]+);"
    r"|\[[^\]\n]+\]\(\s*\w+:|\*\*[^*\n]+\*\*",
    re.IGNORECASE,
)
# Controls, and what turns the order of letters round; joiners and marks that scripts need stay.
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def problem_in(title: str, body: str) -> str | None:
    """Why these words cannot be sent: the id of a sentence; None: they can."""
    whole = one_message(title, body)
    if _HIDDEN.search(whole):
        return "refusal-text-hidden"
    if _MARKUP.search(whole):
        return "refusal-text-markup"
    return "refusal-text-too-long" if units(whole) > LONGEST_TEXT else None


def fits_under_a_picture(title: str, body: str) -> bool:
    """Whether title and text are short enough to be sent with a picture."""
    return units(one_message(title, body)) <= LONGEST_CAPTION


def one_message(title: str, body: str) -> str:
    """Title and text as they are sent."""
    return f"{title}\n\n{body}"
