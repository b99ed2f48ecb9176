"""A page's connection may break, be abused or be none of ours: nothing is lost or done twice."""

from __future__ import annotations

import asyncio
import json

import pytest
from websockets.exceptions import InvalidStatus

from actions.database import Database
from actions.model import Channel, InboxState
from actions.residents import chat_for, resident_of
from actions.wording import Wording
from bot.channels.webchat import WebReads, socket
from bot.channels.webchat.numbers import DIGITS
from bot.channels.webchat.session import address_of, new_secret
from nlu.server import free_port
from tests import factories
from tests.clock import Clock
from tests.unit.channels.webchat.room import PATIENCE_S, Resident, Room, opened


async def test_a_message_is_stored_before_the_page_hears_so(room: Room, ana: Resident) -> None:
    async with ana.page("de-AT") as page:
        id = await page.says("Hallo")
        confirmed = await page.hears("stored")
        (stored,) = await room.stored()
    assert confirmed["id"] == id
    assert stored.state is InboxState.WAITING
    incoming = WebReads().incoming((stored.payload,))
    assert incoming is not None
    assert (incoming.text, incoming.device_language) == ("Hallo", "de")


async def test_a_message_sent_again_is_confirmed_and_not_stored_twice(
    room: Room, ana: Resident
) -> None:
    async with ana.page() as page:
        id = await page.says("Hello")
        await page.breaks_off()
    async with ana.page() as page:
        await page.says("Hello", id=id)
        assert (await page.hears("stored"))["id"] == id
    assert len(await room.stored()) == 1


async def test_the_same_id_from_somebody_else_is_another_message(room: Room, ana: Resident) -> None:
    ben = Resident(room)
    async with ana.page() as hers, ben.page() as his:
        id = await hers.says("Ana's")
        await hers.hears("stored")
        await his.says("Ben's", id=id)
        await his.hears("stored")
    assert len(await room.stored()) == 2


async def test_a_message_whose_confirmation_was_lost_is_told_with_the_talk(
    room: Room, ana: Resident
) -> None:
    async with ana.page() as page:
        id = await page.says("Hello")
        await page.hears("stored")  # which the page never saw
    async with ana.page() as page:
        assert [item["id"] for item in page.items if item["kind"] == "own"] == [id]


