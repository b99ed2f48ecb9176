"""Whatever arrives gets a clear answer, nothing of it is lost, and nothing leaks into the log.

What a phone can send, malformed updates, odd texts and old buttons: see `test_bad_days.py`, too.
"""

from __future__ import annotations

import io
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from actions.database import Database
from actions.model import FileState, InboxMessage, InboxState, StoredFile
from bot.conversation.turn import FLOOD
from nlu.intents import Intent
from tests import factories
from tests.botapi import BotApi, Person
from tests.flows.town import Town
from tests.process import LinliProcess, environment
from tests.rasa_double import RasaDouble
from tests.trouble import refuse_rows
from tests.waiting import until

# --- Buttons and links that nobody made for this person -----------------------------------------


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("no button of ours", "does not do anything"),
        ("", "does not do anything"),
        ("\u202e\u200b:1", "does not do anything"),
        ("x" * 64, "does not do anything"),
        ("m:no_such_intent", "does not do anything"),
        ("l:tlh", "does not do anything"),
        ("n:atlantis", "does not do anything"),
        ("c:000000:send", "That question is over"),
        ("t:1", "cannot find that"),
        ("t:99999999999999999999999", "does not do anything"),
        ("t:-1", "does not do anything"),
        ("r:1:5", "cannot find that"),
        ("w:1", "cannot find that"),
        ("ot:1", "does not do anything"),  # an officer's
        ("opt:1:1", "does not do anything"),
    ],
)
async def test_a_button_that_was_never_made_for_somebody_does_nothing_and_says_so(
    town: Town, data: str, answer: str
) -> None:
    marie = await a_resident_of_meishan(town)
    pressed = await marie.press_forged(data)
    await marie.hears(answer)
    await pressed.answer()
    await the_talk_goes_on(marie)
    assert await town.tickets() == []


@pytest.mark.parametrize(
    ("payload", "answer"),
    [
        ("atlantis", "no community I know"),
        ("../../etc/passwd", "no community I know"),
        ("staff-GUESSED1", "This link does not work"),
        ("staff-", "This link does not work"),
        ("梅山", "no community I know"),
    ],
)
async def test_a_link_that_leads_nowhere_is_told_so(town: Town, payload: str, answer: str) -> None:
    marie = town.resident()
    await marie.start(payload)
    await marie.hears(answer)
    await the_talk_goes_on(marie)


# --- Large and many -----------------------------------------------------------------------------


async def test_a_photo_of_ten_megabytes_is_part_of_the_report_and_kept(town: Town) -> None:
    marie = await a_resident_of_meishan(town)
    large = photo_of_about(10_000_000)
    await marie.photo(large, caption="A white car blocks the gate 3")
    summary = await marie.hears("Please check")
    assert "one photo" in summary.text
    await marie.press("Send report", summary)
    await marie.hears("MS-1")

    async def is_kept() -> bool:
        (file,) = await town.rows(StoredFile)
        return file.state is FileState.STORED and 0 < file.size < len(large)

    await until(is_kept)


@pytest.mark.slow
async def test_a_thousand_messages_from_one_hold_up_nobody_else(town: Town) -> None:
    mallory = town.resident("Mallory")
    for number in range(300):
        await mallory.say(f"spam {number}")
    others = [town.resident(f"Resident {number}") for number in range(5)]
    for resident in others:
        await resident.say("hello")
    for number in range(300, 1000):
        await mallory.say(f"spam {number}")
    for resident in others:
        await resident.hears("this is Linli", timeout=60)
    await mallory.hears("faster than I can read", timeout=60)

    async def all_are_kept() -> bool:
        return len(await town.rows(InboxMessage)) == 1000 + len(others)

    await until(all_are_kept)
    flood = [row for row in await town.rows(InboxMessage) if "spam" in str(row.payload)]
    states = Counter(row.state for row in flood)
    assert states[InboxState.HANDLED] <= 3 * FLOOD  # so many a minute, on however slow a machine
    assert states[InboxState.SET_ASIDE] > 0
    assert states.total() == 1000


