"""Looking back at an alert: everybody it was meant for is in one of its numbers."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import alerts, subscriptions
from actions.alerts import EVERYWHERE, Audience, reports
from actions.database import Database
from actions.model import Alert, Chat, Community, OutboxMessage, OutboxState, Staff, Topic
from actions.refusals import NotAllowed, NotFound
from tests import factories
from tests.clock import MORNING, NIGHTS
from tests.unit.actions.test_alerts import BEWARE


async def started(session: AsyncSession, of: Community | None, occasion: str = "today") -> Alert:
    alert = await alerts.start(
        session,
        alerts.Broadcast(
            template=BEWARE, occasion=occasion, audience=Audience.of(of) if of else EVERYWHERE
        ),
        nights=NIGHTS,
        now=MORNING,
    )
    assert alert is not None
    return alert


async def subscriber(session: AsyncSession, of: Community, name: str) -> Chat:
    chat = await factories.resident(session, of, name=name)
    assert chat.resident is not None
    await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, MORNING)
    return chat


async def ended(session: AsyncSession, chat: Chat, state: OutboxState) -> None:
    await session.execute(
        update(OutboxMessage).where(OutboxMessage.chat_id == chat.id).values(state=state)
    )


async def test_a_report_has_words_place_and_all_recipients_and_knows_its_end(
    database: Database,
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        admin = await factories.admin(session)
        anna, boris = [await subscriber(session, meishan, name) for name in ("Anna", "Boris")]
        alert = await started(session, meishan)
        await ended(session, anna, OutboxState.SENT)
        report = await reports.one(session, alert.id, admin)
        assert report.alert.communities == [meishan]
        assert {text.language for text in report.alert.texts} == {"en", "fr"}
        assert sum(report.counts.values()) == report.alert.audience == 2
        assert not report.is_over
        await ended(session, boris, OutboxState.UNKNOWN)
        assert (await reports.one(session, alert.id, admin)).is_over


async def test_a_supervisor_sees_the_stations_alerts_and_those_for_everybody(
    database: Database,
) -> None:
    async with database.write() as session:
        here = await factories.community(session)
        there = await factories.community(session)
        ours = await started(session, here, "here")
        theirs = await started(session, there, "there")
        everybodys = await started(session, None, "everywhere")
        boss = await factories.supervisor(session, here.station)
        admin = await factories.admin(session)
        officer = await factories.officer(session, here)

        async def seen(limit: int = 20, before_id: int | None = None) -> list[int]:
            found = await reports.latest(session, boss, limit=limit, before_id=before_id)
            return [report.alert.id for report in found]

        assert await seen() == [everybodys.id, ours.id]
        assert await seen(limit=1) == [everybodys.id]
        assert await seen(before_id=everybodys.id) == [ours.id]
        assert len(await reports.latest(session, admin)) == 3
        with pytest.raises(NotFound):
            await reports.one(session, theirs.id, boss)
        for look in (
            reports.latest(session, officer),
            reports.one(session, ours.id, officer),
            reports.not_reached(session, ours.id, officer),
        ):
            with pytest.raises(NotAllowed):
                await look


async def test_who_may_not_have_got_it_is_named_unless_they_want_no_name(
    database: Database,
) -> None:
    async with database.write() as session:
        here, there = await factories.community(session), await factories.community(session)
        people = [
            ("Anna", here, OutboxState.SENT),
            ("Boris", here, OutboxState.REFUSED),
            ("Carla", here, OutboxState.UNKNOWN),
            ("Dana", here, OutboxState.UNKNOWN),
            ("Emil", there, OutboxState.UNKNOWN),
            ("Fritz", here, OutboxState.WAITING),
        ]
        chats = {name: await subscriber(session, of, name) for name, of, _ in people}
        assert chats["Dana"].resident is not None
        chats["Dana"].resident.is_anonymous = True
        alert = await started(session, None)
        for name, _, state in people:
            await ended(session, chats[name], state)
        boss = await factories.supervisor(session, here.station)
        missed = await reports.not_reached(session, alert.id, boss)
        assert [(person.name, person.state.value) for person in missed] == [
            ("Carla", "unknown"),
            (None, "unknown"),
            ("Boris", "refused"),
        ]
        everybody = await reports.not_reached(session, alert.id, await factories.admin(session))
        assert "Emil" in [person.name for person in everybody]


async def test_by_hand_an_alert_goes_where_its_sender_is_in_charge(database: Database) -> None:
    async with database.write() as session:
        here, there = await factories.community(session), await factories.community(session)
        boss = await factories.supervisor(session, here.station)
        admin = await factories.admin(session)
        officer = await factories.officer(session, here)
        for staff, community, may in (
            (officer, here, False),
            (officer, None, False),
            (boss, here, True),
            (boss, there, False),
            (boss, None, False),
            (admin, here, True),
            (admin, None, True),
        ):
            assert alerts.may_start(staff, [community] if community else None) is may
            by = alerts.start_by(
                session,
                staff,
                alerts.Broadcast(
                    template=BEWARE,
                    occasion="x",
                    audience=Audience.of(community) if community else EVERYWHERE,
                ),
                nights=NIGHTS,
                now=MORNING,
            )
            if may:
                await by
            else:
                with pytest.raises(NotAllowed):
                    await by


async def test_one_press_of_the_button_is_one_alert(database: Database) -> None:
    async with database.write() as session:
        admin, other = await factories.admin(session), await factories.admin(session)

        async def press(staff: Staff, occasion: str) -> bool:
            alert = await alerts.start_by(
                session,
                staff,
                alerts.Broadcast(template=BEWARE, occasion=occasion, audience=EVERYWHERE),
                nights=NIGHTS,
                now=MORNING,
            )
            return alert is not None

        assert await press(admin, "one")
        assert not await press(admin, "one")
        assert await press(admin, "two")
        assert await press(other, "one")
