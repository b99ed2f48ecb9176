"""An alert that was planned goes out at its times, each once, and only if it may."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions import delivery, officers, subscriptions
from actions.alerts import (
    EVERYWHERE,
    AlertTemplate,
    AlertWording,
    Audience,
    NeverFires,
    NotToBeSent,
    Planning,
    Rhythm,
    RhythmUnclear,
    composed,
    due,
    plans,
)
from actions.alerts.composed import Composition
from actions.alerts.rhythm import in_words
from actions.database import Database
from actions.model import Alert, AlertPlan, PlanState, Staff, Topic
from actions.refusals import NotAllowed, NotFound
from tests import factories
from tests.clock import NIGHTS, PLANNING, Clock
from tests.unit.actions.told import told

WORDS = {
    "en": AlertWording(title="Gas", body="Leave by the north gate."),
    "fr": AlertWording(title="Gaz", body="Sortez par la porte nord."),
}
BEWARE = AlertTemplate(slug="beware", topic=Topic.FRAUD, texts=WORDS)


class Office:
    """Two admins, a supervisor and a few subscribers in one community."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def open(self, people: int = 3) -> None:
        async with self.database.write() as session:
            self.chen = await factories.admin(session, "Chen")
            self.zhao = await factories.admin(session, "Zhao")
            self.meishan = await factories.community(session, code="meishan")
            self.li = await factories.supervisor(session, self.meishan.station)
            self.wang = await factories.officer(session, self.meishan)
        await self.subscribers(people)

    async def subscribers(self, people: int) -> None:
        async with self.database.write() as session:
            for _ in range(people):
                chat = await factories.resident(session, self.meishan)
                assert chat.resident is not None
                await subscriptions.subscribe(
                    session, chat.resident, Topic.SAFETY, self.clock.now()
                )

    async def plan(self, by: Staff | None = None, **changes: Any) -> int:
        async with self.database.write() as session:
            plan = await plans.compose(
                session, by or self.chen, topic=Topic.SAFETY, template=None, now=self.clock.now()
            )
            change(plan, **changes)
        return plan.id

    async def submit(self, plan_id: int, by: Staff | None = None) -> Alert | None:
        async with self.database.write() as session:
            plan = await plans.one(session, by or self.chen, plan_id, to_change=True)
            return await plans.submit(
                session,
                by or self.chen,
                plan,
                PLANNING,
                self.clock.now(),
                seen=plans.mark_of(plan),
            )

    async def approve(self, plan_id: int, by: Staff) -> Alert | None:
        async with self.database.write() as session:
            plan = await plans.one(session, by, plan_id, to_change=True)
            return await plans.approve(session, by, plan, PLANNING, self.clock.now())

    async def start_due(self) -> int:
        return len(await due.start_due(self.database, PLANNING, self.clock.now()))

    async def get(self, plan_id: int) -> AlertPlan:
        async with self.database.read() as session:
            return await session.get_one(AlertPlan, plan_id)


def change(plan: AlertPlan, **changes: Any) -> None:
    usual = Composition(WORDS, fallbacks=["en"], audience=EVERYWHERE)
    plans.change(plan, replace(usual, **changes))


@pytest.fixture
async def office(database: Database, clock: Clock) -> Office:
    made = Office(database, clock)
    await made.open()
    return made


# --- When ---------------------------------------------------------------------------------------


async def test_now_is_now_and_once(office: Office) -> None:
    plan_id = await office.plan()
    alert = await office.submit(plan_id)
    assert alert is not None
    assert alert.audience == 3
    assert (await office.get(plan_id)).state is PlanState.DONE
    assert await office.start_due() == 0
    with pytest.raises(NotToBeSent):
        await office.submit(plan_id)


async def test_at_its_time_it_goes_out_and_not_before(office: Office) -> None:
    at = office.clock.now() + timedelta(hours=2)
    plan_id = await office.plan(starts_at=at)
    assert await office.submit(plan_id) is None
    office.clock.forward(hours=2, seconds=-1)
    assert await office.start_due() == 0
    office.clock.forward(seconds=1)
    assert await office.start_due() == 1
    assert await office.start_due() == 0
    assert (await office.get(plan_id)).state is PlanState.DONE


async def test_whom_it_reaches_is_asked_when_it_goes_out(office: Office) -> None:
    await office.submit(await office.plan(starts_at=office.clock.now() + timedelta(hours=2)))
    await office.subscribers(1)
    office.clock.forward(hours=2)
    await office.start_due()
    async with office.database.read() as session:
        assert (await session.scalars(select(Alert.audience))).all() == [4]


