"""The Atom feed (RFC 4287) in which other systems find the messages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from actions.alerts.reading import reading_of
from actions.cap.documents import MEDIA_TYPE
from actions.cap.publishing import Publishing
from actions.cap.xml import add, as_bytes, moment, root_of
from actions.model import CapMessage
from actions.outgoing import say
from actions.wording import Wording

FEED_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def feed(
    messages: Sequence[CapMessage],
    publishing: Publishing,
    wording: Wording,
    language: str,
    since: datetime,
) -> bytes:
    """`messages`, newest first, told in `language`; `since` is when the feed began."""
    here = f"{publishing.web}/cap/feed.atom"
    root = root_of(_NAMESPACE, "feed")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    add(root, "id", here)
    add(root, "title", wording.text(language, say("cap-feed")))
    updated = max((message.sent_at for message in messages), default=since)
    add(root, "updated", moment(updated, publishing.timezone))
    add(add(root, "author"), "name", publishing.name or publishing.sender)
    add(root, "link", rel="self", type=FEED_TYPE, href=f"{here}?language={language}")
    add(root, "link", rel="alternate", type="text/html", href=publishing.web)
    for message in messages:
        spoken = reading_of(message.texts)[language]
        text, address = message.texts[spoken], publishing.address(message)
        at = moment(message.sent_at, publishing.timezone)
        entry = add(root, "entry")
        entry.set("{http://www.w3.org/XML/1998/namespace}lang", spoken)
        add(entry, "id", address)
        add(entry, "title", text["title"])
        add(entry, "updated", at)
        add(entry, "published", at)
        add(entry, "category", term=message.kind.value)
        add(entry, "link", rel="alternate", type=MEDIA_TYPE, href=address)
        add(entry, "summary", text["body"])
    return as_bytes(root)
