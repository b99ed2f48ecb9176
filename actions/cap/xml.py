"""Writing XML that others can read, whatever somebody typed."""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from lxml import etree

# https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root_of(namespace: str, name: str) -> etree._Element:
    """The outermost element of a document in one namespace."""
    return etree.Element(f"{{{namespace}}}{name}", nsmap={None: namespace})  # type: ignore[dict-item]  # the stubs know no default one


def add(
    parent: etree._Element, name: str, text: str | None = None, **attributes: str
) -> etree._Element:
    """An element in its parent's namespace."""
    element = etree.SubElement(
        parent, etree.QName(etree.QName(parent).namespace, name), attrib=attributes
    )
    element.text = None if text is None else _NOT_IN_XML.sub("", text)
    return element


def moment(at: datetime, timezone: ZoneInfo) -> str:
    """`at` by the clock on the wall, with its offset: neither fractions nor Z (CAP 1.2, 3.3.2)."""
    return at.astimezone(timezone).isoformat(timespec="seconds")


def as_bytes(root: etree._Element) -> bytes:
    """The whole document."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