async def test_a_repeated_one_goes_out_each_time_once_though_many_look(
    office: Office, database_url: str
) -> None:
    plan_id = await office.plan(cron="0 10 * * *")  # it is half past nine
    assert await office.submit(plan_id) is None
    others = [Database(database_url) for _ in range(3)]
    try:
        for expected in (1, 2):
            office.clock.forward(days=1 if expected == 2 else 0, minutes=31 if expected == 1 else 0)
            found = await asyncio.gather(
                *(due.start_due(one, PLANNING, office.clock.now()) for one in others)
            )
            assert sum(map(len, found)) == 1
    finally:
        for one in others:
            await one.close()
    assert (await office.get(plan_id)).next_at == datetime(2026, 3, 6, 2, 0, tzinfo=UTC)


async def test_what_was_missed_is_made_up_for_once_and_after_its_grace_not_at_all(
    office: Office,
) -> None:
    plan_id = await office.plan(cron="0 10 * * *")
    await office.submit(plan_id)
    office.clock.forward(days=3, hours=1)  # four times were missed, the last half an hour ago
    assert await office.start_due() == 1
    assert await office.start_due() == 0
    assert (await office.get(plan_id)).next_at == datetime(2026, 3, 8, 2, 0, tzinfo=UTC)
    office.clock.forward(days=1, hours=6)  # six and a half hours late
    assert await office.start_due() == 0
    assert (await office.get(plan_id)).next_at == datetime(2026, 3, 9, 2, 0, tzinfo=UTC)


async def test_a_plan_that_became_impossible_goes_back_to_its_author(office: Office) -> None:
    at = office.clock.now() + timedelta(hours=1)
    plan_id = await office.plan(audience=Audience.of(office.meishan), starts_at=at)
    await office.submit(plan_id)
    async with office.database.write() as session:
        (await session.merge(office.meishan)).code = "renamed"
    office.clock.forward(hours=1)
    assert await office.start_due() == 0
    assert (await office.get(plan_id)).state is PlanState.DRAFT


# --- Who may ------------------------------------------------------------------------------------


async def test_above_a_number_of_people_a_second_admin_approves(office: Office) -> None:
    await office.subscribers(3)  # six: more than five
    plan_id = await office.plan()
    assert await office.submit(plan_id) is None
    assert (await office.get(plan_id)).state is PlanState.WAITING
    assert await office.start_due() == 0
    with pytest.raises(NotAllowed):
        await office.approve(plan_id, office.chen)  # wrote it
    alert = await office.approve(plan_id, office.zhao)
    assert alert is not None
    assert alert.audience == 6
    assert (await office.get(plan_id)).approved_by_id == office.zhao.id
    with pytest.raises(NotToBeSent):
        await office.approve(plan_id, office.zhao)


async def test_the_other_admins_are_asked_to_approve_once_for_the_same_words(
    office: Office,
) -> None:
    async with office.database.write() as session:
        for staff in (office.chen, office.zhao, office.li):
            await factories.phone(session, staff)
    await office.subscribers(3)
    plan_id = await office.plan()
    for title in ("Gas", "Gas", "Gas again"):
        async with office.database.write() as session:
            plan = await plans.one(session, office.chen, plan_id, to_change=True)
            plans.back_to_draft(plan)
            change(plan, texts={"en": AlertWording(title=title, body="Leave.")})
        assert await office.submit(plan_id) is None
    assert await told(office.database) == [("Zhao", "plan-waits-for-approval")] * 2


async def test_no_supervisor_approves_and_what_is_changed_is_approved_anew(
    office: Office,
) -> None:
    await office.subscribers(3)
    plan_id = await office.plan(by=office.li, audience=Audience.of(office.meishan))
    await office.submit(plan_id, office.li)
    with pytest.raises(NotAllowed):
        await office.approve(plan_id, office.li)
    async with office.database.write() as session:
        plan = await plans.one(session, office.li, plan_id, to_change=True)
        with pytest.raises(NotToBeSent):
            change(plan)
        plans.back_to_draft(plan)
        change(plan, audience=Audience.of(office.meishan), cron="0 10 * * *")
    with pytest.raises(NotToBeSent):
        await office.approve(plan_id, office.zhao)
    assert await office.submit(plan_id, office.li) is None
    assert (await office.get(plan_id)).state is PlanState.WAITING


async def test_a_supervisor_plans_for_their_station_and_sees_their_own(office: Office) -> None:
    mine = await office.plan(by=office.li)
    with pytest.raises(NotAllowed):
        await office.submit(mine, office.li)  # everywhere
    others = await office.plan()
    async with office.database.read() as session:
        assert [plan.id for plan in await plans.visible_to(session, office.li)] == [mine]
        assert [plan.id for plan in await plans.visible_to(session, office.chen)] == [others, mine]
        with pytest.raises(NotFound):
            await plans.one(session, office.li, others)
        with pytest.raises(NotAllowed):
            await plans.visible_to(session, office.wang)
    with pytest.raises(NotAllowed):
        await office.plan(by=office.wang)


