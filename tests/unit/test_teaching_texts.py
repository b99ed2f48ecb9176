"""Tricks, warnings and quiz messages say the same in every language, plainly and in few words."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from actions.fraud import ScamKind
from actions.languages import LANGUAGES
from actions.outgoing import FromQuiz, FromTrick
from actions.teaching import ROUND, Question, Trick
from actions.wording import Wording
from bot.channels.telegram.calls import share_link
from tests.unit.test_content import DATA, language_of, markup_in, numbers_in

LONGEST_TRICK = 1500  # characters, as any guide
LONGEST_QUESTION = 600
LONGEST_LINK = 2048  # what phones surely take

_wording = Wording(DATA, ZoneInfo("Asia/Shanghai"))
_teaching = _wording.teaching

_each_kind = pytest.mark.parametrize("kind", ScamKind)
_each_question = pytest.mark.parametrize("slug", sorted(_teaching.questions))


def _words(trick: Trick) -> str:
    return f"{trick.title} {trick.begins} {trick.tell} {trick.now} {trick.warning}"


@_each_kind
def test_every_kind_is_explained_in_every_language(kind: ScamKind) -> None:
    assert list(_teaching.tricks[kind]) == list(LANGUAGES)
    detected = {code: language_of(_words(one)) for code, one in _teaching.tricks[kind].items()}
    assert detected == {code: code for code in LANGUAGES}


@_each_kind
def test_a_trick_is_short_and_plain_and_says_whom_to_call(kind: ScamKind) -> None:
    for code, trick in _teaching.tricks[kind].items():
        shown = _wording.text(code, FromTrick(scam=kind))
        assert len(shown) <= LONGEST_TRICK, code
        assert {"110", "96110"} <= numbers_in(shown), code
        assert markup_in(_words(trick)) == [], code


@_each_kind
def test_the_languages_name_the_same_numbers(kind: ScamKind) -> None:
    tricks = _teaching.tricks[kind]
    named = {code: numbers_in(_words(tricks[code])) for code in LANGUAGES}
    assert named == dict.fromkeys(LANGUAGES, named["en"])


@_each_kind
def test_a_warning_is_in_the_familys_language_and_can_be_shared(kind: ScamKind) -> None:
    for code in LANGUAGES:
        warning = FromTrick(scam=kind, part="warning", language=code)
        shown = _wording.text("en", warning)
        assert shown == _wording.text("ru", warning)
        assert _teaching.trick(kind, code).warning in shown
        assert "96110" in shown
        assert len(share_link(shown)) <= LONGEST_LINK


@_each_question
def test_a_question_is_asked_in_every_language(slug: str) -> None:
    question = _teaching.questions[slug]
    assert list(question.texts) == list(LANGUAGES)
    detected = {
        code: language_of(f"{text.message} {text.reason}") for code, text in question.texts.items()
    }
    assert detected == {code: code for code in LANGUAGES}
    for code in LANGUAGES:
        assert len(_wording.text(code, FromQuiz(slug=slug))) <= LONGEST_QUESTION
        assert _wording.text(code, FromQuiz(slug=slug, part="reason"))


@_each_question
def test_no_phone_makes_a_link_of_a_questions_address(slug: str) -> None:
    for text in _teaching.questions[slug].texts.values():
        assert "http" not in text.message
        assert ".top" not in text.message.replace("[.]top", "")


def test_the_quiz_has_scams_of_many_kinds_and_honest_messages() -> None:
    kinds = {question.scam for question in _teaching.questions.values()}
    assert None in kinds
    assert len(kinds - {None}) >= 10
    assert len(_teaching.questions) >= 12


@pytest.mark.parametrize("seed", range(20))
def test_every_round_has_both_and_nothing_comes_twice(seed: int) -> None:
    order = _teaching.order(seed)
    assert sorted(order) == sorted(_teaching.questions)
    for start in range(0, len(order), ROUND):
        are_scams = {_scam(slug) is not None for slug in order[start : start + ROUND]}
        assert are_scams == {True, False}


def test_an_order_is_the_same_for_its_seed_and_another_for_others() -> None:
    assert _teaching.order(1) == _teaching.order(1)
    assert len({tuple(_teaching.order(seed)) for seed in range(10)}) > 1


@pytest.mark.parametrize("seed", range(5))
def test_what_the_quiz_is_about_comes_in_the_first_round(seed: int) -> None:
    first = _teaching.order(seed, ScamKind.ROMANCE)[:ROUND]
    assert ScamKind.ROMANCE in {_scam(slug) for slug in first}


def test_a_kind_without_a_question_still_has_a_quiz() -> None:
    assert len(_teaching.order(1, ScamKind.SEXTORTION)) == len(_teaching.questions)


def _scam(slug: str) -> ScamKind | None:
    question: Question = _teaching.questions[slug]
    return question.scam
