"""An office with a desk in it: browsers, signed in or not, that talk to the real pages."""

from __future__ import annotations

import asyncio
import hashlib
import io
import re
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from PIL import Image
from starlette.applications import Starlette
from starlette.routing import Mount

from actions import alerts, canned_replies, indicators
from actions.alerts import AlertTemplate, Audience
from actions.cap import CapReader, Publishing
from actions.database import Database
from actions.model import (
    Alert,
    AlertPlan,
    Chat,
    Community,
    FileKind,
    FileState,
    Indicator,
    Lesson,
    Staff,
    StaffSession,
    Station,
    StoredFile,
    Ticket,
    TicketFile,
    Topic,
)
from actions.seals import Seal
from actions.service_levels import ServiceLevels
from actions.translation import Translator
from actions.wording import Wording
from desk.app import create_desk
from nlu.intents import Intent
from tests import factories
from tests.architecture.source import ROOT
from tests.clock import NIGHTS, PLANNING, Clock
from tests.unit.actions.neighbourhood import SHIELD

REPLIES = canned_replies.load(ROOT / "data" / "replies.yml")
SEAL = Seal("a key for tests alone")
HERE = "https://desk.example"
SHANGHAI = ZoneInfo("Asia/Shanghai")
LEVELS = ServiceLevels.load(ROOT / "data" / "service_levels.yml", SHANGHAI)

BEWARE = AlertTemplate.model_validate(
    {
        "slug": "fake-police",
        "topic": "fraud",
        "texts": {
            "en": {"title": "Fake police", "body": "The police never asks for money."},
            "zh": {"title": "冒充公安", "body": "公安不会让您转账。"},
        },
    }
)

Message = dict[str, Any]


@dataclass
class Office:
    """Meishan belongs to Putuo station, where Wang and Zhang serve and Li supervises.

    Far away there is another station with an officer and a supervisor of its own; Chen is admin.
    Marie lives in Meishan and has reported a car at the gate.
    """

    database: Database
    clock: Clock
    app: Starlette
    station: Station
    meishan: Community
    far_away: Community
    wang: Staff
    zhang: Staff
    li: Staff
    stranger: Staff
    strange_supervisor: Staff
    chen: Staff
    marie: Chat
    ticket: Ticket

    async def key_of(self, staff: Staff) -> str:
        """The secret of a session of theirs, without the quarter second a password takes."""
        secret = secrets.token_urlsafe(32)
        async with self.database.write() as session:
            session.add(
                StaffSession(
                    staff_id=staff.id,
                    secret_hash=hashlib.sha256(secret.encode()).hexdigest(),
                    created_at=self.clock.now(),
                    last_used_at=self.clock.now(),
                    expires_at=self.clock.now() + timedelta(hours=12),
                )
            )
        return secret

    def browser(self, key: str | None = None, *, origin: str | None = HERE) -> httpx.AsyncClient:
        """A browser on a page of `origin`, in English, signed in with `key`."""
        headers = {"Accept-Language": "en"}
        if origin is not None:
            headers["Origin"] = origin
        cookies = httpx.Cookies()
        if key is not None:
            cookies.set("linli_desk", key, domain="desk.example", path="/desk")
        return httpx.AsyncClient(
            transport=httpx.ASGITransport(self.app, raise_app_exceptions=False),
            base_url=HERE,
            headers=headers,
            cookies=cookies,
        )

    async def browser_of(self, staff: Staff) -> httpx.AsyncClient:
        """A browser in which `staff` is signed in."""
        return self.browser(await self.key_of(staff))

    async def file(
        self,
        content: bytes | None,
        *,
        kind: FileKind = FileKind.PHOTO,
        media_type: str = "image/jpeg",
        state: FileState = FileState.STORED,
    ) -> StoredFile:
        """A file that Marie sent with her ticket."""
        async with self.database.write() as session:
            file = await factories.photo(session, self.marie)
            file.kind, file.media_type, file.state = kind, media_type, state
            file.content = content
            session.add(TicketFile(ticket_id=self.ticket.id, file_id=file.id))
        return file

    async def alert(self, community: Community | None = None, topic: Topic = BEWARE.topic) -> Alert:
        """A warning that was sent to Meishan, or elsewhere."""
        async with self.database.write() as session:
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=BEWARE.model_copy(update={"topic": topic}),
                    occasion=secrets.token_hex(4),
                    audience=Audience.of(community or self.meishan),
                ),
                nights=NIGHTS,
                now=self.clock.now(),
            )
        assert alert is not None
        return alert

    async def indicator(self, words: str = "call 0044 7911 123456") -> Indicator:
        """Something that Marie reported with her ticket, the first that her words name."""
        async with self.database.write() as session:
            ticket = await session.get_one(Ticket, self.ticket.id)
            await session.refresh(ticket, ["resident"])
            report = indicators.Report(words, SHIELD.read(words).traces)
            ids = await indicators.report(session, ticket, report, SHANGHAI, self.clock.now())
            return await session.get_one(Indicator, ids[0])

    async def plan(self) -> AlertPlan:
        """A draft of Li's, from a template."""
        async with self.database.write() as session:
            return await alerts.plans.compose(
                session, self.li, topic=Topic.FRAUD, template=BEWARE, now=self.clock.now()
            )

    async def illustrate(self, shown: Alert | AlertPlan) -> None:
        """Give an alert or a plan a picture."""
        async with self.database.write() as session:
            kept = await alerts.pictures.keep(session, picture(), self.clock.now())
            (await session.merge(shown)).picture_id = kept

    async def lesson(self, words: str = "a car blocks", **more: Any) -> Lesson:
        """Something that was not understood, as the conversation queues it."""
        return await factories.lesson(self.database, words, self.clock.now(), **more)


