"""Opting in and out of alerts."""

from __future__ import annotations

from actions.model import Topic
from actions.outgoing import Verb, press
from bot.conversation.flows.community import needed_for
from bot.conversation.requests import MyTopics, Subscribe, Unsubscribe, ask
from bot.conversation.situation import Situation, Steps, button, reply
from nlu.intents import Intent


def subscribe(situation: Situation) -> Steps:
    """Plain words mean fraud and safety alerts; the topics can be changed by button."""
    if situation.person.community is None:
        return (yield from needed_for(Intent.SUBSCRIBE_ALERTS))
    yield from ask(Subscribe(Topic.FRAUD))
    yield from ask(Subscribe(Topic.SAFETY))
    return (yield from _topics("alerts-subscribed"))


def unsubscribe(_: Situation) -> Steps:
    """Plain words mean all of them."""
    had = False
    for topic in Topic:
        had = (yield from ask(Unsubscribe(topic))) or had
    return (yield from _topics("alerts-unsubscribed" if had else "alerts-none"))


def one_topic(situation: Situation, topic: Topic, *, wanted: bool) -> Steps:
    """A topic's own button, also the one under every alert."""
    if wanted and situation.person.community is None:
        return (yield from needed_for(Intent.SUBSCRIBE_ALERTS))
    yield from ask(Subscribe(topic) if wanted else Unsubscribe(topic))
    return (yield from _topics("alerts-changed"))


def _topics(opening: str) -> Steps:
    subscribed = yield from ask(MyTopics())
    rows = tuple(
        (
            button(f"button-leave-{topic.value}", press(Verb.UNSUBSCRIBE, topic.value))
            if topic in subscribed
            else button(f"button-join-{topic.value}", press(Verb.SUBSCRIBE, topic.value)),
        )
        for topic in Topic
    )
    return reply(opening, buttons=rows)
