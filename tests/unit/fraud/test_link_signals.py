"""What a link gives away, and what an honest one does not."""

from __future__ import annotations

import pytest

from actions.fraud import LabelledLink, Shield, Signal
from actions.fraud.lookalikes import differs_in_one, is_mixed, skeleton


def signals(shield: Shield, text: str, *hidden: LabelledLink) -> set[Signal]:
    return {one.signal for one in shield.evidence(text, hidden)}


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("https://a1ipay.com", Signal.LOOKALIKE_DOMAIN),
        ("https://taoboa.com", Signal.LOOKALIKE_DOMAIN),
        ("https://sf-expresss.com", Signal.LOOKALIKE_DOMAIN),
        ("https://аlipay.com", Signal.LOOKALIKE_DOMAIN),
        ("https://аlipay.com", Signal.MIXED_SCRIPT_HOST),
        ("http://xn--fiq228c5hs.com", Signal.PUNYCODE_HOST),
        ("https://alipay-refund.com/x", Signal.BRAND_IN_FOREIGN_DOMAIN),
        ("https://icbc.com.cn.my-page.com/login", Signal.BRAND_IN_FOREIGN_DOMAIN),
        ("https://some-host.com/www.icbc.com.cn/", Signal.BRAND_IN_FOREIGN_DOMAIN),
        ("icbc.top", Signal.BRAND_WITH_ODD_ENDING),
        ("http://alipay.login-now.xyz", Signal.BRAND_WITH_ODD_ENDING),
        ("工商银行提醒您登录 www.my-points.com", Signal.FOREIGN_LINK),
        ("http://45.33.12.9/bank", Signal.IP_HOST),
        ("https://icbc.com.cn@evil.com/", Signal.CREDENTIALS_IN_LINK),
        ("bit.ly/3xYz", Signal.SHORTENED_LINK),
        ("http://win-now.vip", Signal.ODD_ENDING),
        ("javascript:alert(1)", Signal.SCRIPT_LINK),
        ("data:text/html;base64,PHNjcmlwdD4=", Signal.SCRIPT_LINK),
    ],
)
def test_a_trick_is_found(shield: Shield, text: str, signal: Signal) -> None:
    assert signal in signals(shield, text)


@pytest.mark.parametrize(
    "text",
    [
        "https://www.icbc.com.cn/icbc/",
        "https://mobile.alipay.com",
        "支付宝支付，详见 www.decathlon.com.cn",
        "https://www.sparkasse-koelnbonn.de/",
        "https://pineapple-express.com",
        "https://shanghai.gov.cn/x and https://some-office.gov.cn",
        "https://en.wikipedia.org/wiki/Alipay",
        "https://müller.de",
        "https://abcnews.go.com",
        "中国银行信用卡客服 95566",
    ],
)
def test_an_honest_link_gives_nothing_away(shield: Shield, text: str) -> None:
    assert signals(shield, text) <= {Signal.KNOWN_HOTLINE}


def test_an_imitation_is_shown_beside_the_real_address(shield: Shield) -> None:
    (one,) = [e for e in shield.evidence("https://a1ipay.com") if e.real]
    assert (one.quote, one.real) == ("https://a1ipay.com", "alipay.com")


def test_words_that_show_one_address_and_open_another_are_found(shield: Shield) -> None:
    link = LabelledLink("www.icbc.com.cn", "https://my-page.com/a")
    assert Signal.HIDDEN_TARGET in signals(shield, "go to www.icbc.com.cn", link)


@pytest.mark.parametrize(
    "link",
    [
        LabelledLink("here", "https://my-page.com/a"),
        LabelledLink("icbc.com.cn", "https://www.icbc.com.cn/a"),
    ],
)
def test_words_that_show_no_other_address_are_not(shield: Shield, link: LabelledLink) -> None:
    assert Signal.HIDDEN_TARGET not in signals(shield, "click", link)


def test_the_target_behind_words_is_judged_like_any_link(shield: Shield) -> None:
    assert Signal.BRAND_WITH_ODD_ENDING in signals(
        shield, "click here", LabelledLink("here", "https://icbc.top")
    )


@pytest.mark.parametrize(
    ("name", "other"), [("раураl", "paypal"), ("micr0soft", "microsoft"), ("arnazon", "amazon")]
)  # fmt: skip
def test_names_that_look_the_same_have_one_skeleton(name: str, other: str) -> None:
    assert skeleton(name) == skeleton(other)


@pytest.mark.parametrize(("name", "other"), [("amazon", "amazonas"), ("icbc", "ccb")])
def test_names_that_look_different_have_not(name: str, other: str) -> None:
    assert skeleton(name) != skeleton(other)


@pytest.mark.parametrize("name", ["taoba", "taobaoo", "tadbao", "atobao"])
def test_one_slip_of_a_letter_is_seen(name: str) -> None:
    assert differs_in_one(name, "taobao")


@pytest.mark.parametrize("name", ["taobao", "tadboa", "bao", "taobaoxx"])
def test_none_or_two_are_not(name: str) -> None:
    assert not differs_in_one(name, "taobao")


def test_mixed_alphabets_are_told_from_one() -> None:
    assert is_mixed("pаypal")
    assert not is_mixed("почта")
    assert not is_mixed("楽天shop")
