"""What comes with an alert besides its words."""

from __future__ import annotations

import pytest

from actions.delivery import AlertWords
from actions.model import Topic
from actions.outgoing import Press, Verb
from bot.alert_message import alert_message


def pressed(topic: Topic) -> list[Press]:
    """What its buttons do."""
    message = alert_message(AlertWords(1, topic, "A title", "Some words"))
    return [one.press for row in message.buttons for one in row]


def test_an_alert_about_fraud_brings_the_quiz_along() -> None:
    verbs = [one.verb for one in pressed(Topic.FRAUD)]
    assert verbs == [Verb.HELPFUL, Verb.GOT_CALL, Verb.QUIZ, Verb.UNSUBSCRIBE]


@pytest.mark.parametrize("topic", [one for one in Topic if one is not Topic.FRAUD])
def test_any_other_alert_brings_none(topic: Topic) -> None:
    assert [one.verb for one in pressed(topic)] == [Verb.HELPFUL, Verb.UNSUBSCRIBE]
