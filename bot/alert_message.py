"""An alert as a message: title, words, what can be answered, practice, a way out of the next."""

from __future__ import annotations

from actions.delivery import AlertWords
from actions.model import Topic
from actions.outgoing import Outgoing, Verb, Verbatim, press
from bot.conversation.situation import button


def alert_message(alert: AlertWords) -> Outgoing:
    """What a subscriber gets, on every channel."""
    leave = (button("button-leave-alerts", press(Verb.UNSUBSCRIBE, alert.topic.value)),)
    answers = [button("button-alert-helpful", press(Verb.HELPFUL, alert.alert_id))]
    if alert.topic is Topic.FRAUD:
        answers.append(button("button-alert-got-call", press(Verb.GOT_CALL, alert.alert_id)))
    practise = ((button("button-quiz", press(Verb.QUIZ)),),) if alert.topic is Topic.FRAUD else ()
    return Outgoing(
        paragraphs=(Verbatim(text=alert.title), Verbatim(text=alert.body)),
        buttons=(tuple(answers), *practise, leave),
        links=alert.links,
        picture=alert.picture,
    )
