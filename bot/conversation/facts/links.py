"""Links in a message, and whose they are. Nothing is ever fetched.

A bare host counts only where it surely is one: 'problem.top floor' misses a space after a full
stop, and 'gracias.de nada' is no host in Germany.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import ip_address
from urllib.parse import urlsplit

from actions.facts import Link
from actions.public_suffixes import owned
from bot.conversation.facts.spans import Spotted

LONGEST_DOMAIN = 253

# A link ends at a space, a quotation mark or another script, and not with punctuation.
_NOT_IN_LINK = r"\s<>\"'\u0600-\u06ff\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff01-\uff5e"
_END = rf"[^{_NOT_IN_LINK}]*[^{_NOT_IN_LINK}.,;:!?)\]}}]"
_WITH_SCHEME = re.compile(
    rf"(?<![a-z0-9])(?:(?:https?|hxxps?)://|www\.(?=[a-z0-9])){_END}", re.IGNORECASE
)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_BARE = re.compile(
    rf"(?<![a-z0-9@./_-])(?P<host>{_LABEL}(?:\.{_LABEL}){{0,6}}\.[a-z]{{2,18}})(?![a-z0-9@_-])"
    rf"(?::\d{{1,5}})?(?P<path>[/?]{_END})?",
    re.IGNORECASE | re.ASCII,
)
# Endings that no word of a message is likely to be.
_NO_WORDS = frozenset("com net org cn hk tw jp kr ru fr info biz xyz vip cc icu".split())
# For examples and tests (RFC 2606): what we write ourselves is found, too.
_RESERVED = frozenset({"example", "test", "invalid"})


def links_in(text: str) -> Iterator[Spotted]:
    """The links in `text`, each with the registered domain that answers for it."""
    taken: list[tuple[int, int]] = []
    for match in _WITH_SCHEME.finditer(text):
        taken.append(match.span())
        domain = _domain(re.sub("^hxxp", "http", match.group(), flags=re.IGNORECASE))
        if domain:
            yield Spotted(Link(match.group(), domain), *match.span())
    for match in _BARE.finditer(text):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        domain = _domain(match["host"])
        if domain and _is_surely_one(match["host"].lower(), domain, match["path"]):
            yield Spotted(Link(match.group(), domain), *match.span())


def _domain(address: str) -> str:
    """The registered domain of a link or host, an IP address as it stands, or nothing."""
    try:
        host = urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:  # half an IPv6 address
        return ""
    if len(host) > LONGEST_DOMAIN:
        return ""
    with suppress(ValueError):
        return str(ip_address(host))
    parts = owned(host, also=_RESERVED)
    return parts.domain if parts.suffix and parts.label else ""


def _is_surely_one(host: str, domain: str, path: str | None) -> bool:
    ending = host.rpartition(".")[2]
    name = domain.partition(".")[0]
    looks_made = any(not character.isalpha() for character in name)
    return bool(path) or looks_made or ending in _NO_WORDS or ending in _RESERVED
