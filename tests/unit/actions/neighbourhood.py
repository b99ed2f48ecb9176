"""A neighbourhood that reports swindlers: people, their tickets, and what is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from actions import indicators, tickets
from actions.database import Database
from actions.fraud import Evidence, LabelledLink, Shield, Verdict, judge
from actions.model import (
    Category,
    Chat,
    Community,
    Indicator,
    IndicatorKind,
    IndicatorMove,
    Staff,
    Station,
    Ticket,
)
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import MORNING

SHANGHAI = ZoneInfo("Asia/Shanghai")
SHIELD = Shield(ROOT / "data")

SCAM = (
    "Dear customer, your points expire tonight. Exchange them for cash at http://points-7.shop/a "
    "or call 0044 7911 123456 and ask for our friendly manager."
)


@dataclass
class Neighbourhood:
    """Meishan and Jinfeng of one station, Far Away of another."""

    database: Database
    station: Station
    meishan: Community
    jinfeng: Community
    far_away: Community
    wang: Staff
    zhao: Staff
    li: Staff
    chen: Staff

    async def resident(self, name: str = "Marie", of: Community | None = None) -> Chat:
        """Somebody who lives in `of`, or in Meishan."""
        async with self.database.write() as session:
            community = await session.get_one(Community, (of or self.meishan).id)
            return await factories.resident(session, community, name=name)

    async def report(
        self,
        words: str = SCAM,
        *,
        by: Chat | None = None,
        of: Community | None = None,
        now: datetime = MORNING,
        links: tuple[LabelledLink, ...] = (),
        keeps_text: bool = True,
    ) -> Ticket:
        """A report by somebody, or by somebody new."""
        chat = by or await self.resident(of=of)
        async with self.database.write() as session:
            chat = await session.get_one(Chat, chat.id)
            await session.refresh(chat, ["resident"])
            new = tickets.NewTicket(category=Category.FRAUD_CHECK, words=words, language="en")
            community = await session.get_one(Community, (of or self.meishan).id)
            ticket = await tickets.file(session, chat=chat, community=community, new=new, now=now)
            reading = SHIELD.read(words, links)
            made = indicators.Report(
                words, reading.traces, judge(reading.evidence).kind, keeps_text=keeps_text
            )
            await indicators.report(session, ticket, made, SHANGHAI, now)
            return ticket

    async def reports(self, count: int, words: str = SCAM, **more: object) -> None:
        """As many people report the same."""
        for _ in range(count):
            await self.report(words, **more)  # type: ignore[arg-type]

    async def known(self, words: str = SCAM, now: datetime = MORNING) -> list[Evidence]:
        """What the memory adds to a check of `words`."""
        async with self.database.write() as session:
            return await indicators.evidence(session, SHIELD.read(words).traces, now)

    async def check(self, words: str = SCAM, now: datetime = MORNING) -> Verdict:
        """The verdict as residents get it."""
        known = await self.known(words, now)
        return judge([*SHIELD.evidence(words), *known])

    async def all(self, kind: IndicatorKind | None = None) -> list[Indicator]:
        """Every indicator, or those of a kind."""
        query = select(Indicator).order_by(Indicator.id)
        if kind is not None:
            query = query.where(Indicator.kind == kind)
        async with self.database.read() as session:
            return list(await session.scalars(query))

    async def of_kind(self, kind: IndicatorKind) -> Indicator:
        """The only one of a kind."""
        (found,) = await self.all(kind)
        return found

    async def decide(
        self, indicator: Indicator, move: IndicatorMove, by: Staff | None = None
    ) -> Indicator:
        """Somebody decides; Wang where it is not said who."""
        async with self.database.write() as session:
            return await indicators.decide(
                session, by or self.wang, indicator.id, move, "seen by us", MORNING
            )


async def neighbourhood(database: Database) -> Neighbourhood:
    """See `Neighbourhood`."""
    async with database.write() as session:
        station = await factories.station(session)
        meishan = await factories.community(session, at=station, code="meishan", prefix="MS")
        jinfeng = await factories.community(session, at=station, code="jinfeng", prefix="JF")
        far_away = await factories.community(session, "Far Away", code="far-away", prefix="FA")
        return Neighbourhood(
            database=database,
            station=station,
            meishan=meishan,
            jinfeng=jinfeng,
            far_away=far_away,
            wang=await factories.officer(session, meishan, name="Wang Jianguo"),
            zhao=await factories.officer(session, far_away, name="Zhao Min"),
            li=await factories.supervisor(session, station),
            chen=await factories.admin(session),
        )


def later(days: int) -> datetime:
    """So many days after the story begins."""
    return MORNING + timedelta(days=days)
