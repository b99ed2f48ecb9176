"""Stickers, contacts, polls: a phone can send them, a report has no use for them."""

from __future__ import annotations

from bot.conversation.flows import menu
from bot.conversation.messages import Odd
from bot.conversation.situation import Reply, Situation, reply


def answer(situation: Situation) -> Reply:
    """A friendly word; what was being talked about goes on untouched."""
    talk = situation.conversation.talk
    message = "odd-sticker" if situation.incoming.odd is Odd.STICKER else "odd-other"
    return reply(message, buttons=() if talk else menu.buttons(), talk=talk)
