"""Channel-neutral types of the conversation: what came in. What goes out is `actions.outgoing`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from actions.fraud import LabelledLink
from actions.model import Channel, FileKind
from actions.outgoing import Button, Outgoing, Place, Press
from nlu.client import ScamReading

__all__ = ["Attachment", "Button", "Incoming", "Odd", "Outgoing", "Place", "Point", "Press", "Seen"]

# The group key of short plain texts. People write one thought in several of them; those that wait
# one behind the other are taken together.
BUBBLES = "bubbles"
LONGEST_BUBBLE = 200  # characters; what is longer stands for itself


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
class Seen:
    """What pictures say: their text, and what their QR codes hold.

    `reads_text` is False where the machine has nothing to read text with; `failed`: they could not
    be had or opened. `scam` is how the text is worded; None where there is none or nobody can tell.
    """

    text: str = ""
    codes: tuple[str, ...] = ()
    reads_text: bool = True
    failed: bool = False
    scam: ScamReading | None = None


class BotRights(StrEnum):
    """What we may do in a group since somebody changed that."""

    TOPICS = "topics"  # all that is needed
    TOO_FEW = "too few"
    NONE = "none"  # we are out


@dataclass(frozen=True, slots=True)
class Room:
    """The group in which something was written or pressed.

    `sender` is the address of the own chat of whoever did it; None where they hid who they are.
    `topic` is the channel's number of the topic, None where it is in none. With `rights` nothing
    was written: somebody changed what we may do there.
    """

    title: str
    has_topics: bool
    sender: str | None = None
    topic: str | None = None
    rights: BotRights | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message, button press or location from one chat; or an album, or bubbles, together.

    Exactly what was sent: nothing is interpreted here. `text` is a text or a caption, at most
    4,096 characters (Telegram's limit, held for the web too). `answers` is the channel's number
    of the message this one replies to. `unknown_press` marks a button that was never ours.
    `bubbles` are the texts that were taken together, as `said`; empty for one by itself.
    `links` are those behind words, which the text itself does not show. `room` is the group it is
    from; None: somebody's own chat with us.
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
    bubbles: tuple[tuple[str, str], ...] = ()
    links: tuple[LabelledLink, ...] = ()
    room: Room | None = None

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """Each message's number and its words."""
        return self.bubbles or ((self.message_id, self.text),)


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as the channel delivered it, before anybody reads it.

    `update_id` is unique in its channel. `address` is the chat's; None when there is none to
    answer. Parts of an album share a `group_key`; short plain texts have `BUBBLES`.
    """

    channel: Channel
    update_id: str
    address: str | None
    payload: dict[str, object] = field(repr=False)
    group_key: str | None = None


def bubbles_together(parts: Sequence[Incoming]) -> Incoming:
    """Short texts that followed each other as one message, a line each; one is returned as it is.

    It has the time of the last, and of the first everything else.
    """
    first, *others = parts
    if not others:
        return first
    return replace(
        first,
        at=parts[-1].at,
        text="\n".join(part.text for part in parts if part.text.strip()),
        bubbles=tuple((part.message_id, part.text) for part in parts),
        links=tuple(link for part in parts for link in part.links),
    )
