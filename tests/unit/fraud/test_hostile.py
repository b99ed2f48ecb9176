"""What somebody sends to break it. A pattern that runs away would not end within the time limit."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.fraud import LabelledLink, Level, Shield
from tests.architecture.source import ROOT

SHIELD = Shield(ROOT / "data")

LONG = {
    "one letter": "a" * 10_000,
    "digits": "1" * 10_000,
    "digit and space": "1 " * 5000,
    "plus": "+1-(" * 2500,
    "brackets": "(" * 10_000,
    "dots": "a." * 5000,
    "hyphens": "a-" * 5000,
    "hosts": "a.b-" * 2500,
    "schemes": "http://" * 1400,
    "at signs": "http://a@" * 1100,
    "data": "data:" * 2000,
    "punycode": "xn--" * 2500 + ".com",
    "accents": "a\u0301" * 5000,
    "spaces": " " * 10_000,
    "spaced signs": "安 " * 5000,
    "phrases": "send me the code " * 600,
    "chinese phrases": "验证码告诉我" * 1600,
    "emoji": "👩‍👩‍👧" * 1200,
    "surrogates": "\ud800" * 5000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_ten_thousand_characters_are_read_in_good_time(text: str) -> None:
    SHIELD.check(text, (LabelledLink(text, text),))


def test_what_follows_a_long_message_is_still_read() -> None:
    assert SHIELD.check("hello " * 1500 + "move it to a safe account").level is Level.LIKELY


@given(st.text(max_size=300), st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_it(text: str, target: str) -> None:
    SHIELD.check(text, (LabelledLink(text, target),))


@pytest.mark.parametrize(
    "target", ["", "http://", "http://[::", "http://xn--/", "http://xn--a.com", "//", "http://%%%"]
)
def test_a_broken_link_is_not_followed_nor_fatal(target: str) -> None:
    SHIELD.check(target, (LabelledLink("here", target),))
