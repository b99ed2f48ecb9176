"""What is stored about a resident: counted, handed over, erased."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import inspect, select
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, feedback, learning, privacy, subscriptions, tickets, volunteers
from actions.database import Database
from actions.model import (
    Base,
    Channel,
    Chat,
    ConversationRow,
    InboxMessage,
    InboxState,
    LanguageSource,
    Lesson,
    LessonKind,
    OutboxState,
    QuietHours,
    Resident,
    Staff,
    StoredFile,
    Ticket,
    TicketState,
    Topic,
)
from actions.outgoing import Outgoing, Verbatim
from actions.refusals import NobodyToTell
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent

SECRET = "Dubois"  # in everything that Marie says and sends, and nowhere else


@dataclass
class Story:
    """Marie's report was resolved; a second one is open; Wang looks after both."""

    wang: Staff
    wangs_phone: Chat
    chat: Chat
    marie: Resident
    resolved: Ticket
    open: Ticket
    open_photo: StoredFile


async def begin(session: AsyncSession, clock: Clock) -> Story:
    now = clock.now()
    meishan = await factories.community(session)
    wang = await factories.officer(session, meishan, name="Wang")
    wangs_phone = await factories.phone(session, wang)
    chat = await factories.resident(session, meishan, language="fr", name=f"Marie {SECRET}")
    marie = chat.resident
    assert marie is not None
    resolved = await factories.ticket(session, chat, meishan, f"{SECRET}, gate 3")
    photo = await factories.photo(session, sent_in=chat)
    await tickets.answer(
        session, resolved.id, marie, f"{SECRET} again", "fr", now, [photo.id], (31.2, 121.4)
    )
    await tickets.resolve(session, resolved.id, wang, now, "The car is gone")
    await tickets.rate(session, resolved.id, marie, 5, now, f"Thanks, {SECRET}")
    still_open = await factories.ticket(session, chat, meishan, f"{SECRET}: gas smell")
    open_photo = await factories.photo(session, sent_in=chat)
    await tickets.answer(session, still_open.id, marie, "Hurry", "fr", now, [open_photo.id])
    await factories.photo(session, sent_in=chat)  # shown with no ticket
    await tickets.note(session, still_open.id, wang, "Known caller", now)
    await subscriptions.subscribe(session, marie, Topic.FRAUD, now)
    await feedback.record(session, marie, f"{SECRET} is happy", "fr", now)
    await volunteers.join(session, marie, now)
    for number, state in enumerate((InboxState.HANDLED, InboxState.WAITING, InboxState.WAITING)):
        session.add(
            InboxMessage(
                channel=Channel.TELEGRAM,
                update_id=f"{chat.id}-{number}",
                chat_id=chat.id,
                payload={"text": f"{SECRET} {number}"},
                state=state,
                received_at=now,
                due_at=now,
            )
        )
    session.add(ConversationRow(chat_id=chat.id, state={"words": SECRET}, updated_at=now))
    await session.flush()
    await sent.send_all(session)
    await delivery.enqueue(
        session,
        chat_id=chat.id,
        language="fr",
        body=Outgoing(paragraphs=(Verbatim(text=f"You said {SECRET}"),)),
        now=now,
    )
    return Story(wang, wangs_phone, chat, marie, resolved, still_open, open_photo)


async def everything(session: AsyncSession) -> str:
    """Every value of every table, as text."""
    values: list[Any] = []
    for table in Base.metadata.sorted_tables:
        values += [tuple(row) for row in await session.execute(select(table))]
    return repr(values)


