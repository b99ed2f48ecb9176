"""What a Telegram message holds: words, files, a place, or something odd.

https://core.telegram.org/bots/api#message
"""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from actions.fraud import LabelledLink
from actions.model import FileKind
from bot.channels.telegram.fields import NOTHING, Json, integer_in, number_in, object_in, text_in
from bot.channels.telegram.hidden_links import links_behind
from bot.conversation.messages import Attachment, Odd, Point
from bot.plain_text import plain_text

LONGEST_FILE_ID = 255  # StoredFile's column; Telegram's are about 90 characters
LARGEST_SIZE = 2**31 - 1  # likewise; people send files of up to 4 GB
LONGEST_NAME = 200

# An animation comes as a document too, so the order matters.
_FILES: tuple[tuple[str, FileKind, str], ...] = (
    ("voice", FileKind.VOICE, "audio/ogg"),
    ("audio", FileKind.VOICE, "audio/mpeg"),
    ("video", FileKind.VIDEO, "video/mp4"),
    ("video_note", FileKind.VIDEO, "video/mp4"),
    ("animation", FileKind.VIDEO, "video/mp4"),
    ("document", FileKind.DOCUMENT, "application/octet-stream"),
)
# Sent 'as a file', a picture is still one to those who look at it.
_PICTURES = ("image/jpeg", "image/png", "image/webp")

_ODD: dict[str, Odd] = {
    "sticker": Odd.STICKER,
    "contact": Odd.CONTACT,
    "poll": Odd.POLL,
    "dice": Odd.DICE,
    "game": Odd.GAME,
    "story": Odd.STORY,
    "invoice": Odd.PAYMENT,
    "paid_media": Odd.PAYMENT,
    "successful_payment": Odd.PAYMENT,
}

# 'Service messages': Telegram tells what happened in the chat, nobody said anything.
_SERVICE = frozenset(
    "boost_added channel_chat_created chat_background_set chat_owner_changed chat_owner_left "
    "chat_shared checklist_tasks_added checklist_tasks_done connected_website delete_chat_photo "
    "direct_message_price_changed forum_topic_closed forum_topic_created forum_topic_edited "
    "forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden gift "
    "gift_upgrade_sent giveaway_completed giveaway_created group_chat_created left_chat_member "
    "managed_bot_created message_auto_delete_timer_changed migrate_from_chat_id "
    "migrate_to_chat_id new_chat_members new_chat_photo new_chat_title "
    "paid_message_price_changed pinned_message poll_option_added poll_option_deleted "
    "proximity_alert_triggered refunded_payment suggested_post_approval_failed "
    "suggested_post_approved suggested_post_declined suggested_post_paid "
    "suggested_post_refunded supergroup_chat_created unique_gift users_shared "
    "video_chat_ended video_chat_participants_invited video_chat_scheduled video_chat_started "
    "web_app_data write_access_allowed".split()
)


@dataclass(frozen=True, slots=True)
class Content:
    """What somebody said; `odd` only where there is nothing else."""

    text: str = ""
    attachments: tuple[Attachment, ...] = ()
    point: Point | None = None
    odd: Odd | None = None
    links: tuple[LabelledLink, ...] = ()


def content_of(message: Json) -> Content | None:
    """What `message` holds; None for a service message."""
    if not _SERVICE.isdisjoint(message):
        return None
    text = plain_text(text_in(message, "text") or text_in(message, "caption"))
    attachment = _attachment(message)
    point = _point(message)
    if text.strip() or attachment or point:
        files = (attachment,) if attachment else ()
        return Content(text, files, point, links=links_behind(message))
    # Fields that are newer than this code are things people can send, too.
    return Content(odd=next((odd for name, odd in _ODD.items() if name in message), Odd.OTHER))


def _attachment(message: Json) -> Attachment | None:
    sizes = message.get("photo")
    if isinstance(sizes, list) and sizes:
        largest = max(
            (size for size in sizes if isinstance(size, dict)), key=_area, default=NOTHING
        )
        return _file(largest, FileKind.PHOTO, "image/jpeg")
    for name, kind, usual_type in _FILES:
        file = object_in(message, name)
        if file is not None:
            return _file(file, kind, usual_type)
    return None


def _area(size: Json) -> int:
    return (integer_in(size, "width") or 0) * (integer_in(size, "height") or 0)


def _file(file: Json, kind: FileKind, usual_type: str) -> Attachment | None:
    file_id = text_in(file, "file_id")
    if not file_id or len(file_id) > LONGEST_FILE_ID or not file_id.isprintable():
        return None
    name = PurePosixPath(plain_text(text_in(file, "file_name")).replace("\n", " ")).name
    media_type = text_in(file, "mime_type").lower()
    if not re.fullmatch(r"[\w.+-]{1,49}/[\w.+-]{1,49}", media_type, re.ASCII):
        media_type = mimetypes.guess_type(name)[0] or usual_type
    if kind is FileKind.DOCUMENT and media_type in _PICTURES:
        kind = FileKind.PHOTO
    size = integer_in(file, "file_size") or 0
    return Attachment(
        kind=kind,
        media_type=media_type,
        name=name[:LONGEST_NAME],
        size=min(max(size, 0), LARGEST_SIZE),
        telegram_file_id=file_id,
    )


def _point(message: Json) -> Point | None:
    venue = object_in(message, "venue") or NOTHING
    location = object_in(venue, "location") or object_in(message, "location")
    if location is None:
        return None
    latitude, longitude = number_in(location, "latitude"), number_in(location, "longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        return None
    names = (plain_text(text_in(venue, name)).strip() for name in ("title", "address"))
    return Point(latitude, longitude, ", ".join(name for name in names if name)[:LONGEST_NAME])
