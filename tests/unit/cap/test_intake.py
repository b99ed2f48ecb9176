"""What another system warns of waits as a draft; only an admin sends it, and once is enough."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from actions import cap
from actions.alerts import Audience, composed, due, plans
from actions.cap import CapRefused, Taken
from actions.cap.intake import MOST_WAITING
from actions.database import Database
from actions.model import Alert, AlertPlan, CapReceived, OutboxMessage, PlanState, Staff
from actions.refusals import NotFound
from tests import factories
from tests.clock import PLANNING
from tests.unit.actions.told import told
from tests.unit.cap.city import City
from tests.unit.cap.foreign import FAR_AWAY, READER, info, message


async def take(city: City, content: bytes, source: str = "weather") -> Taken:
    async with city.database.write() as session:
        return await cap.take_in(
            session, source, READER.read(content), city.clock.now(), desk=PLANNING.desk
        )


async def plan_of(city: City, taken: Taken) -> AlertPlan:
    assert taken.plan_id is not None
    async with city.database.read() as session:
        return await session.get_one(AlertPlan, taken.plan_id)


async def origin(city: City, taken: Taken) -> cap.Origin:
    assert taken.plan_id is not None
    async with city.database.read() as session:
        found = await cap.origin_of(session, taken.plan_id)
    assert found is not None
    return found


async def submit(city: City, taken: Taken, hours: float = 1) -> None:
    """Chen plans the draft."""
    async with city.database.write() as session:
        plan = await plans.one(session, city.chen, taken.plan_id or 0, to_change=True)
        plan.starts_at = city.clock.now() + timedelta(hours=hours)
        seen = plans.mark_of(plan)
        await plans.submit(session, city.chen, plan, PLANNING, city.clock.now(), seen=seen)


async def count(city: City, table: type[Alert | OutboxMessage | AlertPlan]) -> int:
    async with city.database.read() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_a_message_is_a_draft_for_the_communities_it_touches_and_reaches_nobody(
    city: City,
) -> None:
    await city.subscriber()
    taken = await take(city, message("rain-1", info(), info("zh-CN", "暴雨")))
    plan = await plan_of(city, taken)
    assert taken.is_new
    assert plan.state is PlanState.DRAFT
    assert plan.texts["zh"]["title"] == "暴雨"
    assert plan.aimed_at == {"communities": ["meishan"]}
    assert composed.hazard_of(plan).severity == "Severe"
    assert plan.expires_at is not None
    assert not plan.is_emergency
    city.clock.forward(hours=2)
    assert await due.start_due(city.database, PLANNING, city.clock.now()) == []
    assert await count(city, Alert) == await count(city, OutboxMessage) == 0


async def test_admins_are_told_of_a_draft_once_but_not_who_handed_it_in(city: City) -> None:
    async with city.database.write() as session:
        zhao = await factories.admin(session, "Zhao")
        for admin in (city.chen, zhao):
            await factories.phone(session, admin)
    await take(city, message("rain-1"))
    await take(city, message("rain-1"))
    assert await told(city.database) == [
        ("Admin Chen", "plan-waits-taken-in"),
        ("Zhao", "plan-waits-taken-in"),
    ]
    async with city.database.write() as session:
        rain = READER.read(message("rain-2"))
        await cap.take_in(
            session, "desk", rain, city.clock.now(), desk=PLANNING.desk, by_id=zhao.id
        )
    assert (await told(city.database))[2:] == [("Admin Chen", "plan-waits-taken-in")]


async def test_an_admin_whose_plan_is_held_up_is_told_though_it_is_their_own(city: City) -> None:
    async with city.database.write() as session:
        await factories.phone(session, city.chen)
    await city.subscriber()
    await submit(city, await take(city, message("rain-1")))
    for identifier in ("call-off", "call-off"):
        await take(city, message(identifier, kind="Cancel", earlier=["rain-1"]))
    assert (await told(city.database))[1:] == [("Admin Chen", "plan-waits-held-up")]


async def test_only_admins_find_it_and_who_takes_it_on_is_its_author(city: City) -> None:
    await city.subscriber()
    taken = await take(city, message())
    async with city.database.write() as session:
        li = await factories.supervisor(session, city.meishan.station)
        assert [plan.id for plan in await plans.visible_to(session, city.chen)] == [taken.plan_id]
        assert await plans.visible_to(session, li) == []
        with pytest.raises(NotFound):
            await plans.one(session, li, taken.plan_id or 0)
    await submit(city, taken)
    assert (await plan_of(city, taken)).author_id == city.chen.id


async def test_the_same_message_twice_is_one_draft(city: City, database_url: str) -> None:
    first = await take(city, message())
    again = await take(city, message())
    assert (again.plan_id, again.is_new) == (first.plan_id, False)
    others = [Database(database_url) for _ in range(3)]
    notice = READER.read(message("rain-2"))

    async def hand_in(database: Database) -> Taken:
        async with database.write() as session:
            return await cap.take_in(
                session, "weather", notice, city.clock.now(), desk=PLANNING.desk
            )

    try:
        taken = await asyncio.gather(*(hand_in(one) for one in others))
    finally:
        for one in others:
            await one.close()
    assert sum(one.is_new for one in taken) == 1
    assert await count(city, AlertPlan) == 2
    assert (await take(city, message(), source="other")).is_new  # another source's is another


async def test_an_update_takes_the_place_of_a_draft_that_nobody_worked_on(city: City) -> None:
    first = await take(city, message("rain-1"))
    second = await take(
        city, message("rain-2", info(headline="Worse"), kind="Update", earlier=["rain-1"])
    )
    assert (await plan_of(city, first)).state is PlanState.DROPPED
    assert (await plan_of(city, second)).texts["en"]["title"] == "Worse"
    assert (await origin(city, first)).later_plan_id == second.plan_id
    assert (await origin(city, second)).earlier_plan_id == first.plan_id


async def test_what_an_admin_wrote_is_left_alone_and_shows_that_there_is_a_later_one(
    city: City,
) -> None:
    first = await take(city, message("rain-1"))
    async with city.database.write() as session:
        plans.take_on(await plans.one(session, city.chen, first.plan_id or 0), city.chen)
    second = await take(city, message("rain-2", kind="Update", earlier=["rain-1"]))
    assert (await plan_of(city, first)).state is PlanState.DRAFT
    assert (await origin(city, first)).later_plan_id == second.plan_id
    await take(city, message("rain-3", kind="Cancel", earlier=["rain-1", "rain-2"]))
    assert (await plan_of(city, first)).state is PlanState.DRAFT
    assert (await plan_of(city, second)).state is PlanState.DROPPED


async def test_a_cancelling_holds_up_what_is_planned_and_says_so(city: City) -> None:
    await city.subscriber()
    first = await take(city, message("rain-1"))
    await submit(city, first)
    assert (await plan_of(city, first)).state is PlanState.PLANNED
    update = await take(city, message("rain-2", kind="Update", earlier=["rain-1"]))
    assert (await plan_of(city, first)).state is PlanState.PLANNED  # an admin decides
    cancelling = await take(city, message("rain-3", kind="Cancel", earlier=["rain-1", "rain-2"]))
    assert (await plan_of(city, first)).state is PlanState.DRAFT
    assert cancelling.plan_id == update.plan_id
    assert (await origin(city, update)).cancelled is not None
    city.clock.forward(hours=2)
    assert await due.start_due(city.database, PLANNING, city.clock.now()) == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (message("b", kind="Cancel", earlier=["never-came"]), "refers-to-nothing"),
        (message("b", kind="Cancel"), "refers-to-nothing"),
        (message("b", info(expires="2026-03-04T09:30:00+08:00")), "is-over"),
    ],
)
async def test_what_comes_to_nothing_is_refused_and_leaves_nothing(
    city: City, content: bytes, why: str
) -> None:
    with pytest.raises(CapRefused) as refused:
        await take(city, content)
    assert refused.value.say.id == f"refusal-cap-{why}"
    async with city.database.read() as session:
        assert await session.scalar(select(func.count(CapReceived.id))) == 0


async def test_one_source_cannot_bury_what_others_send(city: City) -> None:
    for number in range(MOST_WAITING):
        await take(city, message(f"rain-{number}"))
    with pytest.raises(CapRefused) as refused:
        await take(city, message("rain-more"))
    assert refused.value.say.id == "refusal-cap-too-many"
    assert (await take(city, message("fire-1"), source="fire")).is_new
    assert (await take(city, message("c", kind="Cancel", earlier=["rain-1"]))).is_new
    assert (await take(city, message("rain-more"))).is_new  # there is room again


async def test_an_area_elsewhere_chooses_nobody_and_says_so(city: City) -> None:
    taken = await take(city, message("a", info(polygons=[FAR_AWAY])))
    assert (await plan_of(city, taken)).aimed_at is None
    assert (await origin(city, taken)).received.remarks == ["nowhere_here"]


@pytest.mark.parametrize(
    ("circle", "found"),
    [
        ("31.235,121.475 0.1", ["meishan"]),  # within it
        ("31.245,121.475 0.3", []),  # half a kilometre beside it
        ("31.245,121.475 0.8", ["meishan"]),
        ("31.23,121.47 0", ["jinfeng", "meishan"]),  # a point: one's centre, the other's corner
        ("31.0,121.0 100", ["jinfeng", "meishan"]),
    ],
)
async def test_a_circle_touches_what_is_near_enough(
    city: City, circle: str, found: list[str]
) -> None:
    taken = await take(city, message("a", info(polygons=[], circles=[circle])))
    aimed_at = (await plan_of(city, taken)).aimed_at
    audience = Audience() if aimed_at is None else Audience.model_validate(aimed_at)
    assert sorted(audience.communities) == found


async def test_a_draft_that_nobody_began_goes_out_with_its_admin(city: City) -> None:
    await city.subscriber()
    taken = await take(city, message())
    await submit(city, taken)
    city.clock.forward(hours=1)
    (alert_id,) = await due.start_due(city.database, PLANNING, city.clock.now())
    async with city.database.read() as session:
        alert = await session.get_one(Alert, alert_id)
        assert alert.started_by_id == (await session.get_one(Staff, city.chen.id)).id
    (root,) = await city.documents(alert)  # and is told on, under our own name
    assert root.findtext("{*}sender") == "alerts@police.example"
