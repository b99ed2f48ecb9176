"""What the page sends, as the conversation gets it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.model import Channel, FileKind
from actions.outgoing import Press, Verb
from bot.channels.webchat import WebReads
from bot.channels.webchat.numbers import as_kept
from bot.channels.webchat.reads import FromPage, arrival
from bot.conversation.messages import BUBBLES, Attachment, Incoming, Point
from tests.clock import MORNING

ID = "0b9e6a52-6a0e-4f6e-8f0e-111111111111"
ADDRESS = "a" * 64


def read(kind: str, uploads: list[dict[str, Any]] | None = None, **content: object) -> Incoming:
    """What comes out of a message that goes in through the inbox."""
    message = FromPage.model_validate({"id": ID, "kind": kind, **content})
    came = arrival(message, ADDRESS, uploads or [], "fr", MORNING)
    assert (came.channel, came.address) == (Channel.WEB, ADDRESS)
    assert len(came.update_id) <= 64, "the inbox's column"
    incoming = WebReads().incoming((came.payload,))
    assert incoming is not None
    assert (incoming.message_id, incoming.at, incoming.device_language) == (ID, MORNING, "fr")
    return incoming


def test_words_stay_as_they_were_written() -> None:
    assert read("text", text="  Où est\nmon vélo ? 🚲 ").text == "  Où est\nmon vélo ? 🚲 "


def test_a_press_is_what_its_button_means() -> None:
    incoming = read("press", press="l:de", label="Deutsch")
    assert incoming.press == Press(verb=Verb.LANGUAGE, args=("de",))
    assert (incoming.text, incoming.unknown_press) == ("", False)


@pytest.mark.parametrize("forged", ["zz:1", ":", "DROP TABLE"])
def test_a_button_that_was_never_ours_is_known_as_such(forged: str) -> None:
    incoming = read("press", press=forged)
    assert (incoming.press, incoming.unknown_press) == (None, True)


def test_a_shared_location_is_a_point() -> None:
    assert read("point", latitude=31.2, longitude=121.4).point == Point(31.2, 121.4)
    assert read("point", latitude=31.2).point is None


def test_opening_the_page_is_a_start_with_the_gates_community() -> None:
    assert read("start", start="meishan").start == "meishan"
    assert read("start").start == ""
    assert read("text", text="hello", start="meishan").start is None


def test_an_answer_names_the_message_as_the_outbox_does() -> None:
    assert read("text", text="It is white", answers=7).answers == as_kept(7)
    assert read("text", text="hello").answers is None


def test_short_texts_that_follow_each_other_are_one_message() -> None:
    parts = [
        FromPage.model_validate({"id": ID[:-1] + number, "kind": "text", "text": text})
        for number, text in (("1", "there is a car"), ("2", "at gate 3"))
    ]
    came = [arrival(part, ADDRESS, [], "fr", MORNING) for part in parts]
    assert {one.group_key for one in came} == {BUBBLES}
    incoming = WebReads().incoming(tuple(one.payload for one in came))
    assert incoming is not None
    assert incoming.text == "there is a car\nat gate 3"
    assert [number for number, _ in incoming.said] == [part.id for part in parts]


@pytest.mark.parametrize(
    "content",
    [
        {"kind": "text", "text": " "},
        {"kind": "text", "text": "x" * 201},
        {"kind": "text", "text": "yes", "answers": 7},
        {"kind": "text", "text": "look", "files": [3]},
        {"kind": "press", "press": "m:help"},
        {"kind": "point", "latitude": 31.2, "longitude": 121.4},
        {"kind": "start", "start": "meishan"},
    ],
)
def test_what_is_more_than_a_short_text_is_taken_by_itself(content: dict[str, object]) -> None:
    message = FromPage.model_validate({"id": ID, **content})
    assert arrival(message, ADDRESS, [], "fr", MORNING).group_key is None


def test_files_are_what_the_server_knows_of_them() -> None:
    files = [
        {"id": 3, "kind": "photo", "media_type": "image/jpeg", "name": "a.jpg", "size": 9},
        {"id": 2, "kind": "voice", "media_type": "audio/ogg", "name": "", "size": 8},
    ]
    assert read("text", files, text="Look", files=[3, 2]).attachments == (
        Attachment(FileKind.PHOTO, "image/jpeg", "a.jpg", 9, file_id=3),
        Attachment(FileKind.VOICE, "audio/ogg", "", 8, file_id=2),
    )
    assert WebReads().reachability({}) is None
