"""Questions that a guide of `data/guides/` answers."""

from __future__ import annotations

from actions.model import Outcome
from actions.outgoing import FromGuide
from bot.conversation.situation import Reply, Situation, at_once, menu_button, reply
from nlu.intents import Intent


@at_once
def registration(situation: Situation) -> Reply:
    """Residents who read Chinese are likelier to ask for a residence permit, others for the
    registration of foreigners; the other guide is one paragraph away."""
    slugs = ["accommodation-registration", "residence-registration"]
    if situation.person.language in ("zh", "zh-Hant"):
        slugs.reverse()
    buttons = ((menu_button(Intent.ASK_OFFICE), menu_button(Intent.TALK_TO_OFFICER)),)
    guides = (FromGuide(slug=slug) for slug in slugs)
    return reply(*guides, buttons=buttons, outcome=Outcome.ANSWERED)
