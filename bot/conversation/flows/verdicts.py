"""A verdict in words: what it is, what gave it away, what to do now."""

from __future__ import annotations

import re

from actions.fraud import Evidence, Level, Signal, Verdict
from actions.outgoing import Lines, Paragraph, Say, say, term
from bot.conversation.excerpt import excerpt

MOST_REASONS = 4
LONGEST_QUOTE = 60

_LINKS = frozenset(
    {
        Signal.LOOKALIKE_DOMAIN,
        Signal.MIXED_SCRIPT_HOST,
        Signal.PUNYCODE_HOST,
        Signal.BRAND_IN_FOREIGN_DOMAIN,
        Signal.BRAND_WITH_ODD_ENDING,
        Signal.FOREIGN_LINK,
        Signal.IP_HOST,
        Signal.CREDENTIALS_IN_LINK,
        Signal.SHORTENED_LINK,
        Signal.ODD_ENDING,
        Signal.HIDDEN_TARGET,
        Signal.SCRIPT_LINK,
        Signal.NEW_DOMAIN,
        Signal.CONFIRMED_ADDRESS,
        Signal.REPORTED_ADDRESS,
    }
)
# What their `real` says is where the link leads, not what it imitates.
_LEADS_ELSEWHERE = frozenset(
    {Signal.HIDDEN_TARGET, Signal.CREDENTIALS_IN_LINK, Signal.PUNYCODE_HOST}
)


def said(verdict: Verdict) -> tuple[Paragraph, ...]:
    """The verdict as the resident reads it."""
    level = verdict.level.value.replace("_", "-")
    headline: list[Say] = [say(f"fraud-verdict-{level}")]
    if verdict.kind is not None:
        headline.append(say("fraud-verdict-kind", kind=term("fraud-kind", verdict.kind)))
    shown = tuple(_reason(one) for one in verdict.reasons if _is_worth_saying(one, verdict))
    paragraphs: list[Paragraph] = [Lines(lines=tuple(headline))]
    if shown:
        paragraphs.append(Lines(lines=shown[:MOST_REASONS]))
    paragraphs.append(say(f"fraud-do-{level}"))
    return tuple(paragraphs)


def noted(verdict: Verdict) -> tuple[Paragraph, ...]:
    """The verdict as the officer reads it: all reasons, nothing about what to do."""
    level = term("fraud-level", verdict.level)
    if verdict.kind is None:
        headline = say("card-fraud-verdict", level=level)
    else:
        kind = term("fraud-kind", verdict.kind)
        headline = say("card-fraud-verdict-kind", level=level, kind=kind)
    return (headline, *(_reason(one) for one in verdict.reasons))


def _is_worth_saying(one: Evidence, verdict: Verdict) -> bool:
    """That a number is really the bank's matters where it is all there is to say."""
    return one.signal is not Signal.KNOWN_HOTLINE or verdict.level is Level.NO_SIGN


def _reason(one: Evidence) -> Say:
    sign = term("fraud-sign", one.signal)
    quote = excerpt(_not_a_link(one.quote) if one.signal in _LINKS else one.quote, LONGEST_QUOTE)
    if one.people:
        return say("fraud-reason-reported", quote=quote, sign=sign, count=one.people)
    if one.signal is Signal.RESEMBLES_SCAMS and one.kind is not None:
        kind = term("fraud-kind", one.kind)
        return say("fraud-reason-resembles", quote=quote, sign=sign, kind=kind)
    if not one.real:
        return say("fraud-reason", quote=quote, sign=sign)
    if one.signal in _LEADS_ELSEWHERE:
        where = excerpt(_not_a_link(one.real), LONGEST_QUOTE)
        return say("fraud-reason-leads", quote=quote, where=where, sign=sign)
    return say("fraud-reason-imitates", quote=quote, real=one.real, sign=sign)


def _not_a_link(url: str) -> str:
    """`url` so that no phone makes a link of it again."""
    return re.sub(r"^\w+://", "", url).replace(".", "[.]")
