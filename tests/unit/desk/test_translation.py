"""Translation both ways: the original stays beside it, and without a server the desk says so."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from actions import tickets
from actions.database import Database
from actions.model import Ticket
from actions.translation import LONGEST, NotTranslated, Translator
from actions.wording import Wording
from tests import factories
from tests.clock import Clock
from tests.libretranslate_double import LibreTranslateDouble
from tests.unit.actions import sent
from tests.unit.actions.story import thread
from tests.unit.desk.office import Office, open_office, words_of


@pytest.fixture
async def server() -> AsyncIterator[LibreTranslateDouble]:
    async with LibreTranslateDouble() as double:
        yield double


async def german(office: Office) -> Ticket:
    """Jens reported something."""
    async with office.database.write() as session:
        chat = await factories.resident(session, office.meishan, language="de", name="Jens")
        new = tickets.NewTicket(office.ticket.category, "Das Tor ist zu <b>", "de")
        return await tickets.file(
            session, chat=chat, community=office.meishan, new=new, now=office.clock.now()
        )


async def test_what_a_resident_wrote_is_read_beside_its_translation(
    sqlite_database: Database, clock: Clock, wording: Wording, server: LibreTranslateDouble
) -> None:
    office = await open_office(sqlite_database, clock, wording, Translator(server.url))
    ticket = await german(office)
    server.answers["Das Tor ist zu <b>"] = "The gate is <closed>"
    address = f"/desk/tickets/{ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = await browser.post(f"{address}/translate", data={"message": "0"})
        assert "The gate is &lt;closed&gt;" in page.text
        assert "Das Tor ist zu &lt;b&gt;" in page.text
        assert (
            await browser.post(f"{address}/translate", data={"message": "99"})
        ).status_code == 404
    assert server.asked == [
        {"q": "Das Tor ist zu <b>", "source": "de", "target": "en", "format": "text"}
    ]
    async with await office.browser_of(office.stranger) as browser:
        assert (
            await browser.post(f"{address}/translate", data={"message": "0"})
        ).status_code == 404


async def test_what_an_officer_wrote_is_sent_translated_and_kept_as_written(
    sqlite_database: Database, clock: Clock, wording: Wording, server: LibreTranslateDouble
) -> None:
    office = await open_office(sqlite_database, clock, wording, Translator(server.url))
    ticket = await german(office)
    server.answers["I am coming"] = "Ich komme"
    address = f"/desk/tickets/{ticket.id}"
    async with await office.browser_of(office.wang) as browser:
        page = await browser.post(f"{address}/translate", data={"text": "I am coming"})
        assert "Ich komme</textarea>" in page.text
        assert 'name="original" value="I am coming"' in page.text
        form = {"text": "Ich komme", "original": "I am coming"}
        assert (await browser.post(f"{address}/reply", data=form)).status_code == 303
    async with office.database.read() as session:
        assert await thread(session, ticket) == [
            ("staff", "everyone", "Ich komme\n\n🌐 Maschinell übersetzt"),
            ("staff", "staff", "I am coming"),
        ]
        chat = (await tickets.for_staff(session, ticket.id, office.wang)).chat
        assert chat is not None
        lines = await sent.lines(session, chat)
    assert lines[-1] == "notice-reply: Ich komme\n\n🌐 Maschinell übersetzt"
    assert not any("I am coming" in line for line in lines)


async def test_what_was_not_translated_in_the_end_is_sent_as_it_is(
    sqlite_database: Database, clock: Clock, wording: Wording, server: LibreTranslateDouble
) -> None:
    office = await open_office(sqlite_database, clock, wording, Translator(server.url))
    ticket = await german(office)
    async with await office.browser_of(office.wang) as browser:
        form = {"text": "I am coming", "original": "I am coming"}
        await browser.post(f"/desk/tickets/{ticket.id}/reply", data=form)
    async with office.database.read() as session:
        assert await thread(session, ticket) == [("staff", "everyone", "I am coming")]


async def test_a_server_that_fails_loses_nothing_that_was_typed(
    sqlite_database: Database, clock: Clock, wording: Wording, server: LibreTranslateDouble
) -> None:
    office = await open_office(sqlite_database, clock, wording, Translator(server.url))
    ticket = await german(office)
    server.broken = b"{}"
    async with await office.browser_of(office.wang) as browser:
        page = await browser.post(f"/desk/tickets/{ticket.id}/translate", data={"text": "Hello"})
    assert page.status_code == 409
    assert "The translation server gave no answer" in words_of(page)
    assert "Hello</textarea>" in page.text


async def test_without_a_server_the_desk_says_so_and_offers_ready_answers(
    quick_office: Office,
) -> None:
    ticket = await german(quick_office)
    address = f"/desk/tickets/{ticket.id}"
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = words_of(await browser.get(address))
        assert "No translation server is set up here" in page
        assert "Ready answers" in page
        refused = await browser.post(f"{address}/translate", data={"text": "Hello"})
        assert refused.status_code == 409


async def test_traditional_chinese_has_the_servers_own_name(server: LibreTranslateDouble) -> None:
    await Translator(server.url + "/").translate("x" * 2 * LONGEST, "zh-Hant", "en")
    assert server.asked[0]["source"] == "zt"
    assert len(server.asked[0]["q"]) == LONGEST


@pytest.mark.parametrize(
    "broken", [b"", b"<html>", b"{}", b'{"translatedText": " "}', b'{"translatedText": 1}', b"\xff"]
)
async def test_an_answer_that_is_none_is_not_shown(
    server: LibreTranslateDouble, broken: bytes
) -> None:
    server.broken = broken
    with pytest.raises(NotTranslated):
        await Translator(server.url).translate("Hello", "en", "de")


async def test_a_server_that_is_not_there_is_none() -> None:
    with pytest.raises(NotTranslated):
        await Translator("http://127.0.0.1:9").translate("Hello", "en", "de")
