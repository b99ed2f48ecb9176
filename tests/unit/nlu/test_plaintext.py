"""What a phone can send is read as plain words, and found again where it was written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nlu.plaintext import LONGEST, PlainText


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("hello", "hello"),
        ("  hello \n", "hello"),
        ("two\r\nlines\tand a tab", "two  lines and a tab"),
        ("nul\x00, bell\x07, end", "nul , bell , end"),
        ("bank\u200b\u00adaccount", "bankaccount"),
        ("\u202etfel ot thgir\u202c", "tfel ot thgir"),
        ("half a \ud83d smile", "half a  smile"),
        ("楼下很吵", "楼下很吵"),
        ("هل هذا احتيال؟", "هل هذا احتيال؟"),
    ],
)
def test_what_nobody_sees_is_not_read(message: str, read: str) -> None:
    assert PlainText.of(message).text == read


@pytest.mark.parametrize(
    "message",
    ["/greet", '/greet{"name": 1}', "//greet", " / greet", "\u200b/greet", "/\u200b/ greet"],
)
def test_a_command_to_rasa_loses_its_sign(message: str) -> None:
    assert PlainText.of(message).text.startswith("greet")


def test_a_slash_within_words_stays() -> None:
    assert PlainText.of("gate 3/4, https://a.example/b").text == "gate 3/4, https://a.example/b"


@pytest.mark.parametrize("message", ["", "   ", "\u200b\u202e", "/", "\ud800", "\x00\x01"])
def test_a_message_without_anything_to_read_is_empty(message: str) -> None:
    assert PlainText.of(message) == PlainText("", ())


def test_a_message_is_read_up_to_telegrams_longest() -> None:
    assert PlainText.of("长" * LONGEST).text == "长" * LONGEST
    assert PlainText.of("长" * (LONGEST + 1)).text == "长" * LONGEST


def test_a_find_is_translated_back_into_the_message_as_written() -> None:
    message = " /at \u202egate\u200b 3\u202c!"
    plain = PlainText.of(message)
    start = plain.text.index("gate 3")
    begin, end = plain.span(start, start + len("gate 3"))
    assert message[begin:end] == "gate\u200b 3"


@pytest.mark.parametrize("span", [(0, 0), (3, 1), (-2, 3), (0, 6)])
def test_a_find_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(IndexError):
        PlainText.of("hello").span(*span)


@given(st.text(st.characters(), max_size=60))
@example("/\u200b/\x00/")
def test_whatever_is_sent_comes_out_plain_and_in_place(message: str) -> None:
    plain = PlainText.of(message)
    assert not plain.text.startswith("/")
    assert plain.text == plain.text.strip()
    assert not {unicodedata.category(character) for character in plain.text} & {"Cc", "Cf", "Cs"}
    assert len(plain.positions) == len(plain.text)
    for at, character in zip(plain.positions, plain.text, strict=True):
        assert message[at] == character or unicodedata.category(message[at]) == "Cc"
    plain.text.encode("utf-8")
