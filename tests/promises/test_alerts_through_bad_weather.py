"""An alert reaches everyone it was meant for, once: through all that Telegram can do, and SIGKILL.

What an unknown outcome comes to is asserted as README and the desk say it: a fraud alert is sent
once more (rather twice than never), community news is not (rather never than twice).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import pytest

from actions import alerts
from actions.alerts import Step
from actions.database import Database
from actions.model import OutboxState
from bot.clock import system_clock
from nlu.intents import Intent
from tests import factories
from tests.botapi import BotApi, Person
from tests.process import LinliProcess, environment, leases_end, linli, on_their_way
from tests.promises.audience import Audience, Recipient, data_with_news
from tests.promises.fates import Fate
from tests.rasa_double import RasaDouble
from tests.waiting import until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

WARNED, TOLD_NEWS = 200, 100
SEND_RATE = 40  # a second: so that an alert takes a while
KILLS = 3
AT_ONCE = 20  # calls that one process has under way
PATIENCE_S = 120.0


@dataclass
class City:
    """Two audiences in one community, and the process that sends to them."""

    database: Database
    api: BotApi
    bot: LinliProcess
    environment: dict[str, str]
    warned: Audience
    told: Audience

    @property
    def audiences(self) -> tuple[Audience, Audience]:
        return self.warned, self.told

    async def send(self, audience: Audience) -> str:
        """`linli alert send`, and what it prints."""
        code, said = await linli(
            "alert", "send", audience.slug, "--community", "meishan", environment=self.environment
        )
        assert code == 0, said
        return said

    async def until_over(self) -> None:
        """Wait until the fate of every message is known."""
        for audience in self.audiences:
            await until(audience.is_over, PATIENCE_S)


@pytest.fixture
async def city(database: Database, database_url: str, tmp_path: Path) -> AsyncIterator[City]:
    async with live_in(database, database_url, tmp_path) as made:
        yield made


@asynccontextmanager
async def live_in(database: Database, database_url: str, home: Path) -> AsyncIterator[City]:
    """A city whose service runs."""
    data = data_with_news(home)
    warned = Audience(database, data, "impersonated-police")
    told = Audience(database, data, "market-day")
    async with database.write() as session:
        community = await factories.community(session, code="meishan", prefix="MS")
    async with BotApi() as api, RasaDouble() as rasa:
        rasa.knows(Intent.HELP, "what can you do")
        await warned.subscribe(api, community, WARNED)
        await told.subscribe(api, community, TOLD_NEWS)
        told_to_process = environment(
            home, database_url, api, rasa, data=str(data), send_rate=str(SEND_RATE)
        )
        async with LinliProcess("bot", told_to_process, home / "log") as bot:
            yield City(database, api, bot, told_to_process, warned, told)


async def test_everyone_who_can_be_reached_has_it_however_telegram_misbehaves(city: City) -> None:
    fates = dict(fates_of(city, tuple(Fate)))
    said = await asyncio.gather(city.send(city.warned), city.send(city.told))
    assert f"{WARNED} people" in said[0]
    assert f"{TOLD_NEWS} people" in said[1]
    async with city.warned.watched() as looks, city.told.watched():
        await people_are_answered_meanwhile(city)
        await city.until_over()

    for recipient in city.warned.recipients:
        assert city.warned.heard(recipient) == fates[recipient.chat_id].warnings
    for recipient in city.told.recipients:
        assert city.told.heard(recipient) == fates[recipient.chat_id].news
    await states_tell_the_truth(city.warned, fates, lost=OutboxState.SENT)
    await states_tell_the_truth(city.told, fates, lost=OutboxState.UNKNOWN)
    assert any(look[OutboxState.SENT] and look[OutboxState.WAITING] for look in looks)

    # The next one passes over those who cannot be reached, and over nobody else.
    everybody = {recipient.chat_id for recipient in city.warned.recipients}
    gone = {chat_id for chat_id in everybody if not fates[chat_id].is_reachable}
    assert await city.warned.unreachable() == gone
    assert f"{WARNED - len(gone)} people" in await city.send(city.warned)
    assert (await city.warned.states()).keys() == everybody - gone
    assert "impersonated" not in city.bot.log  # its words, as those of all messages, stay out


async def test_everyone_is_accounted_for_though_the_sender_is_killed(city: City) -> None:
    certain = tuple(fate for fate in Fate if fate.is_certain)
    fates = dict(fates_of(city, certain))
    reachable = sum(fate.is_reachable for fate in fates.values())
    await asyncio.gather(city.send(city.warned), city.send(city.told))
    lost: set[int] = set()
    async with city.warned.watched() as looks, city.told.watched():
        for kill in range(1, KILLS + 1):
            part = reachable * kill // (KILLS + 1)
            await until(lambda part=part: arrived(city) >= part, PATIENCE_S)
            await city.bot.kill()
            lost |= await on_their_way(city.database)
            await leases_end(city.database)
            await city.bot.start()
        await city.until_over()

    for audience, most in (city.warned, 2), (city.told, 1):
        states = await audience.states()
        assert len(states) == len(audience.recipients)
        for recipient in audience.recipients:
            times, state = audience.heard(recipient), states[recipient.chat_id]
            assert times <= most
            if fates[recipient.chat_id].is_reachable:
                # Its sender died, and nobody can tell how far it had come: the desk names it. What
                # was not on its way when a process died arrived once.
                assert times or state is OutboxState.UNKNOWN
                assert times == 1 or recipient.person.id in lost
            else:
                assert not times
                assert state in {OutboxState.REFUSED, OutboxState.UNKNOWN}
    assert len(lost) <= KILLS * AT_ONCE
    assert any(look[OutboxState.SENT] and look[OutboxState.WAITING] for look in looks)


async def test_a_paused_alert_stays_put_through_a_kill_and_reaches_everybody_once_resumed(
    city: City,
) -> None:
    await city.send(city.warned)
    await until(lambda: city.warned.arrived >= 20, PATIENCE_S)
    alert = await city.warned.alert()
    async with city.database.write() as session:
        admin = await factories.admin(session)
        await alerts.step_in(session, admin, alert.id, Step.PAUSE, system_clock())
    async with city.warned.watched():
        await until(nothing_is_on_its_way(city.warned), PATIENCE_S)
        await city.bot.kill()
        paused_at = city.warned.arrived
        assert paused_at < WARNED // 2, "it was over before it was paused"
        await city.bot.start()
        await people_are_answered(city)
        assert city.warned.arrived == paused_at
        async with city.database.write() as session:
            await alerts.step_in(session, admin, alert.id, Step.RESUME, system_clock())
        await until(city.warned.is_over, PATIENCE_S)
    assert [city.warned.heard(recipient) for recipient in city.warned.recipients] == [1] * WARNED


def nothing_is_on_its_way(audience: Audience) -> Callable[[], Awaitable[bool]]:
    """What was being sent when it was paused has arrived, and that is known."""

    async def look() -> bool:
        return not (await audience.counts())[OutboxState.CLAIMED]

    return look


def fates_of(city: City, fates: tuple[Fate, ...]) -> list[tuple[int, Fate]]:
    """Let the fates take turns among the recipients; each one's by chat."""
    fallen = []
    for audience in city.audiences:
        for recipient, fate in zip(audience.recipients, cycle(fates), strict=False):
            fate.befall(city.api, recipient.person)
            fallen.append((recipient.chat_id, fate))
    return fallen


