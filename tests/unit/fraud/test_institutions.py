"""What is taken for an institution's own is vouched for: by whom, and when it was gone through."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from actions.fraud import InstitutionKind, Shield


def test_every_entry_says_who_publishes_it_and_when_it_was_gone_through(shield: Shield) -> None:
    for one in shield.institutions.all:
        assert one.source.strip(), one.id
        assert datetime(2026, 1, 1, tzinfo=UTC).date() <= one.reviewed, one.id


def test_every_entry_has_something_to_vouch_for_or_a_name_to_protect(shield: Shield) -> None:
    bare = [one.id for one in shield.institutions.all if not (one.domains or one.hotlines)]
    assert bare == []


@pytest.mark.parametrize(
    ("digits", "kind"),
    [
        ("110", InstitutionKind.POLICE),
        ("96110", InstitutionKind.POLICE),
        ("12345", InstitutionKind.GOVERNMENT),
        ("12306", InstitutionKind.GOVERNMENT),
        ("95588", InstitutionKind.BANK),
        ("95533", InstitutionKind.BANK),
        ("95599", InstitutionKind.BANK),
        ("95566", InstitutionKind.BANK),
        ("95559", InstitutionKind.BANK),
        ("95555", InstitutionKind.BANK),
    ],
)
def test_the_numbers_that_matter_most_are_there(
    shield: Shield, digits: str, kind: InstitutionKind
) -> None:
    owner = shield.institutions.behind(digits)
    assert owner is not None
    assert owner.kind is kind


@pytest.mark.parametrize(
    "domain", ["icbc.com", "amazonaws.com", "chinese-embassy.org.uk", "alipay.cn"]
)
def test_what_is_somebody_elses_or_open_to_anybody_is_not_taken_for_theirs(
    shield: Shield, domain: str
) -> None:
    assert shield.institutions.owner_of(domain) is None


def test_no_number_and_no_domain_has_two_owners(shield: Shield) -> None:
    numbers = [number for one in shield.institutions.all for number in one.hotlines]
    domains = [domain for one in shield.institutions.all for domain in one.domains]
    assert len(set(numbers)) == len(numbers)
    assert len(set(domains)) == len(domains)
    assert all(number.isascii() and number.isdecimal() for number in numbers)
