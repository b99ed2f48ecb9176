"""Links are taken apart, never opened."""

from __future__ import annotations

import socket
from typing import NoReturn

import pytest

from actions.fraud import LabelledLink, Shield
from actions.fraud.links import links_in, parse, without


def hosts(text: str) -> list[str]:
    return [link.host for link in links_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://www.icbc.com.cn/page?a=1.", ["www.icbc.com.cn"]),
        ("请点击www.icbc-login.top/a办理", ["www.icbc-login.top"]),
        ("点 t.cn/A6x 或 http://工商银行.com/，谢谢", ["t.cn", "工商银行.com"]),
        ("hxxps://evil.example.com:8443/x", ["evil.example.com"]),
        ("(see icbc.top)", ["icbc.top"]),
        ("http://xn--80ak6aa92e.com/", ["аррӏе.com"]),
        ("http://shipment.test/pay", ["shipment.test"]),
    ],
)
def test_a_link_is_found_however_it_is_written(text: str, found: list[str]) -> None:
    assert hosts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "mail me at wang@icbc.com.cn",
        "version 2.10.4 is out",
        "That was it.Then he left",
        "3.5 out of 5",
        "data: none",
        "12.11.2026",
        "",
    ],
)
def test_what_is_no_link_is_not_taken_for_one(text: str) -> None:
    assert links_in(text) == []


def test_the_owner_is_what_stands_before_the_public_suffix() -> None:
    link = parse("https://icbc.com.cn.verify.co.uk/login")
    assert link is not None
    assert (link.domain, link.label, link.suffix) == ("verify.co.uk", "verify", "co.uk")
    assert link.subdomain == "icbc.com.cn"


@pytest.mark.parametrize(
    "url", ["http://192.168.4.2/x", "http://3232236546/", "http://[2001:db8::1]/", "1.2.3.4/a"]
)
def test_an_address_without_a_name_is_recognised(url: str) -> None:
    link = parse(url)
    assert link is not None
    assert link.is_ip


def test_what_stands_before_an_at_is_not_the_host() -> None:
    link = parse("https://www.icbc.com.cn:pass@evil.top/a")
    assert link is not None
    assert (link.host, link.has_credentials) == ("evil.top", True)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html;base64,PHN2Zz4="])
def test_a_programme_in_the_place_of_an_address_is_recognised(url: str) -> None:
    link = parse(url)
    assert link is not None
    assert link.is_script


def test_links_leave_spaces_behind_so_that_what_is_around_stays_in_its_place() -> None:
    text = "go to bit.ly/x now"
    assert without(text, links_in(text)) == "go to          now"


def test_only_the_first_links_of_a_flood_are_read() -> None:
    assert len(links_in("a.com " * 500)) == 20


def test_nothing_a_resident_sends_is_fetched(
    shield: Shield, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("somebody went to the network")

    for name in ("getaddrinfo", "create_connection", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    text = "https://icbc-login.top/a?b http://newly-seen-domain.xyz bit.ly/3x +44 7911 123456"
    assert shield.check(text, (LabelledLink("here", "https://a-new-one.club/"),)).reasons
