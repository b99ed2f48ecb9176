"""Lists from elsewhere: read row by row, refused as a whole, confirmed at once."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date

import pytest

from actions import indicators
from actions.csv_files import ListRefused
from actions.database import Database
from actions.fraud import Signal
from actions.indicators import Listed
from actions.model import IndicatorKind, IndicatorMove, IndicatorState
from actions.refusals import NotAllowed
from tests.clock import MORNING
from tests.unit.actions.neighbourhood import SCAM, SHIELD, Neighbourhood, neighbourhood

TODAY = date(2026, 3, 4)
GOOD = """kind,value,scam_kind,source,date
number,+86 138 1234 5678,task_rebates,Putuo police,2026-03-01
link,https://evil.top/pay?x=1,,Putuo police,2026/03/01
domain,evil.top,phishing,Putuo police,2026-03-01
account,WeChat:abc_123,,Putuo police,2026-03-01
text,"Dear customer, your points expire tonight, exchange them for cash today at",,P,2026-03-01
"""


@pytest.fixture
async def hood(database: Database) -> Neighbourhood:
    return await neighbourhood(database)


def read(content: str | bytes, source: str = "", day: date | None = None) -> list[Listed]:
    raw = content.encode() if isinstance(content, str) else content
    return indicators.read(raw, SHIELD.recogniser, source=source, source_date=day, today=TODAY)


def errors(content: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(ListRefused) as refused:
        read(content)
    return [(error.line, error.why.id) for error in refused.value.errors]


def row(cells: str) -> str:
    return f"kind,value,scam_kind,source,date\n{cells}\n"


async def import_(hood: Neighbourhood, rows: Sequence[Listed]) -> indicators.Imported:
    async with hood.database.write() as session:
        return await indicators.import_(session, hood.li, rows, MORNING)


def test_each_kind_is_read_as_what_is_sent() -> None:
    assert {(one.kind.value, one.value) for one in read(GOOD)} == {
        ("number", "+8613812345678"),
        ("link", "evil.top/pay"),
        ("domain", "evil.top"),
        ("account", "wechat:abc_123"),
        ("text", "Dear customer, your points expire tonight, exchange them for cash today at"),
    }
    assert {one.source_date for one in read(GOOD)} == {date(2026, 3, 1)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_what_excel_writes_in_china_is_read(encoding: str) -> None:
    (one,) = read(row("domain,evil.top,,普陀分局,2026-03-01").encode(encoding))
    assert one.source == "普陀分局"


def test_source_and_date_may_stand_beside_the_file() -> None:
    (one,) = read("value,kind\nevil.top,domain\n\n", source="Hotline", day=TODAY)
    assert (one.source, one.source_date) == ("Hotline", TODAY)


def test_a_thing_that_is_listed_twice_is_one() -> None:
    assert len(read(GOOD + "number,0086 13812345678,,again,2026-03-02\n")) == 5


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("plate,A12345,,s,2026-03-01", "fraud-list-kind"),
        ("number,,,s,2026-03-01", "fraud-list-value-missing"),
        ("number,hello,,s,2026-03-01", "fraud-list-no-number"),
        ("number,50000,,s,2026-03-01", "fraud-list-no-number"),
        ("number,95588,,s,2026-03-01", "fraud-list-protected"),
        ("domain,icbc.com.cn,,s,2026-03-01", "fraud-list-protected"),
        ("link,www.gov.cn/a,,s,2026-03-01", "fraud-list-protected"),
        ("link,javascript:alert(1),,s,2026-03-01", "fraud-list-no-link"),
        ("link,http://192.168.1.1/a,,s,2026-03-01", "fraud-list-no-link"),
        ("domain,bit.ly,,s,2026-03-01", "fraud-list-no-domain"),
        ("account,abc_123,,s,2026-03-01", "fraud-list-no-account"),
        ("text,too short,,s,2026-03-01", "fraud-list-short"),
        (f"text,{'a' * 2001},,s,2026-03-01", "fraud-list-value-long"),
        ("domain,evil.top,cats,s,2026-03-01", "fraud-list-scam-kind"),
        ("domain,evil.top,,,2026-03-01", "fraud-list-source"),
        ("domain,evil.top,,s,", "fraud-list-date"),
        ("domain,evil.top,,s,yesterday", "fraud-list-date"),
        ("domain,evil.top,,s,2026-03-05", "fraud-list-date"),
    ],
)
def test_a_row_that_is_wrong_is_named_with_what_is_wrong(cells: str, why: str) -> None:
    assert errors(row(cells)) == [(2, why)]


def test_all_that_is_wrong_is_said_at_once_by_line_and_not_without_end() -> None:
    text = row('domain,evil.top,,"two\nlines",2026-03-01\nplate,x,,s,2026-03-01\nnumber,y,,s,x')
    assert errors(text) == [(4, "fraud-list-kind"), (5, "fraud-list-date")]
    with pytest.raises(ListRefused) as refused:
        read(row("plate,x,,s,2026-03-01\n" * 100))
    assert (len(refused.value.errors), refused.value.more) == (20, 80)


@pytest.mark.parametrize(
    ("content", "line", "why"),
    [
        (b"", 1, "list-columns"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 0, "list-no-text"),
        (b"PK\x03\x04\xff\xff\x00", 0, "list-no-text"),
        (b"name,phone\nWang,110\n", 1, "list-columns"),
        (b"kind,value\n", 0, "list-empty"),
        (b'kind,value\n"number,1\n', 2, "list-broken"),
        (b"kind,value\n" + b"x" * 200_000, 2, "list-broken"),  # a cell without end
        (b"kind,value\n" + b"a,b\n" * 5_001, 0, "list-too-long"),
        (b"kind,value\n" + b"a,b\n" * 600_000, 0, "list-too-large"),
    ],
)
def test_what_is_no_list_is_refused(content: bytes, line: int, why: str) -> None:
    assert errors(content) == [(line, why)]


async def test_what_a_list_confirms_decides_the_next_verdict(hood: Neighbourhood) -> None:
    assert await import_(hood, read(GOOD)) == indicators.Imported(confirmed=5, left_cleared=0)
    for text, signal in (
        ("call 13812345678", Signal.CONFIRMED_NUMBER),
        ("see www.evil.top/other", Signal.CONFIRMED_ADDRESS),
        ("微信：abc_123", Signal.CONFIRMED_ACCOUNT),
        ("Dear client, your points expire tonight, exchange them for cash today at example.org",
         Signal.CONFIRMED_TEXT),
    ):  # fmt: skip
        assert signal in {one.signal for one in await hood.known(text)}
    assert (await hood.of_kind(IndicatorKind.NUMBER)).source == "Putuo police"


async def test_a_list_confirms_what_was_reported_and_not_what_an_officer_cleared(
    hood: Neighbourhood,
) -> None:
    await hood.report("call 13812345678 or see http://evil.top/pay")
    await hood.decide(await hood.of_kind(IndicatorKind.NUMBER), IndicatorMove.CLEAR)
    assert await import_(hood, read(GOOD)) == indicators.Imported(confirmed=4, left_cleared=1)
    assert (await hood.of_kind(IndicatorKind.NUMBER)).state is IndicatorState.CLEARED
    link = await hood.of_kind(IndicatorKind.LINK)
    assert (link.state, link.people) == (IndicatorState.CONFIRMED, 1)
    async with hood.database.read() as session:
        shown = await indicators.one(session, hood.li, link.id)
    assert [(e.move, e.reason) for e in shown.events] == [(IndicatorMove.IMPORT, "Putuo police")]


async def test_the_same_list_again_changes_nothing(hood: Neighbourhood) -> None:
    await import_(hood, read(GOOD))
    before = [(one.id, one.value, one.state) for one in await hood.all()]
    await import_(hood, read(GOOD))
    assert [(one.id, one.value, one.state) for one in await hood.all()] == before


async def test_more_rows_than_one_statement_takes_are_imported(hood: Neighbourhood) -> None:
    lines = "".join(f"domain,evil-{n}.top,,s,2026-03-01\n" for n in range(1_200))
    assert (await import_(hood, read(row(lines)))).confirmed == 1_200


async def test_officers_import_no_lists(hood: Neighbourhood) -> None:
    with pytest.raises(NotAllowed):
        async with hood.database.write() as session:
            await indicators.import_(session, hood.wang, read(GOOD), MORNING)
    assert await hood.all() == []


async def test_what_was_written_can_be_read_again_and_is_no_formula(hood: Neighbourhood) -> None:
    await hood.report(SCAM.replace("Dear customer", "=HYPERLINK(1) dear customer"))
    for one in await hood.all():
        await hood.decide(one, IndicatorMove.CONFIRM)
    written = indicators.written(await hood.all(), {})
    cells = [cell for line in csv.reader(io.StringIO(written)) for cell in line]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []
    assert "'+447911123456" in cells
    again = read(written, source="Meishan", day=TODAY)
    assert {one.value for one in again} == {one.value for one in await hood.all()}


async def test_what_others_only_reported_or_cleared_is_passed_over(hood: Neighbourhood) -> None:
    await hood.report("call 13812345678 or see http://evil.top/pay")
    await hood.decide(await hood.of_kind(IndicatorKind.LINK), IndicatorMove.CONFIRM)
    written = indicators.written(await hood.all(), {})
    assert [one.value for one in read(written, source="Meishan", day=TODAY)] == ["evil.top/pay"]
