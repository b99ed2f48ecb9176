"""Links behind words come along with a message; nothing else does."""

from __future__ import annotations

from typing import Any

import pytest

from actions.fraud import LabelledLink
from tests.unit.channels.telegram.readings import message, read


def link(offset: Any, length: Any, url: Any = "https://evil.top/a", kind: str = "text_link") -> Any:
    return {"type": kind, "offset": offset, "length": length, "url": url}


def test_a_link_behind_words_is_read_with_what_it_shows() -> None:
    incoming = read(message(text="see icbc.com.cn now", entities=[link(4, 11)]))
    assert incoming.links == (LabelledLink("icbc.com.cn", "https://evil.top/a"),)


def test_offsets_count_as_telegram_counts_them() -> None:
    incoming = read(message(text="👮👮 here", entities=[link(5, 4)]))
    assert incoming.links[0].shown == "here"


def test_a_captions_links_are_read() -> None:
    photo = [{"file_id": "f", "width": 1, "height": 1}]
    incoming = read(message(photo=photo, caption="here", caption_entities=[link(0, 4)]))
    assert incoming.links == (LabelledLink("here", "https://evil.top/a"),)


@pytest.mark.parametrize(
    "entity",
    [
        link(0, 4, kind="bold"),
        link(0, 99),
        link(-1, 2),
        link(0, 0),
        link(None, 4),
        link(0, 4, url=""),
        link(0, 4, url=7),
        "text_link",
    ],
)
def test_what_is_no_link_of_this_text_is_left_out(entity: Any) -> None:
    assert read(message(text="here", entities=[entity])).links == ()


def test_a_flood_of_links_is_cut() -> None:
    incoming = read(message(text="x" * 100, entities=[link(n, 1) for n in range(100)]))
    assert len(incoming.links) == 20
