"""A report names another community than its resident's own: which is it about? Asked once."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from actions.outgoing import Button, Names, Verb, press, say
from bot.conversation.flows.report_draft import lines
from bot.conversation.requests import (
    CommunitiesNamedIn,
    CommunityByCode,
    FindCommunity,
    Request,
    ask,
)
from bot.conversation.situation import Reply, Situation, reply
from bot.conversation.state import CommunityRef, Report, ReportStep, new_nonce
from nlu.intents import Intent

MOST = 4  # communities; who names more is asked about the first

Asks = Generator[Request[Any], Any, list[CommunityRef]]


def others_named(words: str, situation: Situation) -> Asks:
    """The communities in `words` that are not the resident's own, as they come."""
    own = situation.person.community
    named = (yield from ask(CommunitiesNamedIn(words))) if own and words else []
    return [one for one in named if own is None or one.code != own.code][:MOST]


def whose(draft: Report, situation: Situation) -> Generator[Request[Any], Any, Reply | None]:
    """Ask, if there is anything to ask: what was named first is what we suggest."""
    own = situation.person.community
    if own is None or draft.whose_settled:
        return None
    others = yield from others_named(lines(draft.words, draft.place), situation)
    if not others:
        return None
    asking = draft.model_copy(update={"step": ReportStep.WHOSE})
    buttons = tuple(
        (Button(label=Names(names=one.names), press=press(Verb.CHOOSE, asking.nonce, one.code)),)
        for one in (*others, own)
    )
    question = say("report-whose", community=Names(names=others[0].names))
    return reply(question, buttons=buttons, talk=asking)


def settled(draft: Report, situation: Situation, chosen: CommunityRef) -> Report:
    """The draft for `chosen`. The resident stays where they live."""
    own = situation.person.community
    elsewhere = None if own is not None and chosen.code == own.code else chosen
    update = {"elsewhere": elsewhere, "whose_settled": True, "nonce": new_nonce()}
    return draft.model_copy(update=update)


def chosen_by(
    draft: Report, situation: Situation, code: str | None
) -> Generator[Request[Any], Any, CommunityRef | None]:
    """The community pressed (`code`) or said in words: its name, yes to the first, no to it."""
    own = situation.person.community
    if code is not None:
        return (yield from ask(CommunityByCode(code)))
    others = yield from others_named(lines(draft.words, draft.place), situation)
    if situation.means(Intent.DENY):
        return own
    if situation.means(Intent.AFFIRM):
        return next(iter(others), None)
    hits = (yield from ask(FindCommunity(situation.words[:200]))) if situation.words else []
    possible = [one for one in (*others, own) if one is not None and one in hits]
    return possible[0] if len(possible) == 1 else None
