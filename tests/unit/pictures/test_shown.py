"""What was read is shown so that nobody can tap it."""

from __future__ import annotations

import pytest

from actions.outgoing import Say
from bot.conversation.flows.fraud_pictures import said
from bot.conversation.messages import Seen


@pytest.mark.parametrize(
    ("read", "shown"),
    [
        ("点击taobao-refund.top 登记", "点击taobao-refund[.]top 登记"),
        ("see https://a.example.org/x.php", "see https[://]a[.]example[.]org/x[.]php"),
        ("login: bank.com@1.2.3.4", "login: bank[.]com@1.2.3.4"),
    ],
)
def test_an_address_in_a_picture_is_no_link(read: str, shown: str) -> None:
    (text,) = said(Seen(text=read), ())
    (code,) = said(Seen(codes=(read,)), ())
    assert isinstance(text, Say)
    assert isinstance(code, Say)
    assert text.args["text"] == code.args["content"] == shown


@pytest.mark.parametrize("read", ["It costs 3.50 now.", "At 9.30. Come", "一共8.8折"])
def test_prices_and_sentences_stay_as_they_are(read: str) -> None:
    (text,) = said(Seen(text=read), ())
    assert isinstance(text, Say)
    assert text.args["text"] == read