async def test_a_dropped_plan_never_goes_out(office: Office) -> None:
    plan_id = await office.plan(cron="0 10 * * *")
    await office.submit(plan_id)
    async with office.database.write() as session:
        plans.drop(await plans.one(session, office.chen, plan_id, to_change=True))
    office.clock.forward(hours=1)
    assert await office.start_due() == 0
    async with office.database.read() as session:
        assert await plans.visible_to(session, office.chen) == []


# --- What cannot be sent ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"texts": {}},
        {"audience": None},
        {"starts_at": datetime(2026, 3, 4, 1, 29, tzinfo=UTC)},
        {"audience": Audience(languages=("ko",))},  # nobody
    ],
)
async def test_what_lacks_something_is_not_sent(office: Office, changes: dict[str, Any]) -> None:
    with pytest.raises(NotToBeSent):
        await office.submit(await office.plan(**changes))


async def test_everybody_reads_it_in_a_language_there_is(office: Office) -> None:
    await office.submit(await office.plan(texts={"fr": WORDS["fr"]}, fallbacks=["zh", "en"]))
    async with office.database.write() as session:
        claims = await delivery.claim(session, office.clock.now(), 10)
    assert {(claim.language, claim.alert.title) for claim in claims if claim.alert} == {
        ("fr", "Gaz")
    }


async def test_a_test_goes_to_ones_own_phone_alone(office: Office) -> None:
    plan_id = await office.plan()
    now = office.clock.now()
    async with office.database.write() as session:
        plan = await plans.one(session, office.chen, plan_id)
        with pytest.raises(NotToBeSent):
            await composed.try_on_own_phone(session, office.chen, plan, "en", now)
        phone = await factories.phone(session, await session.merge(office.chen))
        assert await officers.telegram_of(session, office.chen) is not None
        with pytest.raises(NotToBeSent):
            await composed.try_on_own_phone(session, office.chen, plan, "ko", now)
        await composed.try_on_own_phone(session, office.chen, plan, "fr", now)
        (claim,) = await delivery.claim(session, now, 10)
    assert claim.chat_id == phone.id
    assert claim.body is not None
    assert "Gaz" in str(claim.body)


async def test_a_template_brings_its_words_and_its_topic(office: Office) -> None:
    async with office.database.write() as session:
        plan = await plans.compose(
            session, office.chen, topic=Topic.NEWS, template=BEWARE, now=office.clock.now()
        )
        assert plan.topic is Topic.FRAUD
        assert composed.template_of(plan) == BEWARE


# --- Rhythms ------------------------------------------------------------------------------------

NOW = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)


def rhythm(cron: str) -> Rhythm:
    return Rhythm(cron, NIGHTS.timezone, NOW)


def test_cron_counts_days_from_sunday_and_hours_by_the_citys_clock() -> None:
    monday, *_ = rhythm("30 9 * * 1").next_times(NOW)
    assert monday == datetime(2026, 3, 9, 1, 30, tzinfo=UTC)
    assert rhythm("0 9 * * 0").next_times(NOW, 1) == rhythm("0 9 * * 7").next_times(NOW, 1)
    assert len(rhythm("0 9 * * 1-5").next_times(NOW)) == 5


def test_a_time_is_said_in_plain_words() -> None:
    assert in_words("30 18 * * *", "en") == "At 18:30, every day"
    assert "星期一" in in_words("0 9 * * 1", "zh")
    assert "Monday" in in_words("0 9 * * 1", "en")


@pytest.mark.parametrize(
    "cron",
    ["", "soon", "0 9 * *", "60 9 * * *", "0 9 * * 8", "* 9 * * *", "0 9 1 * 1", "0 9 * * *; ls",
     "0 0 9 * * *", "*/5 * * * *"],
)  # fmt: skip
def test_what_is_no_rhythm_is_refused(cron: str) -> None:
    with pytest.raises(RhythmUnclear):
        rhythm(cron)


def test_a_day_that_never_comes_is_refused() -> None:
    with pytest.raises(NeverFires):
        rhythm("0 9 31 2 *")
    assert rhythm("0 9 29 2 *").next_times(NOW, 1) == [datetime(2028, 2, 29, 1, 0, tzinfo=UTC)]


def test_the_number_above_which_somebody_approves_is_a_setting() -> None:
    assert Planning(NIGHTS, 25, 5, "https://linli.example/desk") == PLANNING
