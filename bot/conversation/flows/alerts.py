"""Opting in and out of alerts."""

from __future__ import annotations

from actions.model import QuietHours, Topic
from actions.outgoing import Button, Verb, Verbatim, press
from bot.conversation.flows.community import needed_for
from bot.conversation.requests import (
    KeepQuiet,
    MyQuietHours,
    MyTopics,
    Subscribe,
    Unsubscribe,
    ask,
)
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


def quiet_hours(wanted: QuietHours | None) -> Steps:
    """Keep the hours that were pressed; without any, ask which. The ones in force have a tick."""
    if wanted is not None:
        yield from ask(KeepQuiet(wanted))
        return (yield from _topics("quiet-hours-changed"))
    current = yield from ask(MyQuietHours())
    rows = tuple((_hours(hours, is_current=hours is current),) for hours in QuietHours)
    return reply("quiet-hours", buttons=rows)


def _hours(hours: QuietHours, *, is_current: bool) -> Button:
    chosen = press(Verb.QUIET, hours.value)
    if hours is QuietHours.NEVER:
        return button("button-quiet-never", chosen, current="yes" if is_current else "no")
    start, end = hours.value.split("-")
    tick = "✓ " if is_current else ""
    return Button(label=Verbatim(text=f"{tick}{start}:00 – {end}:00"), press=chosen)


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
    quiet = (button("button-quiet-hours", press(Verb.QUIET)),)
    return reply(opening, buttons=(*rows, quiet))
