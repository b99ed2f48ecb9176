"""Channel-neutral types of the conversation: what came in. What goes out is `actions.outgoing`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from actions.model import Channel, FileKind
from actions.outgoing import Button, Outgoing, Place, Press

__all__ = ["Attachment", "Button", "Incoming", "Odd", "Outgoing", "Place", "Point", "Press"]


class Odd(StrEnum):
    """What a phone can send that a report has no use for. Each gets a friendly answer."""

    STICKER = "sticker"
    CONTACT = "contact"
    POLL = "poll"
    DICE = "dice"
    GAME = "game"
    STORY = "story"
    PAYMENT = "payment"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Point:
    """A shared location in degrees (WGS 84); `name` when a venue was shared."""

    latitude: float
    longitude: float
    name: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: at Telegram (`telegram_file_id`) or stored (`file_id`).

    The turn stores a row for what is still at Telegram, so a flow always sees a `file_id`.
    """

    kind: FileKind
    media_type: str
    name: str = ""
    size: int = 0
    telegram_file_id: str | None = None
    file_id: int | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message, button press or location from one chat, or an album taken together.

    Exactly what was sent: nothing is interpreted here. `text` is a text or a caption, at most
    4,096 characters (Telegram's limit, held for the web too). `answers` is the channel's number
    of the message this one replies to. `unknown_press` marks a button that was never ours.
    """

    channel: Channel
    message_id: str
    at: datetime
    sender_name: str = ""
    device_language: str | None = None
    text: str = ""
    press: Press | None = None
    unknown_press: bool = False
    start: str | None = None
    command: str | None = None
    attachments: tuple[Attachment, ...] = ()
    album: str | None = None
    point: Point | None = None
    answers: str | None = None
    is_edit: bool = False
    is_forward: bool = False
    odd: Odd | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as the channel delivered it, before anybody reads it.

    `update_id` is unique in its channel. `address` is the chat's; None when there is none to
    answer. Parts of an album share a `group_key`.
    """

    channel: Channel
    update_id: str
    address: str | None
    payload: dict[str, object] = field(repr=False)
    group_key: str | None = None
