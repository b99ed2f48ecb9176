"""What a report says in so many words: when, which plate, phone number, link, how much money.

Found where people talk to the service (`bot.conversation.facts`), kept with the ticket as rows.
Each fact keeps how it was `written`, so that a person can judge what was made of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from actions.model import FactKind, Precision, TicketFact
from actions.outgoing import Money, Say, Span, say


@dataclass(frozen=True)
class When:
    """A time from `starts_at` until `ends_at` (aware); both None where only the words are known."""

    written: str
    precision: Precision
    starts_at: datetime | None = None
    ends_at: datetime | None = None


@dataclass(frozen=True)
class Plate:
    """A vehicle's number plate: `number` without spaces and dots."""

    written: str
    number: str


@dataclass(frozen=True)
class Phone:
    """A phone number in E.164, or as it is dialled where it has no country code."""

    written: str
    number: str


@dataclass(frozen=True)
class Link:
    """A link, and the `domain` whose owner answers for it; no more of it is shown to anybody."""

    written: str
    domain: str


@dataclass(frozen=True)
class Sum:
    """An amount of money; `currency` as ISO 4217 has it."""

    written: str
    amount: Decimal
    currency: str


Fact = When | Plate | Phone | Link | Sum


def said(facts: Iterable[Fact]) -> tuple[Say, ...]:
    """`facts` in words, a line each, for residents and for staff."""
    return tuple(_said(fact) for fact in facts)


def rows(facts: Iterable[Fact]) -> list[TicketFact]:
    """`facts` as a ticket keeps them."""
    return [_row(fact) for fact in facts]


def of_rows(rows: Iterable[TicketFact]) -> tuple[Fact, ...]:
    """The facts that a ticket keeps, in the order in which they are shown."""
    order = list(FactKind)
    return tuple(_fact(row) for row in sorted(rows, key=lambda row: order.index(row.kind)))


def _said(fact: Fact) -> Say:
    match fact:
        case When(written, Precision.WORDS, None):
            return say("fact-when-words", written=written)
        case When(written, Precision.WORDS, starts_at, _):
            day = Span(at=starts_at, precision=Precision.DAY.value)
            return say("fact-when-about", when=day, written=written)
        case When(_, precision, starts_at, _):
            return say("fact-when", when=Span(at=starts_at, precision=precision.value))
        case Plate(_, number):
            return say("fact-plate", plate=number)
        case Phone(_, number):
            return say("fact-phone", phone=number)
        case Link(_, domain):
            return say("fact-link", domain=domain)
        case Sum(_, amount, currency):
            return say("fact-sum", sum=Money(hundredths=_hundredths(amount), currency=currency))


def _row(fact: Fact) -> TicketFact:
    match fact:
        case When(written, precision, starts_at, ends_at):
            return TicketFact(
                kind=FactKind.WHEN,
                written=written,
                precision=precision,
                starts_at=starts_at,
                ends_at=ends_at,
            )
        case Plate(written, number):
            return TicketFact(kind=FactKind.PLATE, written=written, value=number)
        case Phone(written, number):
            return TicketFact(kind=FactKind.PHONE, written=written, value=number)
        case Link(written, domain):
            return TicketFact(kind=FactKind.LINK, written=written, value=domain)
        case Sum(written, amount, currency):
            return TicketFact(
                kind=FactKind.SUM,
                written=written,
                hundredths=_hundredths(amount),
                currency=currency,
            )


def _fact(row: TicketFact) -> Fact:
    value = row.value or ""
    match row.kind:
        case FactKind.WHEN:
            precision = row.precision or Precision.WORDS
            return When(row.written, precision, row.starts_at, row.ends_at)
        case FactKind.PLATE:
            return Plate(row.written, value)
        case FactKind.PHONE:
            return Phone(row.written, value)
        case FactKind.LINK:
            return Link(row.written, value)
        case FactKind.SUM:
            amount = Decimal(row.hundredths or 0) / 100
            return Sum(row.written, amount, row.currency or "")


def _hundredths(amount: Decimal) -> int:
    return int((amount * 100).to_integral_value())
