"""The neighbourhood's memory: what is reported, by how many, and what that does to a verdict."""

from __future__ import annotations

import asyncio
from datetime import date

import pytest
from sqlalchemy import func, select

from actions import indicators, privacy
from actions.database import Database
from actions.fraud import LabelledLink, Level, Signal
from actions.fraud.kinds import ScamKind
from actions.model import (
    Chat,
    IndicatorBand,
    IndicatorKind,
    IndicatorMove,
    IndicatorReport,
    IndicatorState,
    IndicatorWording,
    SeenDomain,
)
from tests.unit.actions.neighbourhood import SCAM, Neighbourhood, later, neighbourhood

HONEST = (
    "Hello, the plumber comes on Tuesday at ten. His number is 0044 7911 123456, please be home."
)
BANK = "Your card is locked, call 95588 or see https://www.icbc.com.cn/a and sign in there tonight."


@pytest.fixture
async def hood(database: Database) -> Neighbourhood:
    return await neighbourhood(database)


def signals(found: list[object]) -> set[Signal]:
    return {one.signal for one in found}  # type: ignore[attr-defined]


async def count(hood: Neighbourhood, table: type) -> int:
    async with hood.database.read() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_a_report_keeps_number_link_domain_and_text(hood: Neighbourhood) -> None:
    await hood.report()
    kept = {one.kind: one for one in await hood.all()}
    assert kept[IndicatorKind.NUMBER].value == "+447911123456"
    assert kept[IndicatorKind.LINK].value == "points-7.shop/a"
    assert kept[IndicatorKind.DOMAIN].value == "points-7.shop"
    assert {one.state for one in kept.values()} == {IndicatorState.REPORTED}
    assert {one.people for one in kept.values()} == {1}
    async with hood.database.read() as session:
        rows = list(await session.scalars(select(IndicatorReport)))
    assert {row.community_id for row in rows} == {hood.meishan.id}
    assert {row.week for row in rows} == {date(2026, 3, 2)}  # the Monday


async def test_of_a_text_nothing_personal_is_kept(hood: Neighbourhood) -> None:
    marie = await hood.resident("Marie Dupont")
    words = f"Dear Marie Dupont, {SCAM} Your flat: building 12, room 502. My number: 13912345678."
    await hood.report(words, by=marie)
    text = await hood.of_kind(IndicatorKind.TEXT)
    for personal in ("Marie", "Dupont", "502", "13912345678", "7911"):
        assert personal not in text.value
    assert "points expire tonight" in text.value
    assert [one.value for one in await hood.all(IndicatorKind.NUMBER)] == ["+447911123456"]


async def test_a_hidden_link_is_reported_too(hood: Neighbourhood) -> None:
    await hood.report("see here please", links=(LabelledLink("here", "https://evil.top/a"),))
    assert (await hood.of_kind(IndicatorKind.LINK)).value == "evil.top/a"


async def test_a_story_of_ones_own_is_not_kept_as_a_text(hood: Neighbourhood) -> None:
    await hood.report(keeps_text=False)
    assert await hood.all(IndicatorKind.TEXT) == []
    assert await hood.all(IndicatorKind.NUMBER) != []


async def test_one_person_counts_once_however_often_they_report(hood: Neighbourhood) -> None:
    marie = await hood.resident()
    for _ in range(5):
        await hood.report(by=marie)
    assert {one.people for one in await hood.all()} == {1}
    assert await hood.known(HONEST) == []


async def test_what_two_reported_changes_nothing_yet(hood: Neighbourhood) -> None:
    await hood.reports(2)
    assert await hood.known(HONEST) == []


async def test_what_several_people_reported_calls_for_care(hood: Neighbourhood) -> None:
    await hood.reports(2)
    await hood.report(of=hood.far_away)
    found = await hood.known(HONEST)
    assert signals(found) == {Signal.REPORTED_NUMBER}
    assert [one.people for one in found] == [3]
    verdict = await hood.check(HONEST)
    assert verdict.level is Level.CAREFUL


