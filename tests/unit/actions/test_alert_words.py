"""What an alert may say is plain and fits one message."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from actions.alerts import AlertTemplate, AlertWording, NotToBeSent
from actions.alerts.words import fits_under_a_picture


def refused(title: str, body: str) -> str:
    with pytest.raises(ValidationError) as error:
        AlertWording(title=title, body=body)
    return NotToBeSent.of(error.value, "refusal-half-a-text").say.id


@pytest.mark.parametrize(
    "body",
    [
        "<b>Now</b>", "Leave<br/>now",
        '<a href="https://x.example">here</a>', "<SCRIPT>x()</SCRIPT>",
        "&lt;b&gt;", "[here](https://x.example)", "**Leave now**", "<img src=x onerror=y>",
    ],
)  # fmt: skip
def test_markup_that_would_be_shown_as_it_stands_is_refused(body: str) -> None:
    assert refused("Gas", body) == "refusal-text-markup"


@pytest.mark.parametrize(
    "body",
    [
        "2 < 3 > 1",
        "Call 110 & 120",
        "10 * 10 * 10",
        "I <3 Meishan",
        "a<b and c",
        "[see notice](p. 3)",
    ],
)
def test_signs_that_are_no_markup_are_words(body: str) -> None:
    assert AlertWording(title="Gas", body=body).body == body


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\x00", "\x1b", "\u2028"])
def test_characters_that_nobody_sees_are_refused(hidden: str) -> None:
    assert refused("Gas", f"Leave{hidden}now") == "refusal-text-hidden"


def test_joiners_that_letters_and_emoji_need_are_not_hidden() -> None:
    assert AlertWording(title="می\u200cروم", body="👩\u200d🚒\u200f: أهلا").title == "می\u200cروم"


def test_a_message_has_at_most_4096_units_as_telegram_counts_them() -> None:
    assert AlertWording(title="t" * 98, body="🔥" * 1998)  # with the empty line 4,096
    assert refused("t" * 99, "🔥" * 1998) == "refusal-text-too-long"


def test_a_caption_has_at_most_1024() -> None:
    assert fits_under_a_picture("t" * 22, "🔥" * 500)
    assert not fits_under_a_picture("t" * 23, "🔥" * 500)


def test_a_template_with_a_picture_has_short_texts() -> None:
    texts = {"en": {"title": "Gas", "body": "x" * 1100}}
    template = {"slug": "gas", "topic": "safety", "texts": texts}
    assert AlertTemplate.model_validate(template)
    with pytest.raises(ValidationError, match="too long for one with a picture"):
        AlertTemplate.model_validate({**template, "picture": "/x.jpg"})
