"""Texts that are nearly the same are told from those that are not."""

from __future__ import annotations

from hashlib import sha256
from itertools import combinations

import pytest
import yaml

from actions.fraud.fingerprints import ALIKE, BANDS, Fingerprint, likeness
from actions.fraud.traces import text_of
from tests.architecture.source import ROOT

CHINESE = (
    "【工商银行】尊敬的客户，您的账户积分即将清零，请于今日24点前登录 "
    "http://icbc-jf.top/a 兑换现金，逾期作废。"
)
ENGLISH = (
    "Dear customer, your parcel could not be delivered because of a wrong house number. Please pay "
    "1.99 EUR at http://post-redelivery.top/x within 24 hours or it will be returned."
)
ARABIC = (
    "عميلنا العزيز، تم إيقاف بطاقتك البنكية بسبب عدم تحديث البيان"
    "ات، يرجى الاتصال على الرقم 0501234567 فورا لتفعيلها"
)
ALMOST = [
    (CHINESE, CHINESE.replace("24", "18").replace("icbc-jf.top/a", "icbc-vip.cc/b7")),
    (CHINESE, CHINESE.replace("尊敬的客户", "尊敬的用戶 ").replace("，", ",")),
    (CHINESE, "🎁" + CHINESE.replace("兑换现金", "领取现金")),
    (ENGLISH, ENGLISH.upper()),
    (ENGLISH, ENGLISH.replace("customer", "Mr Miller").replace("1.99", "2.45")),
    (ENGLISH, "Is this a scam? " + ENGLISH),
    (ARABIC, ARABIC.replace("0501234567", "0559876543").replace("فورا", "الآن")),
]


def of(text: str) -> Fingerprint:
    made = text_of(text)
    assert made is not None
    return made


def alike(one: str, other: str) -> float:
    return likeness(of(one).signature, of(other).signature)


@pytest.mark.parametrize(("one", "other"), ALMOST)
def test_another_name_sum_link_or_mark_makes_no_other_text(one: str, other: str) -> None:
    assert alike(one, other) >= ALIKE
    assert set(of(one).bands) & set(of(other).bands)  # else nobody would compare them


def test_texts_that_differ_are_not_alike() -> None:
    """Scams of one kind against each other, and against honest messages on the same matter."""
    texts = [CHINESE, ENGLISH, ARABIC]
    for path in sorted((ROOT / "data/evaluation/scams").glob("*.yml")):
        listed = yaml.safe_load(path.read_text("utf-8"))
        texts += [one["text"] for one in listed["scams"]] + listed["legitimate"]
    prints = [made for text in dict.fromkeys(texts) if (made := text_of(text)) is not None]
    assert len(prints) > 150
    nearest = max(likeness(a.signature, b.signature) for a, b in combinations(prints, 2))
    assert nearest < 0.4


@pytest.mark.parametrize(
    "text", ["", "hello", "是不是骗子", "13812345678" * 30, "http://a.top " * 9]
)
def test_a_text_too_short_to_be_told_from_others_has_none(text: str) -> None:
    assert text_of(text) is None


def test_signatures_stay_what_they_were() -> None:
    """They are kept: after an upgrade that makes others, nothing reported would be recognised."""
    kept = of(CHINESE)
    assert kept.digest == "98a0a4123c8e45ec0c6a6161e6e8a08b"
    assert sha256(kept.signature).hexdigest()[:16] == "6085fd3b6c344c28"
    assert len(set(kept.bands)) == BANDS


def test_a_broken_signature_is_like_nothing() -> None:
    assert likeness(b"", of(CHINESE).signature) == 0
