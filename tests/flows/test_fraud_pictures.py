"""Residents send pictures of messages and QR codes, and hear what they say and what that is.

Tesseract stands at the edge: a small script in its place says what these stories need.
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import segno
from PIL import Image

from actions.database import Database
from actions.model import Category, Indicator
from tests.flows.town import Town
from tests.flows.town import town as awake

READS = "Transfer your savings to a secure government account and tell no one"
SMALL_TALK = "hun I have got a thing going small task tidy sum each evening wanna in"


def tesseract(folder: Path, says: str) -> str:
    """A program that finds `says` in every picture; its path."""
    program = folder / "tesseract"
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --list-langs ]; then echo eng; echo chi_sim; exit; fi\n'
        "cat >/dev/null\n"
        r"printf 'block_num\tpar_num\tline_num\tconf\ttext\n'" + "\n"
        f"for word in {says}; do printf '1\\t1\\t1\\t95\\t%s\\n' $word; done\n"
    )
    program.chmod(0o755)
    return str(program)


def picture() -> bytes:
    """A photo with nothing on it."""
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "grey").save(out, "JPEG")
    return out.getvalue()


def qr_code(content: str) -> bytes:
    """A photo of a QR code."""
    out = io.BytesIO()
    segno.make(content).save(out, kind="png", scale=6)
    return out.getvalue()


@pytest.fixture
async def town(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose machine can read text."""
    async with awake(database, tmp_path, tesseract=tesseract(tmp_path, READS)) as made:
        yield made


