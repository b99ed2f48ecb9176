"""What of a message can be recognised when it comes again. Pure: nothing is looked up or kept.

Values are written in one way only, whatever the message did: numbers as E.164, links as host and
path without what was asked of them (that is the recipient's), accounts as service and name.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from urllib.parse import unquote

import phonenumbers

from actions.fraud import links, number_signals
from actions.fraud.accounts import TELEGRAM_NAME, Account, Service, accounts_in
from actions.fraud.fingerprints import Fingerprint, fingerprint
from actions.fraud.folding import Folded, fold
from actions.fraud.institutions import Institutions, LinkRules
from actions.fraud.link_signals import LinkSignals
from actions.fraud.links import Link
from actions.fraud.numbers import HOME, Line, Number, numbers_in
from actions.fraud.own import is_own
from actions.fraud.signals import Signal
from actions.model import IndicatorKind

EXCERPT = 60  # characters
LONGEST = 10_000  # characters of a text that are read

# Where an address alone says little, a new one says a little more.
ODD = frozenset(
    {
        Signal.LOOKALIKE_DOMAIN,
        Signal.MIXED_SCRIPT_HOST,
        Signal.BRAND_IN_FOREIGN_DOMAIN,
        Signal.BRAND_WITH_ODD_ENDING,
        Signal.ODD_ENDING,
    }
)
_TELEGRAM = frozenset({"t.me", "telegram.me"})
# A part of a path that may say to whom the link was sent.
_SOMEBODY = re.compile(r"@|\d[\d-]{6,}")


@dataclass(frozen=True, slots=True)
class Trace:
    """Something that can be recognised; `written` is how it stood in the message.

    `protected_by` is the institution whose own it is, "" for nobody's: a report of it says
    nothing, for a shown number or address can be forged.
    """

    kind: IndicatorKind
    value: str
    written: str
    protected_by: str = ""

    @property
    def digest(self) -> str:
        """What finds it: 128 bits in hex."""
        return digest_of(self.kind, self.value)


@dataclass(frozen=True, slots=True)
class Traces:
    """What a message leaves. `text` is None where it is too short, or leads to nobody but
    institutions; `excerpt` is how it begins. `odd_domains` are those that imitate somebody or have
    an odd ending, with how they stood there.
    """

    named: tuple[Trace, ...] = ()
    text: Fingerprint | None = None
    excerpt: str = ""
    odd_domains: tuple[tuple[str, str], ...] = ()


def text_of(text: str) -> Fingerprint | None:
    """The fingerprint of a text as it was written; None for one that is too short."""
    text = text[:LONGEST]
    return fingerprint(fold(links.without(text, links.links_in(text))).text)


def digest_of(kind: IndicatorKind, value: str) -> str:
    """128 bits of kind and value, in hex. Nobody finds another value with the same."""
    said = f"{kind.value}\0{value}".encode("utf-8", "replace")
    return blake2b(said, digest_size=16).hexdigest()


class Recogniser:
    """Knows whose numbers and addresses are protected, and where anybody can put up a page."""

    def __init__(self, institutions: Institutions, rules: LinkRules, link_signals: LinkSignals):
        self._institutions = institutions
        self._rules = rules
        self._link_signals = link_signals

    def read(
        self, text: str, folded: Folded, followed: Sequence[Link], dialled: Sequence[Number],
        odd_domains: tuple[tuple[str, str], ...], *, only_warns: bool,
    ) -> Traces:  # fmt: skip
        """What `text` leaves; `folded` is without its links, `followed` has hidden ones, too."""
        named = {
            (one.kind, one.value): one
            for one in (
                *self._of_numbers(dialled, folded),
                *(trace for link in followed for trace in self.of_link(link)),
                *self._of_accounts(accounts_in(folded), folded),
            )
        }
        leads_to_institutions = bool(named) and all(one.protected_by for one in named.values())
        return Traces(
            named=tuple(named.values()),
            text=None if leads_to_institutions or only_warns else fingerprint(folded.text),
            excerpt=" ".join(text[:EXCERPT].split()),
            odd_domains=odd_domains,
        )

    def of_number(self, number: Number) -> Trace | None:
        """None for what is no telephone number: 50000 is an amount, 4471 a code."""
        owner = self._institutions.behind(number.digits)
        if number.line is Line.SHORT:
            if owner is None or not number_signals.is_protected(number, self._institutions):
                return None
            return Trace(IndicatorKind.NUMBER, number.digits, number.written, owner.id)
        value = e164(number.digits)
        if value is None:
            return None
        return Trace(IndicatorKind.NUMBER, value, number.written, owner.id if owner else "")

    def of_link(self, link: Link) -> Iterator[Trace]:
        """The link itself, and its domain where that is one owner's."""
        if link.is_script or not link.host or (link.is_ip and not _is_public(link.host)):
            return
        owner = self._protector(link)
        host = link.host if link.host == link.domain else link.host.removeprefix("www.")
        path = _path(link.path)
        domain = link.host if link.is_ip else link.domain
        is_shared = domain in self._rules.shorteners or domain in self._rules.open_platforms
        if path:
            value = f"{host}{path}"
            yield Trace(IndicatorKind.LINK, value, link.written, owner)
        if domain in _TELEGRAM and (name := TELEGRAM_NAME.match(path)):
            account = f"{Service.TELEGRAM.value}:{name['n'].lower()}"
            yield Trace(IndicatorKind.ACCOUNT, account, link.written)
        if (link.is_ip or "." in domain) and not is_shared:
            yield Trace(IndicatorKind.DOMAIN, domain, link.written, owner)

    def owner_of(self, kind: IndicatorKind, value: str) -> dict[str, str]:
        """The names, by language, of the institution whose own this is; empty for nobody's."""
        if kind is IndicatorKind.NUMBER:
            owner = self._institutions.behind(value.removeprefix("+86"))
            return owner.names if owner else {}
        link = links.parse(value) if kind in (IndicatorKind.LINK, IndicatorKind.DOMAIN) else None
        if link is None:
            return {}
        owner = self._institutions.owner_of(link.domain)
        ending = {"en": f".{link.suffix}"} if self._link_signals.is_known(link) else {}
        return owner.names if owner else ending

    def read_value(self, kind: IndicatorKind, written: str) -> str | None:
        """The value of what somebody listed as a `kind`; None where it is none.

        An account is written as service:name, a text as it is.
        """
        if kind is IndicatorKind.TEXT:
            return " ".join(written.split()) or None
        if kind is IndicatorKind.ACCOUNT:
            service, _, name = fold(written).text.partition(":")
            name = written.partition(":")[2] if service.strip() == Service.WALLET else name
            named = re.fullmatch(r"[\w.@+-]{3,64}", name.replace(" ", ""))
            known = service.strip() in list(Service)
            return f"{service.strip()}:{named[0]}" if named and known else None
        if kind is IndicatorKind.NUMBER:
            found = [self.of_number(one) for one in numbers_in(fold(written).text)]
            return found[0].value if len(found) == 1 and found[0] is not None else None
        link = links.parse(written)
        if link is None or link.start > 0 or link.end < len(written.strip()):
            return None
        values = {one.kind: one.value for one in self.of_link(link)}
        return values.get(kind)

    def _of_numbers(self, numbers: Iterable[Number], folded: Folded) -> Iterator[Trace]:
        for number in numbers:
            trace = self.of_number(number)
            start = folded.text.find(number.written)
            if trace is not None and not (start > 0 and is_own(folded.text, start)):
                yield trace

    def _of_accounts(self, accounts: Iterable[Account], folded: Folded) -> Iterator[Trace]:
        for one in accounts:
            if not is_own(folded.text, one.start):
                yield Trace(IndicatorKind.ACCOUNT, f"{one.service.value}:{one.name}", one.written)

    def _protector(self, link: Link) -> str:
        owner = self._institutions.owner_of(link.domain)
        if owner is not None:
            return owner.id
        return link.suffix if self._link_signals.is_known(link) else ""


def e164(digits: str) -> str | None:
    """A number as dialled within China, or with its country code, as E.164; None for no number."""
    try:
        parsed = phonenumbers.parse(digits, HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _path(path: str) -> str:
    """Without query, fragment and what may be the recipient's; "" for a bare host."""
    plain = re.split(r"[?#]", re.sub(r"^:\d{1,5}", "", path.replace("\\", "/")), maxsplit=1)[0]
    parts = []
    for part in plain.split("/"):
        if _SOMEBODY.search(unquote(part, errors="replace")):
            break
        if part:
            parts.append(part)
    return "".join(f"/{part}" for part in parts)


def _is_public(host: str) -> bool:
    """Whether an address without a name is one of the internet, not of somebody's home."""
    try:
        number = int(host, 0) if host.startswith("0x") or host.isdecimal() else host.strip("[]")
        return ipaddress.ip_address(number).is_global
    except ValueError:
        return False