async def test_an_open_page_hears_at_once_what_is_sent(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    async with ana.page() as page:
        await room.says(chat, "News")
        assert (await page.hears("message"))["text"] == "News"


async def test_nobody_hears_what_is_sent_to_somebody_else(room: Room, ana: Resident) -> None:
    ben = Resident(room)
    async with ben.page() as page:
        await room.says(await ana.chat(), "For Ana")
        await room.says(await ben.chat(), "For Ben")
        await page.hears("message")
        assert page.texts() == ["For Ben"]


async def test_two_tabs_show_the_same_talk(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    async with opened(room, ana.secret) as left, opened(room, ana.secret) as right:
        await left.hears("ready")
        await right.hears("ready")
        await left.says("From the left")
        assert (await right.hears("own"))["text"] == "From the left"
        room.clock.forward(seconds=1)
        await room.says(chat, "To both")
        await left.hears("message")
        await right.hears("message")
        assert right.texts() == ["From the left", "To both"]
        assert left.texts() == ["To both"], "it has its own message already"


async def test_a_page_without_a_session_is_told_to_get_one(room: Room) -> None:
    for secret in (None, "", "short", "x" * 44, "é" * 43):
        async with opened(room, secret) as page:
            assert await page.is_closed_with() == socket.NO_SESSION
            assert [item["kind"] for item in page.items] == ["no-session"]


async def test_a_session_we_never_saw_begins_an_empty_talk(room: Room) -> None:
    async with opened(room, new_secret()) as page:
        assert await page.hears("ready") == {"kind": "ready", "last": 0}
        assert [item["kind"] for item in page.items] == ["hello", "ready"]


async def test_a_page_that_knows_more_than_we_do_starts_afresh(room: Room, ana: Resident) -> None:
    await room.says(await ana.chat(), "after the backup was restored")
    for after in (2, 10**DIGITS - 1):
        async with opened(room, ana.secret, after) as page:
            await page.hears("ready")
            assert [item["kind"] for item in page.items] == ["hello", "reset", "message", "ready"]


@pytest.mark.parametrize("after", ["", "-1", "x", "1.5", "٣", "9" * 5000, "1&after=0;--"])
async def test_nonsense_for_a_number_shows_everything(
    room: Room, ana: Resident, after: str
) -> None:
    await room.says(await ana.chat(), "everything")
    async with opened(room, ana.secret, after) as page:
        await page.hears("ready")
        assert "everything" in page.texts()


async def test_another_sites_page_gets_no_connection(room: Room, ana: Resident) -> None:
    for origin in ("https://evil.example", "null", "http://[", f"{room.origin}.evil.example"):
        with pytest.raises(InvalidStatus) as refused:
            async with opened(room, ana.secret, origin=origin):
                pass
        assert refused.value.response.status_code == 403


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "hello",
        "[]",
        "null",
        "[" * 20_000,
        '{"id": 7, "kind": "text"}',
        '{"id": "12345678", "kind": "hologram"}',
        '{"id": "12345678", "kind": "text", "text": "\\ud83d"}',
        '{"id": "12345678", "kind": "point", "latitude": NaN, "longitude": 0}',
        '{"id": "12345678", "kind": "point", "latitude": 91, "longitude": 0}',
        '{"id": "12345678", "kind": "text", "files": [99999999999999999999]}',
        '{"id": "12345678", "kind": "text", "answers": 99999999999}',
        '{"id": "../../etc/passwd", "kind": "text"}',
        json.dumps({"id": "12345678", "kind": "text", "text": "x" * 4097}),
        json.dumps({"id": "12345678", "kind": "press", "press": "x" * 65}),
        json.dumps({"id": "12345678", "kind": "text", "files": list(range(1, 12))}),
    ],
)
async def test_what_cannot_be_taken_is_refused_and_the_talk_goes_on(
    sqlite_room: Room, frame: str
) -> None:
    async with Resident(sqlite_room).page() as page:
        await page.sends(frame)
        refused = await page.hears("refused")
        assert refused["id"] in ("", "12345678", "../../etc/passwd")
        await page.says("And now in earnest")
        await page.hears("stored")
    assert [row.payload["text"] for row in await sqlite_room.stored()] == ["And now in earnest"]


async def test_bytes_end_the_connection(room: Room, ana: Resident) -> None:
    async with ana.page() as page:
        await page.sends(b"\x00\x01")
        assert await page.is_closed_with() == socket.NOT_TEXT


async def test_a_huge_frame_ends_the_connection_and_nobody_elses(room: Room, ana: Resident) -> None:
    async with Resident(room).page() as other, ana.page() as page:
        await page.sends("x" * 200_000)
        assert await page.is_closed_with() == 1009
        await other.says("Still here")
        await other.hears("stored")


async def test_the_longest_text_in_any_script_is_taken(room: Room, ana: Resident) -> None:
    async with ana.page() as page:
        for letter in ("x", "邻", "🚗"):
            await page.says(letter * 4096)
            await page.hears("stored")


async def test_a_strangers_file_is_not_attached(room: Room, ana: Resident) -> None:
    async with room.database.write() as session:
        photo = await factories.photo(session, await factories.resident(session))
        chat = await chat_for(session, Channel.WEB, address_of(ana.secret), room.clock.now())
        mine = await factories.photo(session, chat)
    async with ana.page() as page:
        await page.says("Look", files=[photo.id, mine.id])
        await page.hears("stored")
    (stored,) = await room.stored()
    assert [file["id"] for file in stored.payload["files"]] == [mine.id]


