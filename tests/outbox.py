"""The outbox as a test tells of it: chats, what is queued for them, and senders, step by step."""

from __future__ import annotations

from actions import delivery
from actions.database import Database
from actions.delivery import Claim, Outcome
from actions.model import Channel, OutboxKind, OutboxMessage, OutboxState, SendClass
from actions.outgoing import Outgoing, Verbatim
from tests import factories
from tests.clock import Clock


def saying(words: str) -> Outgoing:
    return Outgoing(paragraphs=(Verbatim(text=words),))


def words_of(claim: Claim) -> str:
    assert claim.body is not None
    (paragraph,) = claim.body.paragraphs
    assert isinstance(paragraph, Verbatim)
    return paragraph.text


class Outbox:
    """Every step is a transaction of its own."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def chat(self, channel: Channel = Channel.TELEGRAM) -> int:
        async with self.database.write() as session:
            return (await factories.resident(session, channel=channel)).id

    async def queue(
        self,
        chat_id: int,
        *messages: str,
        send_class: SendClass = SendClass.REPLY,
        kind: OutboxKind = OutboxKind.REPLY,
        dedup_key: str | None = None,
        answers_id: int | None = None,
    ) -> int:
        """The id of the last one."""
        async with self.database.write() as session:
            for words in messages:
                row = await delivery.enqueue(
                    session,
                    chat_id=chat_id,
                    language="fr",
                    body=saying(words),
                    kind=kind,
                    send_class=send_class,
                    dedup_key=dedup_key,
                    answers_id=answers_id,
                    now=self.clock.now(),
                )
        return row.id

    async def claim(self, limit: int = 10, channels: list[Channel] | None = None) -> list[Claim]:
        async with self.database.write() as session:
            return await delivery.claim(session, self.clock.now(), limit, channels=channels)

    async def said(self) -> list[str]:
        """The words of what is to be sent now."""
        return [words_of(claim) for claim in await self.claim()]

    async def record(self, claim: Claim, outcome: Outcome) -> bool:
        async with self.database.write() as session:
            return await delivery.record(
                session, claim.id, outcome, self.clock.now(), attempt=claim.attempts
            )

    async def recover(self) -> int:
        async with self.database.write() as session:
            return await delivery.recover(session, self.clock.now())

    async def row(self, id: int) -> OutboxMessage:
        async with self.database.read() as session:
            return await session.get_one(OutboxMessage, id)

    async def state(self, id: int) -> OutboxState:
        return (await self.row(id)).state