async def test_a_resident_is_told_how_much_is_stored(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await begin(session, clock)  # somebody else's does not count
        stored = await privacy.summary(session, story.marie)
    assert stored == privacy.Stored(messages=3, tickets=2, files=3, topics=1)


async def test_an_export_has_all_of_it_and_nothing_of_anybody_else(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        stranger = await factories.resident(session, name="Stranger")
        await factories.ticket(session, stranger, story.open.community, "Not Marie's")
        story.marie.quiet_hours = QuietHours.LONG
        exported = await privacy.export(session, story.marie)
    text = json.dumps(exported, ensure_ascii=False)
    assert exported["resident"]["name"] == f"Marie {SECRET}"
    assert exported["resident"]["is_volunteer"] is True
    assert exported["resident"]["quiet_hours"] == "21-08"
    assert [chat["address"] for chat in exported["chats"]] == [story.chat.address]
    assert [ticket["number"] for ticket in exported["tickets"]] == [
        story.resolved.number,
        story.open.number,
    ]
    first = exported["tickets"][0]
    assert first["rating_words"] == f"Thanks, {SECRET}"
    assert [(message["from"], message["text"].split("\n")[0]) for message in first["thread"]] == [
        ("you", f"{SECRET} again"),
        ("officer", "The car is gone"),
    ]
    assert len(exported["messages_from_you"]) == 3
    assert len(exported["files"]) == 3
    assert [topic["topic"] for topic in exported["subscriptions"]] == ["fraud"]
    for part in (f"{SECRET}: gas smell", "Hurry", f"{SECRET} is happy", f"You said {SECRET}"):
        assert part in text
    for part in ("Known caller", "Stranger", "Not Marie's"):
        assert part not in text


async def test_erasing_leaves_no_word_but_those_of_the_open_ticket(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        asked_with = await session.scalar(
            select(InboxMessage.id).filter_by(update_id=f"{story.chat.id}-1")
        )
        assert asked_with is not None
        story.marie.quiet_hours = QuietHours.LONG
        await privacy.erase(session, story.marie, clock.now(), handling=[asked_with])

    async with database.read() as session:
        left = await everything(session)
        assert left.count(SECRET) == 2, "the open ticket, and what was written since"
        assert (await session.get_one(Ticket, story.open.id)).words == f"{SECRET}: gas smell"
        unread = await session.scalar(
            select(InboxMessage.payload).filter_by(update_id=f"{story.chat.id}-2")
        )
        assert unread == {"text": f"{SECRET} 2"}
        marie = await session.get_one(Resident, story.marie.id)
        assert (marie.name, marie.community_id, marie.is_volunteer) == ("", None, False)
        assert marie.quiet_hours is None
        assert (marie.language, marie.language_source) == ("fr", LanguageSource.UNKNOWN)
        stored = await privacy.summary(session, marie)
        assert stored == privacy.Stored(messages=1, tickets=0, files=0, topics=0)
        files = list(await session.scalars(select(StoredFile)))
        assert [(file.id, file.chat_id) for file in files] == [(story.open_photo.id, None)]


async def test_nothing_that_waited_is_sent_to_somebody_who_was_erased(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await privacy.erase(session, story.marie, clock.now())
        *before, last = await sent.rows(session, story.chat)
        assert last.state is OutboxState.DROPPED
        assert {row.state for row in before} == {OutboxState.SENT}
        assert await delivery.claim(session, clock.now(), limit=10) == []


async def test_an_open_ticket_is_still_worked_on_without_its_reporter(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await privacy.erase(session, story.marie, clock.now())
    async with database.write() as session:
        id, now = story.open.id, clock.now()
        page = await tickets.for_staff(session, id, story.wang)
        assert (page.resident, page.chat, page.words) == (None, None, f"{SECRET}: gas smell")
        (files,) = (await tickets.files_by_message(session, id)).values()
        assert [file.id for file in files] == [story.open_photo.id]
        with pytest.raises(NobodyToTell):
            await tickets.ask_back(session, id, story.wang, now, "Which floor?")
        await tickets.set_out(session, id, story.wang, now, "Coming")
        assert (await tickets.resolve(session, id, story.wang, now)).state is TicketState.RESOLVED
    async with database.read() as session:
        # Now nobody needs the words any more.
        assert (await session.get_one(Ticket, id)).words == ""
        assert "Hurry" not in await everything(session)
        assert list(await session.scalars(select(StoredFile))) == []


async def test_others_keep_what_is_theirs(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        other = await begin(session, clock)
        before = await privacy.export(session, other.marie)
        await privacy.erase(session, story.marie, clock.now())
        session.expire_all()
        await session.refresh(other.marie, ["community"])
        assert await privacy.export(session, other.marie) == before


async def test_who_was_erased_can_begin_anew(database: Database, clock: Clock) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await privacy.erase(session, story.marie, clock.now())
        await privacy.erase(session, story.marie, clock.now())
        again = await factories.ticket(session, story.chat, story.open.community)
        assert await tickets.of_resident(session, story.marie) == [again]


async def test_the_conversation_can_be_written_on_in_the_turn_that_erased_it(
    sqlite_database: Database, clock: Clock
) -> None:
    async with sqlite_database.write() as session:
        story = await begin(session, clock)
        row = await session.get_one(ConversationRow, story.chat.id)
        await privacy.erase(session, story.marie, clock.now())
        assert not inspect(row).deleted
        row.state = {"talk": None}
    async with sqlite_database.read() as session:
        assert (await session.get_one(ConversationRow, story.chat.id)).state == {"talk": None}


async def test_staying_anonymous_is_remembered(sqlite_database: Database) -> None:
    async with sqlite_database.write() as session:
        marie = (await factories.resident(session)).resident
        assert marie is not None
        await privacy.set_anonymous(session, marie)
    async with sqlite_database.read() as session:
        assert (await session.get_one(Resident, marie.id)).is_anonymous


async def test_erasing_takes_ones_words_from_the_reviewers_and_leaves_those_of_others(
    database: Database, clock: Clock
) -> None:
    def update_with(chat: Chat, number: int, message: dict[str, Any]) -> InboxMessage:
        return InboxMessage(
            channel=Channel.TELEGRAM,
            update_id=f"{chat.id}-{number}-said",
            chat_id=chat.id,
            payload={"update_id": 1, "message": message},
            state=InboxState.HANDLED,
            received_at=clock.now(),
            due_at=clock.now(),
        )

    async with database.write() as session:
        story = await begin(session, clock)
        for number, message in enumerate(
            ({"text": f"{SECRET}, the thing"}, {"photo": [], "caption": "and this one"})
        ):
            session.add(update_with(story.chat, number, message))
        for text in (f"{SECRET}, the thing", "and this one", f"{SECRET}: gas smell", "not hers"):
            await learning.note(
                session,
                learning.Said(text, "fr"),
                by=story.marie,
                kind=LessonKind.UNCLEAR,
                now=clock.now(),
            )
        await session.flush()
        await privacy.erase(session, story.marie, clock.now())
        assert list(await session.scalars(select(Lesson.text))) == ["not hers"]


async def test_erasing_takes_short_texts_from_the_reviewers_that_were_read_as_one(
    database: Database, clock: Clock
) -> None:
    """Each is a row of the inbox; the lesson was made of what they say together."""
    async with database.write() as session:
        story = await begin(session, clock)
        for number, (text, minute) in enumerate((("the thing", 1), ("again", 1), ("later", 2))):
            session.add(
                InboxMessage(
                    channel=Channel.TELEGRAM,
                    update_id=f"{story.chat.id}-{number}-bubble",
                    chat_id=story.chat.id,
                    group_key="bubbles",
                    payload={"update_id": 1, "message": {"text": text}},
                    state=InboxState.HANDLED,
                    received_at=clock.now(),
                    due_at=clock.now(),
                    handled_at=clock.now() + timedelta(minutes=minute),
                )
            )
        for text in ("the thing\nagain", "again\nlater"):
            said = learning.Said(text, "fr")
            await learning.note(session, said, by=None, kind=LessonKind.UNCLEAR, now=clock.now())
        await session.flush()
        await privacy.erase(session, story.marie, clock.now())
        assert list(await session.scalars(select(Lesson.text))) == ["again later"]


async def test_who_stays_anonymous_has_no_name_in_what_reviewers_see(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        story = await begin(session, clock)
        await privacy.set_anonymous(session, story.marie)
        said = learning.Said(f"{SECRET.lower()} here, the thing", "fr")
        await learning.note(session, said, by=story.marie, kind=LessonKind.UNCLEAR, now=clock.now())
        (text,) = await session.scalars(select(Lesson.text))
        assert SECRET.lower() not in text
