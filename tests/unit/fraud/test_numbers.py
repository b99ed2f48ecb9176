"""Phone numbers in any country's writing, and who cannot be calling from them."""

from __future__ import annotations

import pytest

from actions.fraud import Level, Shield, Signal
from actions.fraud.folding import fold
from actions.fraud.numbers import Line, numbers_in


@pytest.mark.parametrize(
    ("text", "digits", "line"),
    [
        ("打138 1234 5678找我", "13812345678", Line.MOBILE),
        ("+86 138-1234-5678", "13812345678", Line.MOBILE),
        ("１３８１２３４５６７８", "13812345678", Line.MOBILE),
        ("اتصل ١٣٨١٢٣٤٥٦٧٨", "13812345678", Line.MOBILE),
        ("17012345678", "17012345678", Line.RESOLD),
        ("400-820-5555", "4008205555", Line.CALL_IN),
        ("电话 021-6522 8899 转", "2165228899", Line.FIXED),
        ("+44 7911 123456", "+447911123456", Line.ABROAD),
        ("0049 30 901820", "+4930901820", Line.ABROAD),
        ("拨打96110咨询", "96110", Line.SHORT),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, digits: str, line: Line) -> None:
    (number,) = numbers_in(fold(text).text)
    assert (number.digits, number.line) == (digits, line)


@pytest.mark.parametrize(
    "text", ["10.000 euros", "12 345 yuan", "2026-11-25", "order 6222021234567890123", "a1b2c3", ""]
)
def test_what_is_no_number_is_not_taken_for_one(text: str) -> None:
    assert numbers_in(fold(text).text) == []


CLAIMS = "我是市公安局的民警，请回电"


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        (f"{CLAIMS} 13812345678", Signal.AUTHORITY_ON_MOBILE),
        (f"{CLAIMS} 400-123-4567", Signal.AUTHORITY_ON_400),
        (f"{CLAIMS} +852 5123 4567", Signal.AUTHORITY_FROM_ABROAD),
        (f"{CLAIMS} 17112345678", Signal.AUTHORITY_ON_INTERNET_NUMBER),
        ("+86110 打来的", Signal.POSES_AS_HOTLINE),
        ("来电显示00110", Signal.POSES_AS_HOTLINE),
        ("call back +96110", Signal.POSES_AS_HOTLINE),
        ("打 95588 问问", Signal.KNOWN_HOTLINE),
    ],
)
def test_a_number_that_cannot_be_theirs_is_found(shield: Shield, text: str, signal: Signal) -> None:
    assert signal in {one.signal for one in shield.evidence(text)}


@pytest.mark.parametrize(
    "text",
    [
        "快递员电话 13812345678",
        "Call me at +44 7911 123456",
        f"{CLAIMS} 021-65228899",
        "拨打110报警",
        "从国外请拨 +86 95588",
    ],
)
def test_a_number_that_can_be_theirs_is_not(shield: Shield, text: str) -> None:
    found = {one.signal for one in shield.evidence(text)}
    assert found <= {Signal.KNOWN_HOTLINE, Signal.CLAIMS_AUTHORITY}


def test_a_real_hotline_is_never_held_against_a_message(shield: Shield) -> None:
    for hotline in ("110", "96110", "12345", "12367", "95588", "95566"):
        assert shield.check(f"您好，请致电 {hotline}").level is Level.NO_SIGN


def test_only_the_first_numbers_of_a_flood_are_read() -> None:
    assert len(numbers_in("13812345678, " * 200)) == 20
