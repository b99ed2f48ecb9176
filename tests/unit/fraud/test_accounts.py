"""Accounts in a text: where money goes, and where a swindler is written to."""

from __future__ import annotations

import pytest

from actions.fraud import Level, Shield, Signal
from actions.fraud.accounts import accounts_in
from actions.fraud.folding import fold


def named(text: str) -> list[str]:
    return [f"{one.service.value}:{one.name}" for one in accounts_in(fold(text))]


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("转到 6222 0202 0001 2345 670", "bank:6222020200012345670"),
        ("汇款至６２２２０２０２０００１２３４５６７０", "bank:6222020200012345670"),
        ("收款账号：1234567890 户名张三", "bank:1234567890"),
        ("pay into account no. 1234567890", "bank:1234567890"),
        ("IBAN DE89 3704 0044 0532 0130 00 please", "bank:de89370400440532013000"),
        ("加我微信：abc_123", "wechat:abc_123"),
        ("薇信 kefu8888", "wechat:kefu8888"),
        ("add my WeChat ID: lucy_wang", "wechat:lucy_wang"),
        ("write to me on Telegram @hr_lucy", "telegram:hr_lucy"),
        ("飞机号 work2026", "telegram:work2026"),
        ("QQ群：123456789", "qq:123456789"),
        ("支付宝账号 pay@evil.example", "alipay:pay@evil.example"),
        ("支付宝 13812345678", "alipay:13812345678"),
        ("카톡 아이디: money_kim", "kakao:money_kim"),
        ("follow @quick_money", "handle:quick_money"),
        ("USDT TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "wallet:TJRabPrwbZy45sbavfcjinPJC18kjpRTv8"),
    ],
)
def test_an_account_is_found_however_it_is_written(text: str, account: str) -> None:
    assert named(text) == [account]


@pytest.mark.parametrize(
    "text",
    [
        "身份证 110105194912310021",  # as many digits as a card; somebody's own
        "身份证号 11010519491231002X",
        "order 6222021234567890123",  # no check digit of a card
        "call 13812345678",
        "account number 13812345678",
        "2026-11-25 10:30",
        "add me on wechat please",
        "WeChat Pay is accepted",
        "write to wang@icbc.com.cn",
        "line 2 is closed",
        "0000000000000000",
        "",
    ],
)
def test_what_is_no_account_is_not_taken_for_one(text: str) -> None:
    assert named(text) == []


def test_only_the_first_accounts_of_a_flood_are_read() -> None:
    assert len(named(" ".join(f"@name_{number:03}" for number in range(200)))) == 20


@pytest.mark.parametrize(
    "text", ["加微信：icbc_kefu88", "telegram @icbc_support", "@p0lice_usembassy"]
)
def test_an_account_with_an_institutions_name_is_found(shield: Shield, text: str) -> None:
    assert Signal.ACCOUNT_BORROWS_NAME in {one.signal for one in shield.evidence(text)}


@pytest.mark.parametrize(
    "text", ["@ups_and_downs", "加微信：zhang_san", "@taobao_shop88", "@abc_kids"]
)
def test_an_honest_name_is_not(shield: Shield, text: str) -> None:
    assert Signal.ACCOUNT_BORROWS_NAME not in {one.signal for one in shield.evidence(text)}
    assert shield.check(text).level is Level.NO_SIGN