# --- The log ------------------------------------------------------------------------------------

WORDS = ("zinnober", "朱砂色", "киноварь")
"""In whatever somebody writes or is called below; nothing of ours says it."""


@pytest.mark.slow
async def test_a_day_of_bad_input_leaves_no_word_and_no_token_in_the_log(
    database: Database, database_url: str, tmp_path: Path
) -> None:
    async with database.write() as session:
        await factories.community(session, code="meishan", prefix="MS")
    async with BotApi() as api, RasaDouble() as rasa:
        rasa.knows(Intent.REPORT_NOISE, "so loud")
        rasa.knows_place("building 12")
        told = environment(tmp_path, database_url, api, rasa, log_level="info")
        async with LinliProcess("bot", told, tmp_path / "log") as bot:
            people = [api.person(first_name=word, language_code="en") for word in WORDS]
            for person, word in zip(people, WORDS, strict=True):
                await person.start(f"staff-{WORDS[0]}")
                await person.hears("This link does not work", timeout=60)
                await says_what_must_not_be_logged(person, word)
            telegram_quotes_what_it_refuses(api)
            await person.start("meishan")
            await person.say(f"{word} is so loud at building 12")
            summary = await person.hears("Please check", timeout=60)
            # A turn that fails: PostgreSQL quotes the row that it refuses.
            await refuse_rows(database, "tickets")
            await person.press("Send report", summary)
            await until(lambda: "turn_given_up" in bot.log)
            await person.hears("Something went wrong on our side", timeout=60)
            await bot.stop()
        said = bot.log
    assert all(event in said for event in ("turn_done", "turn_failed", "payload_unreadable"))
    for word in (*WORDS, *map(escaped, WORDS), api.token, api.token.partition(":")[2]):
        assert word not in said
    for person in people:
        assert str(person.id) not in said


async def says_what_must_not_be_logged(person: Person, word: str) -> None:
    message = await person.say(f"my neighbour is called {word}")
    await person.edit(message, f"my neighbour is not called {word}")
    await person.forward(f"send {word} some money", author=word)
    await person.document(name=f"{word}.pdf", caption=word)
    await person.photo(caption=word)
    await person.contact(first_name=word)
    await person.press_forged(f"m:{word}")
    await person.press_forged(word)
    await person.raw({"message": {"text": word, "chat": word, "message_id": word}})
    await person.raw({"message": {"text": [word], "chat": {"id": person.id, "type": "private"}}})
    await person.raw({"callback_query": {"id": word, "data": word, "from": {"id": word}}})


def telegram_quotes_what_it_refuses(api: BotApi) -> None:
    api.misbehave.refuse(400, f"Bad Request: can't parse {WORDS[0]!r}", method="sendMessage")
    api.misbehave.garbage(method="sendMessage", skip=1)
    api.misbehave.server_error(skip=2)


def escaped(word: str) -> str:
    """As JSON writes it for those who read ASCII alone."""
    return json.dumps(word).strip('"')


# --- What these stories share -------------------------------------------------------------------


async def a_resident_of_meishan(town: Town) -> Person:
    """Marie, who is asked what it is about."""
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.hears("What is it about")
    return marie


async def the_talk_goes_on(resident: Person) -> None:
    """Whatever came before, the next message is answered as ever."""
    await resident.say("what can you do?")
    await resident.hears("This is what I can do")


def photo_of_about(size: int) -> bytes:
    """A JPEG of at least so many bytes: noise, which nothing can compress."""
    side = 1200
    while True:
        out = io.BytesIO()
        noise = os.urandom(3 * side * side)
        Image.frombytes("RGB", (side, side), noise).save(out, "JPEG", quality=95)
        if out.tell() >= size:
            return out.getvalue()
        side = side * 5 // 4
