"""Subscribing to alerts, giving feedback, volunteering."""

from __future__ import annotations

from sqlalchemy import select

from actions import feedback, subscriptions, volunteers
from actions.database import Database
from actions.model import Feedback, Subscription, Topic
from tests import factories
from tests.clock import Clock


async def test_subscribing_counts_once_and_ends_when_asked(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        marie = (await factories.resident(session)).resident
        other = (await factories.resident(session)).resident
        assert marie is not None
        assert other is not None
        now = clock.now()
        assert await subscriptions.subscribe(session, marie, Topic.SAFETY, now)
        assert await subscriptions.subscribe(session, marie, Topic.FRAUD, now)
        assert not await subscriptions.subscribe(session, marie, Topic.FRAUD, clock.forward(days=1))
        assert await subscriptions.topics_of(session, marie) == [Topic.FRAUD, Topic.SAFETY]
        assert await subscriptions.topics_of(session, other) == []
        assert (await session.get_one(Subscription, (marie.id, Topic.FRAUD))).since == now

        assert not await subscriptions.unsubscribe(session, other, Topic.FRAUD, now)
        assert await subscriptions.unsubscribe(session, marie, Topic.FRAUD, now)
        assert not await subscriptions.unsubscribe(session, marie, Topic.FRAUD, now)
        assert await subscriptions.topics_of(session, marie) == [Topic.SAFETY]


async def test_feedback_is_kept_as_written_with_where_it_comes_from(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = (await factories.resident(session, meishan)).resident
        assert marie is not None
        await feedback.record(session, marie, " Très bien ! ", "fr", clock.now())
    async with database.read() as session:
        kept = (await session.scalars(select(Feedback))).one()
        assert (kept.text, kept.language, kept.created_at) == ("Très bien !", "fr", clock.now())
        assert (kept.resident_id, kept.community_id) == (marie.id, meishan.id)


async def test_volunteers_are_listed_by_community_until_they_leave(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        meishan = await factories.community(session)
        marie = (await factories.resident(session, meishan)).resident
        elsewhere = (await factories.resident(session, await factories.community(session))).resident
        assert marie is not None
        assert elsewhere is not None
        await factories.resident(session, meishan)
        assert await volunteers.join(session, marie, clock.now())
        assert not await volunteers.join(session, marie, clock.now())
        await volunteers.join(session, elsewhere, clock.now())
        assert await volunteers.of_community(session, meishan) == [marie]
        assert await volunteers.leave(session, marie, clock.now())
        assert not await volunteers.leave(session, marie, clock.now())
        assert await volunteers.of_community(session, meishan) == []