async def test_reports_alone_never_say_more_than_careful(hood: Neighbourhood) -> None:
    """However many things of one message a crowd reports."""
    await hood.reports(7)
    found = await hood.known()
    assert signals(found) >= {Signal.REPORTED_NUMBER, Signal.REPORTED_ADDRESS, Signal.REPORTED_TEXT}
    assert sum(one.counts for one in found if one.people) == 2


async def test_people_who_report_at_the_same_moment_all_count(hood: Neighbourhood) -> None:
    """In whatever order they name things: nobody waits for somebody who waits for them."""
    other = "call 0044 7911 123456 or 0049 30 901820, see http://points-7.shop/a"
    again = "see http://points-7.shop/a, call 0049 30 901820 or 0044 7911 123456"
    residents = [await hood.resident() for _ in range(6)]
    await asyncio.gather(
        *(hood.report((other, again)[n % 2], by=one) for n, one in enumerate(residents))
    )
    assert {one.people for one in await hood.all()} == {6}


async def test_an_old_report_says_nothing_of_today(hood: Neighbourhood) -> None:
    await hood.reports(3)
    assert await hood.known(HONEST, later(29)) != []
    assert await hood.known(HONEST, later(31)) == []


async def test_a_confirmed_number_decides_at_once(hood: Neighbourhood) -> None:
    await hood.report()
    await hood.decide(await hood.of_kind(IndicatorKind.NUMBER), IndicatorMove.CONFIRM)
    verdict = await hood.check(HONEST)
    assert verdict.level is Level.LIKELY
    assert verdict.reasons[0].signal is Signal.CONFIRMED_NUMBER
    assert verdict.reasons[0].people == 0  # one person is nobody's business


@pytest.mark.parametrize(
    ("kind", "text", "signal"),
    [
        (IndicatorKind.LINK, "look: points-7.shop/a?x", Signal.CONFIRMED_ADDRESS),
        (IndicatorKind.DOMAIN, "look: www.points-7.shop/other", Signal.CONFIRMED_ADDRESS),
        (IndicatorKind.TEXT, SCAM.replace("points-7", "points-8"), Signal.CONFIRMED_TEXT),
        (IndicatorKind.ACCOUNT, "add WeChat: money_77", Signal.CONFIRMED_ACCOUNT),
    ],
)
async def test_each_kind_is_recognised_when_it_comes_again(
    hood: Neighbourhood, kind: IndicatorKind, text: str, signal: Signal
) -> None:
    await hood.report(f"{SCAM} WeChat: money_77")
    await hood.decide(await hood.of_kind(kind), IndicatorMove.CONFIRM)
    assert signal in signals(await hood.known(text))
    assert signal not in signals(await hood.known(HONEST))


async def test_what_is_cleared_says_nothing_and_takes_nothing_away(hood: Neighbourhood) -> None:
    await hood.reports(5)
    await hood.decide(await hood.of_kind(IndicatorKind.NUMBER), IndicatorMove.CLEAR)
    assert await hood.known(HONEST) == []
    assert Signal.REPORTED_ADDRESS in signals(await hood.known())
    scam = f"Move it to a safe account, {HONEST}"
    assert (await hood.check(scam)).level is Level.LIKELY
    await hood.reports(4)
    assert await hood.known(HONEST) == []


async def test_an_institutions_own_is_kept_and_never_turns_a_verdict(hood: Neighbourhood) -> None:
    for _ in range(6):
        await hood.report(BANK)
    numbers = await hood.all(IndicatorKind.NUMBER)
    assert [(one.value, one.people) for one in numbers] == [("95588", 6)]
    assert await hood.known(BANK) == []
    assert await hood.all(IndicatorKind.TEXT) == []


async def test_texts_in_nearly_the_same_words_are_one(hood: Neighbourhood) -> None:
    await hood.report()
    await hood.report(SCAM.replace("points-7.shop/a", "bonus-9.vip/q").replace("tonight", "today"))
    await hood.report("A car stands before the gate, the neighbours are angry about it, look.")
    texts = await hood.all(IndicatorKind.TEXT)
    assert [one.people for one in texts] == [2, 1]
    async with hood.database.read() as session:
        (wording,) = await session.scalars(select(IndicatorWording))
    assert wording.indicator_id == texts[0].id
    assert "expire today" in wording.text


