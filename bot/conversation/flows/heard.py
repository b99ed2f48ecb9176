"""What was said or sent and not understood: keep it, and find out what it is about."""

from __future__ import annotations

from actions.outgoing import Button, Say, Verb, press, say
from bot.conversation.flows import attached, menu
from bot.conversation.flows.report_draft import lines
from bot.conversation.situation import Reply, Situation, button, choice, menu_button, reply
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


def not_understood(situation: Situation) -> Reply:
    """Ask between the likely readings, or say so and show the menu. What was said is kept."""
    before = situation.conversation.talk
    earlier = before if isinstance(before, Heard) else None
    heard, asks = kept(situation, earlier), situation.band.asks
    still_typing = earlier is not None and situation.in_one_breath(earlier.heard_at)
    if still_typing and (heard.readings != asks or not asks):
        return reply("heard-more", talk=heard)  # they have just been asked
    if asks:
        rows = tuple((menu_button(intent),) for intent in asks)
        none = (choice(heard, "button-none-of-these", "none"),)
        return reply("did-you-mean", buttons=(*rows, none), talk=heard)
    return reply(_opening(situation), buttons=_buttons(situation), talk=heard)


def go_on(situation: Situation, talk: Heard) -> Reply | None:
    """More of the same (an album's next photo, a word to a photo), or none of our guesses."""
    if situation.chose(talk) == "none":
        again = talk.model_copy(update={"readings": ()})
        return reply("menu-what-is-it", buttons=menu.buttons(), talk=again)
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
    read, all of it may be one matter.
    """
    incoming = situation.incoming
    heard = Heard(
        words=situation.words,
        place=situation.place,
        point=incoming.point,
        files=situation.files,
        last_album=incoming.album,
        readings=situation.band.asks,
        said=incoming.said if situation.words else (),
        heard_at=incoming.at,
    )
    if earlier is None:
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
