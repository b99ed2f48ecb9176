"""An alert as a message: title, words, and a way out of the next one."""

from __future__ import annotations

from actions.delivery import AlertWords
from actions.outgoing import Outgoing, Verb, Verbatim, press
from bot.conversation.situation import button


def alert_message(alert: AlertWords) -> Outgoing:
    """What a subscriber gets, on every channel."""
    leave = press(Verb.UNSUBSCRIBE, alert.topic.value)
    return Outgoing(
        paragraphs=(Verbatim(text=alert.title), Verbatim(text=alert.body)),
        buttons=((button("button-leave-alerts", leave),),),
    )
