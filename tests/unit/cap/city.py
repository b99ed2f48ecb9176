"""A city that publishes: two communities, an admin, alerts started, corrected and called off."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree

from actions import alerts, cap, subscriptions
from actions.alerts import AlertTemplate, AlertWording, Audience, Step
from actions.cap import Publishing
from actions.database import Database
from actions.model import Alert, CapMessage, Community, Staff, Topic
from actions.wording import Wording
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import NIGHTS, Clock

SCHEMA = etree.XMLSchema(etree.parse(ROOT / "data/cap/CAP-v1.2.xsd"))
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
WORDS = {
    "en": AlertWording(title="Gas leak", body="Leave by the north gate."),
    "zh": AlertWording(title="燃气泄漏", body="请从北门离开。"),
}
SQUARE = [[121.47, 31.23], [121.48, 31.23], [121.48, 31.24], [121.47, 31.24], [121.47, 31.23]]
CITY = Publishing(
    "alerts@police.example", "https://linli.example", ZoneInfo("Asia/Shanghai"), "Putuo Police"
)


@dataclass
class City:
    """Meishan's boundary is known, Jinfeng's is not."""

    database: Database
    clock: Clock
    wording: Wording
    meishan: Community = field(init=False)
    jinfeng: Community = field(init=False)
    chen: Staff = field(init=False)

    async def open(self) -> None:
        async with self.database.write() as session:
            self.meishan = await factories.community(session, code="meishan", boundary=SQUARE)
            self.jinfeng = await factories.community(session, "Jinfeng", code="jinfeng")
            self.chen = await factories.admin(session)

    async def notice(
        self,
        audience: Audience | None = None,
        *,
        topic: Topic = Topic.SAFETY,
        texts: dict[str, AlertWording] | None = None,
        **more: Any,
    ) -> Alert:
        """An alert for Meishan, or for others, that starts now."""
        template = AlertTemplate(slug="notice", topic=topic, texts=texts or WORDS)
        async with self.database.write() as session:
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=template,
                    occasion=secrets.token_hex(4),
                    audience=audience or Audience.of(self.meishan),
                    **more,
                ),
                nights=NIGHTS,
                now=self.clock.now(),
            )
        assert alert is not None
        return alert

    async def correct(self, alert: Alert, title: str) -> Alert:
        """The English title is another one."""
        words = {"en": AlertWording(title=title, body=WORDS["en"].body)}
        async with self.database.write() as session:
            return await alerts.correct(session, self.chen, alert.id, words, self.clock.now())

    async def cancel(self, alert: Alert) -> None:
        """The alert is called off while its messages wait."""
        async with self.database.write() as session:
            await alerts.step_in(session, self.chen, alert.id, Step.CANCEL, self.clock.now())

    async def subscriber(self) -> None:
        """Somebody in Meishan who is to be told."""

        async with self.database.write() as session:
            chat = await factories.resident(session, self.meishan)
            assert chat.resident is not None
            await subscriptions.subscribe(session, chat.resident, Topic.SAFETY, self.clock.now())

    async def said_by(self, alert: Alert) -> Sequence[CapMessage]:
        """What other systems were told of it."""
        async with self.database.read() as session:
            return await cap.said_by(session, alert.id)

    async def documents(self, alert: Alert, as_who: Publishing = CITY) -> list[etree._Element]:
        """The same as XML, each of it valid."""
        said = await self.said_by(alert)
        return [
            valid(cap.document(message, said[:before], as_who, self.wording))
            for before, message in enumerate(said)
        ]


def valid(content: bytes) -> etree._Element:
    """The document, which OASIS's own schema accepts."""
    root = etree.fromstring(content)
    SCHEMA.assertValid(root)
    return root


def text(root: etree._Element, *path: str) -> str:
    """What stands in the first element of that path."""
    found = root.findtext("/".join(CAP + name for name in path))
    assert found is not None
    return found
