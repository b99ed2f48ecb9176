"""An alert as a message: title, words, practice below one on fraud, a way out of the next one."""

from __future__ import annotations

from actions.delivery import AlertWords
from actions.model import Topic
from actions.outgoing import Outgoing, Verb, Verbatim, press
from bot.conversation.situation import button


def alert_message(alert: AlertWords) -> Outgoing:
    """What a subscriber gets, on every channel."""
    leave = (button("button-leave-alerts", press(Verb.UNSUBSCRIBE, alert.topic.value)),)
    practise = ((button("button-quiz", press(Verb.QUIZ)),),) if alert.topic is Topic.FRAUD else ()
    return Outgoing(
        paragraphs=(Verbatim(text=alert.title), Verbatim(text=alert.body)),
        buttons=(*practise, leave),
    )
