"""Chats and the residents behind them: who writes, in which language, from which community."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from actions.languages import LANGUAGES
from actions.model import (
    Channel,
    Chat,
    Community,
    ConversationRow,
    Feedback,
    IndicatorReport,
    LanguageSource,
    QuietHours,
    Resident,
    Subscription,
    Ticket,
)
from actions.upsert import insert_or_ignore

LONGEST_NAME = 100  # the column's; Telegram allows 64 + 64 characters

# How much we believe what we know of somebody's language.
_TRUST = (
    LanguageSource.UNKNOWN,
    LanguageSource.DEVICE,
    LanguageSource.DETECTED,
    LanguageSource.CHOSEN,
)


async def chat_for(session: AsyncSession, channel: Channel, address: str, now: datetime) -> Chat:
    """The chat at `address`, made if this is the first we hear of it.

    Its `resident`, the resident's `community` and its `staff` are loaded.
    """
    found = (
        select(Chat)
        .where(Chat.channel == channel, Chat.address == address)
        .options(joinedload(Chat.resident).joinedload(Resident.community), joinedload(Chat.staff))
    )
    chat = await session.scalar(found)
    if chat is None:
        # Somebody else may be making it right now: whoever is first, both find the same row.
        await insert_or_ignore(session, Chat, channel=channel, address=address, created_at=now)
        chat = (await session.scalars(found)).one()
    return chat


async def chat_id_for(session: AsyncSession, channel: Channel, address: str, now: datetime) -> int:
    """The id of the chat at `address`, for who needs no more; made like that of `chat_for`."""
    at = {"channel": channel, "address": address}
    chat_id: int | None = await session.scalar(_CHAT_ID, at)
    if chat_id is None:
        await insert_or_ignore(session, Chat, **at, created_at=now)
        chat_id = (await session.scalars(_CHAT_ID, at)).one()
    return chat_id


async def resident_of(session: AsyncSession, chat: Chat, name: str, now: datetime) -> Resident:
    """Who writes in `chat`, loaded with their community; made when they write the first time.

    `name` is what the channel calls them, kept only then: who asked to be erased gets no name
    again. Nobody is subscribed to anything that they did not ask for.
    """
    if chat.resident is not None:
        return chat.resident
    # One at a time: two residents for one chat would each have half of its tickets.
    meanwhile = await session.scalar(
        select(Chat.resident_id).filter_by(id=chat.id).with_for_update()
    )
    if meanwhile is None:
        resident = Resident(name=name[:LONGEST_NAME], community=None, created_at=now)
        session.add(resident)
    else:
        resident = await session.get_one(
            Resident, meanwhile, options=[joinedload(Resident.community)]
        )
    chat.resident = resident
    await session.flush()
    return resident


async def no_resident_any_more(session: AsyncSession, chat: Chat) -> None:
    """`chat` is a colleague's from now on, and who they were as a resident is forgotten.

    Unless something of it is still needed: tickets, feedback, subscriptions, another chat, or
    what they reported of swindlers.
    """
    resident_id = chat.resident_id
    await session.execute(delete(ConversationRow).where(ConversationRow.chat_id == chat.id))
    if resident_id is None:
        return
    history = (
        exists().where(Ticket.resident_id == resident_id),
        exists().where(Feedback.resident_id == resident_id),
        exists().where(Subscription.resident_id == resident_id),
        exists().where(IndicatorReport.resident_id == resident_id),
        exists().where(Chat.resident_id == resident_id, Chat.id != chat.id),
        exists().where(Resident.id == resident_id, Resident.is_volunteer),
    )
    if any((await session.execute(select(*history))).one()):
        return
    chat.resident = None
    await session.flush()
    await session.execute(delete(Resident).where(Resident.id == resident_id))


async def set_language(
    session: AsyncSession, resident: Resident, language: str, source: LanguageSource
) -> None:
    """Speak `language` with `resident`, unless we know theirs from a better source.

    Raises:
        ValueError: the language is not served.
    """
    if language not in LANGUAGES:
        raise ValueError(f"not a language we serve: {language!r}")
    if _TRUST.index(source) >= _TRUST.index(resident.language_source):
        resident.language, resident.language_source = language, source


async def set_community(session: AsyncSession, resident: Resident, community: Community) -> None:
    """`resident` belongs to `community` from now on. Tickets stay where they were filed."""
    resident.community = community


async def set_quiet_hours(session: AsyncSession, resident: Resident, hours: QuietHours) -> None:
    """Leave `resident` in peace during `hours` from now on, and no longer as all the city."""
    resident.quiet_hours = hours


async def mark_unreachable(session: AsyncSession, chat_id: int, now: datetime) -> None:
    """Nothing can be sent to this chat: blocked, deactivated or gone. Keeps the first time."""
    await session.execute(
        update(Chat)
        .where(Chat.id == chat_id, Chat.unreachable_at.is_(None))
        .values(unreachable_at=now)
    )


async def mark_reachable(session: AsyncSession, chat_id: int) -> None:
    """Somebody wrote from this chat, or unblocked us."""
    await session.execute(
        update(Chat)
        .where(Chat.id == chat_id, Chat.unreachable_at.is_not(None))
        .values(unreachable_at=None)
    )


# Made once: it runs for every message that arrives.
_CHAT_ID = select(Chat.id).where(
    Chat.channel == bindparam("channel"), Chat.address == bindparam("address")
)
