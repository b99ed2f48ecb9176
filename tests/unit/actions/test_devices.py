"""One's own browsers can be told apart by two words."""

from __future__ import annotations

import pytest

from actions.devices import device_of

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0"


@pytest.mark.parametrize(
    ("says", "name"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "Chrome · Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0) {CHROME} Safari/537.36 Edg/126.0", "Edge · Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
         "Firefox · Linux"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
         "Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari · iPhone"),
        (f"Mozilla/5.0 (Linux; Android 14; Pixel 8) {CHROME} Mobile Safari/537.36",
         "Chrome · Android"),
        (f"Mozilla/5.0 (Linux; Android 12; HarmonyOS) {CHROME} MicroMessenger/8.0",
         "WeChat · HarmonyOS"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15",
         "Safari · macOS"),
        ("curl/8.5.0", ""),
        ("<script>alert(1)</script>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_browser_is_named_as_people_know_it_and_what_is_none_is_not(says: str, name: str) -> None:
    assert device_of(says, "203.0.113.7").browser == name


def test_an_address_is_kept_as_far_as_one_can_be_long() -> None:
    assert device_of("", "2001:db8::7").address == "2001:db8::7"
    assert len(device_of("", "x" * 200).address) == 45
