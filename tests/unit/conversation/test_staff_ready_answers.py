"""Ready answers on the phone: chosen, shown in the resident's language, then sent once."""

from __future__ import annotations

import pytest

from actions.database import Database
from actions.outgoing import Verb, press
from tests.clock import Clock
from tests.unit.conversation.handset import on_patrol, replies, wording


async def test_an_answer_is_seen_in_the_residents_language_before_it_is_sent(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        ticket = at.story.ticket
        assert await at.wang.press(Verb.READY, ticket.id) == ["staff-ready-which"]
        owner = next(one for one in replies() if one.slug == "owner-called")
        in_french = owner.filled_in("fr", ticket, at.story.wang)
        in_english = owner.filled_in("en", ticket, at.story.wang)
        (shown,) = await at.wang.tap(in_english[:30])
        assert shown == f"staff-ready-preview: {in_french}: staff-ready-in-own-words: {in_english}"
        assert "(Français)" in await at.wang.text()
        assert await at.marie_heard() == [], "it was only shown"
        assert "staff-passed-to-resident" in await at.wang.tap("Send it")
        assert await at.marie_heard() == [f"notice-reply: {in_french}"]


async def test_whoever_presses_twice_sends_once(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        await at.wang.press(Verb.READY_SHOW, at.story.ticket.id, "looking-into-it")
        shown = await at.wang.last()
        (send,) = [one for one in at.wang.buttons(shown) if one.press.verb is Verb.READY_SEND]
        for told in ("staff-passed-to-resident", "staff-ready-sent-already"):
            heard = await at.wang.press(*(send.press.verb, *send.press.args), under="77")
            assert told in heard
        assert len(await at.marie_heard()) == 1


async def test_what_has_become_something_else_is_shown_anew_and_not_sent(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await at.wang.press(Verb.READY_SHOW, at.story.ticket.id, "looking-into-it")
        at.story.marie.language = "de"
        (told,) = await at.wang.tap("Send it")
        assert told.startswith("staff-ready-changed")
        assert "(Deutsch)" in await at.wang.text()
        assert await at.marie_heard() == []
        await at.wang.tap("Send it")
        assert len(await at.marie_heard()) == 1


async def test_what_does_not_fit_the_category_is_neither_offered_nor_sent(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await at.wang.press(Verb.READY, at.story.ticket.id)
        for_noise = next(one for one in replies() if one.slug == "spoke-with-the-neighbours")
        begins = for_noise.filled_in("en", at.story.ticket, at.story.wang)[:20]
        assert not any(label.startswith(begins) for label in await at.wang.labels())
        for verb in (Verb.READY_SHOW, Verb.READY_SEND):
            heard = await at.wang.press(verb, at.story.ticket.id, for_noise.slug, "00000000")
            assert heard == ["refusal-not-found"]
        assert await at.marie_heard() == []


async def test_nobody_is_left_to_get_it_where_the_resident_was_erased(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        at.story.ticket.chat = at.story.ticket.resident = None
        await at.session.flush()
        assert await at.wang.press(Verb.READY, at.story.ticket.id) == ["refusal-nobody-to-tell"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_button_of_a_ready_answer_fits_telegrams_64_bytes(language: str) -> None:
    for reply in replies():
        assert press(Verb.READY_SEND, 10**15, reply.slug, "0" * 8).encode()
        assert wording().has(language, "staff-ready-send")
