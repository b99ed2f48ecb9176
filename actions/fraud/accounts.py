"""Accounts that a text names: where money goes, and where a swindler is written to.

Bank cards and IBANs are known by their check digits (python-stdnum), names by the service that
stands before them. A resident's identity card has as many digits as a bank card: it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from stdnum import iban, luhn
from stdnum.cn import ric

from actions.fraud.folding import Folded

MOST_ACCOUNTS = 20  # of one message; what follows is not read
MOST_TRIED = 60  # likewise, of what only looks like an account


class Service(StrEnum):
    """Where an account is held."""

    BANK = "bank"
    WALLET = "wallet"  # of a cryptocurrency
    ALIPAY = "alipay"
    WECHAT = "wechat"
    QQ = "qq"
    TELEGRAM = "telegram"
    LINE = "line"
    KAKAO = "kakao"
    HANDLE = "handle"  # @name, and nobody says where


@dataclass(frozen=True, slots=True)
class Account:
    """An account: `name` without spaces and in lower case, a wallet's as it is; `start` is where
    it begins in the folded text."""

    service: Service
    name: str
    written: str
    start: int


_EDGE, _END = r"(?<![a-z0-9_@.-])", r"(?![a-z0-9_@-]|\.[a-z0-9])"
_CARD = re.compile(r"(?<![a-z0-9.+])\d(?:[ -]?\d){9,18}(?![a-z0-9]|\.\d)")
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){2,7}(?: ?[a-z0-9]{1,3})?")
_WALLET = re.compile(
    r"(?<![A-Za-z0-9])(?:T[1-9A-HJ-NP-Za-km-z]{33}|0x[0-9a-fA-F]{40}|bc1[02-9ac-hj-np-z]{25,62}"
    r"|[13][1-9A-HJ-NP-Za-km-z]{33})(?![A-Za-z0-9])"
)
_MOBILE = re.compile(r"(?:86)?1[3-9]\d{9}")
# A bank account without a check digit is one where it is called so.
_CALLED_ACCOUNT = re.compile(
    r"(?:[账帐]号|帳號|卡号|卡號|[账帐]户|帳戶|口座|계좌|\baccount|\bacct|\bcard|\bkonto\w*|\bcompte|\bcuenta|"
    r"\bсчет\w*|\bкарт\w*|حساب\w*|بطاق\w*)[^\d\n]{0,24}$"
)

_SAID = r"(?:\s?(?:[账帐]号|帳號|账户|user(?:name)?|name|account|id|号|號|群|is|是|为|ник|아이디))"
_NAME = r"@?(?P<n>[a-z][a-z0-9_-]{4,31})"
# Either somebody says that a name follows, or it looks like no word of any language.
_NAMED = rf"(?:{_SAID}{{0,3}}\s?[:：=@]\s?|{_SAID}{{1,3}}\s){_NAME}{_END}"
_ODD = rf"\s?@?(?P<m>(?=[a-z_-]*\d|[a-z0-9]*_)[a-z][a-z0-9_-]{{4,31}}){_END}"
_SERVICES: dict[Service, str] = {
    Service.WECHAT: r"微信|薇信|威信|[加\s]v信?|(?<![a-z])(?:wechat|weixin|wx|vx)",
    Service.TELEGRAM: r"电报|電報|飞机|텔레그램|テレグラム|телеграм\w{0,3}|تلغرام|تيليجرام"
    r"|(?<![a-z])(?:telegramm?|tg)",
    Service.LINE: r"라인|ライン|(?<![a-z])line",
    Service.KAKAO: r"카톡|카카오톡|(?<![a-z])kakao(?:talk)?",
}
_NAMES = {
    service: re.compile(rf"(?:{called})(?:{_NAMED}|{_ODD})")
    for service, called in _SERVICES.items()
}
_QQ = re.compile(r"(?:(?<![a-z])qq|扣扣)[群号號\s:：]*(?P<n>[1-9]\d{4,10})(?!\d)")
_ALIPAY = re.compile(
    rf"(?:支付[宝寶]|(?<![a-z])alipay){_SAID}{{0,3}}[\s:：]{{0,3}}"
    r"(?P<n>1[3-9]\d{9}(?!\d)|[a-z0-9][\w.+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+)"
)
_AT = re.compile(rf"{_EDGE}@(?P<n>[a-z][a-z0-9_]{{4,31}}){_END}")
TELEGRAM_NAME = re.compile(
    r"/(?!(?:joinchat|share|proxy|addstickers)(?:/|$))(?:s/)?(?P<n>[a-z][a-z0-9_]{4,31})",
    re.IGNORECASE,
)
_TELEGRAM = re.compile(_SERVICES[Service.TELEGRAM])


def accounts_in(folded: Folded) -> list[Account]:
    """The accounts of a text without its links, each once, at most `MOST_ACCOUNTS`."""
    found: dict[tuple[Service, str], Account] = {}
    for account in _all(folded):
        found.setdefault((account.service, account.name), account)
        if len(found) == MOST_ACCOUNTS:
            break
    at_some_service = {name for service, name in found if service is not Service.HANDLE}
    return [
        one
        for one in found.values()
        if one.service is not Service.HANDLE or one.name not in at_some_service
    ]


def _all(folded: Folded) -> Iterator[Account]:
    text = folded.text
    yield from _banks(text)
    for match in islice(_WALLET.finditer(folded.original), MOST_TRIED):
        yield Account(Service.WALLET, match[0], match[0], match.start())
    for service, pattern in _NAMES.items():
        for match in islice(pattern.finditer(text), MOST_TRIED):
            group = "n" if match["n"] else "m"
            yield Account(service, match[group], match[group], match.start())
    for service, pattern in (
        (Service.QQ, _QQ),
        (Service.ALIPAY, _ALIPAY),
        (Service.TELEGRAM if _TELEGRAM.search(text) else Service.HANDLE, _AT),
    ):
        for match in islice(pattern.finditer(text), MOST_TRIED):
            yield Account(service, match["n"], match["n"], match.start())


def _banks(text: str) -> Iterator[Account]:
    for match in islice(_CARD.finditer(text), MOST_TRIED):
        digits = re.sub(r"[ -]", "", match[0])
        if ric.is_valid(digits) or _MOBILE.fullmatch(digits):
            continue
        is_card = len(digits) >= 16 and len(set(digits)) > 2 and luhn.is_valid(digits)
        if is_card or _CALLED_ACCOUNT.search(text[max(0, match.start() - 40) : match.start()]):
            yield Account(Service.BANK, digits, match[0], match.start())
    for match in islice(_IBAN.finditer(text), MOST_TRIED):
        parts = match[0].split(" ")
        for count in range(len(parts), 0, -1):
            number = "".join(parts[:count])
            if iban.is_valid(number):
                yield Account(Service.BANK, number, " ".join(parts[:count]), match.start())
                break
