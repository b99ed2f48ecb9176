"""When a part fails or somebody misbehaves, people are still served."""

from __future__ import annotations

import asyncio

import pytest
from sqlalchemy import func, select

from actions.model import Category, Chat, InboxMessage, InboxState
from bot.inbox import MOST_TOGETHER
from tests.flows.town import Town


async def test_without_rasa_a_report_is_filed_by_buttons_alone(town: Town) -> None:
    town.rasa.down()
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("A white car blocks the gate")
    menu = await marie.hears("cannot read it for myself")
    await marie.press("Parking trouble", menu)
    await marie.say("gate 3")
    await marie.press("Go on without", await marie.hears("A photo would help"))
    summary = await marie.hears("Please check")
    assert "A white car blocks the gate" in summary.text
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    (ticket,) = await town.tickets()
    assert ticket.category is Category.PARKING


async def test_understanding_comes_back_by_itself(town: Town) -> None:
    marie = town.resident()
    await marie.say("hello")
    await marie.hears("What is it about")
    town.rasa.broken = True
    await marie.say("what can you do?")
    await marie.hears("cannot read it for myself")
    town.rasa.broken = False
    await marie.say("what can you do?")
    await marie.hears("This is what I can do")


async def test_a_slow_rasa_keeps_nobody_waiting(town: Town) -> None:
    town.rasa.delay = 8
    marie = town.resident()
    await marie.say("A white car blocks the gate")
    await marie.hears("cannot read it for myself", timeout=6)


async def test_telegram_asking_to_wait_is_obeyed_and_nothing_is_lost(town: Town) -> None:
    marie = town.resident()
    town.api.misbehave.too_many_requests(retry_after=1, method="sendMessage")
    town.api.misbehave.server_error(method="sendMessage", skip=1)
    await marie.say("hello")
    await marie.hears("this is Linli", timeout=40)
    await marie.hears("What is it about", timeout=40)


async def test_telegram_gone_for_a_while_delays_and_loses_nothing(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    town.api.down()
    await asyncio.sleep(1)
    await town.api.up()
    await marie.say("hello")
    await marie.hears("What can I do for you", timeout=20)


async def test_somebody_who_blocked_the_bot_is_marked_unreachable(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    await marie.block()
    await wang.press("Take", await wang.hears("MS-1"))

    async def is_unreachable() -> bool:
        async with town.database.read() as session:
            chat = await session.scalar(select(Chat).where(Chat.address == str(marie.id)))
            return chat is not None and chat.unreachable_at is not None

    for _ in range(100):
        if await is_unreachable():
            break
        await asyncio.sleep(0.1)
    assert await is_unreachable()


async def test_a_flood_is_limited_politely_and_others_are_not_affected(town: Town) -> None:
    mallory, marie = town.resident("Mallory"), town.resident("Marie")
    for number in range(120):
        await mallory.say(f"spam {number}")
    await marie.say("hello")
    await marie.hears("this is Linli", timeout=15)
    await mallory.hears("faster than I can read", timeout=30)

    async def waiting() -> int:
        async with town.database.read() as session:
            query = select(func.count()).where(InboxMessage.state == InboxState.WAITING)
            return await session.scalar(query) or 0

    for _ in range(300):
        if await waiting() == 0:
            break
        await asyncio.sleep(0.1)
    states = [row.state for row in await town.rows(InboxMessage)]
    assert len(states) == 121
    # 30 are answered; what was taken together with the 31st is set aside with it.
    assert 90 <= states.count(InboxState.SET_ASIDE) < 90 + MOST_TOGETHER
    told = [m for m in mallory.inbox if "faster than I can read" in m.text]
    assert 1 <= len(told) <= 2


async def test_malformed_updates_are_kept_and_disturb_nobody(town: Town) -> None:
    marie = town.resident()
    await marie.raw({"message": {"text": "no chat, no sender"}})
    await marie.raw({"message": None})
    await marie.raw({"callback_query": {"id": "1", "data": 5}})
    await marie.raw({"something_new": {"x": 1}})
    await marie.say("hello")
    await marie.hears("this is Linli")


@pytest.mark.parametrize(
    "text",
    [
        "x" * 4096,
        "\u202eevil\u202c \u200b\u200b",
        "/intent{}",
        "<b>&",
        "👨‍👩‍👧" * 300,
    ],
)
async def test_any_text_gets_an_answer(town: Town, text: str) -> None:
    marie = town.resident()
    await marie.say(text)
    await marie.hears("this is Linli")
    await marie.hears("did not quite understand")


async def test_a_button_from_last_week_is_told_so(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    summary = await marie.hears("Please check")
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    await marie.press("Send report", summary)
    await marie.hears("That question is over")
    assert len(await town.tickets()) == 1


async def test_somebody_elses_ticket_stays_theirs(town: Town) -> None:
    marie, mallory = town.resident("Marie"), town.resident("Mallory")
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    await marie.hears("MS-1")
    (ticket,) = await town.tickets()
    await mallory.start("meishan")
    await mallory.hears("What is it about")
    await mallory.press_forged(f"w:{ticket.id}")
    refused = await mallory.hears(lambda _: True)
    assert "MS-1" not in refused.text
    (ticket,) = await town.tickets()
    assert ticket.state.value == "new"


async def test_a_restart_in_the_middle_of_a_talk_loses_nothing(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    summary = await marie.hears("Please check")
    await town.fall_asleep()
    await marie.press("Send report", summary)
    await town.wake_up()
    await marie.hears("MS-1", timeout=20)
