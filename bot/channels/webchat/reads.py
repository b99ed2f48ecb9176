"""From what the page sends to `Arrival` and `Incoming`. Nothing the page says is trusted."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from actions.model import Channel, FileKind
from actions.outgoing import PRESS_BYTES, Press
from bot.channels.webchat.numbers import HIGHEST, as_kept
from bot.conversation.messages import (
    BUBBLES,
    LONGEST_BUBBLE,
    Arrival,
    Attachment,
    Incoming,
    Point,
    bubbles_together,
)
from bot.plain_text import plain_text

LONGEST_TEXT = 4096  # as Telegram has it: https://core.telegram.org/bots/api#sendmessage
LONGEST_LABEL = 200
MOST_FILES = 10  # in one message; also as Telegram has it, for albums

HIGHEST_ID = 2**63 - 1  # of a row, a BIGINT

FileId = Annotated[int, Field(ge=1, le=HIGHEST_ID)]


class Kind(StrEnum):
    """What the page can send."""

    TEXT = "text"
    PRESS = "press"
    POINT = "point"
    START = "start"


class FromPage(BaseModel):
    """One message of the page; `id` is made there, so that sending it again changes nothing.

    `answers` is our number of the message that is answered.
    """

    model_config = ConfigDict(extra="ignore", allow_inf_nan=False)

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{8,36}$")]
    kind: Kind
    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT)] = ""
    press: Annotated[str, StringConstraints(max_length=PRESS_BYTES)] = ""
    label: Annotated[str, StringConstraints(max_length=LONGEST_LABEL)] = ""
    files: Annotated[
        list[Annotated[int, Field(ge=1, le=HIGHEST_ID)]], Field(max_length=MOST_FILES)
    ] = []
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    start: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""
    answers: Annotated[int, Field(ge=1, le=HIGHEST)] | None = None


class OnlyId(BaseModel):
    """What is left of a message that cannot be taken: enough to tell the page which."""

    id: str = ""


def arrival(
    message: FromPage,
    address: str,
    files: list[dict[str, Any]],
    device_language: str | None,
    now: datetime,
) -> Arrival:
    """`message` for the inbox. `files` describe the uploads, looked up by the server itself."""
    payload = message.model_dump(mode="json", exclude_defaults=True)
    payload.update(kind=message.kind.value, files=files, device=device_language, at=now.isoformat())
    return Arrival(
        channel=Channel.WEB,
        update_id=f"{address[:20]}:{message.id}",
        address=address,
        payload=payload,
        group_key=BUBBLES if _is_bubble(message) else None,
    )


def _is_bubble(message: FromPage) -> bool:
    """Whether it is a short text and nothing else: no answer to one of ours, no files."""
    bare = message.kind is Kind.TEXT and message.answers is None and not message.files
    return bare and 0 < len(message.text.strip()) <= LONGEST_BUBBLE


class WebReads:
    """Reads stored payloads of the web chat (`bot.conversation.turn.Reads`)."""

    def incoming(self, payloads: tuple[dict[str, Any], ...]) -> Incoming | None:
        """The message of one payload, which may be an album, or of several bubbles."""
        return bubbles_together([self._incoming(payload) for payload in payloads])

    def reachability(self, payload: dict[str, Any]) -> bool | None:
        """A web session says nothing about that."""
        return None

    def _incoming(self, payload: dict[str, Any]) -> Incoming:
        raw_press = payload.get("press", "")
        pressed = Press.decode(raw_press) if raw_press else None
        point = None
        if payload.get("latitude") is not None and payload.get("longitude") is not None:
            point = Point(payload["latitude"], payload["longitude"])
        return Incoming(
            channel=Channel.WEB,
            message_id=payload["id"],
            at=datetime.fromisoformat(payload["at"]).astimezone(UTC),
            device_language=payload.get("device"),
            text=plain_text(payload.get("text", "")),
            press=pressed,
            unknown_press=bool(raw_press) and pressed is None,
            start=payload.get("start", "") if payload["kind"] == Kind.START else None,
            attachments=tuple(
                Attachment(
                    kind=FileKind(file["kind"]),
                    media_type=file["media_type"],
                    name=file["name"],
                    size=file["size"],
                    file_id=file["id"],
                )
                for file in payload.get("files", [])
            ),
            point=point,
            answers=as_kept(payload["answers"]) if "answers" in payload else None,
        )