async def test_what_hides_in_a_text_does_not_get_in(room: Room, ana: Resident) -> None:
    async with ana.page() as page:
        await page.says("<b>pay\u202e\u0000\u200b</b>\r\nnow")
        await page.hears("stored")
    (stored,) = await room.stored()
    incoming = WebReads().incoming((stored.payload,))
    assert incoming is not None
    assert incoming.text == "<b>pay</b>\nnow", "markup is just text, here and on the page"


async def test_the_page_follows_the_residents_language(room: Room, ana: Resident) -> None:
    async with ana.page("vi, en;q=0.5") as page:
        hello = page.items[0]
        assert (hello["language"], hello["direction"]) == ("en", "ltr")
        async with room.database.write() as session:
            chat = await chat_for(session, Channel.WEB, address_of(ana.secret), room.clock.now())
            resident = await resident_of(session, chat, "", room.clock.now())
            resident.language = "ar"
        await room.says(await ana.chat(), "مرحبا")
        await page.hears("message")
        changed = page.items[-2]
        assert (changed["kind"], changed["language"]) == ("hello", "ar")
        assert changed["direction"] == "rtl"
        assert changed["labels"]["web-send"] == "إرسال"


async def test_a_silent_line_gives_a_sign_of_life(
    room: Room, ana: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "LOOK_AGAIN_S", {True: 0.02, False: 0.02})
    monkeypatch.setattr(socket, "BEAT_S", 0.1)
    async with ana.page() as page:
        await page.hears("beat")
        await page.hears("beat")


async def test_a_lost_ring_costs_time_and_no_message(
    room: Room, ana: Resident, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "LOOK_AGAIN_S", {True: 0.05, False: 0.05})
    monkeypatch.setattr(room.database.bell, "ring", lambda topic: None)
    chat = await ana.chat()
    async with ana.page() as page:
        await room.says(chat, "Nobody rang")
        assert (await page.hears("message"))["text"] == "Nobody rang"


async def test_a_page_at_another_machine_hears_at_once_what_is_sent_here(
    postgres_database: Database, wording: Wording, clock: Clock
) -> None:
    here = Room(postgres_database, wording, clock, 0)
    elsewhere = Database(postgres_database.url)
    hearing = asyncio.create_task(elsewhere.hear_other_processes())
    there = Room(elsewhere, wording, clock, free_port())
    await there.start()
    ana = Resident(there)
    chat = await ana.chat()
    async with ana.page() as page:
        await here.says(chat, "Heard")
        assert socket.LOOK_AGAIN_S[False] > PATIENCE_S, "or it could have looked by itself"
        assert (await page.hears("message"))["text"] == "Heard"
    await there.stop()
    hearing.cancel()
    await asyncio.wait([hearing])
    await elsewhere.close()


async def test_a_page_that_does_not_read_holds_up_nobody(room: Room, ana: Resident) -> None:
    chat = await ana.chat()
    await room.says(chat, *("x" * 4000 for _ in range(120)))
    async with opened(room, ana.secret, 1) as deaf, Resident(room).page() as other:
        await other.says("I read")
        await other.hears("stored")
        await deaf.breaks_off()


async def test_a_flood_is_taken_at_a_walking_pace(room: Room, ana: Resident) -> None:
    async with ana.page() as page:
        before = asyncio.get_running_loop().time()
        for number in range(5):
            await page.says(f"message {number}")
        for _ in range(5):
            await page.hears("stored")
        assert asyncio.get_running_loop().time() - before >= 4 * socket.PACE_S


async def test_when_the_service_stops_pages_are_told_to_come_back(
    room: Room, ana: Resident
) -> None:
    async with ana.page() as page:
        await room.stop()
        assert await page.is_closed_with() == 1012  # RFC 6455 registry: service restart
    await room.start()
    async with ana.page() as page:
        await page.says("Back")
        await page.hears("stored")
