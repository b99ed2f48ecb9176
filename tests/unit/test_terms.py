"""The terms by which a text is found: words, and pairs where there are no spaces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from actions.terms import LONGEST_TERM, MOST_TERMS, terms_asked, terms_of


def test_words_are_folded_and_come_once() -> None:
    assert terms_of("Straße, STRASSE! Café", "café") == "strasse cafe"


def test_writing_without_spaces_becomes_pairs_and_the_last_letter() -> None:
    assert terms_of("停车难") == "停车 车难 难"
    assert terms_of("A座停车") == "a 座停 停车 车"


def test_a_question_asks_for_beginnings_of_words_and_for_pairs() -> None:
    assert terms_asked("Park") == [("park", True)]
    assert terms_asked("停车难") == [("停车", False), ("车难", False)]
    assert terms_asked("狗") == [("狗", True)]
    assert terms_asked("B 12") == [("b", False), ("12", True)]
    assert terms_asked(" ,. ") == []


def test_nobody_makes_the_database_work_for_a_book() -> None:
    assert len(terms_asked(" ".join(map(str, range(1000, 2000))))) == MOST_TERMS
    assert terms_of("x" * 10_000) == "x" * LONGEST_TERM


@given(st.text())
def test_every_text_is_found_by_itself(text: str) -> None:
    terms = terms_of(text).split()
    for asked, is_beginning in terms_asked(text):
        assert any(term.startswith(asked) if is_beginning else term == asked for term in terms)


@given(st.text())
def test_a_term_is_letters_and_digits_alone(text: str) -> None:
    assert all(term.isalnum() for term in terms_of(text).split())
