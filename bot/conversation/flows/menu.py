"""Greeting, help and small talk."""

from __future__ import annotations

from actions.model import Outcome
from actions.outgoing import Button
from bot.conversation.situation import Reply, Situation, at_once, menu_button, reply
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
    officer = menu_button(Intent.TALK_TO_OFFICER)
    return reply("other-agency", buttons=((officer,),), outcome=Outcome.ANSWERED)


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
