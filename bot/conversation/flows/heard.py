"""What was said or sent and not understood: keep it, and find out what it is about."""

from __future__ import annotations

from dataclasses import replace

from actions.model import Outcome
from actions.outgoing import Button, Say, Verb, press, say
from bot.conversation import corrections
from bot.conversation.flows import attached, menu
from bot.conversation.flows.report_draft import lines
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    button,
    choice,
    menu_button,
    reply,
)
from bot.conversation.state import Heard
from nlu.intents import Intent

# What can be made of a recording. Only a person can say what it is about.
RECORDED: tuple[tuple[Intent, ...], ...] = (
    (Intent.EMERGENCY,),
    (Intent.REPORT_PARKING, Intent.REPORT_HAZARD),
    (Intent.REPORT_NOISE, Intent.REPORT_THEFT),
    (Intent.FRAUD_CHECK, Intent.FRAUD_VICTIM),
    (Intent.HELP,),
)


def not_understood(situation: Situation) -> Steps:
    """Ask between the likely readings, or say so and show the menu. What was said is kept."""
    yield from corrections.note(corrections.interpretation_of(situation))
    before = situation.conversation.talk
    earlier = before if isinstance(before, Heard) else None
    heard, asks = kept(situation, earlier), situation.band.asks
    still_typing = earlier is not None and situation.in_one_breath(earlier.heard_at)
    if still_typing and (heard.readings != asks or not asks):
        return reply("heard-more", talk=heard)  # they have just been asked
    unclear = Outcome.UNCLEAR if situation.words and not situation.nlu_is_down else None
    if asks:
        return replace(did_you_mean(heard), outcome=unclear)
    return reply(_opening(situation), buttons=_buttons(situation), talk=heard, outcome=unclear)


def did_you_mean(heard: Heard) -> Reply:
    """The likely readings as buttons, and none of them."""
    rows = tuple((menu_button(intent),) for intent in heard.readings)
    none = (choice(heard, "button-none-of-these", "none"),)
    return reply("did-you-mean", buttons=(*rows, none), talk=heard)


def understood_wrongly(heard: Heard) -> Steps:
    """'No' to what we did with their words: what is it about, then? They need not say it again."""
    yield from corrections.correct(heard.interpretation)
    again = heard.model_copy(update={"interpretation": corrections.noted(heard.interpretation)})
    return reply("understood-wrongly", buttons=menu.buttons(), talk=again)


def go_on(situation: Situation, talk: Heard) -> Continued:
    """More of the same (an album's next photo, a word to a photo), or none of our guesses."""
    answers = bool(talk.readings) and not situation.incoming.is_forward
    if situation.chose(talk) == "none" or (answers and situation.means(Intent.DENY)):
        yield from corrections.correct(talk.interpretation)
        again = talk.model_copy(update={"readings": ()})
        return reply("menu-what-is-it", buttons=menu.buttons(), talk=again)
    if answers and situation.means(Intent.AFFIRM):
        return did_you_mean(talk)  # yes to which?
    if situation.incoming.press is not None:
        return None
    if situation.files and not situation.words:
        more = kept(situation, talk)
        if situation.incoming.album is not None and situation.incoming.album == talk.last_album:
            return Reply((), more)
        if situation.in_one_breath(talk.heard_at):
            return reply("heard-more", talk=more)
        return reply(_opening(situation), buttons=_buttons(situation), talk=more)
    return None


def kept(situation: Situation, earlier: Heard | None) -> Heard:
    """What came, with what came just before it and was not understood either.

    Files and places wait longer for a word to them than half a sentence does; and while nobody can
    read, all of it may be one matter. An edit is no more of it.
    """
    heard = corrections.heard_alone(situation)
    understood = corrections.noted(heard.interpretation)
    asks = {"readings": situation.band.asks, "interpretation": understood}
    heard = heard.model_copy(update=asks)
    if earlier is None or situation.incoming.is_edit:
        return heard
    more: dict[str, object] = {"nonce": earlier.nonce}
    if situation.still_at_it(earlier.heard_at):
        more["files"] = earlier.files | heard.files
        more["point"] = heard.point or earlier.point
        more["last_album"] = heard.last_album or earlier.last_album
    unread = situation.nlu_is_down or not heard.words
    if situation.in_one_breath(earlier.heard_at) or (
        unread and situation.still_at_it(earlier.heard_at)
    ):
        more["words"] = lines(earlier.words, heard.words)
        more["said"] = earlier.said + heard.said
        more["place"] = earlier.place or heard.place
        more["readings"] = earlier.readings or heard.readings
        if earlier.readings or not heard.words:
            more["interpretation"] = earlier.interpretation  # that is what we asked about
    return heard.model_copy(update=more)


def _buttons(situation: Situation) -> tuple[tuple[Button, ...], ...]:
    if situation.words or attached.RECORDINGS.isdisjoint(situation.files.values()):
        return menu.buttons()
    pass_on = press(Verb.MENU, Intent.TALK_TO_OFFICER.value)
    return ((button("button-send-to-officer", pass_on),), *menu.buttons(RECORDED))


def _opening(situation: Situation) -> Say:
    if situation.nlu_is_down and situation.words:
        return say("menu-without-understanding")
    if situation.files and not situation.words:
        return attached.received(situation.files.values())
    if situation.incoming.point is not None and not situation.words:
        return say("heard-location")
    return say("not-understood")
