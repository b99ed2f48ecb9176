"""Joining the neighbourhood's volunteers."""

from __future__ import annotations

from bot.conversation.flows.community import needed_for
from bot.conversation.requests import JoinVolunteers, ask
from bot.conversation.situation import Continued, Situation, Steps, choice, menu_button, reply
from bot.conversation.state import ConfirmVolunteer
from nlu.intents import Intent


def begin(situation: Situation) -> Steps:
    """Say what volunteers do, and ask before putting anybody on a list."""
    if situation.person.community is None:
        return (yield from needed_for(Intent.VOLUNTEER))
    talk = ConfirmVolunteer()
    buttons = ((choice(talk, "button-volunteer", "yes"), choice(talk, "button-no", "no")),)
    return reply("volunteer-ask", buttons=buttons, talk=talk)


def go_on(situation: Situation, talk: ConfirmVolunteer) -> Continued:
    """Yes or no."""
    chosen = situation.chose(talk)
    spoken = situation.incoming.press is None
    if chosen == "yes" or (spoken and situation.means(Intent.AFFIRM, Intent.VOLUNTEER)):
        yield from ask(JoinVolunteers())
        return reply("volunteer-joined")
    if chosen == "no" or (spoken and situation.means(Intent.DENY, Intent.CANCEL)):
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    return None