def picture(width: int = 1200, height: int = 900) -> bytes:
    """A photo from a phone."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, "JPEG")
    return out.getvalue()


async def open_office(
    database: Database, clock: Clock, wording: Wording, translator: Translator | None = None
) -> Office:
    """See `Office`."""
    desk = create_desk(
        database,
        wording,
        clock.now,
        planning=PLANNING,
        is_https=True,
        templates={"fake-police": BEWARE},
        recogniser=SHIELD.recogniser,
        seal=SEAL,
        levels=LEVELS,
        public_url="https://linli.example",
        intents=tuple(Intent),
        replies=REPLIES,
        translator=translator,
        publishing=Publishing("alerts@police.example", "https://linli.example", SHANGHAI),
        cap_reader=CapReader(ROOT / "data/cap/CAP-v1.2.xsd"),
    )
    async with database.write() as session:
        putuo = await factories.station(session)
        meishan = await factories.community(session, at=putuo, code="meishan", prefix="MS")
        far_away = await factories.community(session, "Far Away", code="far-away", prefix="FA")
        far_station = await session.get_one(Station, far_away.station_id)
        marie = await factories.resident(session, meishan)
        return Office(
            database=database,
            clock=clock,
            app=Starlette(routes=[Mount("/desk", desk)]),
            station=putuo,
            meishan=meishan,
            far_away=far_away,
            wang=await factories.officer(session, meishan, name="Wang"),
            zhang=await factories.officer(session, meishan, name="Zhang"),
            li=await factories.supervisor(session, putuo, name="Li"),
            stranger=await factories.officer(session, far_away, name="Stranger"),
            strange_supervisor=await factories.supervisor(session, far_station, name="Sun"),
            chen=await factories.admin(session, name="Chen"),
            marie=marie,
            ticket=await factories.ticket(session, marie, meishan, now=clock.now()),
        )


def words_of(page: httpx.Response) -> str:
    """What somebody reads on a page."""
    body = page.text[page.text.index("<main") :]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def wording_of() -> Wording:
    """The real wording."""
    return Wording(ROOT / "data", SHANGHAI)


@asynccontextmanager
async def streaming(
    app: Starlette, path: str, key: str | None
) -> AsyncIterator[tuple[int, Callable[[float], Any]]]:
    """A stream's status, and a function that waits some seconds for its next piece ("": none)."""
    started: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    pieces: asyncio.Queue[str] = asyncio.Queue()

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            started.set_result(message["status"])
        elif message.get("body"):
            await pieces.put(message["body"].decode())

    async def next_piece(seconds: float) -> str:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                return await pieces.get()
        return ""

    headers = [(b"host", b"desk.example"), (b"cookie", f"linli_desk={key}".encode())]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET",
        "scheme": "https", "path": path, "raw_path": path.encode(), "root_path": "",
        "query_string": b"", "headers": headers, "server": ("desk.example", 443),
        "client": ("127.0.0.1", 5000),
    }  # fmt: skip
    task = asyncio.create_task(app(scope, receive, send))
    try:
        yield await started, next_piece
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
