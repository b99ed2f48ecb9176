"""A broadcast to step into."""

from __future__ import annotations

from datetime import timedelta

from actions import alerts, delivery, subscriptions
from actions.alerts import EVERYWHERE, AlertTemplate, AlertWording, Step
from actions.database import Database
from actions.delivery import Claim, Outcome, Sent
from actions.model import Alert, Chat, Staff, Topic
from tests import factories
from tests.clock import NIGHTS, Clock

WARNING = AlertTemplate.model_validate(
    {
        "slug": "warning",
        "topic": "safety",
        "texts": {
            "en": {"title": "Gas", "body": "Leave by the north gate."},
            "fr": {"title": "Gaz", "body": "Sortez par la porte nord."},
        },
    }
)


class Broadcast:
    """An alert to six people, three of them French, and the admin who steps in."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def begin(
        self, people: int = 6, hours: int | None = None, *, is_emergency: bool = False
    ) -> None:
        """`hours` from now it expires; None: never."""
        now = self.clock.now()
        async with self.database.write() as session:
            self.admin = await factories.admin(session)
            self.community = await factories.community(session)
            for number in range(people):
                await self._resident(session, "fr" if number % 2 else "en")
            alert = await alerts.start(
                session,
                alerts.Broadcast(
                    template=WARNING,
                    occasion="x",
                    audience=EVERYWHERE,
                    expires_at=hours and now + timedelta(hours=hours),
                    is_emergency=is_emergency,
                ),
                nights=NIGHTS,
                now=now,
            )
        assert alert is not None
        self.id = alert.id

    async def _resident(self, session: object, language: str) -> Chat:
        chat = await factories.resident(session, self.community, language=language)  # type: ignore[arg-type]
        assert chat.resident is not None
        await subscriptions.subscribe(session, chat.resident, Topic.SAFETY, self.clock.now())  # type: ignore[arg-type]
        return chat

    async def step(self, step: Step, staff: Staff | None = None) -> None:
        async with self.database.write() as session:
            await alerts.step_in(session, staff or self.admin, self.id, step, self.clock.now())

    async def correct(self, **texts: AlertWording) -> Alert:
        async with self.database.write() as session:
            return await alerts.correct(session, self.admin, self.id, texts, self.clock.now())

    async def claim(self, limit: int = 100) -> list[Claim]:
        async with self.database.write() as session:
            return await delivery.claim(session, self.clock.now(), limit)

    async def record(self, claim: Claim, outcome: Outcome) -> None:
        async with self.database.write() as session:
            await delivery.record(
                session, claim.id, outcome, self.clock.now(), attempt=claim.attempts
            )

    async def send(self, limit: int) -> None:
        for claim in await self.claim(limit):
            await self.record(claim, Sent(str(1000 + claim.id)))

    async def follow(self, limit: int = 100) -> int:
        async with self.database.write() as session:
            return await delivery.follow(session, self.clock.now(), limit)

    async def stands_at(self, **expected: int) -> None:
        async with self.database.read() as session:
            alert = await session.get_one(Alert, self.id)
            counts = await delivery.counts_by_state(session, self.id)
        assert sum(counts.values()) == alert.audience
        assert {state.value: count for state, count in counts.items() if count} == expected