def arrived(city: City) -> int:
    """How many have what was meant for them."""
    return sum(audience.arrived for audience in city.audiences)


async def people_are_answered_meanwhile(city: City) -> None:
    """Somebody who writes while alerts go out does not wait for their end."""
    people = [city.api.person(first_name=f"Writer {number}") for number in range(3)]
    await until(lambda: arrived(city) >= 20, PATIENCE_S)
    await asyncio.gather(*(is_answered(person) for person in people))
    assert arrived(city) < (WARNED + TOLD_NEWS) // 2, "they were answered after the alerts"


async def people_are_answered(city: City) -> None:
    """The service is up, whatever stands still."""
    await is_answered(city.api.person(first_name="Writer"))


async def is_answered(person: Person) -> None:
    await person.say("what can you do?")
    await person.hears("This is what I can do", timeout=PATIENCE_S)


async def states_tell_the_truth(
    audience: Audience, fates: dict[int, Fate], *, lost: OutboxState
) -> None:
    """Each row says what became of it; `lost` is what lost answers come to."""

    def expected(recipient: Recipient) -> OutboxState:
        fate = fates[recipient.chat_id]
        if not fate.is_reachable:
            return OutboxState.REFUSED
        return OutboxState.SENT if fate.is_certain else lost

    assert await audience.states() == {r.chat_id: expected(r) for r in audience.recipients}
