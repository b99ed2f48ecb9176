"""A message as CAP 1.2 XML: one `info` for each language, with the areas in its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from actions.alerts.announcing import REACH_M
from actions.cap.publishing import Publishing, Status
from actions.cap.xml import add, as_bytes, moment, root_of
from actions.model import CapKind, CapMessage
from actions.outgoing import Names, say
from actions.wording import Wording

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
MEDIA_TYPE = "application/cap+xml"


def document(
    message: CapMessage,
    earlier: Sequence[CapMessage],
    publishing: Publishing,
    wording: Wording,
) -> bytes:
    """`message`, with references to what the same alert had said `earlier`."""
    alert = root_of(NAMESPACE, "alert")
    status = Status.TEST if message.is_demo else publishing.status
    add(alert, "identifier", message.identifier)
    add(alert, "sender", publishing.sender)
    add(alert, "sent", moment(message.sent_at, publishing.timezone))
    add(alert, "status", status.value)
    add(alert, "msgType", message.kind.value)
    add(alert, "scope", "Public")
    if earlier:
        add(alert, "references", " ".join(_reference(one, publishing) for one in earlier))
    for language, text in message.texts.items():
        _info(add(alert, "info"), message, language, text, publishing, wording)
    return as_bytes(alert)


def _reference(message: CapMessage, publishing: Publishing) -> str:
    sent = moment(message.sent_at, publishing.timezone)
    return f"{publishing.sender},{message.identifier},{sent}"


def _info(
    info: etree._Element,
    message: CapMessage,
    language: str,
    text: Mapping[str, str],
    publishing: Publishing,
    wording: Wording,
) -> None:
    hazard = message.hazard
    add(info, "language", language)
    add(info, "category", hazard["category"])
    add(info, "event", wording.text(language, say("cap-event")))
    if message.kind is CapKind.CANCEL:
        add(info, "responseType", "AllClear")
    add(info, "urgency", hazard["urgency"])
    add(info, "severity", hazard["severity"])
    add(info, "certainty", hazard["certainty"])
    add(info, "effective", moment(message.sent_at, publishing.timezone))
    add(info, "expires", moment(message.expires_at, publishing.timezone))
    if publishing.name:
        add(info, "senderName", publishing.name)
    add(info, "headline", text["title"])
    add(info, "description", text["body"])
    add(info, "web", publishing.web)
    for area in message.areas:
        _area(add(info, "area"), area, language, wording)


def _area(
    element: etree._Element, area: Mapping[str, Any], language: str, wording: Wording
) -> None:
    names = area["names"]
    where = Names(names=names) if names else say("cap-everywhere")
    add(element, "areaDesc", wording.text(language, where))
    if "ring" in area:
        corners = (f"{latitude:.6f},{longitude:.6f}" for longitude, latitude in area["ring"])
        add(element, "polygon", " ".join(corners))
    elif "point" in area:
        longitude, latitude = area["point"]
        add(element, "circle", f"{latitude:.6f},{longitude:.6f} {REACH_M / 1000:g}")
