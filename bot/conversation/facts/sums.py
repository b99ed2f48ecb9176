"""Sums of money in a message: an amount and its currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from actions.facts import Sum
from bot.conversation.facts.numerals import NUMERALS, numeral
from bot.conversation.facts.spans import Spotted, told

HOME = "CNY"
LARGEST = Decimal(10) ** 12
LEAST_BARE = 1000  # without a currency

_TOLD = told("money")
_JOINED: Mapping[str, int] = _TOLD["times_joined"]
_WORDS: Mapping[str, int] = _TOLD["times_words"]
_CURRENCIES: Mapping[re.Pattern[str], str] = {
    re.compile(pattern, re.IGNORECASE): code
    for kind in ("signs", "codes", "joined", "words")
    for pattern, code in _TOLD[kind].items()
}

_SIGNS, _CODES = "|".join(_TOLD["signs"]), "|".join(_TOLD["codes"])
_BEHIND = (
    rf"(?:{_SIGNS}|(?:{_CODES})(?![a-z])|{'|'.join(_TOLD['joined'])}"
    rf"|(?:{'|'.join(_TOLD['words'])})(?![^\W\d_]))"
)
_TIMES = rf"\s?(?:[{''.join(_JOINED)}](?![a-z])|(?:{'|'.join(_WORDS)})(?![^\W\d_]))"
_BIG = "".join(sign for sign, times in _JOINED.items() if times >= 1000 and not sign.isascii())
_MORE = _TOLD["more"]
_SPOKEN = rf"[{NUMERALS}]{{2,12}}"


# Thousands set apart in any of the ways people have, or not; at most two decimals.
_AMOUNT = (
    r"(?P<amount>(?<![\d.,])\d{1,3}"
    r"(?:(?P<apart>[ .,'\u00a0\u202f])\d{3}(?:(?P=apart)\d{3})*|\d{0,9})"
    r"(?:[.,]\d{1,2})?(?!\d))"
)

_PATTERNS = (
    re.compile(
        rf"(?P<currency>{_SIGNS}|(?<![a-z])(?:{_CODES}))\s?{_AMOUNT}"
        rf"(?P<times>{_TIMES})?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_AMOUNT}(?P<times>{_TIMES})?(?:\s?(?P<rest>\d{{1,4}}){_MORE}"
        rf"(?P<rest_times>[{''.join(_JOINED)}])|{_MORE})?\s?(?P<currency>{_BEHIND})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<spoken>{_SPOKEN}){_MORE}(?P<currency>{_BEHIND})", re.IGNORECASE),
    re.compile(
        rf"(?:{_TOLD['paid']})(?P<sum>(?:{_AMOUNT}(?P<times>[{_BIG}])"
        rf"|(?P<spoken>{_SPOKEN})){_MORE})(?!{_TOLD['not_money']})",
    ),
)


def sums_in(text: str) -> Iterator[Spotted]:
    """The sums in `text`. What is spoken of as 'some thousands' counts as those thousands."""
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("sum" if "sum" in pattern.groupindex else 0)
            if any(first < end and start < last for first, last in taken):
                continue
            amount, currency = _amount(match.groupdict()), match.groupdict().get("currency")
            if amount is None or (currency is None and amount < LEAST_BARE):
                continue
            taken.append((start, end))
            code = _code(currency) if currency else HOME
            yield Spotted(Sum(text[start:end], amount, code), start, end)


def _amount(found: Mapping[str, str | None]) -> Decimal | None:
    spoken = found.get("spoken")
    if spoken:
        whole = numeral(spoken)
        # Twelve people are a number, too: as money only what has a unit of its own.
        amount = Decimal(whole) if whole is not None and whole >= 10 else None
    else:
        amount = _number(found["amount"] or "") * _times(found.get("times"))
        rest = found.get("rest")
        if rest:
            amount += Decimal(rest) * _times(found.get("rest_times"))
    return amount if amount and amount <= LARGEST else None


def _number(figures: str) -> Decimal:
    """Figures as people group them: the last of two different marks is the decimal one."""
    marks = re.findall(r"[.,]", figures)
    plain = re.sub(r"[^\d.,]", "", figures)
    tail = re.search(r"[.,](\d+)$", plain)
    if tail is None or (len(tail[1]) == 3 and len(set(marks)) == 1):
        return Decimal(re.sub(r"\D", "", plain))
    whole = re.sub(r"\D", "", plain[: tail.start()])
    return Decimal(f"{whole}.{tail[1]}")


def _times(word: str | None) -> int:
    if not word:
        return 1
    word = word.strip().lower()
    return _JOINED.get(word) or next(
        times for pattern, times in _WORDS.items() if re.fullmatch(pattern, word)
    )


def _code(currency: str) -> str:
    return next(code for pattern, code in _CURRENCIES.items() if pattern.fullmatch(currency))
