"""Who publishes, and what has been: all that is not over, and what was last week."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.model import CapMessage

MOST = 50  # messages in a feed
LATELY = timedelta(days=7)

_IDENTIFIER = re.compile(r"linli\.\d{8}T\d{6}Z\.(\d{1,18})\.(\d{1,9})")


class Status(StrEnum):
    """What the city means by its messages (CAP 1.2, 3.2.1)."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
    TEST = "Test"


@dataclass(frozen=True)
class Publishing:
    """Who speaks: `sender` as other systems know it, `name` as people do.

    `web` is where the service is found, without a slash at the end.
    """

    sender: str
    web: str
    timezone: ZoneInfo
    name: str = ""
    status: Status = Status.ACTUAL

    def address(self, message: CapMessage) -> str:
        """Where a message can be read."""
        return f"{self.web}/cap/{message.identifier}.xml"


async def published(session: AsyncSession, now: datetime) -> Sequence[CapMessage]:
    """What a feed tells, newest first, so that the most recent are never left out."""
    found = await session.scalars(
        select(CapMessage)
        .where(or_(CapMessage.sent_at > now - LATELY, CapMessage.expires_at > now))
        .order_by(CapMessage.sent_at.desc(), CapMessage.id.desc())
        .limit(MOST)
    )
    return found.all()


async def one(
    session: AsyncSession, identifier: str
) -> tuple[CapMessage, Sequence[CapMessage]] | None:
    """A message, and what its alert had said before; None where there is none of that name."""
    named = _IDENTIFIER.fullmatch(identifier)
    if named is None:
        return None
    said = await said_by(session, int(named[1]))
    number = int(named[2])
    found = next((message for message in said if message.number == number), None)
    if found is None or found.identifier != identifier:
        return None
    return found, [message for message in said if message.number < number]


async def said_by(session: AsyncSession, alert_id: int) -> Sequence[CapMessage]:
    """All that an alert has told other systems, in that order."""
    query = select(CapMessage).filter_by(alert_id=alert_id).order_by(CapMessage.number)
    return (await session.scalars(query)).all()
