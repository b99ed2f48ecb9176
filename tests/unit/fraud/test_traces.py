"""What of a message can be recognised when it comes again, and what never is."""

from __future__ import annotations

import pytest

from actions.fraud import LabelledLink, Shield
from actions.model import IndicatorKind

POLICE_WARNING = (
    "警方提示：不法分子冒充公检法，要求将资金转入安全账户，请勿相信。"
    "如遇可疑情况请拨打96110或110咨询，谨防上当受骗。"
)


def traces(shield: Shield, text: str) -> set[str]:
    named = shield.read(text).traces.named
    return {f"{one.kind.value} {one.value}" for one in named if not one.protected_by}


def protected(shield: Shield, text: str) -> set[str]:
    return {one.value for one in shield.read(text).traces.named if one.protected_by}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("打138 1234 5678", {"number +8613812345678"}),
        ("+86 138-1234-5678", {"number +8613812345678"}),
        ("Call 0049 30 901820", {"number +4930901820"}),
        ("400-123-4567", {"number +864001234567"}),
        ("https://www.Evil.top/Pay/?id=7#x", {"link evil.top/Pay", "domain evil.top"}),
        ("hxxp://evil.top:8080", {"domain evil.top"}),
        ("https://www.icbc.com.cn:pw@evil.top/a", {"link evil.top/a", "domain evil.top"}),
        ("http://8.8.8.8/pay", {"link 8.8.8.8/pay", "domain 8.8.8.8"}),
        ("bit.ly/3xY", {"link bit.ly/3xY"}),  # what others shorten there is not theirs
        ("https://t.me/hr_lucy", {"link t.me/hr_lucy", "account telegram:hr_lucy"}),
        ("微信：abc_123", {"account wechat:abc_123"}),
    ],
)
def test_a_thing_is_written_in_one_way_only(shield: Shield, text: str, found: set[str]) -> None:
    assert traces(shield, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "50000 yuan, code 4471, 10.000",
        "data:text/html;base64,PHN2Zz4= javascript:alert(1)",
        "http://192.168.1.1/admin http://127.0.0.1/x",
        "https://github.com t.me",
        "http://intranet/",
        "+86110 00110",  # forged, and known for it
        "1" * 40,
    ],
)
def test_what_leads_to_nobody_leaves_no_trace(shield: Shield, text: str) -> None:
    assert traces(shield, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "我的卡号是 6222 0200 1234 5678 902",
        "my number is 138 1234 5678",
        "my card 6222020012345678902 was charged",
        "本人手机号 13812345678",
        "Meine Telefonnummer ist 0049 30 901820",
        "mi número es +34 612 345 678",
        "мой номер: 13812345678",
        "رقمي هو ١٣٨١٢٣٤٥٦٧٨",
    ],
)
def test_what_is_said_to_be_the_writers_own_is_left_alone(shield: Shield, text: str) -> None:
    assert traces(shield, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "他的电话 13812345678",
        "my boss's number? 13812345678",
        "They called my son from 13812345678",
    ],
)
def test_what_is_somebody_elses_is_not(shield: Shield, text: str) -> None:
    assert traces(shield, text) == {"number +8613812345678"}


def test_to_whom_a_link_was_sent_is_not_kept(shield: Shield) -> None:
    text = "http://evil.top/a/13812345678/b http://evil.top/u/wang%40mail.example?name=wang"
    assert traces(shield, text) == {"link evil.top/a", "link evil.top/u", "domain evil.top"}


def test_institutions_own_are_protected(shield: Shield) -> None:
    text = "工商银行 95588 或 400-820-5555 https://www.icbc.com.cn/a，www.gov.cn/b"
    assert traces(shield, text) == set()
    assert protected(shield, text) >= {"95588", "+864008205555", "icbc.com.cn/a", "icbc.com.cn"}


def test_a_hidden_link_leaves_its_trace(shield: Shield) -> None:
    read = shield.read("see here", [LabelledLink("here", "https://evil.top/a")])
    assert {one.value for one in read.traces.named} == {"evil.top/a", "evil.top"}


@pytest.mark.parametrize(
    "text",
    [
        POLICE_WARNING,
        "【工商银行】尊敬的客户，您的信用卡本期账单已出，详询 95588",
    ],
)
def test_a_text_that_leads_to_nobody_but_institutions_is_not_remembered(
    shield: Shield, text: str
) -> None:
    assert shield.read(text).traces.text is None


def test_a_text_that_leads_to_a_stranger_is(shield: Shield) -> None:
    text = (
        "【工商银行】尊敬的客户，您的积分即将清零，请登录 http://icbc-jf.top/a 兑换现金，详询 95588"
    )
    assert shield.read(text).traces.text is not None


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        (IndicatorKind.NUMBER, "+86 138 1234 5678", "+8613812345678"),
        (IndicatorKind.NUMBER, "hello", None),
        (IndicatorKind.NUMBER, "13812345678 13912345678", None),
        (IndicatorKind.LINK, "https://evil.top/pay?x=1", "evil.top/pay"),
        (IndicatorKind.LINK, "evil.top", None),
        (IndicatorKind.LINK, "javascript:alert(1)", None),
        (IndicatorKind.DOMAIN, "www.evil.top", "evil.top"),
        (IndicatorKind.DOMAIN, "bit.ly", None),
        (IndicatorKind.DOMAIN, "see evil.top now", None),
        (IndicatorKind.ACCOUNT, "WeChat:Abc_123", "wechat:abc_123"),
        (IndicatorKind.ACCOUNT, "myspace:tom", None),
        (IndicatorKind.ACCOUNT, "wechat:=cmd|' /C calc'!A0", None),
        (IndicatorKind.TEXT, "  two \n words ", "two words"),
        (IndicatorKind.TEXT, "  ", None),
    ],
)
def test_what_is_listed_is_read_as_what_is_sent(
    shield: Shield, kind: IndicatorKind, written: str, value: str | None
) -> None:
    assert shield.recogniser.read_value(kind, written) == value
