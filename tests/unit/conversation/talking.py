"""Telling a conversation without a database: the test answers what a flow asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from actions.model import Category, Channel, FileKind, TicketState
from actions.outgoing import Say
from bot.conversation import dialogue
from bot.conversation.messages import Attachment, Incoming
from bot.conversation.requests import CommunitiesNamedIn, Request, TicketView
from bot.conversation.situation import Person, Reply, Situation
from bot.conversation.state import CommunityRef, Conversation, Report
from nlu.client import Entity, Reading, Understanding
from nlu.intents import Intent

MEISHAN = CommunityRef(code="meishan", names={"en": "Meishan"})
NO_FILES: Mapping[int, FileKind] = {}
NOW = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)
TICKET = TicketView(
    id=7,
    number="MS-7",
    category=Category.PARKING,
    state=TicketState.NEW,
    words="",
    place="",
    filed_at=NOW,
    rating=None,
)


def said(
    text: str = "",
    *means: tuple[Intent, float],
    place: str = "",
    community: CommunityRef | None = MEISHAN,
    conversation: Conversation | None = None,
    nlu_is_down: bool = False,
    number: str = "1",
    after: float = 0,
    files: Mapping[int, FileKind] = NO_FILES,
    **more: Any,
) -> Situation:
    """A message that means what the test says it means, `after` so many seconds."""
    understanding = None
    if means:
        entities = ()
        if place:
            start = text.index(place)
            entities = (Entity("place", place, start, start + len(place)),)
        readings = tuple(Reading(intent.value, sure) for intent, sure in means)
        understanding = Understanding(text, readings, entities)
    return Situation(
        person=Person("en", community),
        incoming=Incoming(
            channel=Channel.WEB,
            message_id=number,
            at=NOW + timedelta(seconds=after),
            text=text,
            attachments=tuple(
                Attachment(kind=kind, media_type="image/jpeg", file_id=id)
                for id, kind in files.items()
            ),
            **more,
        ),
        conversation=conversation or Conversation(),
        understanding=understanding,
        nlu_is_down=nlu_is_down,
    )


def play(
    situation: Situation, answer: Callable[[Request[Any]], Any] = lambda _: None
) -> tuple[Reply, list[Request[Any]]]:
    """The reply, and everything that was asked for on the way to it.

    Nobody names a community in passing, unless the test says so.
    """
    asked: list[Request[Any]] = []
    steps = dialogue.respond(situation)
    try:
        request = next(steps)
        while True:
            asked.append(request)
            told = answer(request)
            if told is None and isinstance(request, CommunitiesNamedIn):
                told = []
            request = steps.send(told)
    except StopIteration as finished:
        return finished.value, asked


def says(answer: Reply) -> list[str]:
    """The ids of all that is said, in order."""
    return [
        paragraph.id
        for message in answer.messages
        for paragraph in message.paragraphs
        if isinstance(paragraph, Say)
    ]


def report_in(answer: Reply) -> Report:
    """The report that waits after `answer`."""
    assert isinstance(answer.talk, Report)
    return answer.talk
