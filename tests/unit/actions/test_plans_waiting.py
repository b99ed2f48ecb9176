"""A draft that waits is told to each admin who can act on it: once, in their language."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from actions.alerts import plans, waiting
from actions.alerts.composed import Composition
from actions.alerts.template_files import AlertWording
from actions.database import Database
from actions.model import AlertPlan, OutboxMessage, PlanState, Staff, Topic
from actions.outgoing import Outgoing, say
from actions.wording import Wording
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import MORNING, NIGHTS, PLANNING
from tests.unit.actions.told import told

WORDS = {
    "en": AlertWording(title="Gas", body="Leave by the north gate."),
    "zh": AlertWording(title="燃气", body="请从北门离开。"),
}
HEADLINE = say("plan-waits-taken-in", source="weather")


class Admins:
    """Three admins with phones, and a draft that nobody here began."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def open(self) -> None:
        async with self.database.write() as session:
            self.chen = await factories.admin(session, "Chen")
            self.zhao = await factories.admin(session, "Zhao")
            self.zhao.language = "zh"
            self.gone = await factories.admin(session, "Gone")
            self.gone.is_active = False
            community = await factories.community(session)
            self.li = await factories.supervisor(session, community.station, name="Li")
            for staff in (self.chen, self.zhao, self.gone, self.li):
                await factories.phone(session, staff)
            await factories.admin(session, "No phone")
            plan = await plans.draft(session, topic=Topic.SAFETY, now=MORNING)
            plans.change(plan, Composition(WORDS, fallbacks=["en"]))
        self.plan_id = plan.id

    async def tell(self, not_to: Staff | None = None, occasion: str = "") -> list[str]:
        """Who was told by then."""
        async with self.database.write() as session:
            plan = await session.get_one(AlertPlan, self.plan_id)
            await waiting.tell_admins(
                session, plan, HEADLINE, occasion=occasion, desk=PLANNING.desk,
                not_to=not_to.id if not_to else None, now=MORNING,
            )  # fmt: skip
        return [name for name, _ in await told(self.database)]

    async def change(self, **changes: object) -> None:
        async with self.database.write() as session:
            plan = await session.get_one(AlertPlan, self.plan_id)
            for name, value in changes.items():
                setattr(plan, name, value)

    async def waits_for(self, staff: Staff) -> int:
        async with self.database.read() as session:
            return await waiting.count_for(session, staff)


@pytest.fixture
async def admins(database: Database) -> Admins:
    made = Admins(database)
    await made.open()
    return made


async def test_each_admin_who_can_act_is_told_once_and_nobody_else(admins: Admins) -> None:
    assert await admins.tell() == ["Chen", "Zhao"]
    assert await admins.tell() == ["Chen", "Zhao"]
    assert await admins.tell(occasion="another") == ["Chen", "Zhao", "Chen", "Zhao"]


async def test_whose_own_it_is_and_who_is_absent_is_not_bothered(admins: Admins) -> None:
    async with admins.database.write() as session:
        (await session.get_one(Staff, admins.zhao.id)).is_absent = True
    assert await admins.tell(not_to=admins.zhao) == ["Chen"]


async def test_where_every_admin_is_absent_they_are_told_all_the_same(admins: Admins) -> None:
    async with admins.database.write() as session:
        for staff in await session.scalars(select(Staff)):
            staff.is_absent = True
    assert await admins.tell() == ["Chen", "Zhao"]


async def test_it_reads_in_the_admins_language_with_a_link_to_the_draft(admins: Admins) -> None:
    await admins.tell()
    wording = Wording(ROOT / "data", NIGHTS.timezone)
    async with admins.database.read() as session:
        rows = (await session.scalars(select(OutboxMessage).order_by(OutboxMessage.id))).all()
        said = [
            wording.text(row.language, paragraph)
            for row in rows
            for paragraph in Outgoing.model_validate(row.body).paragraphs
        ]
    link = f"{PLANNING.desk}/alerts/plans/{admins.plan_id}"
    assert said == [
        "📥 “weather” handed in a warning. A draft of an alert waits for an admin:",
        "Gas",
        f"Look at it on the desk: {link}",
        "📥 “weather”发来一条警报。预警草稿等待管理员处理：",
        "燃气",
        f"到工作台查看：{link}",
    ]


async def test_the_desk_counts_what_waits_for_oneself(admins: Admins) -> None:
    assert await admins.waits_for(admins.chen) == 1
    assert await admins.waits_for(admins.li) == 0
    await admins.change(author_id=admins.chen.id)
    assert await admins.waits_for(admins.zhao) == 0  # somebody writes on it
    await admins.change(state=PlanState.WAITING)
    assert await admins.waits_for(admins.zhao) == 1
    assert await admins.waits_for(admins.chen) == 0
    await admins.change(author_id=None)
    assert await admins.waits_for(admins.chen) == 1
    await admins.change(state=PlanState.DROPPED)
    assert await admins.waits_for(admins.chen) == 0
