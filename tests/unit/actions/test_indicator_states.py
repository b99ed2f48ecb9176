"""Confirmed, cleared, taken back: every arrow, and who may draw it."""

from __future__ import annotations

from itertools import product

import pytest
from sqlalchemy import select

from actions import indicators
from actions.database import Database
from actions.model import Indicator, IndicatorEvent, IndicatorKind, IndicatorMove, IndicatorState
from actions.refusals import IndicatorMoved, IndicatorProtected, NotFound, TextNeeded
from tests.clock import MORNING
from tests.unit.actions.neighbourhood import SCAM, Neighbourhood, neighbourhood

S, M = IndicatorState, IndicatorMove


@pytest.fixture
async def hood(database: Database) -> Neighbourhood:
    return await neighbourhood(database)


@pytest.mark.parametrize(
    ("before", "move", "after"),
    [
        (S.REPORTED, M.CONFIRM, S.CONFIRMED),
        (S.REPORTED, M.CLEAR, S.CLEARED),
        (S.REPORTED, M.IMPORT, S.CONFIRMED),
        (S.CONFIRMED, M.CLEAR, S.CLEARED),
        (S.CONFIRMED, M.REOPEN, S.REPORTED),
        (S.CONFIRMED, M.IMPORT, S.CONFIRMED),
        (S.CLEARED, M.CONFIRM, S.CONFIRMED),
        (S.CLEARED, M.REOPEN, S.REPORTED),
    ],
)
def test_an_arrow_leads_where_it_should(before: S, move: M, after: S) -> None:
    assert indicators.next_state(before, move) is after


def test_every_other_move_is_refused() -> None:
    for before, move in product(S, M):
        if (before, move) not in indicators.TRANSITIONS:
            with pytest.raises(IndicatorMoved):
                indicators.next_state(before, move)
    assert len(indicators.TRANSITIONS) == 8


async def test_who_decided_when_and_why_is_kept(hood: Neighbourhood) -> None:
    await hood.report()
    number = await hood.of_kind(IndicatorKind.NUMBER)
    await hood.decide(number, M.CONFIRM)
    await hood.decide(number, M.CLEAR, hood.li)
    async with hood.database.read() as session:
        shown = await indicators.one(session, hood.wang, number.id)
        history = [(e.staff.name, e.move, e.state, e.reason, e.at) for e in shown.events]
    assert history == [
        ("Wang Jianguo", M.CONFIRM, S.CONFIRMED, "seen by us", MORNING),
        ("Supervisor Li", M.CLEAR, S.CLEARED, "seen by us", MORNING),
    ]


async def test_a_decision_without_a_reason_is_none(hood: Neighbourhood) -> None:
    await hood.report()
    number = await hood.of_kind(IndicatorKind.NUMBER)
    with pytest.raises(TextNeeded):
        async with hood.database.write() as session:
            await indicators.decide(session, hood.wang, number.id, M.CONFIRM, " ", MORNING)
    assert (await hood.of_kind(IndicatorKind.NUMBER)).state is S.REPORTED


async def test_nobody_confirms_what_a_colleague_has_confirmed(hood: Neighbourhood) -> None:
    await hood.report()
    number = await hood.of_kind(IndicatorKind.NUMBER)
    await hood.decide(number, M.CONFIRM)
    with pytest.raises(IndicatorMoved):
        await hood.decide(number, M.CONFIRM, hood.li)


async def test_an_institutions_own_cannot_be_confirmed_but_cleared(hood: Neighbourhood) -> None:
    await hood.report("call 95588 now")
    number = await hood.of_kind(IndicatorKind.NUMBER)
    async with hood.database.write() as session:
        decide = (session, hood.wang, number.id)
        with pytest.raises(IndicatorProtected):
            await indicators.decide(*decide, M.CONFIRM, "why", MORNING, owner={"en": "ICBC"})
        await indicators.decide(*decide, M.CLEAR, "the bank's", MORNING, owner={"en": "ICBC"})
    assert (await hood.of_kind(IndicatorKind.NUMBER)).state is S.CLEARED


async def test_officers_see_what_was_reported_to_them_and_how_often_there(
    hood: Neighbourhood,
) -> None:
    await hood.reports(2)
    await hood.report(of=hood.jinfeng)
    await hood.report(of=hood.far_away)
    await hood.report("call 0049 30 901820", of=hood.far_away)
    number = next(o for o in await hood.all(IndicatorKind.NUMBER) if o.value == "+447911123456")
    seen = {}
    for staff in (hood.wang, hood.zhao, hood.li, hood.chen):
        async with hood.database.read() as session:
            page = await indicators.page(session, staff, indicators.Sieve(IndicatorKind.NUMBER))
            people = await indicators.people(session, staff, [number.id])
        seen[staff.name] = ({one.value for one in page}, people[number.id])
    ours, theirs = "+447911123456", "+4930901820"
    assert seen == {
        "Wang Jianguo": ({ours}, 2),
        "Zhao Min": ({ours, theirs}, 1),
        "Supervisor Li": ({ours}, 3),
        "Admin Chen": ({ours, theirs}, 4),
    }


async def test_what_was_reported_elsewhere_is_not_there_for_an_officer(hood: Neighbourhood) -> None:
    await hood.report("call 0049 30 901820", of=hood.far_away)
    number = await hood.of_kind(IndicatorKind.NUMBER)
    with pytest.raises(NotFound):
        await hood.decide(number, M.CONFIRM)
    async with hood.database.read() as session:
        for staff in (hood.wang, hood.li):
            with pytest.raises(NotFound):
                await indicators.one(session, staff, number.id)


async def test_weeks_are_counted_by_community(hood: Neighbourhood) -> None:
    await hood.reports(2)
    await hood.report(of=hood.jinfeng)
    number = await hood.of_kind(IndicatorKind.NUMBER)
    async with hood.database.read() as session:
        found = await indicators.weeks(session, hood.li, [number.id], MORNING.date().replace(day=1))
        rows = list(await session.scalars(select(IndicatorEvent)))
    assert [(w.community.code, w.monday.isoformat(), w.people) for w in found[number.id]] == [
        ("meishan", "2026-03-02", 2),
        ("jinfeng", "2026-03-02", 1),
    ]
    assert rows == []


@pytest.mark.parametrize(
    ("text", "finds"),
    [
        ("7911", {IndicatorKind.NUMBER}),
        ("POINTS-7", {IndicatorKind.LINK, IndicatorKind.DOMAIN, IndicatorKind.TEXT}),
        ("friendly manager", {IndicatorKind.TEXT}),
        (SCAM.replace("tonight", "this night"), {IndicatorKind.TEXT}),
        ("100%", set()),
        ("_", set()),
    ],
)
async def test_the_list_is_searched_by_what_stands_in_it_or_is_like_it(
    hood: Neighbourhood, text: str, finds: set[IndicatorKind]
) -> None:
    await hood.report()
    async with hood.database.read() as session:
        found = await indicators.page(session, hood.wang, indicators.Sieve(text=text))
    assert {one.kind for one in found} == finds


async def test_pages_follow_each_other_without_gap_or_double(hood: Neighbourhood) -> None:
    for number in range(7):
        await hood.report(f"call 1381234567{number}")
    seen: list[str] = []
    after = None
    async with hood.database.read() as session:
        while page := await indicators.page(
            session, hood.wang, indicators.Sieve(), limit=3, after=after
        ):
            seen += [one.value for one in page]
            after = indicators.Position.of(page[-1])
        everything = await session.scalars(select(Indicator.value))
    assert sorted(seen) == sorted(everything)
