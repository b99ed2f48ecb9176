"""Residents of many languages who wait for alerts, each with a phone and a fate."""

from __future__ import annotations

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from actions import delivery, subscriptions
from actions.alerts import AlertTemplate, templates
from actions.alerts.reading import reading_of
from actions.database import Database
from actions.languages import LANGUAGES
from actions.model import Alert, Chat, Community, OutboxMessage, OutboxState
from bot.clock import system_clock
from tests import factories
from tests.botapi import BotApi, Person
from tests.process import DATA

MARKET = """\
topic: news
texts:
  en: {title: Market day, body: On Sunday there is a market at the north gate.}
  zh: {title: 集市, body: 周日北门有集市。}
  ar: {title: يوم السوق, body: يقام سوق يوم الأحد عند البوابة الشمالية.}
"""


def data_with_news(folder: Path) -> Path:
    """The service's data, and a piece of community news, `market-day`, among its alerts."""
    data = shutil.copytree(DATA, folder / "data")
    (data / "alerts" / "market-day.yml").write_text(MARKET, "utf-8")
    return data


@dataclass(frozen=True)
class Recipient:
    """A resident who asked for alerts of one topic."""

    person: Person
    chat_id: int
    language: str


class Audience:
    """Those who subscribed to a topic, and what reached them of one alert."""

    def __init__(self, database: Database, data: Path, template: str) -> None:
        self.database = database
        self.slug = template
        self.template: AlertTemplate = templates(data / "alerts")[template]
        self.recipients: list[Recipient] = []

    async def subscribe(self, api: BotApi, community: Community, people: int) -> None:
        """So many residents, whose languages take turns."""
        languages = list(LANGUAGES)
        async with self.database.write() as session:
            for number in range(people):
                language = languages[number % len(languages)]
                person = api.person(
                    first_name=f"{self.slug} {number}", language_code=language, started=True
                )
                chat = await factories.resident(
                    session, community, language=language, address=str(person.id)
                )
                assert chat.resident is not None
                await subscriptions.subscribe(
                    session, chat.resident, self.template.topic, system_clock()
                )
                self.recipients.append(Recipient(person, chat.id, language))

    def heard(self, recipient: Recipient) -> int:
        """How often the alert is on this phone, in its owner's language."""
        text = self.template.texts[reading_of(self.template.texts)[recipient.language]]
        whole = f"{text.title}\n\n{text.body}"
        return sum(message.text == whole for message in recipient.person.inbox)

    @property
    def arrived(self) -> int:
        """On how many phones there is anything of the service's."""
        return sum(bool(recipient.person.chat.messages) for recipient in self.recipients)

    async def alert(self) -> Alert:
        """The alert that was started last."""
        async with self.database.read() as session:
            query = select(Alert).where(Alert.template == self.slug).order_by(Alert.id.desc())
            return (await session.scalars(query.limit(1))).one()

    async def counts(self) -> Counter[OutboxState]:
        """How many of the rows are in which state."""
        alert = await self.alert()
        async with self.database.read() as session:
            return +Counter(await delivery.counts_by_state(session, alert.id))

    async def is_over(self) -> bool:
        """Whether the fate of everybody's message is known."""
        counts = await self.counts()
        return not counts[OutboxState.WAITING] + counts[OutboxState.CLAIMED]

    async def states(self) -> dict[int, OutboxState]:
        """How each recipient's message stands, by chat."""
        alert = await self.alert()
        async with self.database.read() as session:
            rows = await session.execute(
                select(OutboxMessage.chat_id, OutboxMessage.state).where(
                    OutboxMessage.alert_id == alert.id
                )
            )
            return dict(rows.all())

    async def unreachable(self) -> set[int]:
        """The chats that are known to take nothing any more."""
        ids = [recipient.chat_id for recipient in self.recipients]
        async with self.database.read() as session:
            return set(
                await session.scalars(
                    select(Chat.id).where(Chat.id.in_(ids), Chat.unreachable_at.is_not(None))
                )
            )

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[list[Counter[OutboxState]]]:
        """Look again and again; at every look the audience has to be the sum of the states."""
        looks: list[Counter[OutboxState]] = []

        async def look() -> None:
            while True:
                counts = await self.counts()
                assert counts.total() == (await self.alert()).audience == len(self.recipients)
                looks.append(counts)
                await asyncio.sleep(0.25)

        async with asyncio.TaskGroup() as group:
            task = group.create_task(look())
            yield looks
            task.cancel()
