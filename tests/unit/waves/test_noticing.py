"""A wave becomes one draft with its evidence; nothing is sent unless the city switched it on."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select

from actions import subscriptions, waves
from actions.alerts import Planning, plans, templates
from actions.database import Database
from actions.fraud.kinds import ScamKind
from actions.model import (
    Alert,
    AlertPlan,
    Chat,
    Indicator,
    IndicatorMove,
    PlanState,
    Topic,
    Wave,
)
from actions.refusals import TextNeeded
from actions.waves import Noticing, WaveAlerts
from actions.waves.noticing import COOLING
from actions.waves.rule import FEWEST_PEOPLE
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import PLANNING
from tests.unit.actions.neighbourhood import Neighbourhood, later, neighbourhood
from tests.unit.actions.told import told

TEMPLATES = templates(ROOT / "data/alerts")
KIND = ScamKind.FAKE_INVESTMENT
A_WAVE = FEWEST_PEOPLE + 1
NOW = later(70)  # ten weeks of history


class Street:
    """A neighbourhood in which people report investment fraud, and somebody looks for waves."""

    def __init__(self, here: Neighbourhood) -> None:
        self.here = here
        self.number = 0

    async def report(
        self, people: int, at: datetime, *, by: Chat | None = None, kind: ScamKind | None = KIND,
        **more: Any,
    ) -> None:  # fmt: skip
        """As many people, each with another number; `by` is always the same one."""
        for _ in range(people):
            self.number += 1
            words = f"call +44 7911 {100_000 + self.number}"
            await self.here.report(words, by=by, now=at, **more)
        async with self.here.database.write() as session:
            for one in await session.scalars(select(Indicator).where(Indicator.seen_at == at)):
                one.scam_kind = kind

    async def notice(
        self,
        now: datetime = NOW,
        alerts: WaveAlerts = WaveAlerts.DRAFT,
        planning: Planning = PLANNING,
    ) -> list[int]:
        return await waves.notice(self.here.database, Noticing(TEMPLATES, planning, alerts), now)

    async def plan(self, id: int) -> AlertPlan:
        async with self.here.database.read() as session:
            return await session.get_one(AlertPlan, id)

    async def subscribers(self, people: int) -> None:
        async with self.here.database.write() as session:
            for _ in range(people):
                chat = await factories.resident(session, self.here.meishan)
                assert chat.resident is not None
                await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, NOW)

    async def alerts(self) -> int:
        async with self.here.database.read() as session:
            return await session.scalar(select(func.count(Alert.id))) or 0


@pytest.fixture
async def street(database: Database) -> Street:
    made = Street(await neighbourhood(database))
    await made.report(1, later(0), kind=ScamKind.ROMANCE)  # somebody reported long ago
    return made


async def test_a_wave_is_a_draft_for_its_community_in_ten_languages(street: Street) -> None:
    await street.subscribers(1)
    await street.report(A_WAVE, NOW - timedelta(days=2))
    (id,) = await street.notice()
    plan = await street.plan(id)
    assert (plan.state, plan.topic, plan.author_id) == (PlanState.DRAFT, Topic.FRAUD, None)
    assert plan.template == "fake-investment"
    assert len(plan.texts) == 10
    assert plan.aimed_at == {"communities": ["meishan"]}
    assert await street.alerts() == 0


async def test_the_evidence_has_the_numbers_and_what_was_reported(street: Street) -> None:
    await street.report(1, NOW - timedelta(days=9))
    await street.report(A_WAVE, NOW - timedelta(days=2))
    (id,) = await street.notice()
    async with street.here.database.read() as session:
        evidence = await waves.evidence_for(session, street.here.chen, id)
        assert evidence is not None
        assert [week.people for week in evidence.weeks] == [A_WAVE, 1, 0, 0, 0, 0, 0, 0, 0]
        assert evidence.expected == pytest.approx(1 / 8)
        assert evidence.once_in > 2_000
        assert len(evidence.indicators) == len(evidence.tickets) == A_WAVE
        assert await waves.evidence_for(session, street.here.chen, id + 1) is None


async def test_what_is_no_wave_is_no_draft(street: Street) -> None:
    day = timedelta(days=1)
    chat = await street.here.resident("Busy")
    await street.report(20, NOW - day, by=chat)  # one person, however often
    await street.report(FEWEST_PEOPLE - 1, NOW - 2 * day)  # with them enough, of another kind:
    await street.report(A_WAVE, NOW - 3 * day, kind=None)
    await street.report(A_WAVE - 3, NOW - 2 * day, of=street.here.jinfeng)  # spread over two
    await street.report(A_WAVE - 3, NOW - 2 * day, of=street.here.far_away)
    await street.report(A_WAVE, NOW + day)  # to come
    async with street.here.database.write() as session:
        for one in await session.scalars(select(Indicator).where(Indicator.scam_kind == KIND)):
            if one.seen_at == NOW - 2 * day:
                one.scam_kind = ScamKind.GAME_TRADING
    assert await street.notice() == []


async def test_what_is_usual_here_is_no_wave(street: Street) -> None:
    for week in range(1, 9):
        await street.report(3, NOW - timedelta(days=7 * week + 1))
    await street.report(A_WAVE, NOW - timedelta(days=1))
    assert await street.notice() == []


async def test_what_an_officer_cleared_counts_no_more(street: Street) -> None:
    await street.report(A_WAVE, NOW - timedelta(days=1))
    for one in await street.here.all():
        if one.scam_kind == KIND:
            await street.here.decide(one, IndicatorMove.CLEAR)
    assert await street.notice() == []


async def test_without_history_nobody_knows_what_is_usual(database: Database) -> None:
    street = Street(await neighbourhood(database))
    assert await street.notice() == []
    await street.report(1, NOW - timedelta(days=34))
    await street.report(A_WAVE, NOW - timedelta(days=1))
    assert await street.notice() == []
    assert len(await street.notice(NOW + timedelta(days=1))) == 1  # four whole weeks before this


async def test_one_wave_is_told_once_though_many_look(street: Street, database_url: str) -> None:
    await street.report(A_WAVE, NOW - timedelta(days=1))
    others = [Database(database_url) for _ in range(3)]
    settings = Noticing(TEMPLATES, PLANNING)
    try:
        found = await asyncio.gather(*(waves.notice(one, settings, NOW) for one in others))
    finally:
        for one in others:
            await one.close()
    assert sum(map(len, found)) == 1
    assert await street.notice(NOW + timedelta(hours=1)) == []


async def test_it_goes_on_being_the_same_wave_and_is_another_one_later(street: Street) -> None:
    await street.report(A_WAVE, NOW - timedelta(days=1))
    (first,) = await street.notice()
    after = NOW + COOLING
    await street.report(3 * A_WAVE, after - timedelta(days=1))
    assert await street.notice(after - timedelta(hours=1)) == []
    assert await street.notice(after) == []  # its draft still waits for somebody
    async with street.here.database.write() as session:
        plan = await session.get_one(AlertPlan, first)
        await waves.dismiss(session, street.here.chen, plan, "sent by hand", after)
    assert len(await street.notice(after)) == 1


async def test_dismissing_says_why_and_who(street: Street) -> None:
    await street.report(A_WAVE, NOW - timedelta(days=1))
    (id,) = await street.notice()
    async with street.here.database.write() as session:
        plan = await plans.one(session, street.here.chen, id, to_change=True)
        with pytest.raises(TextNeeded):
            await waves.dismiss(session, street.here.chen, plan, "  ", NOW)
        await waves.dismiss(session, street.here.chen, plan, " a school's exercise ", NOW)
    async with street.here.database.read() as session:
        (wave,) = (await session.scalars(select(Wave))).all()
    assert (await street.plan(id)).state is PlanState.DROPPED
    assert (wave.reason, wave.dismissed_by_id) == ("a school's exercise", street.here.chen.id)
    assert await street.notice(NOW + timedelta(days=1)) == []


async def test_switched_on_it_goes_out_by_itself_on_the_same_road(street: Street) -> None:
    await street.subscribers(2)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    (id,) = await street.notice(alerts=WaveAlerts.SEND)
    assert (await street.plan(id)).state is PlanState.DONE
    assert await street.alerts() == 1
    await street.notice(NOW + timedelta(hours=1), alerts=WaveAlerts.SEND)
    assert await street.alerts() == 1


async def test_to_many_people_an_admin_approves_it_and_to_nobody_it_stays_a_draft(
    street: Street,
) -> None:
    await street.subscribers(2)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    await street.report(A_WAVE, NOW - timedelta(days=2), of=street.here.jinfeng)
    few = replace(PLANNING, approve_above=1)
    ids = await street.notice(alerts=WaveAlerts.SEND, planning=few)
    states = [(await street.plan(id)).state for id in ids]
    assert states == [PlanState.WAITING, PlanState.DRAFT]
    assert await street.alerts() == 0
    async with street.here.database.write() as session:
        plan = await plans.one(session, street.here.chen, ids[0], to_change=True)
        assert await plans.approve(session, street.here.chen, plan, few, NOW) is not None


async def test_an_admin_is_told_of_each_draft_once_and_of_nothing_that_went_out(
    street: Street,
) -> None:
    async with street.here.database.write() as session:
        await factories.phone(session, street.here.chen)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    for _ in range(2):
        await street.notice()
    assert [what for _, what in await told(street.here.database)] == ["plan-waits-noticed"]
    await street.subscribers(1)
    await street.report(A_WAVE, NOW - timedelta(days=2), kind=ScamKind.ROMANCE)
    await street.notice(alerts=WaveAlerts.SEND)
    assert await street.alerts() == 1
    assert len(await told(street.here.database)) == 1


async def test_to_many_people_only_the_approval_is_asked_for(street: Street) -> None:
    async with street.here.database.write() as session:
        await factories.phone(session, street.here.chen)
    await street.subscribers(2)
    await street.report(A_WAVE, NOW - timedelta(days=1))
    await street.notice(alerts=WaveAlerts.SEND, planning=replace(PLANNING, approve_above=1))
    assert [what for _, what in await told(street.here.database)] == ["plan-waits-for-approval"]


async def test_switched_off_nobody_looks(street: Street) -> None:
    await street.report(A_WAVE, NOW - timedelta(days=1))
    assert await street.notice(alerts=WaveAlerts.OFF) == []


def test_every_kind_of_scam_has_words_and_only_one_text_each() -> None:
    kinds = [kind for template in TEMPLATES.values() for kind in template.kinds]
    assert sorted(kinds) == sorted(ScamKind)
