"""Whose a host is."""

from __future__ import annotations

import pytest

from actions.public_suffixes import Owned, owned


@pytest.mark.parametrize(
    ("host", "subdomain", "label", "suffix"),
    [
        ("www.example.com", "www", "example", "com"),
        ("a.b.example.co.uk", "a.b", "example", "co.uk"),
        ("icbc.com.cn", "", "icbc", "com.cn"),
        ("WWW.ICBC.COM.CN.", "www", "icbc", "com.cn"),
        ("公司.中国", "", "公司", "中国"),
        ("xn--55qx5d.xn--fiqs8s", "", "xn--55qx5d", "xn--fiqs8s"),
        ("somebody.github.io", "", "somebody", "github.io"),
        ("www.city.kawasaki.jp", "www", "city", "kawasaki.jp"),
    ],
)
def test_what_is_registered_stands_before_the_suffix(
    host: str, subdomain: str, label: str, suffix: str
) -> None:
    assert owned(host) == Owned(subdomain, label, suffix)


def test_an_ending_nobody_knows_is_no_suffix() -> None:
    assert owned("gate.nowhere") == Owned("gate", "nowhere", "")
    assert owned("gate.nowhere").domain == "nowhere"
    assert owned("gate.nowhere", also={"nowhere"}).domain == "gate.nowhere"


@pytest.mark.parametrize("host", ["com", "co.uk", "github.io"])
def test_a_suffix_alone_is_nobodys(host: str) -> None:
    assert owned(host) == Owned("", "", host)


@pytest.mark.parametrize("host", ["", ".", "..", "a..b", "." * 300])
def test_what_is_no_host_has_no_suffix(host: str) -> None:
    assert owned(host).suffix == ""
