"""Phone numbers in a message, by Google's rules for the numbers of every country."""

from __future__ import annotations

import re
from collections.abc import Iterator

from phonenumbers import (
    Leniency,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    format_number,
    is_valid_short_number_for_region,
    parse,
)

from actions.facts import Phone
from bot.conversation.facts.spans import Spotted, told

HOME = "CN"  # where a number without a country code is dialled
_TOLD = told("phones")
_SHORT = re.compile(rf"(?<![\w.,+*#-])(?:{_TOLD['short']})(?![\w*#-]|[.,]\d)", re.ASCII)
# How people group a mobile number, besides the way a directory does it.
_GROUPED = re.compile(r"1\d{10}|1\d\d \d{8}|1\d{6} \d{4}|1\d\d[ -]\d{4}[ -]\d{4}")
_BEFORE = 24  # characters in which a word may stand that says what number it is


def phones_in(text: str) -> Iterator[Spotted]:
    """The phone numbers in `text`; not those of orders, accounts and identity cards."""
    for match in PhoneNumberMatcher(text, HOME, Leniency.VALID):
        written: str = match.raw_string
        if _is_grouped_well(written) and not _is_of_something_else(text, match.start):
            number = format_number(match.number, PhoneNumberFormat.E164)
            yield Spotted(Phone(written, number), match.start, match.end)
    for short in _SHORT.finditer(text):
        number = short.group()
        if is_valid_short_number_for_region(parse(number, HOME), HOME) and not (
            _is_of_something_else(text, short.start())
        ):
            yield Spotted(Phone(number, number), *short.span())


def _is_grouped_well(written: str) -> bool:
    """Not figures that happen to stand side by side."""
    return (
        _GROUPED.fullmatch(written) is not None
        or PhoneNumberMatcher(written, HOME, Leniency.STRICT_GROUPING).has_next()
    )


def _listed(key: str) -> str:
    return "|".join(sorted({word for line in _TOLD[key] for word in line.split()}, key=len)[::-1])


_OTHER_NUMBER = re.compile(
    rf"(?:(?<![^\W\d_])|(?<=[\u3000-\u9fff\uac00-\ud7af]))(?:{_listed('not_after')})"
    rf"(?![a-z\u0400-\u04ff])(?!.*(?:{_listed('but_after')}))[^,;\n\uff0c\u3002]*$",
    re.IGNORECASE,
)


def _is_of_something_else(text: str, start: int) -> bool:
    before = text[max(0, start - _BEFORE) : start]
    return _OTHER_NUMBER.search(before) is not None
