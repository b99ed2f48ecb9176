"""Answers ready in every language: offered where they fit, filled in, never half in braces."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.canned_replies import CannedReply, RepliesError, for_ticket, language_for, load
from actions.languages import LANGUAGES
from actions.model import Category, Community, Resident, Staff, Ticket
from tests.architecture.source import ROOT

FILE = ROOT / "data" / "replies.yml"
HELLO = dict.fromkeys(LANGUAGES, "{officer}: {number}, {community}")


def ticket(category: Category = Category.PARKING, language: str = "de") -> Ticket:
    community = Community(names={"zh": "梅山", "en": "Meishan {officer}"})
    resident = Resident(name="Jens", language=language)
    return Ticket(
        number="MS-1", category=category, community=community, resident=resident, language="fr"
    )


def test_there_is_something_to_answer_for_every_category_in_every_language() -> None:
    replies = load(FILE)
    wang = Staff(name="Wang {number}")
    for category in Category:
        one = ticket(category)
        offered = for_ticket(replies, one)
        assert len(offered) >= 3
        for reply in offered:
            for language in LANGUAGES:
                text = reply.filled_in(language, one, wang)
                assert text.replace("{number}", "").replace("{officer}", "").count("{") == 0


def test_what_is_for_others_is_not_offered() -> None:
    replies = load(FILE)
    slugs = {reply.slug for reply in for_ticket(replies, ticket(Category.NOISE))}
    assert "spoke-with-the-neighbours" in slugs
    assert not slugs & {"owner-called", "do-not-pay", "come-by"}


def test_fields_are_filled_in_and_what_fills_them_is_not_read_again() -> None:
    reply = CannedReply(slug="hello", texts=HELLO)
    text = reply.filled_in("en", ticket(), Staff(name="Wang {number}"))
    assert text == "Wang {number}: MS-1, Meishan {officer}"
    assert reply.filled_in("tlh", ticket(), Staff(name="Wang")).startswith("Wang: MS-1")


def test_residents_are_answered_in_their_own_language() -> None:
    assert language_for(ticket(language="ar")) == "ar"
    assert language_for(ticket(language="tlh")) == "en"
    erased = ticket()
    erased.resident = None
    assert language_for(erased) == "fr"


@pytest.mark.parametrize(
    "broken",
    [
        "- slug: a\n  texts: {en: Hello}\n",
        "- slug: a b\n  texts: {}\n",
        "[",
        "- slug: x\n  texts: {" + ", ".join(f"{code}: '{{plate}}'" for code in LANGUAGES) + "}\n",
        "- slug: x\n  texts: {" + ", ".join(f"{code}: ''" for code in LANGUAGES) + "}\n",
        2 * ("- slug: x\n  texts: {" + ", ".join(f"{code}: Hi" for code in LANGUAGES) + "}\n"),
    ],
)
def test_a_file_that_would_say_something_odd_is_refused(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "replies.yml"
    path.write_text(broken)
    with pytest.raises(RepliesError, match="replies"):
        load(path)
