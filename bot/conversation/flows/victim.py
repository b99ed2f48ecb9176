"""The first minutes after paying: the officer knows already, now what the police will ask.

Every question can be skipped, and every answer is added to the ticket at once: whoever stops
half-way has lost nothing.
"""

from __future__ import annotations

from enum import StrEnum

from actions.fraud import InstitutionKind
from actions.outgoing import Button, FromGuide, Lines, Names, Outgoing, Paragraph, Say, say, term
from bot.conversation.flows.filed import filed
from bot.conversation.requests import (
    AddFacts,
    AddWords,
    Hotline,
    Hotlines,
    RememberSwindler,
    TicketView,
    ask,
)
from bot.conversation.situation import Continued, Reply, Situation, Steps, choice, reply
from bot.conversation.skipping import skips
from bot.conversation.state import VictimFacts, VictimStep
from nlu.intents import Intent

LONGEST_FACT = 500
SKIP, DONE = "skip", "done"


class PaidBy(StrEnum):
    """How the money went, or what was given instead."""

    TRANSFER = "transfer"
    WALLET = "wallet"  # WeChat Pay, Alipay
    CARD = "card"
    CASH = "cash"
    CRYPTO = "crypto"
    GIFT_CARDS = "gift_cards"
    CODES = "codes"  # codes, passwords, the screen: nothing paid yet


class PaidWhen(StrEnum):
    """How long ago; within the first hours a payment can often be stopped."""

    HOUR = "hour"
    TODAY = "today"
    YESTERDAY = "yesterday"
    EARLIER = "earlier"


_CHOICES: dict[VictimStep, tuple[PaidBy, ...] | tuple[PaidWhen, ...]] = {
    VictimStep.PAID_BY: tuple(PaidBy),
    VictimStep.TO_WHOM: (),
    VictimStep.AMOUNT: (),
    VictimStep.WHEN: tuple(PaidWhen),
}
_ORDER = tuple(VictimStep)

# Who can still stop it.
_CALL: dict[PaidBy, tuple[InstitutionKind, ...]] = {
    PaidBy.TRANSFER: (InstitutionKind.BANK,),
    PaidBy.CARD: (InstitutionKind.BANK,),
    PaidBy.CODES: (InstitutionKind.BANK,),
    PaidBy.WALLET: (InstitutionKind.PAYMENT,),
}


def begin(ticket: TicketView, words: str, *before: Paragraph) -> Reply:
    """The ticket is filed and the officer told; what to do at once, then the first question."""
    told = say("victim-officer-told", number=ticket.number)
    done = filed(ticket, *before, told, FromGuide(slug="fraud-first-steps"))
    talk = VictimFacts(ticket_id=ticket.id, number=ticket.number, words=words[:LONGEST_FACT])
    return Reply((*done.messages, _question(talk)), talk, outcome=done.outcome)


def go_on(situation: Situation, talk: VictimFacts) -> Continued:
    """An answer, or none: then the next question."""
    incoming, chosen = situation.incoming, situation.chose(talk)
    nothing_sent = not situation.file_ids and incoming.point is None
    if chosen == SKIP or (nothing_sent and skips(situation.words)):
        return _next(talk)
    if chosen == DONE or (incoming.press is None and situation.means(Intent.DENY, Intent.CANCEL)):
        return _finished(talk)
    if chosen is not None:
        return (yield from _chosen(talk, chosen))
    if incoming.press is not None:
        return None
    if situation.file_ids or incoming.point:
        # A screenshot of the transfer says more than any answer.
        yield from ask(
            AddWords(
                talk.ticket_id,
                situation.words,
                situation.file_ids,
                incoming.point,
                situation.facts_in(situation.words),
            )
        )
        kept = say("victim-added", number=talk.number)
        return _next(talk, kept) if situation.words else _again(talk, kept)
    if not situation.words:
        return None
    yield from ask(AddFacts(talk.ticket_id, (_fact(talk.step, situation.words[:LONGEST_FACT]),)))
    if talk.step is VictimStep.TO_WHOM:
        yield from ask(RememberSwindler(talk.ticket_id, situation.words))
    return _next(talk, say("victim-added", number=talk.number))


def _chosen(talk: VictimFacts, chosen: str) -> Steps:
    member = next((one for one in _CHOICES[talk.step] if one.value == chosen), None)
    if member is None:
        return _again(talk)
    yield from ask(AddFacts(talk.ticket_id, (_fact(talk.step, _word(member)),)))
    helps: list[Paragraph] = [say("victim-added", number=talk.number)]
    if isinstance(member, PaidBy):
        helps.append(term("victim-help", member))
        if member in _CALL:
            lines = yield from ask(Hotlines(_CALL[member], talk.words))
            helps.append(Lines(lines=tuple(_line(hotline) for hotline in lines)))
    return _next(talk, *helps)


def _next(talk: VictimFacts, *before: Paragraph) -> Reply:
    """The next question after what is to be said, or the end."""
    at = _ORDER.index(talk.step) + 1
    if at == len(_ORDER):
        return _finished(talk, *before)
    following = VictimFacts(
        ticket_id=talk.ticket_id, number=talk.number, step=_ORDER[at], words=talk.words
    )
    return _again(following, *before)


def _again(talk: VictimFacts, *before: Paragraph) -> Reply:
    helps = (Outgoing(paragraphs=before),) if before else ()
    return Reply((*helps, _question(talk)), talk)


def _finished(talk: VictimFacts, *before: Paragraph) -> Reply:
    return reply(*before, say("victim-finished", number=talk.number))


def _question(talk: VictimFacts) -> Outgoing:
    choices = [choice(talk, _label(one), one.value) for one in _CHOICES[talk.step]]
    rows: list[tuple[Button, ...]] = [tuple(choices[i : i + 2]) for i in range(0, len(choices), 2)]
    rows.append(
        (choice(talk, "button-victim-skip", SKIP), choice(talk, "button-victim-done", DONE))
    )
    return Outgoing(paragraphs=(term("victim-ask", talk.step),), buttons=tuple(rows))


def _line(hotline: Hotline) -> Say:
    return say("victim-hotline", name=Names(names=hotline.names), phone=hotline.phone)


def _fact(step: VictimStep, words: str | Say) -> Say:
    return say("card-victim-fact", what=term("card-victim", step), words=words)


def _word(member: PaidBy | PaidWhen) -> Say:
    return say(_label(member))


def _label(member: PaidBy | PaidWhen) -> str:
    prefix = "victim-paid-by" if isinstance(member, PaidBy) else "victim-paid"
    return f"{prefix}-{member.value.replace('_', '-')}"
