"""What one resident reports warns the next one; what an officer confirms decides."""

from __future__ import annotations

from sqlalchemy import func, select

from actions import indicators
from actions.model import Indicator, IndicatorKind, IndicatorMove, IndicatorReport, Staff
from bot.clock import system_clock
from tests.botapi import Person
from tests.flows.town import Town

OFFER = "Part-time work, good pay, write to our assistant at work-7.example.org or 0044 7911 123456"


async def report(town: Town, words: str = OFFER, name: str = "Marie") -> Person:
    somebody = town.resident(name)
    await somebody.start("meishan")
    await somebody.say(f"is this a scam? {words}")
    await somebody.press("Report it", await somebody.hears("Shall your community officer"))
    await somebody.hears("help to warn your neighbours")
    return somebody


async def verdict(town: Town, words: str = OFFER) -> str:
    somebody = town.resident("Oleg")
    await somebody.start("meishan")
    await somebody.say(f"is this a scam? {words}")
    return (await somebody.hears("Shall your community officer")).text


async def kept(town: Town, kind: IndicatorKind) -> Indicator:
    async with town.database.read() as session:
        return (await session.scalars(select(Indicator).where(Indicator.kind == kind))).one()


async def decide(town: Town, kind: IndicatorKind, move: IndicatorMove) -> None:
    number = await kept(town, kind)
    async with town.database.write() as session:
        wang = await session.scalar(select(Staff).where(Staff.name == "Wang Jianguo"))
        assert wang is not None
        await indicators.decide(session, wang, number.id, move, "seen", system_clock())


async def test_what_several_neighbours_report_makes_the_next_one_careful(town: Town) -> None:
    for name in ("Marie", "Jun", "Ana"):
        assert "no sign of a scam" in await verdict(town)
        await report(town, name=name)
    said = await verdict(town, "call me back on 0044 7911 123456 please")
    assert "Be careful" in said
    assert "residents have reported this number" in said
    assert "3 people in this city" in said
    for name in ("Marie", "Jun", "Ana"):
        assert name not in said


async def test_what_an_officer_confirms_is_a_scam_in_the_next_check(town: Town) -> None:
    await report(town)
    await decide(town, IndicatorKind.NUMBER, IndicatorMove.CONFIRM)
    said = await verdict(town, "call me back on 0044 7911 123456 please")
    assert "very much like a scam" in said
    assert "the police have confirmed that this number" in said
    await decide(town, IndicatorKind.NUMBER, IndicatorMove.CLEAR)
    assert "no sign of a scam" in await verdict(town, "call me back on 0044 7911 123456 please")


async def test_the_same_text_in_other_words_is_recognised(town: Town) -> None:
    await report(town)
    await decide(town, IndicatorKind.TEXT, IndicatorMove.CONFIRM)
    said = await verdict(
        town, "Part-time work, good pay, write to our new assistant at work-9.example.net"
    )
    assert "the police have confirmed that messages like this" in said


async def test_one_resident_cannot_turn_people_against_their_bank(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    for _ in range(4):
        await marie.say("is this a scam? call 95588 or see www.icbc.com.cn/a please")
        await marie.press("Report it", await marie.hears("Shall your community officer"))
        await marie.hears("has number MS-")
        marie.forget()
    number = await kept(town, IndicatorKind.NUMBER)
    assert (number.value, number.people) == ("95588", 1)
    assert "no sign of a scam" in await verdict(town, "call 95588 or see www.icbc.com.cn/a please")


async def test_a_check_that_is_not_reported_leaves_nothing_behind(town: Town) -> None:
    await verdict(town)
    async with town.database.read() as session:
        assert await session.scalar(select(func.count()).select_from(Indicator)) == 0


async def test_where_a_victims_money_went_is_remembered_and_their_story_is_not(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(
        "I sent them the money, from my card 6217 0012 3456 7890 123, they were so kind"
    )
    await marie.press("Alert my officer", await marie.hears("shall I alert"))
    await marie.press("Skip", await marie.hears("How did you pay"))
    await marie.hears("Whom did you pay")
    await marie.say("to card 6222020200012345670, the name was Zhang Wei")
    await marie.hears("Added to")
    account = await kept(town, IndicatorKind.ACCOUNT)
    assert account.value == "bank:6222020200012345670"
    async with town.database.read() as session:
        (report,) = await session.scalars(select(IndicatorReport))
        values = list(await session.scalars(select(Indicator.value)))
    assert report.ticket_id is not None
    assert values == ["bank:6222020200012345670"]


async def test_ten_thousand_characters_of_swindle_are_checked_and_kept_short(town: Town) -> None:
    words = ("Exchange your points for cash at http://points-7.shop/a " * 400)[:3900]
    await report(town, words)
    text = await kept(town, IndicatorKind.TEXT)
    assert len(text.value) <= 1000


async def test_what_is_added_to_a_report_is_remembered_too(town: Town) -> None:
    marie = await report(town)
    await marie.press("Add something")
    await marie.hears("What shall I add")
    await marie.say("they also called from 0049 30 901820")
    await marie.hears("Added to")
    async with town.database.read() as session:
        numbers = await session.scalars(
            select(Indicator.value).where(Indicator.kind == IndicatorKind.NUMBER)
        )
        assert set(numbers) == {"+447911123456", "+4930901820"}
