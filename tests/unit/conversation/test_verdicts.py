"""A verdict in words: every sign has its sentence, and nothing is ever called safe."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from actions.fraud import Evidence, LabelledLink, Level, ScamKind, Signal, Verdict, judge
from actions.languages import LANGUAGES
from actions.model import Category
from actions.outgoing import Outgoing, term
from actions.wording import Wording
from bot.conversation.flows import verdicts
from bot.conversation.flows.victim import PaidBy, PaidWhen
from bot.conversation.state import Conversation, OfferTicket, VictimStep
from bot.rendering import render
from tests.architecture.source import ROOT

WORDING = Wording(ROOT / "data", ZoneInfo("Asia/Shanghai"))
CALLED_SAFE = {
    "zh": "安全", "zh-Hant": "安全", "en": "safe", "ja": "安全", "ko": "안전", "fr": "sûr",
    "de": "sicher", "es": "segur", "ru": "безопас", "ar": "آمن",
}  # fmt: skip


def text(verdict: Verdict, language: str = "en") -> str:
    return render(Outgoing(paragraphs=verdicts.said(verdict)), language, WORDING).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_kind_and_answer_is_worded(language: str) -> None:
    terms = [term("fraud-sign", one) for one in Signal]
    terms += [term("fraud-kind", one) for one in ScamKind]
    terms += [term("victim-ask", step) for step in VictimStep]
    terms += [term("victim-help", paid) for paid in PaidBy]
    terms += [term("victim-paid-by", paid) for paid in PaidBy]
    terms += [term("victim-paid", when) for when in PaidWhen]
    assert [one.id for one in terms if not WORDING.has(language, one.id)] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_officers_read_is_worded(language: str) -> None:
    ids = [term("fraud-level", level).id for level in Level]
    ids += [term("card-victim", step).id for step in VictimStep]
    assert [id for id in ids if not WORDING.has(language, id)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_is_never_called_safe(language: str) -> None:
    said = text(judge([]), language)
    assert said
    assert CALLED_SAFE[language] not in said.casefold()


def test_a_quoted_link_cannot_be_pressed() -> None:
    said = text(
        judge([Evidence(Signal.LOOKALIKE_DOMAIN, "https://a1ipay.com/x", real="alipay.com")])
    )
    assert "a1ipay[.]com/x" in said
    assert "a1ipay.com" not in said
    assert "The real one is alipay.com" in said


def test_where_a_hidden_link_leads_cannot_be_pressed_either() -> None:
    said = text(judge([Evidence(Signal.HIDDEN_TARGET, "icbc.com.cn", real="my-page.com")]))
    assert "my-page[.]com" in said
    assert "my-page.com" not in said


def test_a_long_quote_is_cut() -> None:
    said = text(judge([Evidence(Signal.SAFE_ACCOUNT, "x" * 500)]))
    assert "x" * 60 not in said


def test_a_phone_screen_holds_the_reasons() -> None:
    everything = judge(Evidence(signal, "…") for signal in Signal)
    assert text(everything).count("• “") == verdicts.MOST_REASONS
    officer = render(Outgoing(paragraphs=verdicts.noted(everything)), "en", WORDING).text
    assert officer.count("• “") == len(Signal)


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_report_nothing_is_said_but_how_many_there_were(language: str) -> None:
    found = Evidence(Signal.REPORTED_NUMBER, "+447911123456", people=14)
    said = text(judge([found]), language)
    assert "+447911123456" in said
    assert "14" in said


def test_a_reported_address_cannot_be_pressed() -> None:
    said = text(judge([Evidence(Signal.CONFIRMED_ADDRESS, "http://evil.top/a", people=3)]))
    assert "evil[.]top/a" in said
    assert "3 people" in said


def test_the_links_behind_what_was_checked_are_kept_until_it_is_reported() -> None:
    link = LabelledLink("icbc.com.cn", "https://evil.top/a")
    talk = OfferTicket(category=Category.FRAUD_CHECK, words="see here", links=(link,))
    kept = Conversation(talk=talk).model_dump(mode="json")
    assert Conversation.model_validate(kept).talk == talk
