"""What the page shows: the resident's own messages and ours, as they stand in the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import structlog
from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions.delivery import AlertWords
from actions.model import (
    Alert,
    AlertText,
    Channel,
    Chat,
    InboxMessage,
    InboxState,
    OutboxMessage,
    Resident,
    StoredFile,
)
from actions.outgoing import Outgoing
from actions.wording import Wording
from bot.alert_message import alert_message
from bot.channels.webchat.numbers import as_kept, last_number
from bot.plain_text import plain_text
from bot.rendering import render

log = structlog.get_logger(__name__)

PAGE = 60  # messages read at once, and as far back as a page that was just opened looks

Item = dict[str, Any]


@dataclass(frozen=True)
class Standing:
    """How far a chat has come: cheap to ask, and the same for as long as nothing is new.

    `language` is the resident's, None before their first message. `last` is the number of our
    latest message, `own` how many messages arrived. A count: of two messages that arrive at once,
    the row with the lower id may be the later one to be seen.
    """

    language: str | None
    last: int
    own: int


async def find_chat(session: AsyncSession, address: str) -> int | None:
    """The chat of a web session, None before it was first used."""
    found: int | None = await session.scalar(
        select(Chat.id).where(Chat.channel == Channel.WEB, Chat.address == address)
    )
    return found


async def language_at(session: AsyncSession, address: str) -> str | None:
    """The language of the resident who has this web session, as far as there is one."""
    found: str | None = await session.scalar(
        select(Resident.language)
        .join(Chat, Chat.resident_id == Resident.id)
        .where(Chat.channel == Channel.WEB, Chat.address == address)
    )
    return found


async def standing(session: AsyncSession, chat_id: int) -> Standing:
    """How far the chat has come."""
    own = select(func.count()).select_from(InboxMessage).where(InboxMessage.chat_id == chat_id)
    row = await session.execute(
        select(Resident.language, last_number(chat_id).scalar_subquery(), own.scalar_subquery())
        .select_from(Chat)
        .outerjoin(Chat.resident)
        .where(Chat.id == chat_id)
    )
    language, last, count = row.one()
    return Standing(language, int(last or 0), count)


async def ours(
    session: AsyncSession, chat_id: int, after: int, upto: int, wording: Wording, now: datetime
) -> list[Item]:
    """Our messages to a chat behind number `after` up to `upto`, in order, but for erased ones.

    `now` is when a message was sent whose outcome is not recorded yet.
    """
    numbered = (
        select(OutboxMessage, *AlertWords.columns())
        .outerjoin(Alert, Alert.id == OutboxMessage.alert_id)
        .outerjoin(
            AlertText,
            (AlertText.alert_id == OutboxMessage.alert_id)
            & (AlertText.language == OutboxMessage.language),
        )
        .where(
            OutboxMessage.chat_id == chat_id,
            OutboxMessage.channel_message_id > as_kept(after),
            OutboxMessage.channel_message_id <= as_kept(upto),
        )
        .order_by(OutboxMessage.channel_message_id)
    )
    items = []
    for found in await session.execute(numbered):
        item = _shown(found.OutboxMessage, AlertWords.of(found), wording, now)
        if item is not None:
            items.append(item)
    await _describe_files(session, items)
    return items


async def own(session: AsyncSession, chat_id: int) -> list[Item]:
    """The resident's latest `PAGE` messages, oldest first."""
    newest = (
        select(InboxMessage)
        .where(InboxMessage.chat_id == chat_id, InboxMessage.state != InboxState.UNREADABLE)
        .order_by(InboxMessage.id.desc())
        .limit(PAGE)
    )
    return [
        {
            "kind": "own",
            "id": row.payload["id"],
            "at": stamp(row.received_at),
            "text": plain_text(row.payload.get("text") or row.payload.get("label", "")),
            "files": row.payload.get("files", []),
            "point": row.payload.get("latitude") is not None,
        }
        for row in reversed(list(await session.scalars(newest)))
        # An erased message has nothing left; opening the page is none that anybody wrote.
        if row.payload and row.payload.get("kind") != "start"
    ]


def merged(mine: Sequence[Item], theirs: Sequence[Item]) -> list[Item]:
    """Both sides by time; neither side's own order is ever changed, whatever their clocks say."""
    result: list[Item] = []
    left, right = list(reversed(mine)), list(reversed(theirs))
    while left and right:
        result.append(left.pop() if left[-1]["at"] <= right[-1]["at"] else right.pop())
    return [*result, *reversed(left), *reversed(right)]


def from_where_both_are_known(mine: list[Item], theirs: list[Item], *, all_of_ours: bool) -> str:
    """The time from which neither side's messages are cut off: before it would be half a talk."""
    starts = []
    if len(mine) == PAGE:
        starts.append(mine[0]["at"])
    if theirs and not all_of_ours:
        starts.append(theirs[0]["at"])
    return max(starts, default="")


def stamp(moment: datetime) -> str:
    """A time as the page gets it: texts of one length, so that they compare as times do."""
    return moment.isoformat(timespec="microseconds")


def _shown(
    row: OutboxMessage, alert: AlertWords | None, wording: Wording, now: datetime
) -> Item | None:
    """The row in words; None where there are none, or none any more."""
    try:
        outgoing = alert_message(alert) if alert else Outgoing.model_validate(row.body)
        rendered = render(outgoing, row.language, wording)
    except (ValidationError, LookupError):
        # Written by another version of Linli. The rest of the talk is still worth showing.
        log.error("message_not_shown", outbox_id=row.id)
        return None
    if not (rendered.text or rendered.files or rendered.places):
        return None
    return {
        "kind": "message",
        "number": int(row.channel_message_id or 0),
        "at": stamp(row.ended_at or now),
        "ticket": row.ticket_id is not None,
        **asdict(rendered),
    }


async def _describe_files(session: AsyncSession, items: Iterable[Item]) -> None:
    """Put what the page must know of a file in the place of its id."""
    ids = {id for item in items for id in item["files"]}
    if not ids:
        return
    rows = await session.scalars(select(StoredFile).where(StoredFile.id.in_(ids)))
    files = {
        file.id: {"id": file.id, "kind": file.kind.value, "name": file.name, "size": file.size}
        for file in rows
    }
    for item in items:
        item["files"] = [files[id] for id in item["files"] if id in files]
