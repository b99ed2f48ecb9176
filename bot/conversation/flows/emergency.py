"""Danger to life, or money gone a minute ago: the numbers first, everything else after."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import say
from bot.conversation.confidence import EMERGENCY_HINT_IN_TALK
from bot.conversation.flows import victim
from bot.conversation.flows.offer import with_more
from bot.conversation.flows.report_draft import lines
from bot.conversation.situation import Reply, Situation, Steps, at_once, choice, reply
from bot.conversation.state import Heard, OfferTicket, VictimFacts
from nlu.intents import Intent


@at_once
def emergency(situation: Situation) -> Reply:
    """Call 110, 119 or 120. Nothing is asked or looked up before that is said."""
    return _numbers_first(situation, Category.EMERGENCY)


def fraud_victim(situation: Situation) -> Steps:
    """Call 110 and 96110 so that the payment can be stopped.

    Who is already being asked what the police will ask is answering.
    """
    talk = situation.conversation.talk
    if isinstance(talk, VictimFacts) and situation.incoming.press is None:
        answer = yield from victim.go_on(situation, talk)
        if answer is not None:
            return answer
    return _numbers_first(situation, Category.FRAUD_VICTIM)


def _numbers_first(situation: Situation, category: Category) -> Reply:
    before = situation.conversation.talk
    understood = situation.understanding
    is_hint = (
        understood is not None and understood.confidence_of(category.value) < EMERGENCY_HINT_IN_TALK
    )
    offered = before if isinstance(before, OfferTicket) else None
    if offered and offered.is_cry_for_help and situation.still_at_it(offered.heard_at):
        if offered.category is category:
            return _once_more(situation, offered)
        # First told as the one, then as the other: the officer gets all of it.
        told = with_more(offered, situation)
        return _with_offer(told.model_copy(update={"category": category, "is_hint": is_hint}))
    talk = OfferTicket(
        category=category,
        is_hint=is_hint,
        words=situation.words,
        place=situation.place,
        point=situation.incoming.point,
        file_ids=situation.file_ids,
        said=situation.numbers,
        heard_at=situation.incoming.at,
    )
    if isinstance(before, Heard) and (
        situation.incoming.press or situation.in_one_breath(before.heard_at)
    ):
        talk = talk.model_copy(
            update={
                "words": lines(before.words, talk.words),
                "place": talk.place or before.place,
                "point": talk.point or before.point,
                "file_ids": (*before.files, *talk.file_ids),
            }
        )
    elif (
        offered and offered.is_check
        and situation.incoming.press and category is Category.FRAUD_VICTIM
    ):  # fmt: skip
        # 'I already paid', pressed under a verdict: the officer gets what was checked, too.
        kept = {"words": offered.words, "file_ids": offered.file_ids, "note": offered.note}
        kept |= {"links": offered.links, "read": offered.read}
        talk = talk.model_copy(update=kept)
    return _with_offer(talk)


def _with_offer(talk: OfferTicket) -> Reply:
    buttons = ((choice(talk, "button-alert-officer", "yes"), choice(talk, "button-no", "no")),)
    kind = _kind(talk.category)
    return reply(say(f"{kind}-numbers"), say(f"{kind}-offer"), buttons=buttons, talk=talk)


def _once_more(situation: Situation, before: OfferTicket) -> Reply:
    """What was said before is kept, so that the officer gets all of it.

    In one breath, the numbers come once more but no second offer. Later, what is sure to be a cry
    for help gets both; what only sounds like it tells how things stand, and is noted.
    """
    talk = with_more(before, situation)
    if situation.in_one_breath(before.heard_at):
        return reply(f"{_kind(talk.category)}-numbers", talk=talk)
    if situation.incoming.press or situation.means(Intent(talk.category.value)):
        return _with_offer(talk.model_copy(update={"is_hint": False}))
    return reply("offer-more", talk=talk)


def _kind(category: Category) -> str:
    return category.value.replace("_", "-")
