"""A small town for stories: the real service, two communities, people with phones.

Everything is real but the edges: Telegram is `tests.botapi`, Rasa is `tests.rasa_double`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from pydantic import AnyHttpUrl, SecretStr
from sqlalchemy import select

from actions import officers
from actions.database import Database
from actions.model import Staff, Ticket
from bot.app import Service
from bot.clock import system_clock
from bot.parts import Part
from bot.settings import Settings
from nlu.intents import Intent
from tests import factories
from tests.botapi import BotApi, Person
from tests.rasa_double import RasaDouble

ROOT = Path(__file__).resolve().parents[2]

# What the people of these stories say, and what it means.
PHRASES: dict[Intent, tuple[str, ...]] = {
    Intent.REPORT_PARKING: (
        "blocks the gate",
        "versperrt die einfahrt",
        "堵住了大门",
        "تسد البوابة",
    ),
    Intent.REPORT_HAZARD: ("lamp is broken", "lampadaire", "路灯坏了"),
    Intent.REPORT_NOISE: ("so loud", "太吵了", "うるさい"),
    Intent.REPORT_DISPUTE: ("有人吵架",),
    Intent.REPORT_THEFT: ("was stolen", "robaron"),
    Intent.EMERGENCY: ("there is a fire", "着火了", "es brennt", "пожар"),
    Intent.FRAUD_VICTIM: ("i sent them the money", "钱转过去了"),
    Intent.FRAUD_CHECK: ("is this a scam", "是不是骗子"),
    Intent.FRAUD_QUESTION: ("how do scams work",),
    Intent.ASK_PARKING_PLACE: ("where can i park", "哪里能停车"),
    Intent.ASK_OFFICE: ("where is the police office",),
    Intent.ASK_OFFICER: ("who is my officer", "wer ist mein polizist"),
    Intent.ASK_REGISTRATION: ("register my address",),
    Intent.TICKET_STATUS: ("how is my report", "wie steht es"),
    Intent.TALK_TO_OFFICER: ("talk to a person",),
    Intent.GIVE_FEEDBACK: ("you are doing a good job here",),
    Intent.SUBSCRIBE_ALERTS: ("send me warnings", "订阅提醒"),
    Intent.UNSUBSCRIBE_ALERTS: ("no more warnings", "别再发提醒"),
    Intent.CHANGE_LANGUAGE: ("another language", "auf deutsch bitte"),
    Intent.CHANGE_COMMUNITY: ("i have moved",),
    Intent.PRIVACY_REQUEST: ("what do you know about me",),
    Intent.VOLUNTEER: ("i want to volunteer",),
    Intent.OTHER_AGENCY: ("rubbish has not been collected",),
    Intent.HELP: ("what can you do",),
    Intent.GREET: ("hello", "你好", "guten tag", "bonjour", "こんにちは"),
    Intent.THANKS: ("thank you",),
    Intent.AFFIRM: ("yes please",),
    Intent.DENY: ("no thanks",),
    Intent.CANCEL: ("forget it",),
}
PLACES = ("gate 3", "Tor 3", "3号门", "building 12", "12号楼")

MEISHAN = {
    "zh": "梅山馨苑",
    "zh-Hant": "梅山馨苑",
    "en": "Meishan Xinyuan",
    "ja": "梅山馨苑",
    "ko": "메이산 신위안",
    "fr": "Meishan Xinyuan",
    "de": "Meishan Xinyuan",
    "es": "Meishan Xinyuan",
    "ru": "Мэйшань Синьюань",
    "ar": "ميشان شينيوان",
}


class Town:
    """The service while a story is told."""

    def __init__(self, database: Database, api: BotApi, rasa: RasaDouble, settings: Settings):
        self.database = database
        self.api = api
        self.rasa = rasa
        self.settings = settings
        self._running: asyncio.Task[None] | None = None

    async def wake_up(self) -> None:
        """Start the service, as `linli bot` does."""
        service = Service(self.settings)
        self._running = asyncio.create_task(service.run(frozenset({Part.BOT}), lambda _: None))

    async def fall_asleep(self) -> None:
        """Stop it in an orderly way."""
        if self._running is not None:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
            self._running = None

    def resident(self, name: str = "Marie", language: str = "en") -> Person:
        """Somebody with a phone in `language`, who has not written yet."""
        return self.api.person(first_name=name, language_code=language)

    async def officer_on_patrol(self, name: str = "Wang Jianguo") -> Person:
        """The officer, with their Telegram linked to their account by a one-time code."""
        async with self.database.write() as session:
            staff = await session.scalar(select(Staff).where(Staff.name == name))
            assert staff is not None
            code = await officers.link_code(session, staff, system_clock())
        person = self.api.person(first_name=name, language_code="en")
        await person.start(f"staff-{code}")
        await person.hears("now receives the tickets")
        return person

    async def tickets(self) -> list[Ticket]:
        """Everything that was filed."""
        async with self.database.read() as session:
            return list(await session.scalars(select(Ticket).order_by(Ticket.id)))

    async def rows(self, table: type[Any]) -> list[Any]:
        """All rows of a table."""
        async with self.database.read() as session:
            return list(await session.scalars(select(table).order_by(table.id)))


@asynccontextmanager
async def town(database: Database, home: Path, **settings: Any) -> AsyncIterator[Town]:
    """A town that is awake: Meishan with one officer, Jinfeng with none but a supervisor."""
    async with database.write() as session:
        station = await factories.station(session, "Putuo Station")
        meishan = await factories.community(
            session,
            at=station,
            code="meishan",
            prefix="MS",
            names=MEISHAN,
            aliases=["梅山新苑", "Meishan"],
        )
        await factories.community(
            session,
            at=station,
            code="jinfeng",
            prefix="JF",
            names={"zh": "金丰国际", "en": "Jinfeng International"},
            latitude=31.10,
            longitude=121.30,
        )
        await factories.officer(session, meishan, name="Wang Jianguo")
        await factories.officer(session, meishan, name="Zhao Min")
        await factories.supervisor(session, station)
        await factories.place(session, meishan, "Shared parking at the school")
    async with BotApi() as api, RasaDouble() as rasa:
        for intent, phrases in PHRASES.items():
            rasa.knows(intent, *phrases)
        rasa.knows_place(*PLACES)
        made = Town(
            database,
            api,
            rasa,
            Settings(
                home=home,
                data=ROOT / "data",
                database_url=SecretStr(database.url),
                telegram_token=SecretStr(api.token),
                telegram_api_url=AnyHttpUrl(api.url),
                nlu_url=AnyHttpUrl(rasa.url),
                **settings,
            ),
        )
        await made.wake_up()
        try:
            yield made
        finally:
            await made.fall_asleep()
