"""An alert reaches everyone it was meant for, once, and every one of them is accounted for."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from actions import alerts, delivery, residents, subscriptions
from actions.alerts import EVERYWHERE, AlertTemplate, Audience, TemplateError
from actions.database import Database
from actions.delivery import AlertWords, Claim, NotSent, Outcome, Refused, Sent, Unknown
from actions.languages import LANGUAGES
from actions.model import Alert, Chat, Community, OutboxState, SendClass, Topic
from tests import factories
from tests.clock import NIGHTS, Clock

DATA = Path(__file__).parents[3] / "data" / "alerts"

BEWARE = AlertTemplate.model_validate(
    {
        "slug": "fake-police",
        "topic": "fraud",
        "texts": {
            "en": {"title": "Fake police", "body": "The police never asks for money."},
            "fr": {"title": "Faux policiers", "body": "La police ne demande jamais d'argent."},
        },
    }
)
MARKET = AlertTemplate.model_validate(
    {
        "slug": "market",
        "topic": "news",
        "texts": {"en": {"title": "Market", "body": "On Sunday."}},
    }
)


class Neighbourhood:
    """Residents who want alerts, and an officer's finger on the button."""

    def __init__(self, database: Database, clock: Clock, community: Community) -> None:
        self.database = database
        self.clock = clock
        self.community = community

    async def subscriber(
        self,
        topic: Topic = Topic.FRAUD,
        *,
        language: str = "en",
        of: Community | None = None,
    ) -> Chat:
        async with self.database.write() as session:
            chat = await factories.resident(session, of or self.community, language=language)
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, topic, self.clock.now())
        return chat

    async def start(
        self,
        template: AlertTemplate = BEWARE,
        *,
        occasion: str = "today",
        everywhere: bool = False,
    ) -> Alert | None:
        async with self.database.write() as session:
            return await alerts.start(
                session,
                alerts.Broadcast(
                    template=template,
                    occasion=occasion,
                    audience=EVERYWHERE if everywhere else Audience.of(self.community),
                ),
                nights=NIGHTS,
                now=self.clock.now(),
            )

    async def preview(self, topic: Topic = Topic.FRAUD) -> int:
        async with self.database.read() as session:
            found = await alerts.forecast(
                session,
                topic,
                Audience.of(self.community),
                is_emergency=False,
                nights=NIGHTS,
                rate=25,
                now=self.clock.now(),
            )
        return found.people

    async def claim(self, limit: int = 100) -> list[Claim]:
        async with self.database.write() as session:
            return await delivery.claim(session, self.clock.now(), limit)

    async def record(self, claim: Claim, outcome: Outcome) -> None:
        async with self.database.write() as session:
            await delivery.record(session, claim.id, outcome, self.clock.now())

    async def counts(self, alert: Alert) -> dict[OutboxState, int]:
        async with self.database.read() as session:
            return await delivery.counts_by_state(session, alert.id)


@pytest.fixture
async def here(database: Database, clock: Clock) -> Neighbourhood:
    async with database.write() as session:
        community = await factories.community(session)
    return Neighbourhood(database, clock, community)


# --- Whom it reaches ----------------------------------------------------------------------------


async def test_an_alert_reaches_the_subscribers_of_its_topic_in_its_community_only(
    here: Neighbourhood,
) -> None:
    async with here.database.write() as session:
        elsewhere = await factories.community(session, "Zhonghe")
        await factories.resident(session, here.community)  # never asked for anything
    wanted = {(await here.subscriber()).id, (await here.subscriber()).id}
    await here.subscriber(Topic.NEWS)
    await here.subscriber(of=elsewhere)
    alert = await here.start()
    assert alert is not None
    assert alert.audience == 2
    assert {claim.chat_id for claim in await here.claim()} == wanted


async def test_an_alert_for_everywhere_reaches_every_community(here: Neighbourhood) -> None:
    async with here.database.write() as session:
        elsewhere = await factories.community(session, "Zhonghe")
    await here.subscriber()
    await here.subscriber(of=elsewhere)
    alert = await here.start(everywhere=True)
    assert alert is not None
    assert alert.audience == 2


async def test_a_resident_with_two_chats_hears_it_in_the_one_begun_last(
    here: Neighbourhood,
) -> None:
    old = await here.subscriber()
    async with here.database.write() as session:
        new = await factories.chat(session, await session.merge(old.resident))
    await here.start()
    (claim,) = await here.claim()
    assert claim.chat_id == new.id


async def test_a_chat_that_takes_nothing_is_passed_over_for_one_that_does(
    here: Neighbourhood,
) -> None:
    old = await here.subscriber()
    async with here.database.write() as session:
        new = await factories.chat(session, await session.merge(old.resident))
        await residents.mark_unreachable(session, new.id, here.clock.now())
    await here.start()
    (claim,) = await here.claim()
    assert claim.chat_id == old.id


async def test_who_cannot_be_reached_at_all_is_not_counted(here: Neighbourhood) -> None:
    chat = await here.subscriber()
    async with here.database.write() as session:
        await residents.mark_unreachable(session, chat.id, here.clock.now())
    alert = await here.start()
    assert alert is not None
    assert alert.audience == 0


async def test_who_subscribes_later_hears_the_next_one(here: Neighbourhood) -> None:
    await here.start(occasion="today")
    await here.subscriber()
    assert await here.claim() == []
    await here.start(occasion="tomorrow")
    assert len(await here.claim()) == 1


