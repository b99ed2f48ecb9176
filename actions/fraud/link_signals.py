"""What a link gives away. Pure: nothing is opened, looked up or resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.fraud import lookalikes
from actions.fraud.institutions import RARELY_ADVERTISED, Institution, Institutions, LinkRules
from actions.fraud.links import Link
from actions.fraud.signals import Evidence, Signal

LONG_BRAND = 6  # shorter ones stand in honest names by chance
# What a name says that is odd in nothing but not being the one listed, while nobody has verified
# the list: were the entry wrong, it would be the institution's own. Alone no reason to warn.
UNVERIFIED = 1.5

_TOKENS = re.compile(r"[^\W_]+")


class LinkSignals:
    """Judges links against the institutions they may imitate."""

    def __init__(self, institutions: Institutions, rules: LinkRules):
        """Prepare the skeletons of all brands."""
        self._institutions = institutions
        self._rules = rules
        self._skeletons = {lookalikes.skeleton(m): (m, i) for m, i in institutions.marks.items()}
        self._looks = {mark: lookalikes.skeleton(mark) for mark in institutions.marks}

    def is_known(self, link: Link) -> bool:
        """Whether the link belongs to an institution, or to a government."""
        official = any(
            link.domain == ending or link.domain.endswith(f".{ending}")
            for ending in self._rules.official_endings
        )
        return bool(link.domain) and (
            official or self._institutions.owner_of(link.domain) is not None
        )

    def of(self, link: Link, named: Institution | None = None) -> Iterator[Evidence]:
        """What `link` gives away. `named` is the institution the message speaks of."""
        quote = link.written
        if link.is_script:
            yield Evidence(Signal.SCRIPT_LINK, quote)
            return
        if link.has_credentials:
            yield Evidence(Signal.CREDENTIALS_IN_LINK, quote, real=link.host)
        if link.is_ip:
            yield Evidence(Signal.IP_HOST, quote)
            return
        if self.is_known(link):
            return
        if any(lookalikes.is_mixed(label) for label in link.host.split(".")):
            yield Evidence(Signal.MIXED_SCRIPT_HOST, quote)
        elif link.is_punycode:
            yield Evidence(Signal.PUNYCODE_HOST, quote, real=link.host)
        if link.domain in self._rules.shorteners:
            yield Evidence(Signal.SHORTENED_LINK, quote)
            return
        has_odd_ending = link.suffix.rpartition(".")[2] in self._rules.odd_endings
        imitation = self._imitation(link, has_odd_ending=has_odd_ending)
        if imitation is not None:
            yield imitation
        elif named is not None and named.kind in RARELY_ADVERTISED:
            yield Evidence(Signal.FOREIGN_LINK, quote, real=named.home)
        if has_odd_ending:
            yield Evidence(Signal.ODD_ENDING, quote)

    def hidden(self, shown: Link | None, target: Link) -> Iterator[Evidence]:
        """What the difference between the address shown and the one behind it gives away."""
        if shown is not None and shown.domain and shown.domain != target.domain:
            where = target.host or target.written
            yield Evidence(Signal.HIDDEN_TARGET, shown.written, real=where)

    def _imitation(self, link: Link, *, has_odd_ending: bool) -> Evidence | None:
        """Whose name the link makes use of, and how."""
        label = link.label
        looks = lookalikes.skeleton(label)
        alike = self._skeletons.get(looks)
        if alike is not None:
            mark, owner = alike
            if mark != label:
                is_odd = has_odd_ending or not _is_plain(label)
                return _evidence(Signal.LOOKALIKE_DOMAIN, link, owner, is_odd=is_odd)
            # A bank's other country has its name under another ending; cheap ones it has not.
            return _evidence(Signal.BRAND_WITH_ODD_ENDING, link, owner) if has_odd_ending else None
        for mark, owner in self._institutions.marks.items():
            if len(mark) >= lookalikes.SHORTEST_ALIKE and lookalikes.differs_in_one(label, mark):
                is_odd = has_odd_ending or not _is_plain(label)
                return _evidence(Signal.LOOKALIKE_DOMAIN, link, owner, is_odd=is_odd)
        return self._inside(link, has_odd_ending=has_odd_ending)

    def _inside(self, link: Link, *, has_odd_ending: bool) -> Evidence | None:
        """A brand within a longer name, before it, or behind it as a whole address."""
        words = set(_TOKENS.findall(f"{link.label} {link.subdomain}"))
        is_lure = has_odd_ending or bool(words & self._rules.lures)
        skeletons = {lookalikes.skeleton(word) for word in words}
        name = f"{link.subdomain}.{link.label}"
        for mark, owner in self._institutions.marks.items():
            is_long = len(mark) >= LONG_BRAND
            if mark in words or (is_long and mark in name):
                lures = is_lure or link.label.replace(mark, "").strip("-") in self._rules.lures
                # sparkasse-koeln.de: branches share the name and the ending of their own country
                is_branch = owner.home.endswith(f".{link.suffix}") and link.suffix != "com"
                if has_odd_ending:
                    return _evidence(Signal.BRAND_WITH_ODD_ENDING, link, owner)
                if lures or (is_long and not is_branch):
                    return _evidence(Signal.BRAND_IN_FOREIGN_DOMAIN, link, owner, is_odd=lures)
            elif is_long and self._looks[mark] in skeletons:
                return _evidence(Signal.LOOKALIKE_DOMAIN, link, owner)
        for owner in self._institutions.all:
            around = f"{link.subdomain}/{link.path}"
            if any(domain in around for domain in owner.domains if len(domain) > LONG_BRAND):
                return _evidence(Signal.BRAND_IN_FOREIGN_DOMAIN, link, owner)
        return None


def _is_plain(label: str) -> bool:
    """Whether it is of Latin letters alone: a digit among them is a trick, whoever is meant."""
    letters = label.replace("-", "")
    return letters.isascii() and letters.isalpha()


def _evidence(signal: Signal, link: Link, owner: Institution, *, is_odd: bool = True) -> Evidence:
    """`is_odd`: something is wrong with the name, be the entry right or not."""
    doubtful = owner.verified is None and not is_odd
    return Evidence(signal, link.written, real=owner.home, weight=UNVERIFIED if doubtful else None)
