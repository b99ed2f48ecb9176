"""What Ana sees of a message, and what the outbox is told about it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from actions import delivery
from actions.database import Database
from actions.delivery import NotSent, Refused, Sent, Unknown, Unreachable
from actions.model import OutboxMessage
from actions.wording import Wording
from bot.calling import CALL_LIMIT_S
from bot.channels.sender import Delivery
from bot.channels.telegram import passage
from bot.channels.telegram.client import TelegramBot
from bot.channels.telegram.sender import TelegramSender
from bot.rendering import Rendered, RenderedButton, RenderedPlace
from tests.botapi import BotApi, Person
from tests.clock import Clock
from tests.unit.channels.telegram.conftest import Deliver

TAKE = RenderedButton("Take", "ot:5")
LONG = "\n\n".join(letter * 3000 for letter in "abc")  # three messages


def texts(person: Person) -> list[str]:
    return [message.text for message in person.inbox]


# One message


async def test_words_arrive_as_they_are_and_the_number_is_told(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    outcome = await sender.send(await delivery_to_ana("<b>1 < 2</b> & *done* [x](y)"))
    (message,) = ana.inbox
    assert message.text == "<b>1 < 2</b> & *done* [x](y)"
    assert outcome == Sent(str(message.id))


async def test_a_link_has_no_preview(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi
) -> None:
    await sender.send(await delivery_to_ana("https://example.org"))
    (call,) = api.called("sendMessage")
    assert '"is_disabled": true' in call.parameters["link_preview_options"]


async def test_buttons_stand_in_their_rows(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    rows = ((TAKE, RenderedButton("Ask", "oa:5")), (RenderedButton("Pass on", "op:5"),))
    await sender.send(await delivery_to_ana(Rendered("A-1", "en", buttons=rows)))
    seen = [[(button.text, button.data) for button in row] for row in ana.inbox[0].rows]
    assert seen == [[("Take", "ot:5"), ("Ask", "oa:5")], [("Pass on", "op:5")]]


async def test_an_answer_hangs_under_the_message_it_answers(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    asked = await ana.say("where?")
    await sender.send(await delivery_to_ana("there", answers=str(asked.id)))
    assert ana.inbox[0].reply_to is not None
    assert ana.inbox[0].reply_to.id == asked.id


async def test_an_answer_to_a_message_that_is_gone_arrives_by_itself(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    assert isinstance(await sender.send(await delivery_to_ana("there", answers="999")), Sent)
    assert ana.inbox[0].reply_to is None


async def test_an_address_that_is_no_chat_is_refused_without_a_call(
    sender: TelegramSender, api: BotApi
) -> None:
    outcome = await sender.send(Delivery(1, 1, "@someone", Rendered("hi", "en")))
    assert outcome == Refused(Unreachable.NO_SUCH_CHAT)
    assert api.calls == []


async def test_a_message_without_anything_in_it_is_refused(
    sender: TelegramSender, delivery_to_ana: Deliver
) -> None:
    assert await sender.send(await delivery_to_ana("  ")) == Refused("nothing to send")


@pytest.mark.parametrize(
    ("delivered", "count"), [(False, 0), (True, 1)], ids=["undelivered", "delivered"]
)
async def test_a_lost_answer_is_unknown_and_not_asked_again(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    api: BotApi,
    ana: Person,
    delivered: bool,
    count: int,
) -> None:
    api.misbehave.cut(after_effect=delivered)
    assert isinstance(await sender.send(await delivery_to_ana("hello")), Unknown)
    assert len(ana.inbox) == count
    assert len(api.called("sendMessage")) == 1


# The location key


async def test_the_key_for_sharing_a_location_goes_with_the_next_plain_message(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    await sender.send(await delivery_to_ana(Rendered("Where?", "es", asks_location=True)))
    assert ana.keyboard == ["es button-share-location"]
    await sender.send(await delivery_to_ana("Thank you"))
    assert ana.keyboard == []


async def test_a_message_that_removes_no_key_can_be_edited(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi
) -> None:
    await sender.send(await delivery_to_ana("Thank you"))
    assert "reply_markup" not in api.called("sendMessage")[0].parameters


async def test_buttons_go_before_the_key_for_sharing_a_location(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    message = Rendered("Where?", "es", buttons=((TAKE,),), asks_location=True)
    await sender.send(await delivery_to_ana(message))
    assert (ana.keyboard, ana.inbox[0].labels) == ([], ["Take"])


async def test_a_question_opens_the_answer_on_the_phone(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi
) -> None:
    await sender.send(await delivery_to_ana(Rendered("Ask what?", "en", expects_answer=True)))
    assert '"force_reply": true' in api.called("sendMessage")[0].parameters["reply_markup"]


# Long texts


async def test_a_long_text_comes_in_parts_with_the_buttons_under_the_last(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    outcome = await sender.send(await delivery_to_ana(Rendered(LONG, "en", buttons=((TAKE,),))))
    assert texts(ana) == [letter * 3000 for letter in "abc"]
    assert [message.labels for message in ana.inbox] == [[], [], ["Take"]]
    first, second, last = ana.inbox
    assert outcome == Sent(str(last.id), (str(first.id), str(second.id)))


async def test_only_the_first_part_hangs_under_what_it_answers(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    asked = await ana.say("tell me")
    await sender.send(await delivery_to_ana(LONG, answers=str(asked.id)))
    assert [message.reply_to is not None for message in ana.inbox] == [True, False, False]


async def test_a_part_that_is_put_off_goes_on_where_it_stopped(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi, ana: Person, clock: Clock
) -> None:
    api.misbehave.too_many_requests(retry_after=9, skip=1)
    message = await delivery_to_ana(LONG)
    outcome = await sender.send(message)
    assert outcome == NotSent(
        clock.now() + timedelta(seconds=9), "too many requests", is_for_all=True
    )
    assert texts(ana) == ["a" * 3000]
    assert isinstance(await sender.send(message), Sent)
    assert texts(ana) == [letter * 3000 for letter in "abc"]


async def test_another_process_goes_on_where_a_killed_one_stopped(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    api: BotApi,
    ana: Person,
    bot: TelegramBot,
    sqlite_database: Database,
    wording: Wording,
    clock: Clock,
) -> None:
    api.misbehave.slow(60, skip=2)
    message = await delivery_to_ana(LONG)
    killed = asyncio.create_task(sender.send(message))
    await api.until(lambda: len(api.called("sendMessage")) == 3)
    killed.cancel()
    await asyncio.wait([killed])
    other = TelegramSender(bot, sqlite_database, wording, clock.now)
    assert isinstance(await other.send(message), Sent)
    assert texts(ana) == [letter * 3000 for letter in "abc"]


async def test_a_part_whose_answer_was_lost_repeats_that_part_alone(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi, ana: Person
) -> None:
    api.misbehave.cut(after_effect=True, skip=1)
    message = await delivery_to_ana(LONG)
    assert isinstance(await sender.send(message), Unknown)
    assert isinstance(await sender.send(message), Sent)
    assert [text[0] for text in texts(ana)] == ["a", "b", "b", "c"]


async def test_what_is_kept_between_tries_gives_way_to_the_number(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    api: BotApi,
    ana: Person,
    sqlite_database: Database,
    clock: Clock,
) -> None:
    api.misbehave.too_many_requests(skip=1)
    message = await delivery_to_ana(LONG)
    await sender.send(message)
    outcome = await sender.send(message)
    async with sqlite_database.write() as session:
        await delivery.record(session, message.outbox_id, outcome, clock.now())
    async with sqlite_database.read() as session:
        row = await session.get_one(OutboxMessage, message.outbox_id)
        first, second, last = (str(part.id) for part in ana.inbox)
        assert (row.channel_message_id, row.part_message_ids) == (last, [first, second])


async def test_a_part_that_is_there_is_found_by_its_number_before_the_rest_follows(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    api: BotApi,
    ana: Person,
    sqlite_database: Database,
) -> None:
    api.misbehave.too_many_requests(skip=1)
    message = await delivery_to_ana(LONG)
    await sender.send(message)
    async with sqlite_database.read() as session:
        row = await session.get_one(OutboxMessage, message.outbox_id)
        found = await delivery.sent_as(session, row.chat_id, str(ana.inbox[0].id))
        assert found is row


async def test_what_takes_too_long_for_one_try_goes_on_in_the_next(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    ana: Person,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passage, "BEGIN_WITHIN_S", 0)
    message = await delivery_to_ana(LONG)
    for _ in "ab":
        outcome = await sender.send(message)
        assert isinstance(outcome, NotSent)
        assert outcome.retry_at == clock.now()
    assert await sender.send(message) == Sent(
        str(ana.inbox[-1].id), (str(ana.inbox[0].id), str(ana.inbox[1].id))
    )
    assert texts(ana) == [letter * 3000 for letter in "abc"]


async def test_a_call_ends_before_the_outbox_would_end_it(
    sender: TelegramSender,
    delivery_to_ana: Deliver,
    api: BotApi,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert passage.ALL_LIMIT_S < CALL_LIMIT_S
    assert passage.BEGIN_WITHIN_S + passage.CALL_LIMIT_S < passage.ALL_LIMIT_S
    monkeypatch.setattr(passage, "CALL_LIMIT_S", 0.1)
    api.misbehave.slow(5)
    assert await sender.send(await delivery_to_ana("hello")) == Unknown("no answer in time")


# Edits


async def test_an_edit_changes_the_message_and_its_buttons(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    await sender.send(await delivery_to_ana(Rendered("new", "en", buttons=((TAKE,),))))
    number = str(ana.inbox[0].id)
    outcome = await sender.send(await delivery_to_ana("taken", edits=number))
    assert outcome == Sent(number)
    (message,) = ana.inbox
    assert (message.text, message.labels) == ("taken", [])


async def test_an_edit_that_changes_nothing_counts_as_sent(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    await sender.send(await delivery_to_ana("new"))
    number = str(ana.inbox[0].id)
    assert await sender.send(await delivery_to_ana("new", edits=number)) == Sent(number)


async def test_a_message_that_is_gone_is_sent_anew(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    await sender.send(await delivery_to_ana("new"))
    gone = ana.inbox[0]
    await ana.delete(gone)
    outcome = await sender.send(await delivery_to_ana("taken", edits=str(gone.id)))
    assert texts(ana) == ["taken"]
    assert outcome == Sent(str(ana.inbox[0].id))


async def test_a_correction_changes_the_message_and_is_never_sent_anew(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    await sender.send(await delivery_to_ana("by the north gate"))
    number = str(ana.inbox[0].id)
    south = replace(await delivery_to_ana("by the south gate", edits=number), is_correction=True)
    assert await sender.send(south) == Sent(number)
    assert texts(ana) == ["by the south gate"]
    await ana.delete(ana.inbox[0])
    assert isinstance(await sender.send(south), Refused)
    assert isinstance(await sender.send(replace(south, edits=None)), Refused)
    assert texts(ana) == []


async def test_a_message_that_was_never_ours_is_left_alone(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    hers = await ana.say("mine")
    await sender.send(await delivery_to_ana("taken", edits=str(hers.id)))
    assert [message.text for message in ana.conversation] == ["mine", "taken"]


async def test_an_edit_too_long_for_one_message_is_shortened_and_never_doubled(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    first = "A-1\n\n" + "w" * 4080 + "\n\nopen"
    await sender.send(await delivery_to_ana(first))
    number = str(ana.inbox[-1].id)
    later = "A-1\n\n" + "w" * 4080 + "\n\ntaken by officer Chen"
    assert await sender.send(await delivery_to_ana(later, edits=number)) == Sent(number)
    (message,) = ana.inbox
    assert message.text.startswith("A-1\n\nwww")
    assert message.text.endswith("w…\n\ntaken by officer Chen")


async def test_an_edit_that_telegram_puts_off_is_not_sent(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi, ana: Person
) -> None:
    await sender.send(await delivery_to_ana("new"))
    api.misbehave.too_many_requests()
    outcome = await sender.send(await delivery_to_ana("taken", edits=str(ana.inbox[0].id)))
    assert isinstance(outcome, NotSent)
    assert texts(ana) == ["new"]


# Pins


async def test_a_named_place_follows_as_a_venue_under_the_text(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    place = RenderedPlace(31.23, 121.47, "Police office")
    outcome = await sender.send(await delivery_to_ana(Rendered("Near you:", "en", places=(place,))))
    text, pin = ana.inbox
    assert pin.venue is not None
    assert (pin.venue["title"], pin.location) == ("Police office", (31.23, 121.47))
    assert pin.reply_to is not None
    assert pin.reply_to.id == text.id
    assert outcome == Sent(str(text.id), (str(pin.id),))


async def test_a_place_without_a_name_follows_as_a_point_even_at_zero_degrees(
    sender: TelegramSender, delivery_to_ana: Deliver, ana: Person
) -> None:
    message = Rendered("Here:", "en", places=(RenderedPlace(0.0, 0.0, ""),))
    assert isinstance(await sender.send(await delivery_to_ana(message)), Sent)
    assert ana.inbox[1].location == (0.0, 0.0)


async def test_a_pin_that_is_refused_does_not_bring_the_text_again(
    sender: TelegramSender, delivery_to_ana: Deliver, api: BotApi, ana: Person
) -> None:
    api.misbehave.refuse(400, "Bad Request: invalid location", method="sendLocation")
    message = Rendered("Here:", "en", places=(RenderedPlace(1, 1, ""), RenderedPlace(2, 2, "")))
    outcome = await sender.send(await delivery_to_ana(message))
    text, pin = ana.inbox
    assert outcome == Sent(str(text.id), (str(pin.id),))
    assert (text.location, pin.location) == (None, (2.0, 2.0))