async def test_a_group_of_texts_cannot_be_led_away_step_by_step(hood: Neighbourhood) -> None:
    """Each step is like the one before, and the last one like an honest notice."""
    words = SCAM.split()
    notice = "The swimming pool behind the school opens on Sunday for all children of the quarter"
    honest = notice.split()
    for step in range(0, len(words) + 3, 3):
        await hood.report(" ".join(honest[:step] + words[step:]))
    first, *others = await hood.all(IndicatorKind.TEXT)
    assert others
    await hood.decide(first, IndicatorMove.CONFIRM)
    assert Signal.CONFIRMED_TEXT not in signals(await hood.known(notice))


async def test_what_is_known_of_the_kind_of_scam_comes_with_it(hood: Neighbourhood) -> None:
    await hood.report(f"{SCAM} Guaranteed profit of 20% a month, join our investment group!")
    number = await hood.of_kind(IndicatorKind.NUMBER)
    await hood.decide(number, IndicatorMove.CONFIRM)
    assert (await hood.check(HONEST)).kind is ScamKind.FAKE_INVESTMENT


async def test_a_new_domain_that_looks_odd_is_said_to_be_new(hood: Neighbourhood) -> None:
    odd = "http://quick-gift.top/a"
    assert signals(await hood.known(odd)) == {Signal.NEW_DOMAIN}
    assert signals(await hood.known(odd, later(6))) == {Signal.NEW_DOMAIN}
    assert await hood.known(odd, later(8)) == []
    assert await count(hood, SeenDomain) == 1


@pytest.mark.parametrize(
    "link", ["https://my-bakery.com/a", "https://www.icbc.com.cn/", "bit.ly/a"]
)
async def test_a_new_domain_that_looks_like_any_other_is_not(
    hood: Neighbourhood, link: str
) -> None:
    assert await hood.known(link) == []
    assert await count(hood, SeenDomain) == 0


async def test_a_new_domain_alone_frightens_nobody(hood: Neighbourhood) -> None:
    assert (await hood.check("http://quick-gift.top/a")).level is Level.NO_SIGN


async def test_who_is_forgotten_counts_no_more(hood: Neighbourhood) -> None:
    marie = await hood.resident()
    await hood.report(by=marie)
    await hood.report("call 0044 7911 123456")
    async with hood.database.write() as session:
        chat = await session.get_one(Chat, marie.id)
        await session.refresh(chat, ["resident"])
        assert chat.resident is not None
        await session.refresh(chat.resident, ["community"])
        told = await privacy.export(session, chat.resident)
        assert "+447911123456" in {one["what"] for one in told["fraud_reports"]}
        await privacy.erase(session, chat.resident, later(0))
    assert [(one.value, one.people) for one in await hood.all()] == [("+447911123456", 1)]
    assert await count(hood, IndicatorBand) == 0


async def test_what_an_officer_decided_outlives_who_reported_it(hood: Neighbourhood) -> None:
    marie = await hood.resident()
    await hood.report("call 0044 7911 123456", by=marie)
    await hood.decide(await hood.of_kind(IndicatorKind.NUMBER), IndicatorMove.CONFIRM)
    async with hood.database.write() as session:
        chat = await session.get_one(Chat, marie.id)
        await session.refresh(chat, ["resident"])
        assert chat.resident is not None
        await indicators.forget_reports_of(session, chat.resident)
    assert Signal.CONFIRMED_NUMBER in signals(await hood.known(HONEST))


async def test_what_nobody_saw_for_a_year_is_forgotten_and_decisions_are_not(
    hood: Neighbourhood,
) -> None:
    await hood.report("call 0044 7911 123456 or see http://points-7.shop/a")
    await hood.decide(await hood.of_kind(IndicatorKind.NUMBER), IndicatorMove.CONFIRM)
    await hood.known("http://quick-gift.top/a")
    for days, left in ((364, 3), (366, 1)):
        async with hood.database.write() as session:
            await indicators.forget_old(session, later(days))
        assert len(await hood.all()) == left
    assert await count(hood, SeenDomain) == 0
