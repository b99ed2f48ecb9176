"""Pictures sent for checking: which are meant, and what is said of what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.model import FileKind
from actions.outgoing import Paragraph, Verb, say
from bot.conversation.confidence import band
from bot.conversation.excerpt import excerpt
from bot.conversation.flows.categories import CATEGORIES
from bot.conversation.messages import Attachment, Incoming, Seen
from bot.conversation.situation import Situation
from bot.conversation.state import FraudWords, Heard, OfferTicket, Talk
from nlu.client import Understanding
from nlu.intents import Intent

LONGEST_QUOTE = 300
MUCH_TEXT = 20  # characters; less stands on any street sign


def to_read(
    talk: Talk | None, incoming: Incoming, understanding: Understanding | None
) -> list[Attachment | int]:
    """The pictures of a message that are to be checked.

    Only where the talk is about fraud, or somebody else's message is passed on: a picture that
    belongs to a report is nobody's to read but the officer's.
    """
    if not could_have_pictures(incoming):
        return []
    if incoming.press is not None:
        files = talk.files.items() if isinstance(talk, Heard) else ()
        return [id for id, kind in files if kind is FileKind.PHOTO]
    acts_on = band(understanding).acts_on
    is_free = talk is None or isinstance(talk, Heard) or is_about_fraud(talk)
    is_passed_on = incoming.is_forward and is_free and acts_on not in CATEGORIES
    is_meant = isinstance(talk, FraudWords) or acts_on is Intent.FRAUD_CHECK or is_passed_on
    return [*_photos(incoming)] if is_meant else []


def could_have_pictures(incoming: Incoming) -> bool:
    """Whether there may be pictures to check, whatever was talked about before."""
    pressed = incoming.press
    if pressed is not None:
        return pressed.verb is Verb.MENU and pressed.member(0, Intent) is Intent.FRAUD_CHECK
    return bool(_photos(incoming))


def _photos(incoming: Incoming) -> list[Attachment]:
    return [one for one in incoming.attachments if one.kind is FileKind.PHOTO]


def is_about_fraud(talk: Talk) -> bool:
    """Whether a verdict was given last, and it was offered to report what was checked."""
    return isinstance(talk, OfferTicket) and talk.is_check


def is_next_to_check(situation: Situation) -> bool:
    """Whether a picture that comes behind a verdict is another one to check, not more for the
    officer."""
    asks = situation.means(Intent.FRAUD_CHECK) and not situation.incoming.is_forward
    return situation.seen is not None and (
        asks or (situation.incoming.is_forward and is_worth_checking(situation.seen))
    )


def is_worth_checking(seen: Seen | None) -> bool:
    """Whether a picture that came without a word is likely to be doubted: a code, or much text."""
    return seen is not None and (bool(seen.codes) or len(seen.text) >= MUCH_TEXT)


def words_of(seen: Seen | None) -> str:
    """All that was read, to be judged like what is written."""
    return "\n".join([*seen.codes, seen.text]).strip() if seen is not None else ""


def said(seen: Seen | None, sent: Iterable[Attachment]) -> tuple[Paragraph, ...]:
    """What was read, so that a misreading can be noticed; or honestly why nothing was."""
    if seen is None or seen.failed:
        is_heic = any(_is_heic(one) for one in sent)
        return (say("web-file-heic" if is_heic else "fraud-check-picture"),)
    told: list[Paragraph] = [
        say("fraud-picture-code", content=excerpt(_not_a_link(code), LONGEST_QUOTE))
        for code in seen.codes
    ]
    if seen.text:
        told.append(say("fraud-picture-read", text=excerpt(_not_a_link(seen.text), LONGEST_QUOTE)))
    elif not seen.reads_text:
        told.append(say("fraud-picture-no-text-reading"))
    elif not seen.codes:
        told.append(say("fraud-picture-nothing"))
    return tuple(told)


def _is_heic(one: Attachment) -> bool:
    """Whether it is an iPhone's picture sent as a file; sent as photos, they arrive as JPEG."""
    by_type = one.media_type in ("image/heic", "image/heif")
    return by_type or one.name.lower().endswith((".heic", ".heif"))


def _not_a_link(text: str) -> str:
    """`text` so that no phone makes a link of an address in it."""
    return re.sub(r"(?<=\w)\.(?=\w*[A-Za-z]|[^\W\d])", "[.]", text.replace("://", "[://]"))
