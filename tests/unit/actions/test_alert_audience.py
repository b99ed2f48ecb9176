"""An alert is for whom it was meant: by place, area, language and role, and nobody else."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from pydantic import ValidationError
from sqlalchemy import event

from actions import alerts, delivery, subscriptions
from actions.alerts import (
    EVERYWHERE,
    AlertTemplate,
    Audience,
    NewsIsNoEmergency,
    NobodyThere,
    OnlySubscribers,
)
from actions.alerts.reading import reading_of
from actions.database import Database
from actions.languages import LANGUAGES
from actions.model import Alert, Chat, Community, QuietHours, Topic
from tests import factories
from tests.clock import NIGHTS, Clock

WARNING = AlertTemplate.model_validate(
    {"slug": "warning", "topic": "safety", "texts": {"en": {"title": "W", "body": "B"}}}
)
NEWS = WARNING.model_copy(update={"topic": Topic.NEWS})


class City:
    """Two stations; Meishan and Zhonghe belong to the first, Jinfeng lies 5 km east of them."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def build(self) -> None:
        async with self.database.write() as session:
            station = await factories.station(session)
            self.meishan = await factories.community(session, at=station, code="meishan")
            self.zhonghe = await factories.community(
                session, at=station, code="zhonghe", latitude=31.25
            )
            self.jinfeng = await factories.community(
                session,
                code="jinfeng",
                longitude=121.52,
                boundary=[
                    [121.51, 31.22], [121.53, 31.22], [121.53, 31.24], [121.51, 31.24],
                    [121.51, 31.22],
                ],
            )  # fmt: skip
            self.station = station

    async def resident(
        self,
        of: Community | None,
        *,
        topic: Topic | None = Topic.SAFETY,
        language: str = "en",
        volunteers: bool = False,
    ) -> Chat:
        async with self.database.write() as session:
            chat = await factories.resident(session, of, language=language)
            assert chat.resident is not None
            chat.resident.is_volunteer = volunteers
            if topic is not None:
                await subscriptions.subscribe(session, chat.resident, topic, self.clock.now())
        return chat

    async def reached(
        self, audience: Audience, template: AlertTemplate = WARNING, *, is_emergency: bool = False
    ) -> list[int]:
        """The chats of an alert's recipients: as many as were counted before, and as stamped."""
        async with self.database.write() as session:
            counted = await alerts.forecast(
                session,
                template.topic,
                audience,
                is_emergency=is_emergency,
                nights=NIGHTS,
                rate=25,
                now=self.clock.now(),
            )
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=template,
                    occasion=str(self.clock.forward(seconds=1)),
                    audience=audience,
                    is_emergency=is_emergency,
                ),
                nights=NIGHTS,
                now=self.clock.now(),
            )
            assert alert is not None
            claims = await delivery.claim(session, self.clock.now(), 1000)
            for claim in claims:
                await delivery.record(session, claim.id, delivery.Sent("1"), self.clock.now())
        assert len(claims) == alert.audience == counted.people
        return sorted(claim.chat_id for claim in claims)


@pytest.fixture
async def city(database: Database, clock: Clock) -> City:
    made = City(database, clock)
    await made.build()
    return made


def ids(*chats: Chat) -> list[int]:
    return sorted(chat.id for chat in chats)


def square(west: float, south: float, east: float, north: float) -> Iterable[tuple[float, float]]:
    return ((west, south), (east, south), (east, north), (west, north))


async def test_places_add_up_and_who_lives_in_two_of_them_gets_it_once(city: City) -> None:
    at_meishan, at_zhonghe, at_jinfeng = [
        await city.resident(place) for place in (city.meishan, city.zhonghe, city.jinfeng)
    ]
    nowhere = await city.resident(None)
    station = Audience(stations=(city.station.code,))
    assert await city.reached(station) == ids(at_meishan, at_zhonghe)
    both = Audience(stations=(city.station.code,), communities=("meishan", "jinfeng"))
    assert await city.reached(both) == ids(at_meishan, at_zhonghe, at_jinfeng)
    everybody = ids(at_meishan, at_zhonghe, at_jinfeng, nowhere)
    assert await city.reached(EVERYWHERE) == everybody


async def test_an_area_means_the_communities_that_it_touches(city: City) -> None:
    at_meishan, at_jinfeng = await city.resident(city.meishan), await city.resident(city.jinfeng)
    around_meishan = Audience(area=tuple(square(121.46, 31.22, 121.48, 31.24)))
    assert await city.reached(around_meishan) == ids(at_meishan)
    a_corner_of_jinfeng = Audience(area=tuple(square(121.50, 31.20, 121.515, 31.225)))
    assert await city.reached(a_corner_of_jinfeng) == ids(at_jinfeng)
    within_jinfeng = Audience(area=tuple(square(121.512, 31.222, 121.513, 31.223)))
    assert await city.reached(within_jinfeng) == ids(at_jinfeng)
    with pytest.raises(NobodyThere):
        await city.reached(Audience(area=tuple(square(10, 50, 11, 51))))


