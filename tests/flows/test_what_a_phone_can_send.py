"""Nothing a phone can send is swallowed in silence, nor does anything crash."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import pytest

from tests.botapi import Person, SeenMessage
from tests.flows.ten_languages import Ear
from tests.flows.town import Town

HERE = (31.2301, 121.4702)
says = Ear("en")


@dataclass(frozen=True)
class Sendable:
    """Something a phone can send, and what is said to it.

    `first`: as the first thing of all; `asked`: in answer to 'where exactly?', nothing where the
    summary follows at once. `answers_where`: that question is not open any more then. `kept`: what
    the summary says of it.
    """

    name: str
    send: Callable[[Person], Awaitable[SeenMessage]]
    first: str
    asked: str
    answers_where: bool = False
    kept: str = "no photo"


def something_else(**content: object) -> Callable[[Person], Awaitable[SeenMessage]]:
    """A message with content that tests.botapi has no word for."""
    return lambda person: person.message(**content)


VOICE = {"first": "heard-voice", "asked": "report-voice", "answers_where": True}
VIDEO = {"first": "heard-video", "asked": "report-video"}
PLACE = {"first": "heard-location", "asked": "", "answers_where": True}
ODD = {"first": "odd-other", "asked": "odd-other"}

SENDABLE = (
    Sendable("voice", lambda p: p.voice(), **VOICE, kept="🎤 one voice message"),
    Sendable("audio", lambda p: p.audio(), **VOICE, kept="🎤 one voice message"),
    Sendable("video", lambda p: p.video(), **VIDEO, kept="🎥 one video"),
    Sendable("video_note", lambda p: p.video_note(), **VIDEO, kept="🎥 one video"),
    Sendable("animation", lambda p: p.animation(), **VIDEO, kept="🎥 one video"),
    Sendable("photo", lambda p: p.photo(), "heard-files", "report-added", kept="📷 one photo"),
    Sendable("document", lambda p: p.document(), "heard-files", "report-added", kept="📎 one file"),
    Sendable("location", lambda p: p.location(*HERE), **PLACE, kept="the location you shared"),
    Sendable("live_location", lambda p: p.live_location(*HERE), **PLACE, kept="you shared"),
    Sendable("venue", lambda p: p.venue(*HERE, "Old well"), **PLACE, kept="📍 Old well"),
    Sendable("sticker", lambda p: p.sticker(), "odd-sticker", "odd-sticker"),
    Sendable("contact", lambda p: p.contact(), **ODD),
    Sendable("poll", lambda p: p.poll(), **ODD),
    Sendable("dice", lambda p: p.dice(), **ODD),
    Sendable("story", something_else(story={"id": 7, "chat": {"id": 9, "type": "channel"}}), **ODD),
    Sendable("game", something_else(game={"title": "Tetris", "photo": []}), **ODD),
    Sendable("newer than this code", something_else(hologram={"id": 7}), **ODD),
)


@pytest.mark.parametrize("sent", SENDABLE, ids=lambda one: one.name)
async def test_nothing_a_phone_can_send_is_swallowed_in_silence(town: Town, sent: Sendable) -> None:
    newcomer, marie = town.resident("Noor"), town.resident("Marie")

    await sent.send(newcomer)
    await newcomer.hears(says("welcome"))
    heard = await newcomer.hears(says(sent.first))
    assert heard.labels, "there is a way on from here"

    await marie.start("meishan")
    await marie.say("The neighbours are so loud")
    await marie.hears(says("report-where"))
    await sent.send(marie)
    answer = await marie.hears(says(sent.asked) if sent.asked else sent.kept)
    if not sent.answers_where:
        await marie.say("building 12")
        answer = await marie.hears("📍 building 12")
    assert sent.kept in answer.text
    await marie.press("Send report", answer)
    await marie.hears("MS-1")


async def test_a_voice_message_reaches_the_officer_by_one_button(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident()
    await marie.voice(b"OggS help with the lift")
    heard = await marie.hears("I cannot listen to it here")
    assert "call 110" in heard.text
    await marie.press("Pass it to my officer", heard)
    await marie.press("Meishan Xinyuan", await marie.hears("Which community"))
    await marie.hears("MS-1")
    card = await wang.hears("MS-1")
    assert "no words" in card.text
    spoken = await wang.hears(lambda message: message.voice is not None)
    assert spoken.voice == b"OggS help with the lift"
    assert spoken.reply_to is not None
    assert spoken.reply_to.id == card.id


async def test_a_voice_message_becomes_a_report_of_what_it_is_about(town: Town) -> None:
    wang, marie = await town.officer_on_patrol(), town.resident()
    await marie.start("meishan")
    await marie.voice()
    await marie.press("Parking trouble", await marie.hears("I cannot listen to it here"))
    await marie.hears("Where exactly")
    await marie.voice()
    photo = await marie.hears("A photo would help")
    assert "I cannot listen to it here" in photo.text
    await marie.photo()
    summary = await marie.hears("Please check")
    for line in ("📍 in your voice message", "💬 in your voice message", "📷 one photo"):
        assert line in summary.text
    assert "🎤 2 voice messages" in summary.text
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    card = await wang.hears("MS-1")
    assert "3 files" in card.text


async def test_a_voice_message_is_never_taken_for_a_community(town: Town) -> None:
    marie = town.resident()
    await marie.say("The neighbours are so loud at building 12")
    await marie.hears("Which community")
    await marie.voice()
    await marie.hears("goes with the report. I cannot listen to it here")
    assert not any("no community by that name" in message.text for message in marie.inbox)


async def test_walking_on_with_a_live_location_says_nothing_new(town: Town) -> None:
    marie = town.resident()
    shared = await marie.live_location(*HERE)
    await marie.hears("Thank you for the location")
    await marie.move(shared, 31.2302, 121.4703)
    await marie.say("hello")
    await marie.hears("What can I do for you")
    assert sum("Thank you for the location" in message.text for message in marie.inbox) == 1
