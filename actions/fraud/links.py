"""Links in a text, taken apart without ever being opened.

Who owns a link is what stands directly before the public suffix.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass

import idna

from actions.public_suffixes import owned

MOST_LINKS = 20  # of one message; what follows is not read

# The host's letters: what a look-alike is made of, without the signs that Chinese text glues to it.
_L = r"A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u0561-\u0587"
_HOST = rf"[{_L}_](?:[{_L}_-]*[{_L}_])?(?:\.[{_L}_](?:[{_L}_-]*[{_L}_])?)+"
_REST = r"(?::\d{1,5})?(?:[/?#][!-~]*)?"
_LINK = re.compile(
    r"(?P<script>\b(?:javascript|vbscript):\S+|\bdata:[\w.+-]+/[\w.+-]+[;,]\S*)"
    rf"|(?P<scheme>\b(?:https?|ftp|hxxps?)://)(?P<full>[^\s\"'<>，。！？；、“”「」【】（）]+)"
    rf"|(?<![@{_L}_.-])(?P<bare>{_HOST}){_REST}(?![{_L}_@])",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?)]}'\"»…"


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it was written, and what it really says.

    `host` is in Unicode and lower case, "" for a script. `domain` is the registered one ("" for
    an IP address), `label` its first part, `suffix` the public suffix.
    """

    written: str
    start: int = 0
    end: int = 0
    host: str = ""
    domain: str = ""
    label: str = ""
    suffix: str = ""
    subdomain: str = ""
    path: str = ""
    is_script: bool = False
    is_ip: bool = False
    is_punycode: bool = False
    has_credentials: bool = False


def links_in(text: str) -> list[Link]:
    """The links of `text` in order, at most `MOST_LINKS`."""
    found: list[Link] = []
    for match in _LINK.finditer(text):
        link = _link(match)
        if link is not None:
            found.append(link)
            if len(found) == MOST_LINKS:
                break
    return found


def parse(url: str) -> Link | None:
    """One link, such as the target of a link in a forwarded message; None when it is none."""
    return next(iter(links_in(url.strip())), None)


def without(text: str, links: Iterable[Link]) -> str:
    """`text` with spaces in the place of its links: addresses are not words."""
    for link in links:
        text = text[: link.start] + " " * (link.end - link.start) + text[link.end :]
    return text


def _link(match: re.Match[str]) -> Link | None:
    written = match[0].rstrip(_TRAILING)
    start, end = match.start(), match.start() + len(written)
    if match["script"]:
        return Link(written, start, end, is_script=True)
    if match["scheme"]:
        rest = written[len(match["scheme"]) :]
        authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
        credentials, _, address = authority.rpartition("@")
        return _parsed(written, start, end, address, rest[len(authority) :], credentials)
    host = match["bare"]
    return _parsed(written, start, end, host, written[len(host) :], "", bare=True)


def _parsed(
    written: str,
    start: int,
    end: int,
    address: str,
    path: str,
    credentials: str,
    *,
    bare: bool = False,
) -> Link | None:
    host = address if address.startswith("[") else address.partition(":")[0]
    host = host.strip(".").lower()
    if _is_ip(host):
        if bare and not path:
            return None  # 10.0.0.1 may be a version, 12.11.2026 a date
        return Link(
            written, start, end, host, path=path, is_ip=True, has_credentials=bool(credentials)
        )
    shown = _in_unicode(host)
    parts = owned(shown)
    if not parts.label or (bare and not parts.suffix):
        return None  # 'end.Then' is no address
    return Link(
        written,
        start,
        end,
        host=shown,
        domain=parts.domain,
        label=parts.label,
        suffix=parts.suffix,
        subdomain=parts.subdomain,
        path=path,
        is_punycode="xn--" in host,
        has_credentials=bool(credentials),
    )


def _is_ip(host: str) -> bool:
    """Dotted, in brackets, or one number, as browsers understand all three."""
    try:
        if host.startswith("0x") or host.isdecimal():
            ipaddress.ip_address(int(host, 0) if host.startswith("0x") else int(host))
        else:
            ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _in_unicode(host: str) -> str:
    """`host` in its own letters; what does not decode stays as it is."""
    if "xn--" not in host:
        return host
    labels = []
    for label in host.split("."):
        try:
            labels.append(idna.ulabel(label) if label.startswith("xn--") else label)
        except (idna.IDNAError, UnicodeError):
            labels.append(label)
    return ".".join(labels)
