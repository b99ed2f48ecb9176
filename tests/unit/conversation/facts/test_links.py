"""Links are found with the domain that answers for them, and never fetched."""

from __future__ import annotations

import socket

import pytest

from bot.conversation.facts.links import links_in

SAID = {
    "zh": "让我点{}，可信吗",
    "zh-Hant": "叫我點{}，可信嗎",
    "en": "they sent me {}, is it real?",
    "ja": "{}というリンクが届きました",
    "ko": "{} 이 링크 진짜예요?",
    "fr": "j'ai reçu {}, c'est vrai ?",
    "de": "ich habe {} bekommen, stimmt das?",
    "es": "me mandaron {}, ¿es real?",
    "ru": "прислали {}, это правда?",
    "ar": "وصلني {}، هل هو حقيقي؟",
}
LINKS = {
    "http://icbc-verify.example/login?id=1": "icbc-verify.example",
    "https://icbc.com.cn.safe-pay.top/": "safe-pay.top",
    "www.etc-renew.example": "etc-renew.example",
    "icbc-x.top/login?a=1": "icbc-x.top",
    "t.cn/abc": "t.cn",
    "bank.com.cn": "bank.com.cn",
    "hxxp://evil.ru/x": "evil.ru",
    "https://user@paypal.com@evil.ru/x": "evil.ru",
    "http://192.0.2.7/pay": "192.0.2.7",
    "https://xn--fsq.example/pay": "xn--fsq.example",
}
NO_LINKS = [
    *("e.g. this", "ok.then", "me@abc.example", "problem.top floor", "gracias.de nada", "so.is it"),
    *("1.5", "2026.11.24", "3.Stock", "www", "http://", "U.S.A.", "readme.md", "12.30", "..."),
]


def found(text: str) -> list[str]:
    spotted = list(links_in(text))
    assert all(text[one.start : one.end] == one.fact.written for one in spotted)
    return [one.fact.domain for one in spotted]


@pytest.mark.parametrize("language", SAID)
def test_a_link_is_found_alone_and_in_a_sentence(language: str) -> None:
    for written, domain in LINKS.items():
        assert found(written) == [domain]
        assert found(SAID[language].format(written)) == [domain], written
        assert found(f"({written}).") == [domain]


@pytest.mark.parametrize("language", SAID)
def test_what_only_looks_like_a_link_is_none(language: str) -> None:
    for written in NO_LINKS:
        assert found(written) == [], written
        assert found(SAID[language].format(written)) == [], written


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("somebody wants to reach the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert found("http://icbc-verify.example/login") == ["icbc-verify.example"]
