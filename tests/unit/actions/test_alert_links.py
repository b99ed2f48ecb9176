"""Links under an alert lead where they say they lead, and nowhere else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from actions.alerts import AlertLink, NotToBeSent


def link(url: str, **labels: str) -> AlertLink:
    return AlertLink(url=url, labels=labels or {"en": "Read more"})


def refused(url: str) -> str:
    with pytest.raises(ValidationError) as error:
        link(url)
    return NotToBeSent.of(error.value, "refusal-half-a-link").say.id


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://www.gov.example/notice?id=7#top", "https://www.gov.example/notice?id=7#top"),
        (" https://GOV.example ", "https://gov.example"),
        ("https://gov.example:8443/a", "https://gov.example:8443/a"),
        ("https://例子.公司/通知", "https://xn--fsqu00a.xn--55qx5d/%E9%80%9A%E7%9F%A5"),
    ],
)
def test_an_address_is_sent_as_every_phone_opens_it(url: str, sent: str) -> None:
    assert link(url).url == sent


@pytest.mark.parametrize(
    "url",
    [
        "", "gov.example", "https://", "https:///path", "https://localhost/", "https://10.0.0.1/x",
        "https://[::1]/", "https://1.2.3/", "https://gov..example/", "https://-gov.example/",
        "https://gov.example/a b", "https://gov.example\\@evil.example/", "https://gov.example/\n/x",
        "https://gov.ex\u202eample/", "https://gov.example:port/",
        "https://gov.example/" + "a" * 500,
    ],
)  # fmt: skip
def test_a_broken_address_is_refused(url: str) -> None:
    assert refused(url) == "refusal-link-broken"


@pytest.mark.parametrize(
    "url",
    [
        "http://gov.example/", "ftp://gov.example/", "javascript:alert(1)", "tg://resolve?domain=x",
        "mailto:a@gov.example", "data:text/html,x",
    ],
)  # fmt: skip
def test_what_is_not_https_is_refused(url: str) -> None:
    assert refused(url) == "refusal-link-not-https"


@pytest.mark.parametrize(
    "url",
    [
        "https://me:secret@gov.example/", "https://gov.example@evil.example/",
        "https://@evil.example/", "https://:@evil.example/",
    ],
)  # fmt: skip
def test_an_address_with_a_name_or_password_is_refused(url: str) -> None:
    assert refused(url) == "refusal-link-credentials"


def test_an_at_sign_behind_the_host_is_no_name() -> None:
    assert link("https://gov.example/@news").url == "https://gov.example/@news"


@pytest.mark.parametrize("labels", [{}, {"en": " "}, {"en": "x" * 41}, {"tlh": "nuqneH"}])
def test_a_link_needs_labels_that_fit_a_phone(labels: dict[str, str]) -> None:
    with pytest.raises(ValidationError) as error:
        AlertLink(url="https://gov.example/", labels=labels)
    assert NotToBeSent.of(error.value, "refusal-half-a-link").say.id == "refusal-half-a-link"
