"""Every intent can be said in every language, and no message teaches two meanings."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
import yaml

from nlu.intents import Intent
from nlu.rasa_process import ROOT
from tests.unit.nlu.examples import DATA, ENTITIES, LANGUAGES, examples, items, plain

LEAST = {"zh": 20, "en": 20}  # the languages that carry the others
LEAST_ELSEWHERE = 8


def test_there_is_one_file_for_each_language_and_one_for_entities() -> None:
    assert {path.stem for path in DATA.glob("*.yml")} == {*LANGUAGES, "entities"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_enough_examples_and_there_is_no_other(language: str) -> None:
    counted = Counter(example.intent for example in examples(DATA / f"{language}.yml"))
    assert set(counted) == set(Intent)
    least = LEAST.get(language, LEAST_ELSEWHERE)
    assert {intent: count for intent, count in counted.items() if count < least} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_is_written_twice(language: str) -> None:
    written = Counter(plain(example.text) for example in examples(DATA / f"{language}.yml"))
    assert [text for text, times in written.items() if times > 1] == []


def test_no_example_means_two_things_in_whatever_language() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for path in DATA.glob("*.yml"):
        for example in examples(path):
            meanings[plain(example.text)].add(example.intent)
    assert {text: intents for text, intents in meanings.items() if len(intents) > 1} == {}


@pytest.mark.parametrize("language", [*LANGUAGES, "entities"])
def test_every_line_is_an_example_that_a_phone_can_send(language: str) -> None:
    for item in items(DATA / f"{language}.yml"):
        for line in item["examples"].splitlines():
            assert line.startswith("- "), line
            assert line[2:].strip(), "an empty example"
    for example in examples(DATA / f"{language}.yml"):
        assert len(example.text) <= 4096
        assert not example.text.startswith("/"), "Rasa takes it for a command"


def test_the_languages_files_leave_patterns_to_one_place() -> None:
    for language in LANGUAGES:
        assert all("intent" in item for item in items(DATA / f"{language}.yml"))
    assert any("regex" in item for item in items(ENTITIES))


def test_what_measures_is_not_what_teaches() -> None:
    fresh = yaml.safe_load((ROOT / "tests/e2e/fresh_messages.yml").read_text("utf-8"))
    taught = {plain(example.text) for path in DATA.glob("*.yml") for example in examples(path)}
    known = [
        text for said in fresh.values() for text in said.values() if len(plain(text)) > MATTERS
    ]
    assert len(known) > 200
    assert [text for text in known if plain(text) in taught] == []


MATTERS = 12  # letters; there are only so many ways to say yes