async def test_the_preview_tells_how_many_it_will_be(here: Neighbourhood) -> None:
    assert await here.preview() == 0
    first = await here.subscriber()
    await here.subscriber()
    await here.subscriber(Topic.NEWS)
    async with here.database.write() as session:
        await factories.chat(session, await session.merge(first.resident))
    assert await here.preview() == 2
    assert await here.preview(Topic.SAFETY) == 0
    alert = await here.start()
    assert alert is not None
    assert alert.audience == 2


# --- What it says -------------------------------------------------------------------------------


async def test_everyone_reads_it_in_their_language_or_else_in_english(here: Neighbourhood) -> None:
    for language in ("fr", "ko"):
        await here.subscriber(language=language)
    alert = await here.start()
    assert alert is not None
    french, korean = await here.claim()
    assert french.alert == AlertWords(
        alert.id, Topic.FRAUD, "Faux policiers", "La police ne demande jamais d'argent."
    )
    assert (korean.language, korean.alert) == (
        "en",
        AlertWords(alert.id, Topic.FRAUD, "Fake police", "The police never asks for money."),
    )


@pytest.mark.parametrize(
    ("template", "send_class"), [(BEWARE, SendClass.SAFETY), (MARKET, SendClass.NEWS)]
)
async def test_a_warning_is_rather_sent_twice_and_news_rather_not_at_all(
    here: Neighbourhood, template: AlertTemplate, send_class: SendClass
) -> None:
    await here.subscriber(template.topic)
    await here.start(template)
    (claim,) = await here.claim()
    assert claim.send_class is send_class


# --- Once ---------------------------------------------------------------------------------------


async def test_the_same_occasion_starts_one_alert(here: Neighbourhood) -> None:
    await here.subscriber()
    assert await here.start() is not None
    assert await here.start() is None
    assert len(await here.claim()) == 1


async def test_the_same_occasion_starts_one_alert_even_from_several_processes_at_once(
    database_url: str, clock: Clock
) -> None:
    processes = [Database(database_url) for _ in range(4)]
    try:
        async with processes[0].write() as session:
            community = await factories.community(session)
        there = [Neighbourhood(process, clock, community) for process in processes]
        for _ in range(3):
            await there[0].subscriber()
        started = await asyncio.gather(*(process.start() for process in there))
        (alert,) = [alert for alert in started if alert is not None]
        assert alert.audience == 3
        async with processes[0].read() as session:
            assert await session.scalar(select(func.count(Alert.id))) == 1
        assert len(await there[0].claim()) == 3
    finally:
        for process in processes:
            await process.close()


async def test_at_every_step_the_audience_is_the_sum_of_what_became_of_it(
    here: Neighbourhood,
) -> None:
    for _ in range(6):
        await here.subscriber()
    alert = await here.start()
    assert alert is not None

    async def stands_at(**expected: int) -> None:
        counts = await here.counts(alert)
        assert sum(counts.values()) == alert.audience == 6
        assert {state.value: count for state, count in counts.items() if count} == expected

    await stands_at(waiting=6)
    one, two, three, four = await here.claim(limit=4)
    await stands_at(waiting=2, claimed=4)
    await here.record(one, Sent("1"))
    await here.record(two, Refused("blocked"))
    await here.record(three, NotSent(here.clock.now() + timedelta(minutes=5), "flood"))
    await here.record(four, Unknown("timed out"))  # a warning: once more
    await stands_at(waiting=4, sent=1, refused=1)
    here.clock.forward(seconds=15)
    await here.claim(limit=3)  # the last two, and the fourth again; then the sender is killed
    here.clock.forward(minutes=2)
    async with here.database.write() as session:
        await delivery.recover(session, here.clock.now())
    await stands_at(waiting=4, sent=1, refused=1)  # a lost sender has tries of its own
    here.clock.forward(minutes=5)
    for claim in await here.claim():
        await here.record(claim, Unknown("timed out"))
    await stands_at(waiting=3, sent=1, refused=1, unknown=1)  # of the fourth, the second answer
    here.clock.forward(seconds=15)
    for claim in await here.claim():
        await here.record(claim, Sent("2"))
    await stands_at(sent=4, refused=1, unknown=1)


# --- Templates ----------------------------------------------------------------------------------


def test_every_template_speaks_every_language() -> None:
    templates = alerts.templates(DATA)
    assert len(templates) >= 5
    for template in templates.values():
        assert template.texts.keys() == LANGUAGES.keys(), template.slug


GOOD = "topic: fraud\ntexts:\n  en: {title: T, body: B}\n"


def test_a_template_is_known_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "fake-police.yml").write_text(GOOD)
    assert alerts.templates(tmp_path)["fake-police"].texts["en"].body == "B"


@pytest.mark.parametrize(
    "content",
    [
        "topic: [",
        "",
        "just words",
        GOOD.replace("fraud", "gossip"),
        GOOD.replace("en:", "fr:"),  # nothing for those whose language has no text
        GOOD + "  tlh: {title: T, body: B}\n",
        GOOD.replace("body: B", "body: ''"),
        GOOD.replace("body: B", "body: " + "B" * 3501),
        GOOD.replace("topic", "subject"),
        GOOD + "colour: red\n",
        GOOD + "season: [13]\n",
    ],
)
def test_a_file_that_is_no_alert_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "good.yml").write_text(GOOD)
    (tmp_path / "broken.yml").write_text(content)
    with pytest.raises(TemplateError, match=r"broken\.yml"):
        alerts.templates(tmp_path)
