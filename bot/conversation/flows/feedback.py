"""Suggestions, praise, complaints, and how safe somebody feels."""

from __future__ import annotations

from bot.conversation.requests import RecordFeedback, ask
from bot.conversation.situation import Continued, Situation, Steps, menu_button, reply
from bot.conversation.state import GiveFeedback
from nlu.intents import Intent

# A bare 'I want to complain' says nothing yet.
FEW_CHARACTERS = 12


def begin(situation: Situation) -> Steps:
    """Keep what was said; ask for it where only the wish to say something came."""
    words = situation.heard.words if situation.heard else situation.words
    if len(words) < FEW_CHARACTERS:
        return reply("feedback-ask", talk=GiveFeedback())
    yield from ask(RecordFeedback(words))
    return reply("feedback-thanks")


def go_on(situation: Situation, _: GiveFeedback) -> Continued:
    """The feedback itself."""
    if situation.incoming.press is not None or not situation.words:
        return None
    if situation.means(Intent.CANCEL):
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    yield from ask(RecordFeedback(situation.words))
    return reply("feedback-thanks")
