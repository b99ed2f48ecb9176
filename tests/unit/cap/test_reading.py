"""Of a message from elsewhere nothing is trusted: what is unsafe or no CAP is refused, by name."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from actions.alerts.hazard import Severity, Urgency
from actions.cap import LARGEST, CapRefused
from actions.cap.reading import Remark
from actions.model import CapKind
from tests.unit.cap.foreign import FAR_AWAY, MEISHAN, READER, info, message

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def test_what_matters_to_residents_is_read() -> None:
    notice = READER.read(
        message(
            "rain-2",
            info("en-GB"),
            info("zh-CN", "暴雨", description="三小时100毫米。", instruction=""),
            info("zh-TW", "暴雨警報"),
            kind="Update",
            status="Exercise",
            earlier=["rain-1", "rain-0"],
        )
    )
    assert (notice.sender, notice.identifier) == ("weather@city.example", "rain-2")
    assert (notice.kind, notice.status) == (CapKind.UPDATE, "Exercise")
    assert notice.sent_at == datetime(2026, 3, 4, 1, 0, tzinfo=UTC)
    assert notice.expires_at == datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
    assert notice.earlier == (
        ("weather@city.example", "rain-1"),
        ("weather@city.example", "rain-0"),
    )
    assert {language: text.title for language, text in notice.texts.items()} == {
        "en": "Heavy rain", "zh": "暴雨", "zh-Hant": "暴雨警報",
    }  # fmt: skip
    assert notice.texts["en"].body == "Up to 100 mm in three hours.\n\nStay away from the river."
    assert notice.texts["zh"].body == "三小时100毫米。"
    assert (notice.hazard.urgency, notice.hazard.severity) == (Urgency.FUTURE, Severity.SEVERE)
    assert len(notice.shapes) == 1  # the same in each language
    assert notice.remarks == frozenset()


def test_without_a_language_it_is_american_english() -> None:
    assert READER.read(message("a", info(None))).texts.keys() == {"en"}


def test_several_parts_in_one_language_follow_each_other() -> None:
    notice = READER.read(message("a", info(), info("en-US", "Then wind")))
    assert notice.texts["en"].title == "Heavy rain"
    assert "\n\nThen wind\n\nUp to" in notice.texts["en"].body


def test_what_a_draft_cannot_show_is_remarked() -> None:
    notice = READER.read(message("a", info(description="x" * 4000), info("th", "ฝนตกหนัก")))
    assert notice.remarks == {Remark.CUT, Remark.OTHER_LANGUAGES}
    assert notice.texts["en"].body.endswith("…")
    assert notice.texts.keys() == {"en"}


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE alert SYSTEM "http://127.0.0.1:9/evil.dtd">',
        '<!DOCTYPE alert PUBLIC "-//x" "file:///etc/passwd">',
        '<!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE alert [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]>',
        f'<!DOCTYPE alert [<!ENTITY l0 "ha">{LAUGHS}]>',
        f'<!DOCTYPE alert [<!ENTITY a "{"a" * 50_000}">]>',
        '<!DOCTYPE alert [<!ATTLIST alert x CDATA "y">]>',
        "<!DOCTYPE alert>",
    ],
    ids=["dtd", "public", "xxe", "parameter", "laughs", "quadratic", "attributes", "empty"],
)
def test_a_document_type_is_refused_before_it_does_anything(before: str) -> None:
    for words in ("Heavy rain", "&l9;&a;&x;"):
        content = message("a", info(), before=before).replace(b"Heavy rain", words.encode())
        with pytest.raises(CapRefused) as refused:
            READER.read(content)
        assert refused.value.say.id == "refusal-cap-unsafe"


def test_no_file_is_read_and_no_other_document_taken_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    include = (
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/>'
    )
    content = message("a").replace(b"<headline>", f"<headline>{include}".encode())
    with pytest.raises(CapRefused) as refused:
        READER.read(content)
    assert refused.value.say.id == "refusal-cap-invalid"
    hint = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation'
    pointing = message("a").replace(
        b"<alert ", f'<alert {hint}="urn:x {secret.as_uri()}" '.encode()
    )
    assert READER.read(pointing) == READER.read(message("a"))  # a hint that nobody follows


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no-xml"),
        (b"Heavy rain", "no-xml"),
        (message("a")[:-9], "no-xml"),
        (b"\xff\xfe\x00", "no-xml"),
        (message("a").replace(b"UTF-8", b"UTF-7"), "no-xml"),
        (b"<a>" * 50_000 + b"</a>" * 50_000, "too-large"),
        (b"<a>" * 30_000 + b"</a>" * 30_000, "no-xml"),
        (b"<a/>", "invalid"),
        (message("a").replace(b"cap:1.2", b"cap:1.1"), "invalid"),
        (message("a", sent="2026-03-04T09:00:00Z"), "invalid"),
        (message("a", sent="2026-03-04T24:00:00+08:00"), "invalid"),
        (message("a", sent="soon"), "invalid"),
        (message("x" * 201), "invalid"),
        (message(""), "invalid"),
        (message("a").replace(b"Possible", b"Perhaps"), "invalid"),
        (message("a", scope="Private"), "not-public"),
        (message("a", kind="Ack"), "no-alert"),
        (message("a", status="System"), "no-alert"),
        (message("a", info("th")), "no-words"),
        (message("a", info(polygons=["1,1 2,2 1,1"])), "area"),
        (message("a", info(polygons=["nan,1 2,2 3,1 nan,1"])), "area"),
        (message("a", info(polygons=["91,1 2,2 3,1 91,1"])), "area"),
        (message("a", info(polygons=["here"])), "area"),
        (message("a", info(circles=["31,121"])), "area"),
        (message("a", info(circles=["31,121 -1"])), "area"),
        (message("a", info(circles=["31,121 nan"])), "area"),
        (message("a", info(polygons=[" ".join(f"1,{n / 99}" for n in range(1_001))])), "area"),
        (message("a") + b" " * LARGEST, "too-large"),
    ],
)
def test_what_is_no_message_for_residents_is_refused_with_the_reason(
    content: bytes, why: str
) -> None:
    with pytest.raises(CapRefused) as refused:
        READER.read(content)
    assert refused.value.say.id == f"refusal-cap-{why}"


def test_comments_and_instructions_are_no_words() -> None:
    content = message("a").replace(b"Heavy rain", b"Heavy <!-- light --> <?php no?>rain")
    assert READER.read(content).texts["en"].title == "Heavy rain"


def test_areas_are_lines_of_longitude_and_latitude() -> None:
    shapes = READER.read(message("a", info(polygons=[MEISHAN, FAR_AWAY]))).shapes
    assert shapes[0][0] == (121.471, 31.231)
    circle = READER.read(message("a", info(polygons=[], circles=["31.0,121.0 111.0"]))).shapes[0]
    assert max(latitude for _, latitude in circle) == pytest.approx(32, abs=0.01)
    assert circle[0] == circle[-1]