async def test_a_place_that_is_no_more_is_not_passed_over_in_silence(city: City) -> None:
    for gone in (
        Audience(communities=("meishan", "atlantis")),
        Audience(stations=(city.station.code, "atlantis")),
    ):
        with pytest.raises(NobodyThere):
            await city.reached(gone)


async def test_languages_and_volunteers_leave_out_the_others(city: City) -> None:
    french = await city.resident(city.meishan, language="fr")
    helper = await city.resident(city.meishan, volunteers=True)
    await city.resident(city.meishan, topic=None, volunteers=True)
    both = await city.resident(city.meishan, language="fr", volunteers=True)
    assert await city.reached(Audience(languages=("fr", "ko"))) == ids(french, both)
    assert await city.reached(Audience(volunteers_only=True)) == ids(helper, both)
    assert await city.reached(Audience(languages=("fr",), volunteers_only=True)) == ids(both)
    assert await city.reached(Audience(languages=("ko",))) == []


async def test_only_an_emergency_reaches_people_who_did_not_ask(city: City) -> None:
    asked = await city.resident(city.meishan)
    did_not = await city.resident(city.meishan, topic=None)
    everyone = Audience(communities=("meishan",), subscribers_only=False)
    assert await city.reached(everyone, is_emergency=True) == ids(asked, did_not)
    assert await city.reached(Audience(communities=("meishan",)), is_emergency=True) == ids(asked)
    with pytest.raises(OnlySubscribers):
        await city.reached(everyone)
    with pytest.raises(NewsIsNoEmergency):
        await city.reached(EVERYWHERE, NEWS, is_emergency=True)


async def test_the_forecast_says_how_long_and_who_sleeps(city: City) -> None:
    for language in ("en", "fr", "fr"):
        await city.resident(city.meishan, language=language)
    owl = await city.resident(city.meishan)
    async with city.database.write() as session:
        assert owl.resident is not None
        resident = await session.merge(owl.resident)
        resident.quiet_hours = QuietHours.NEVER
    night = city.clock.forward(hours=14)  # half past eleven
    async with city.database.read() as session:
        found, emergency = [
            await alerts.forecast(
                session, Topic.SAFETY, EVERYWHERE, is_emergency=is_emergency, nights=NIGHTS,
                rate=0.5, now=night,
            )
            for is_emergency in (False, True)
        ]  # fmt: skip
    assert found.people == 4
    assert found.by_language == {"en": 2, "fr": 2}
    assert found.takes.total_seconds() == 8
    assert found.asleep == 3
    assert found.awake_at == NIGHTS.quiet_at(night)["city"]
    assert (emergency.asleep, emergency.awake_at) == (0, None)


async def test_recipients_are_fixed_in_one_statement_however_many(city: City) -> None:
    for _ in range(30):
        await city.resident(city.meishan)
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("INSERT INTO outbox"):
            statements.append(statement)

    event.listen(city.database.engine.sync_engine, "before_cursor_execute", note)
    async with city.database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(template=WARNING, occasion="x", audience=EVERYWHERE),
            nights=NIGHTS,
            now=city.clock.now(),
        )
        assert isinstance(alert, Alert)
        assert alert.audience == 30
    assert len(statements) == 1
    assert "SELECT" in statements[0]


@pytest.mark.parametrize(
    "corners",
    [
        [(1, 1), (2, 2)],
        [(1, 1), (2, 2), (3, 3)],
        [(0, 0), (1, 1), (1, 0), (0, 1)],  # its lines cross
        [(0, 0), (1, 0), (1, 0)],
        [(0, 0), (181, 0), (1, 1)],
        [(n / 1000, (n * n) % 7) for n in range(201)],
        [(float("nan"), 0), (1, 0), (1, 1)],
    ],
)
def test_what_encloses_nothing_is_no_area(corners: list[tuple[float, float]]) -> None:
    with pytest.raises(ValidationError):
        Audience(area=tuple(corners))


def test_an_area_is_closed_whether_or_not_it_was_drawn_so() -> None:
    corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0))
    closed = (*corners, corners[0])
    assert Audience(area=corners).area == Audience(area=closed).area == closed


# --- In which language --------------------------------------------------------------------------


def test_everybody_reads_their_own_language_or_the_nearest_and_nobody_nothing() -> None:
    assert reading_of(["en", "fr"])["fr"] == "fr"
    assert reading_of(["en", "zh"])["zh-Hant"] == "zh"
    assert reading_of(["en", "zh-Hant"])["zh"] == "zh-Hant"
    assert reading_of(["en", "zh", "fr"], ["fr", "en"])["ko"] == "fr"
    assert reading_of(["zh"])["en"] == "zh"  # rather another one than nothing
    assert reading_of(["en"]).keys() == LANGUAGES.keys()
    with pytest.raises(ValueError, match="words"):
        reading_of([])
