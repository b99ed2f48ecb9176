"""Questions about fraud: how it works, and whether this is one."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import FromGuide, Verb, press
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    at_once,
    button,
    choice,
    menu_button,
    reply,
)
from bot.conversation.state import FraudWords, Heard, OfferTicket
from nlu.intents import Intent


@at_once
def question(_: Situation) -> Reply:
    """How frauds work and how to protect oneself and one's parents."""
    buttons = (
        (button("button-subscribe-fraud", press(Verb.SUBSCRIBE, "fraud")),),
        (menu_button(Intent.FRAUD_CHECK), menu_button(Intent.FRAUD_VICTIM)),
    )
    return reply(FromGuide(slug="fraud-protection"), buttons=buttons)


@at_once
def check(situation: Situation) -> Reply:
    """Is this a scam? Say what gives one away, and let a person look who can judge it."""
    heard = situation.conversation.talk
    if situation.incoming.press is None:
        return _signs(situation, situation.words, situation.file_ids)
    if isinstance(heard, Heard):
        return _signs(situation, heard.words, tuple(heard.files))
    return reply("fraud-check-send", talk=FraudWords())


def go_on(situation: Situation, _: FraudWords) -> Continued:
    """What was to be checked has come."""
    yield from ()  # asks for nothing
    if situation.incoming.press is not None or not (situation.words or situation.file_ids):
        return None
    if situation.means(Intent.DENY, Intent.CANCEL):
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    return _signs(situation, situation.words, situation.file_ids)


def _signs(situation: Situation, words: str, file_ids: tuple[int, ...]) -> Reply:
    talk = OfferTicket(
        category=Category.FRAUD_CHECK,
        words=words,
        file_ids=file_ids,
        heard_at=situation.incoming.at,
    )
    buttons = (
        (choice(talk, "button-officer-looks", "yes"), choice(talk, "button-no", "no")),
        (menu_button(Intent.FRAUD_VICTIM),),
    )
    return reply("fraud-check-signs", "fraud-check-offer", buttons=buttons, talk=talk)
