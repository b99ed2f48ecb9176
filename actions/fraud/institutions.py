"""Institutions that swindlers pose as: their real domains and hotlines (`data/scams/`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

SHORTEST_BRAND = 3


class InstitutionKind(StrEnum):
    """Whose name is being used."""

    BANK = "bank"
    PAYMENT = "payment"
    POLICE = "police"
    GOVERNMENT = "government"
    COURIER = "courier"
    SHOP = "shop"
    TELECOM = "telecom"
    VISA = "visa"  # embassies, visa centres


# Whose names stand in no advertising of others: 'pay with Alipay' says nothing.
RARELY_ADVERTISED = frozenset(
    {
        InstitutionKind.BANK,
        InstitutionKind.POLICE,
        InstitutionKind.GOVERNMENT,
        InstitutionKind.COURIER,
        InstitutionKind.VISA,
    }
)


class Institution(BaseModel):
    """One institution. `domains` are registered ones, `hotlines` digits as dialled in China.

    `brands` are the words its imitations carry; where not given, the domains' own first labels.
    `aliases` are how messages call it, besides its names. `source` is who publishes all this,
    `reviewed` when it was last gone through, and `verified` when somebody last held each domain and
    number against the source; None where nobody has: then it may be the entry that is wrong.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    kind: InstitutionKind
    names: dict[str, str]
    domains: tuple[str, ...] = ()
    hotlines: tuple[str, ...] = ()
    brands: tuple[str, ...] | None = None
    aliases: tuple[str, ...] = ()
    source: str
    reviewed: date
    verified: date | None = None

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """The brands to look for in other people's addresses."""
        brands = self.brands
        if brands is None:
            own = (domain.split(".", 1)[0] for domain in self.domains)
            brands = tuple(label for label in own if not label.isdecimal())
        return tuple(dict.fromkeys(mark for mark in brands if len(mark) >= SHORTEST_BRAND))

    @property
    def home(self) -> str:
        """The address to show beside an imitation."""
        return self.domains[0] if self.domains else ""


class LinkRules(BaseModel):
    """What is known of addresses in general: `data/scams/links.yml`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    odd_endings: frozenset[str] = Field(min_length=1)
    shorteners: frozenset[str] = Field(min_length=1)
    open_platforms: frozenset[str] = Field(min_length=1)
    official_endings: frozenset[str] = Field(min_length=1)
    lures: frozenset[str] = Field(min_length=1)


class Institutions:
    """All of them, found by domain, hotline or name."""

    def __init__(self, institutions: Iterable[Institution]):
        """Index `institutions`.

        Raises:
            ValueError: two of them claim one domain.
        """
        self.all = tuple(institutions)
        self._by_domain: dict[str, Institution] = {}
        self._by_hotline: dict[str, Institution] = {}
        for one in self.all:
            for domain in one.domains:
                if domain in self._by_domain:
                    raise ValueError(f"{domain} belongs to {self._by_domain[domain].id}, too")
                self._by_domain[domain] = one
            for hotline in one.hotlines:
                self._by_hotline.setdefault(hotline, one)
        self.marks: dict[str, Institution] = {}
        for one in self.all:
            for mark in one.marks:
                self.marks.setdefault(mark, one)

    def owner_of(self, domain: str) -> Institution | None:
        """Whose registered domain this really is."""
        return self._by_domain.get(domain)

    def behind(self, digits: str) -> Institution | None:
        """Whose hotline this really is."""
        return self._by_hotline.get(digits)

    def of(self, *kinds: InstitutionKind) -> tuple[Institution, ...]:
        """Those of `kinds`, in the order of the file."""
        return tuple(one for one in self.all if one.kind in kinds)
