"""Each community is warned of a fraud once a day, whoever asks, and however often."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from actions import alerts, daily_fraud
from actions.alerts import EVERYWHERE, AlertTemplate
from actions.daily_fraud import DailyFraud
from actions.database import Database
from actions.model import Alert, Topic
from tests import factories
from tests.clock import NIGHTS

SHANGHAI = ZoneInfo("Asia/Shanghai")
SIX_IN_THE_EVENING = datetime(2026, 3, 4, 18, 0, tzinfo=SHANGHAI)
DATA = Path(__file__).parents[3] / "data" / "alerts"

DAILY = DailyFraud(DATA, NIGHTS, time(18, 0))


@pytest.fixture
async def two_communities(database: Database) -> Database:
    async with database.write() as session:
        await factories.community(session, code="meishan")
        await factories.community(session, code="zhonghe")
    return database


async def occasions(database: Database) -> list[str]:
    async with database.read() as session:
        return list(await session.scalars(select(Alert.occasion).order_by(Alert.id)))


async def test_every_community_is_warned_once_a_day(two_communities: Database) -> None:
    evening = SIX_IN_THE_EVENING
    for now in (evening, evening + timedelta(minutes=1), evening + timedelta(hours=6)):
        await daily_fraud.start_due(two_communities, DAILY, now)
    assert await occasions(two_communities) == [
        "daily-fraud:meishan:2026-03-04",
        "daily-fraud:zhonghe:2026-03-04",
    ]
    await daily_fraud.start_due(two_communities, DAILY, evening + timedelta(days=1))
    assert len(await occasions(two_communities)) == 4


@pytest.mark.parametrize(
    "now",
    [
        SIX_IN_THE_EVENING - timedelta(seconds=1),
        SIX_IN_THE_EVENING + timedelta(hours=6, seconds=1),
    ],
)
async def test_nobody_is_warned_too_early_or_at_night(
    two_communities: Database, now: datetime
) -> None:
    assert await daily_fraud.start_due(two_communities, DAILY, now) == []
    assert await occasions(two_communities) == []


async def test_who_was_killed_halfway_leaves_the_rest_to_the_next(
    two_communities: Database,
) -> None:
    template = daily_fraud.pick(alerts.templates(DATA), date(2026, 3, 4))
    async with two_communities.write() as session:
        await alerts.start(
            session,
            alerts.Broadcast(
                template=template, occasion="daily-fraud:meishan:2026-03-04", audience=EVERYWHERE
            ),
            nights=NIGHTS,
            now=SIX_IN_THE_EVENING,
        )
    await daily_fraud.start_due(two_communities, DAILY, SIX_IN_THE_EVENING + timedelta(minutes=5))
    assert await occasions(two_communities) == [
        "daily-fraud:meishan:2026-03-04",
        "daily-fraud:zhonghe:2026-03-04",
    ]


async def test_a_warning_made_up_for_after_midnight_is_still_yesterdays(
    two_communities: Database,
) -> None:
    late = DailyFraud(DATA, NIGHTS, time(22, 0))
    await daily_fraud.start_due(two_communities, late, datetime(2026, 3, 5, 1, 30, tzinfo=SHANGHAI))
    assert (await occasions(two_communities))[0] == "daily-fraud:meishan:2026-03-04"


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (SIX_IN_THE_EVENING, SIX_IN_THE_EVENING),
        (SIX_IN_THE_EVENING - timedelta(seconds=1), SIX_IN_THE_EVENING - timedelta(days=1)),
        (datetime(2026, 3, 4, 10, 0, tzinfo=UTC), SIX_IN_THE_EVENING),
        (datetime(2026, 3, 4, 9, 59, tzinfo=UTC), SIX_IN_THE_EVENING - timedelta(days=1)),
    ],
)
def test_the_time_is_that_of_the_clock_on_the_wall(now: datetime, due: datetime) -> None:
    assert daily_fraud.last_due(DAILY, now) == due


# --- Which one ----------------------------------------------------------------------------------


def template(slug: str, topic: Topic = Topic.FRAUD, season: tuple[int, ...] = ()) -> AlertTemplate:
    return AlertTemplate.model_validate(
        {
            "slug": slug,
            "topic": topic,
            "season": season,
            "texts": {"en": {"title": "T", "body": "B"}},
        }
    )


def picks(*templates: AlertTemplate, month: int, days: int) -> Counter[str]:
    known = {template.slug: template for template in templates}
    return Counter(
        daily_fraud.pick(known, date(2026, month, day)).slug for day in range(1, days + 1)
    )


def test_every_fraud_has_its_turn() -> None:
    three = [template("a"), template("b"), template("c")]
    assert picks(*three, month=3, days=9) == {"a": 3, "b": 3, "c": 3}


def test_a_fraud_comes_twice_as_often_in_its_season() -> None:
    three = [template("a"), template("b", season=(3,)), template("c")]
    assert picks(*three, month=3, days=12) == {"a": 3, "b": 6, "c": 3}
    assert picks(*three, month=4, days=12) == {"a": 4, "b": 4, "c": 4}


def test_no_other_news_is_taken_for_a_warning() -> None:
    assert picks(template("a"), template("market", Topic.NEWS), month=3, days=4) == {"a": 4}


def test_without_any_warning_somebody_is_told() -> None:
    with pytest.raises(LookupError):
        daily_fraud.pick({"market": template("market", Topic.NEWS)}, date(2026, 3, 4))
