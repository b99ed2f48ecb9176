"""Greeting, help, small talk, and what is said when we did not understand."""

from __future__ import annotations

from actions.outgoing import Button, Say, say
from bot.conversation.situation import Reply, Situation, at_once, choice, menu_button, reply
from bot.conversation.state import Heard
from nlu.intents import Intent

MENU: tuple[tuple[Intent, ...], ...] = (
    (Intent.EMERGENCY,),
    (Intent.REPORT_PARKING, Intent.REPORT_HAZARD),
    (Intent.REPORT_NOISE, Intent.REPORT_THEFT),
    (Intent.FRAUD_CHECK, Intent.FRAUD_VICTIM),
    (Intent.ASK_PARKING_PLACE, Intent.ASK_OFFICER),
    (Intent.TICKET_STATUS, Intent.TALK_TO_OFFICER),
    (Intent.CHANGE_LANGUAGE, Intent.HELP),
)
EVERYTHING: tuple[tuple[Intent, ...], ...] = (
    (Intent.EMERGENCY, Intent.FRAUD_VICTIM),
    (Intent.REPORT_PARKING, Intent.REPORT_HAZARD),
    (Intent.REPORT_NOISE, Intent.REPORT_ANIMAL),
    (Intent.REPORT_TRAFFIC, Intent.REPORT_THEFT),
    (Intent.REPORT_SUSPICIOUS, Intent.REPORT_DISPUTE),
    (Intent.REPORT_LOST_FOUND, Intent.FRAUD_CHECK),
    (Intent.FRAUD_QUESTION, Intent.SUBSCRIBE_ALERTS),
    (Intent.ASK_REGISTRATION, Intent.ASK_PARKING_PLACE),
    (Intent.ASK_OFFICE, Intent.ASK_OFFICER),
    (Intent.TICKET_STATUS, Intent.TALK_TO_OFFICER),
    (Intent.GIVE_FEEDBACK, Intent.VOLUNTEER),
    (Intent.PRIVACY_REQUEST, Intent.CHANGE_COMMUNITY),
    (Intent.CHANGE_LANGUAGE,),
)


def buttons(rows: tuple[tuple[Intent, ...], ...] = MENU) -> tuple[tuple[Button, ...], ...]:
    """Menu buttons for rows of intents."""
    return tuple(tuple(menu_button(intent) for intent in row) for row in rows)


@at_once
def greet(situation: Situation) -> Reply:
    """Hello. A newcomer is greeted by the turn itself, with the privacy notice."""
    opening = "menu-what-is-it" if situation.person.is_new else "greeting"
    return reply(opening, buttons=buttons())


@at_once
def help_(_: Situation) -> Reply:
    """Everything that can be done here."""
    return reply("help", buttons=buttons(EVERYTHING))


@at_once
def thanks(_: Situation) -> Reply:
    """You are welcome."""
    return reply("thanks")


@at_once
def goodbye(_: Situation) -> Reply:
    """Bye."""
    return reply("goodbye")


@at_once
def cancel(_: Situation) -> Reply:
    """Nothing was running, or it has just been left."""
    return reply("cancelled", buttons=((menu_button(Intent.HELP),),))


@at_once
def nothing_asked(_: Situation) -> Reply:
    """A yes or no to no question of ours."""
    return reply("nothing-asked", buttons=buttons())


@at_once
def other_agency(_: Situation) -> Reply:
    """Not the police: 12345 knows who."""
    return reply("other-agency", buttons=((menu_button(Intent.TALK_TO_OFFICER),),))


@at_once
def out_of_scope(_: Situation) -> Reply:
    """Not what we are here for; say what is."""
    return reply("out-of-scope", buttons=buttons())


def link_unknown() -> Reply:
    """A link or QR code whose community does not exist (any more)."""
    return reply("link-unknown")


def expired() -> Reply:
    """A button of a question that is over."""
    return reply("button-expired", buttons=((menu_button(Intent.HELP),),))


def wrong_button() -> Reply:
    """A button that makes no sense: forged, or broken on its way."""
    return reply("button-unknown", buttons=((menu_button(Intent.HELP),),))


def not_understood(situation: Situation) -> Reply:
    """Ask between the likely readings, or say so and show the menu. What was said is kept."""
    asks = situation.band.asks
    heard = Heard(
        words=situation.words,
        place=situation.place,
        point=situation.incoming.point,
        file_ids=situation.file_ids,
        last_album=situation.incoming.album,
        readings=asks,
    )
    if asks:
        rows = tuple((menu_button(intent),) for intent in asks)
        none = (choice(heard, "button-none-of-these", "none"),)
        return reply("did-you-mean", buttons=(*rows, none), talk=heard)
    return reply(_opening(situation), buttons=buttons(), talk=heard)


def go_on(situation: Situation, talk: Heard) -> Reply | None:
    """More of the same (an album's next photo, a word to a photo), or none of our guesses."""
    if situation.chose(talk) == "none":
        kept = talk.model_copy(update={"readings": ()})
        return reply("menu-what-is-it", buttons=buttons(), talk=kept)
    if situation.incoming.press is not None:
        return None
    if situation.file_ids and not situation.words:
        more = talk.model_copy(update={"file_ids": talk.file_ids + situation.file_ids})
        if situation.incoming.album is not None and situation.incoming.album == talk.last_album:
            return Reply((), more)
        return reply("heard-files", buttons=buttons(), talk=more)
    return None


def _opening(situation: Situation) -> Say:
    if situation.nlu_is_down and situation.words:
        return say("menu-without-understanding")
    if situation.file_ids and not situation.words:
        return say("heard-files")
    if situation.incoming.point is not None and not situation.words:
        return say("heard-location")
    return say("not-understood")
