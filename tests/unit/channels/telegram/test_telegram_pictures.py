"""A picture with its words is one message, and is uploaded once for everybody."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import delete, select

from actions.alerts import pictures
from actions.database import Database
from actions.delivery import NotSent, Refused, Sent, Unreachable
from actions.model import StoredFile
from bot.channels.sender import Delivery
from bot.channels.telegram import pictures as sending
from bot.channels.telegram.sender import TelegramSender
from bot.rendering import Rendered, RenderedButton, RenderedLink
from tests.botapi import BotApi, Person, sample_photo
from tests.botapi.state import Access
from tests.clock import Clock
from tests.unit.channels.telegram.conftest import Deliver

LEAVE = RenderedButton("Leave", "u:fraud")
MORE = RenderedLink("More", "https://gov.example/gas")
GAS = "Gas\n\nLeave by the north gate."


@pytest.fixture
async def picture_id(sqlite_database: Database, clock: Clock) -> int:
    async with sqlite_database.write() as session:
        return await pictures.keep(session, sample_photo(), clock.now())


def alert(picture_id: int | None, text: str = GAS) -> Rendered:
    return Rendered(text, "en", buttons=((LEAVE,),), links=(MORE,), picture=picture_id)


def to(person: Person, message: Rendered, outbox_id: int = 1) -> Delivery:
    return Delivery(outbox_id, outbox_id, str(person.id), message)


async def forget(database: Database) -> None:
    async with database.write() as session:
        await session.execute(delete(StoredFile))


async def test_a_picture_its_words_and_all_buttons_are_one_message(
    sender: TelegramSender, ana: Person, picture_id: int
) -> None:
    outcome = await sender.send(to(ana, alert(picture_id)))
    (message,) = ana.inbox
    assert outcome == Sent(str(message.id))
    assert message.photo
    assert message.text == GAS
    link, leave = (row[0] for row in message.rows)
    assert (link.text, link.url) == ("More", "https://gov.example/gas")
    assert (leave.text, leave.data) == ("Leave", "u:fraud")


async def test_a_link_stands_under_words_alone_too(sender: TelegramSender, ana: Person) -> None:
    await sender.send(to(ana, alert(None)))
    assert ana.inbox[0].rows[0][0].url == "https://gov.example/gas"


async def test_it_is_uploaded_once_for_many_at_once_and_after_a_restart_not_again(
    sender: TelegramSender, api: BotApi, sqlite_database: Database, picture_id: int
) -> None:
    people = [api.person(started=True) for _ in range(20)]
    sends = (sender.send(to(person, alert(picture_id))) for person in people)
    assert all(isinstance(outcome, Sent) for outcome in await asyncio.gather(*sends))
    calls = api.called("sendPhoto")
    assert len(calls) == 20
    assert sum("photo" not in call.parameters for call in calls) == 1
    assert all(person.inbox[0].photo for person in people)
    async with sqlite_database.read() as session:
        number = await session.scalar(select(StoredFile.telegram_file_id))
    assert calls[-1].parameters["photo"] == number

    again = TelegramSender(sender._calls._bot, sqlite_database, sender._calls._wording, None)  # type: ignore[arg-type]
    await again.send(to(people[0], alert(picture_id)))
    assert api.called("sendPhoto")[-1].parameters["photo"] == number


async def test_a_number_that_holds_no_more_is_replaced(
    sender: TelegramSender, ana: Person, sqlite_database: Database, picture_id: int
) -> None:
    async with sqlite_database.write() as session:
        (await session.get_one(StoredFile, picture_id)).telegram_file_id = "of-another-bot"
    await sender.send(to(ana, alert(picture_id)))
    assert ana.inbox[0].photo
    async with sqlite_database.read() as session:
        number = await session.scalar(select(StoredFile.telegram_file_id))
    assert number not in (None, "of-another-bot")


async def test_words_go_alone_where_there_is_no_picture_any_more(
    sender: TelegramSender, ana: Person, sqlite_database: Database, picture_id: int
) -> None:
    await forget(sqlite_database)
    assert isinstance(await sender.send(to(ana, alert(picture_id))), Sent)
    (message,) = ana.inbox
    assert (message.text, message.photo) == (GAS, None)


async def test_who_has_blocked_us_is_not_sent_the_words_either(
    sender: TelegramSender, ana: Person, api: BotApi, picture_id: int
) -> None:
    ana.chat.access = Access.BLOCKED
    assert await sender.send(to(ana, alert(picture_id))) == Refused(Unreachable.BLOCKED)
    assert not api.called("sendMessage")


async def test_words_that_are_too_long_go_before_the_picture(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person, picture_id: int
) -> None:
    await sender.send(await delivery_to_ana(alert(picture_id, "x" * 1100)))
    words, shown = ana.inbox
    assert (len(words.text), len(words.rows)) == (1100, 2)
    assert shown.photo


async def test_a_correction_changes_the_words_under_the_picture(
    sender: TelegramSender, ana: Person, picture_id: int
) -> None:
    sent = await sender.send(to(ana, alert(picture_id)))
    assert isinstance(sent, Sent)
    edit = Delivery(2, 1, str(ana.id), alert(picture_id, "South"), sent.channel_message_id)
    assert await sender.send(edit) == Sent(sent.channel_message_id)
    (message,) = ana.inbox
    assert message.photo
    assert (message.text, len(message.rows)) == ("South", 2)


async def test_a_correction_reaches_who_has_the_words_without_the_picture(
    sender: TelegramSender, ana: Person, sqlite_database: Database, picture_id: int
) -> None:
    await forget(sqlite_database)
    sent = await sender.send(to(ana, alert(picture_id)))
    assert isinstance(sent, Sent)
    edit = Delivery(2, 1, str(ana.id), alert(picture_id, "South"), sent.channel_message_id)
    assert await sender.send(edit) == Sent(sent.channel_message_id)
    assert ana.inbox[0].text == "South"


async def test_who_waits_too_long_for_an_upload_was_certainly_not_sent_anything(
    sender: TelegramSender,
    ana: Person,
    api: BotApi,
    picture_id: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending, "PATIENCE_S", 0.01)
    async with sender._calls._pictures._upload:
        assert isinstance(await sender.send(to(ana, alert(picture_id))), NotSent)
    assert not api.called("sendPhoto")
