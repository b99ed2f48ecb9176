"""Danger to life, or money gone a minute ago: the numbers first, everything else after."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import say
from bot.conversation.situation import Reply, Situation, at_once, choice, reply
from bot.conversation.state import Heard, OfferTicket


@at_once
def emergency(situation: Situation) -> Reply:
    """Call 110, 119 or 120. Nothing is asked or looked up before that is said."""
    return _numbers_first(situation, Category.EMERGENCY)


@at_once
def fraud_victim(situation: Situation) -> Reply:
    """Call 110 and 96110 so that the payment can be stopped."""
    return _numbers_first(situation, Category.FRAUD_VICTIM)


def _numbers_first(situation: Situation, category: Category) -> Reply:
    heard = situation.conversation.talk
    before = heard.words if situation.incoming.press and isinstance(heard, Heard) else ""
    talk = OfferTicket(
        category=category,
        words=situation.words or before,
        place=situation.place,
        point=situation.incoming.point,
        file_ids=situation.file_ids,
    )
    kind = category.value.replace("_", "-")
    buttons = ((choice(talk, "button-alert-officer", "yes"), choice(talk, "button-no", "no")),)
    return reply(say(f"{kind}-numbers"), say(f"{kind}-offer"), buttons=buttons, talk=talk)