@pytest.fixture
async def town_that_reads_small_talk(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """Likewise; what its pictures say, no rule knows."""
    async with awake(database, tmp_path, tesseract=tesseract(tmp_path, SMALL_TALK)) as made:
        yield made


@pytest.fixture
async def town_that_cannot_read(database: Database, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose machine has no Tesseract."""
    async with awake(database, tmp_path, tesseract=str(tmp_path / "missing")) as made:
        yield made


async def test_a_picture_of_a_message_is_read_and_judged(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.photo(content=picture())
    await marie.hears("I am looking at the picture")
    verdict = await marie.hears("very much like a scam")
    assert f"“{READS}”" in verdict.text
    assert "may have misread" in verdict.text


async def test_words_in_a_picture_that_no_rule_knows_are_a_reason_too(
    town_that_reads_small_talk: Town,
) -> None:
    town = town_that_reads_small_talk
    town.rasa.suspects(SMALL_TALK, 0.97, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam?")
    verdict = await marie.hears("very much like a scam")
    assert f"“{SMALL_TALK[:40]}" in verdict.text
    assert "wording as a whole resembles scams of this type: paid tasks" in verdict.text


async def test_words_in_a_picture_that_are_not_worded_as_scams_are_get_no_warning(
    town_that_reads_small_talk: Town,
) -> None:
    town = town_that_reads_small_talk
    town.rasa.suspects(SMALL_TALK, 0.2, "task_rebates")
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam?")
    await marie.hears("I found no sign of a scam")


async def test_a_caption_that_says_more_than_the_picture_counts(town: Town) -> None:
    town.rasa.suspects("hun, a tidy wee sum each evening", 0.97, "task_rebates")
    town.rasa.suspects(READS, 0.1, "phishing")
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam? hun, a tidy wee sum each evening")
    verdict = await marie.hears("very much like a scam")
    assert "wording as a whole resembles scams of this type: paid tasks" in verdict.text


async def test_a_picture_is_judged_by_the_rules_while_rasa_is_away(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    town.rasa.down()
    await marie.photo(content=picture())
    verdict = await marie.hears("very much like a scam")
    assert "wording as a whole" not in verdict.text


async def test_a_picture_without_words_is_not_asked_about(town_that_cannot_read: Town) -> None:
    town = town_that_cannot_read
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    asked = len(town.rasa.parsed)
    await marie.photo(content=qr_code("https://icbc-login.top/a"))
    await marie.hears("very much like a scam")
    assert len(town.rasa.parsed) == asked


async def test_a_qr_code_is_judged_by_where_it_leads_and_never_opened(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=qr_code("https://icbc-login.top/a"), caption="is this a scam?")
    verdict = await marie.hears("very much like a scam")
    assert "icbc-login[.]top" in verdict.text
    assert "icbc-login.top" not in verdict.text
    assert "The real one is icbc.com.cn" in verdict.text


async def test_a_forwarded_picture_with_much_text_is_checked_without_being_asked(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), is_forward=True)
    await marie.hears("very much like a scam")


async def test_a_second_picture_is_another_one_to_check(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam?")
    await marie.hears("very much like a scam")
    await marie.photo(content=qr_code("https://icbc-login.top/a"), caption="is this a scam?")
    await marie.hears("The real one is icbc.com.cn")
    await marie.photo(content=qr_code("https://ccb-login.top/a"), is_forward=True)
    await marie.hears("The real one is ccb.com")
    assert await town.tickets() == []


async def test_a_picture_sent_behind_the_verdict_without_a_word_is_for_the_officer(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam? You won! Pay a fee to claim your prize.")
    await marie.hears("like a scam")
    await marie.photo(content=picture())
    await marie.hears("has number MS-1")


async def test_what_was_read_reaches_the_officer_with_the_picture(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam?")
    await marie.press("Report it", await marie.hears("very much like a scam"))
    await marie.hears("has number MS-1")
    note = await wang.hears("Fraud check")
    assert READS in note.text
    (ticket,) = await town.tickets()
    assert ticket.category is Category.FRAUD_CHECK


async def test_where_a_reported_qr_code_leads_warns_the_neighbours(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=qr_code("https://icbc-login.top/a"), caption="is this a scam?")
    await marie.press("Report it", await marie.hears("icbc-login"))
    await marie.hears("help to warn your neighbours")
    kept = await town.rows(Indicator)
    assert {one.value for one in kept} >= {"icbc-login.top/a", "icbc-login.top"}


async def test_a_lone_picture_is_looked_at_when_its_sender_says_what_it_is(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.photo(content=picture())
    asked = await marie.hears("What is it about")
    await marie.press("Is this a fraud", asked)
    await marie.hears("I am looking at the picture")
    await marie.hears("very much like a scam")


async def test_a_reports_picture_is_nobodys_to_read(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("A car blocks the gate 3")
    await marie.hears("A photo would help")
    await marie.photo(content=qr_code("https://icbc-login.top/a"))
    await marie.hears("Meishan Xinyuan")
    assert not [one for one in marie.inbox if "looking at the picture" in one.text]


async def test_a_broken_picture_is_passed_on_and_not_pretended_to_be_read(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.document(b"\xff\xd8\xff\xe0 no picture", "a.jpg", "image/jpeg")
    shown = await marie.hears("could not read the picture")
    await marie.press("Report it", shown)
    await marie.hears("has number MS-1")


@pytest.mark.parametrize(
    ("name", "media_type"), [("IMG_0001.HEIC", ""), ("a", "image/heic"), ("b.heif", "image/heif")]
)
async def test_a_damaged_picture_of_an_iphone_is_named_with_what_to_do_about_it(
    town: Town, name: str, media_type: str
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("is this a scam?")
    await marie.hears("Send me the message")
    await marie.document(b"\0\0\0\x28ftypheic", name, media_type)
    shown = await marie.hears("own format (HEIC)")
    await marie.press("Report it", shown)
    await marie.hears("has number MS-1")


async def test_it_is_said_where_text_cannot_be_read(town_that_cannot_read: Town) -> None:
    marie = town_that_cannot_read.resident()
    await marie.start("meishan")
    await marie.photo(content=picture(), caption="is this a scam?")
    await marie.hears("no text in pictures")


async def test_qr_codes_are_read_where_text_cannot_be(town_that_cannot_read: Town) -> None:
    marie = town_that_cannot_read.resident()
    await marie.start("meishan")
    await marie.photo(content=qr_code("https://icbc-login.top/a"), caption="is this a scam?")
    verdict = await marie.hears("very much like a scam")
    assert "no text in pictures" in verdict.text
