"""What is taken for an institution's own is vouched for: by whom, and when it was gone through."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.fraud import InstitutionKind, Level, Shield, Signal
from actions.fraud.link_signals import UNVERIFIED
from tests.architecture.source import ROOT


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


NOT_LISTED = ["https://alipav.com/x", "https://cmbchlna.com/x", "https://citicbank-hk.com/x"]


@pytest.mark.parametrize("link", NOT_LISTED)
def test_an_address_that_is_only_not_the_one_listed_is_no_reason_to_warn_while_nobody_verified_it(
    shield: Shield, link: str
) -> None:
    assert [one.counts for one in shield.evidence(link)] == [UNVERIFIED]
    assert shield.check(link).level is Level.NO_SIGN


@pytest.mark.parametrize("link", NOT_LISTED)
def test_it_is_one_once_somebody_has_verified_the_list(tmp_path: Path, link: str) -> None:
    shutil.copytree(ROOT / "data/scams", tmp_path / "scams")
    listed = tmp_path / "scams/institutions.yml"
    listed.write_text(listed.read_text("utf-8").replace("verified: null", "verified: 2026-12-01"))
    assert Shield(tmp_path).check(link).level is not Level.NO_SIGN


@pytest.mark.parametrize("link", ["https://a1ipay.com/x", "https://cmbchina-login.com/x"])
def test_an_address_that_is_odd_whoever_it_imitates_needs_nobody_to_verify_the_list(
    shield: Shield, link: str
) -> None:
    assert shield.check(link).level is not Level.NO_SIGN


def test_only_a_short_number_of_the_authorities_poses_where_something_stands_before_it(
    shield: Shield,
) -> None:
    def signals(text: str) -> set[Signal]:
        return {one.signal for one in shield.evidence(text)}

    assert Signal.POSES_AS_HOTLINE in signals("call 0086-110")
    assert Signal.POSES_AS_HOTLINE not in signals("call +86 400 810 8866")
