"""What goes to the phone: codes, and that a colleague took the second step away."""

from __future__ import annotations

from datetime import datetime, timedelta
from secrets import randbelow

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.model import OutboxKind, Staff
from actions.officers import telegram_of
from actions.one_time_codes import hash_of
from actions.outgoing import Outgoing, Say, say

CODE_LIFE = timedelta(minutes=10)


async def send_code(session: AsyncSession, staff: Staff, secret: str, now: datetime) -> str | None:
    """Send six digits to the phone; what is kept of them. None where there is no phone.

    The hash has `secret` in it, which the browser holds: six digits alone are found by trying.
    """
    code = f"{randbelow(10**6):06}"
    minutes = int(CODE_LIFE.total_seconds() / 60)
    told = await tell(session, staff, say("staff-sign-in-code", code=code, minutes=minutes), now)
    return sent_hash(secret, code) if told else None


def sent_hash(secret: str, code: str) -> str:
    """What is kept of a `code` that was sent."""
    return hash_of(f"{secret} {code}")


async def tell(session: AsyncSession, staff: Staff, words: Say, now: datetime) -> bool:
    """Say something on the phone of `staff`; False where there is none that can be reached."""
    chat = await telegram_of(session, staff)
    if chat is None or chat.unreachable_at is not None:
        return False
    await delivery.enqueue(
        session,
        chat_id=chat.id,
        language=staff.language,
        body=Outgoing(paragraphs=(words,)),
        kind=OutboxKind.NOTICE,
        now=now,
    )
    return True
