from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from actions.telegram_limits import LONGEST_TEXT, units
from bot.channels.telegram.splitting import shortened, split

some_text = st.text(alphabet="ab 🚗好\n", max_size=200)


def test_an_emoji_counts_as_telegram_counts_it() -> None:
    assert [units(text) for text in ("car", "车", "🚗", "")] == [3, 1, 2, 0]


def test_what_fits_stays_one_message() -> None:
    text = "a" * LONGEST_TEXT
    assert split(text) == [text]


def test_what_is_one_unit_too_long_becomes_two_messages() -> None:
    assert split("a" * LONGEST_TEXT + "b") == ["a" * LONGEST_TEXT, "b"]


def test_2049_emoji_are_too_long_for_one_message() -> None:
    assert split("🚗" * 2049) == ["🚗" * 2048, "🚗"]


def test_a_blank_text_is_no_message() -> None:
    assert split(" \n\n ") == []


def test_the_cut_is_between_paragraphs_where_there_are_any() -> None:
    assert split("one two\n\nthree\nfour", longest=16) == ["one two", "three\nfour"]


def test_else_between_lines() -> None:
    assert split("one two\nthree four", longest=16) == ["one two", "three four"]


def test_else_between_words() -> None:
    assert split("one two three", longest=9) == ["one two", "three"]


def test_a_break_at_the_very_start_is_no_place_to_cut() -> None:
    assert split("A\n\n" + "b" * 20, longest=16)[0] == "A\n\n" + "b" * 13


@given(some_text, st.integers(2, 40))
def test_every_part_fits_and_nothing_but_white_space_is_lost(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert all(0 < units(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


def test_shortening_takes_from_the_longest_paragraph_alone() -> None:
    text = "A-1 Parking\n\n" + "words " * 10 + "\n\nopen"
    assert shortened(text, 40) == "A-1 Parking\n\nwords words words wo…\n\nopen"


def test_what_fits_is_not_shortened() -> None:
    assert shortened("one\n\ntwo", 8) == "one\n\ntwo"


@given(some_text, st.integers(2, 40))
def test_what_was_shortened_fits(text: str, longest: int) -> None:
    assert units(shortened(text, longest)) <= longest
