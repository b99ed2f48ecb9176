"""What a city keeps current on the desk: forms that overwrite nothing, lists taken as a whole."""

from __future__ import annotations

import json
import re
from html import unescape

import httpx
import pytest
from sqlalchemy import select

from actions import communities
from actions.model import Place, PlaceKind, Station
from actions.places import nearby
from tests import factories
from tests.unit.desk.office import Office, words_of

PLACES, STATIONS = "/desk/registers/places", "/desk/registers/stations"
COMMUNITIES = "/desk/registers/communities"
GARAGE = {
    "community": "meishan", "kind": "parking", "name_zh": "停车楼", "name_en": "Garage",
    "address_zh": "梅山路1号", "address_en": "1 Meishan Road", "latitude": "31.2301",
    "longitude": "121.4702", "capacity": "70", "phone": "021-0000-0101",
}  # fmt: skip


async def places(office: Office) -> list[Place]:
    async with office.database.read() as session:
        return list(await session.scalars(select(Place).order_by(Place.id)))


async def a_place(office: Office, name: str = "Old garage") -> Place:
    async with office.database.write() as session:
        made = await factories.place(session, office.meishan, name)
        made.address = {"zh": "1 Road", "en": "1 Road"}
        return made


def field(page: httpx.Response, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page.text)
    assert found, words_of(page)
    return unescape(found[1])


def mark(page: httpx.Response) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{16})"', page.text)
    assert found, words_of(page)
    return found[1]


async def offer(browser: httpx.AsyncClient, text: str | bytes, of: str = PLACES) -> httpx.Response:
    content = text if isinstance(text, bytes) else text.encode()
    return await browser.post(f"{of}/import", files={"list": ("list.csv", content, "text/csv")})


async def take(
    browser: httpx.AsyncClient, shown: httpx.Response, of: str = PLACES
) -> httpx.Response:
    form = {"text": field(shown, "text"), "seen": mark(shown)}
    return await browser.post(f"{of}/import", data=form, follow_redirects=True)


# --- Forms --------------------------------------------------------------------------------------


async def test_a_new_place_is_there_for_residents_at_once(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        assert "Nothing here yet." in words_of(await browser.get(PLACES))
        form = GARAGE | {"name_en": " Gar\u202eage\x07 "}
        saved = await browser.post(f"{PLACES}/new", data=form, follow_redirects=True)
        assert "Saved. It holds at once." in words_of(saved)
        assert "Garage Meishan Xinyuan" in words_of(saved)
        assert "Garage" not in words_of(await browser.get(PLACES, params={"q": "elsewhere"}))
        assert "1 Meishan" in (await browser.get(f"{PLACES}/rows/1")).text
    async with office.database.read() as session:
        (found,) = await nearby(session, PlaceKind.PARKING, community=office.meishan)
    assert (found.place.capacity, found.place.hours) == (70, {})
    assert "\u202e" not in found.place.names["en"]


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("name_en", "", "This is needed."),
        ("address_zh", "", "This is needed."),
        ("hours_ja", "24時間", "This is needed."),  # and then in Chinese and English
        ("name_zh", "停" * 101, "At most 100 characters."),
        ("kind", "castle", "“castle” is not one of: parking"),
        ("community", "far-away", "“far-away” is not one of: meishan"),
        ("latitude", "north", "A number from -90 to 90."),
        ("latitude", "nan", "A number from -90 to 90."),
        ("longitude", "181", "A number from -180 to 180."),
        ("capacity", "70.5", "A number from 0 to 100000."),
        ("capacity", "-1", "A number from 0 to 100000."),
        ("phone", "<script>", "A telephone number has digits"),
    ],
)
async def test_what_is_wrong_is_said_beside_it_and_nothing_is_lost(
    quick_office: Office, column: str, text: str, said: str
) -> None:
    async with await quick_office.browser_of(quick_office.li) as browser:
        refused = await browser.post(f"{PLACES}/new", data=GARAGE | {column: text})
        assert refused.status_code == 409
        assert said in words_of(refused)
        assert field(refused, "address_en") == "1 Meishan Road"
    assert await places(quick_office) == []


async def test_a_stale_form_is_shown_with_what_it_is_now_and_overwrites_nothing(
    office: Office,
) -> None:
    place = await a_place(office)
    async with await office.browser_of(office.li) as browser:
        address = f"{PLACES}/rows/{place.id}"
        page = await browser.get(address)
        mine = {"name_en": "My garage", "seen": mark(page)}
        async with office.database.write() as session:
            (await session.get_one(Place, place.id)).names = {"zh": "新", "en": "Their garage"}
        stale = await browser.post(address, data=mine)
        assert stale.status_code == 409
        assert "Somebody changed this meanwhile." in words_of(stale)
        assert "It now says: Their garage" in words_of(stale)
        assert field(stale, "name_en") == "My garage"
        gone = await browser.post(f"{address}/remove", data={"seen": mark(page)})
        assert gone.status_code == 409
        assert (await places(office))[0].names["en"] == "Their garage"
        await browser.post(address, data=mine | {"seen": mark(stale)})
        assert (await places(office))[0].names == {"zh": "新", "en": "My garage"}
        seen = mark(await browser.get(address))
        done = await browser.post(f"{address}/remove", data={"seen": seen}, follow_redirects=True)
        assert "Removed." in words_of(done)
    assert await places(office) == []


async def test_a_station_keeps_its_code_and_goes_when_nobody_needs_it(office: Office) -> None:
    code = office.station.code
    new = {
        "code": "new-station", "name_zh": "新派出所", "name_en": "New", "address_zh": "路",
        "address_en": "Road", "phone": "110",
    }  # fmt: skip
    async with await office.browser_of(office.chen) as browser:
        page = await browser.get(f"{STATIONS}/rows/{code}")
        form = {"code": "another", "name_en": "X", "seen": mark(page)}
        fixed = await browser.post(f"{STATIONS}/rows/{code}", data=form)
        assert f"This stays what it is: {code}" in words_of(fixed)
        needed = await browser.post(f"{STATIONS}/rows/{code}/remove", data={"seen": mark(page)})
        assert "Still needed: communities 1, people 3." in words_of(needed)
        for wrong, said in (
            ("New Station", "A code has"),
            (code, "Another one has this already."),
        ):
            refused = await browser.post(f"{STATIONS}/new", data=new | {"code": wrong})
            assert said in words_of(refused)
        assert (await browser.post(f"{STATIONS}/new", data=new)).status_code == 303
        seen = mark(await browser.get(f"{STATIONS}/rows/new-station"))
        await browser.post(f"{STATIONS}/rows/new-station/remove", data={"seen": seen})
    async with office.database.read() as session:
        codes = set(await session.scalars(select(Station.code)))
    assert code in codes
    assert "new-station" not in codes


RING = [[121.46, 31.22], [121.48, 31.22], [121.48, 31.24], [121.46, 31.24], [121.46, 31.22]]
LAKESIDE = {
    "code": "lakeside", "ticket_prefix": "LS", "name_zh": "湖畔", "name_en": "Lakeside",
    "aliases": "Lake Side；湖边; ", "district_zh": "普陀", "district_en": "Putuo",
    "latitude": "31.23", "longitude": "121.47",
}  # fmt: skip


@pytest.mark.parametrize(
    "boundary",
    [
        json.dumps(RING),
        json.dumps({"type": "Polygon", "coordinates": [RING]}),
        json.dumps({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [RING]}}),
        "121.46, 31.22\r\n121.48 31.22\n121.48, 31.24\n121.46, 31.24",
    ],
)
async def test_a_new_community_is_found_by_name_and_by_where_it_lies(
    quick_office: Office, boundary: str
) -> None:
    office = quick_office
    form = LAKESIDE | {"station": office.station.code, "boundary": boundary}
    async with await office.browser_of(office.chen) as browser:
        saved = await browser.post(f"{COMMUNITIES}/new", data=form)
        assert saved.status_code == 303, words_of(saved)
        page = await browser.get(f"{COMMUNITIES}/rows/lakeside")
        assert 'class="drawing"' in page.text
        assert "121.48, 31.24" in unescape(page.text)
    async with office.database.read() as session:
        (found,) = await communities.search(session, "湖边")
        there = await communities.nearest(session, 31.239, 121.479)
    assert found.code == "lakeside"
    assert there is not None
    assert (there.code, there.boundary) == ("lakeside", RING)


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("boundary", "[[1, 2], [3, 4]]", "This is no boundary"),
        ("boundary", "[[0,0],[1,1],[1,0],[0,1]]", "This is no boundary"),  # lines cross
        ("boundary", '{"type": "Point", "coordinates": [1, 2]}', "This is no boundary"),
        ("boundary", "[" * 9_000, "This is no boundary"),
        ("boundary", "[[NaN,1],[2,Infinity],[1e999,3]]", "This is no boundary"),
        ("boundary", "[[1,2],[1.1,2],[1,2.1]]", "farther than 5 km"),
        ("ticket_prefix", "ms", "One to four capital letters"),
        ("ticket_prefix", "MS", "Another one has this already."),
        ("code", "meishan", "Another one has this already."),
        ("aliases", ";".join(str(n) for n in range(31)), "At most 30"),
        ("station", "nowhere", "is not one of"),
    ],
)
async def test_what_is_no_community_is_said_so(
    quick_office: Office, column: str, text: str, said: str
) -> None:
    form = LAKESIDE | {"station": quick_office.station.code} | {column: text}
    async with await quick_office.browser_of(quick_office.chen) as browser:
        refused = await browser.post(f"{COMMUNITIES}/new", data=form)
        assert refused.status_code == 409
        assert said in words_of(refused)
        assert field(refused, "name_en") == "Lakeside"


async def test_a_community_with_a_history_stays_and_one_without_goes(office: Office) -> None:
    form = LAKESIDE | {"station": office.station.code}
    async with await office.browser_of(office.chen) as browser:
        await browser.post(f"{COMMUNITIES}/new", data=form)
        for code, said in (
            ("meishan", "still refer to it, so it stays."),
            ("lakeside", "Removed."),
        ):
            seen = mark(await browser.get(f"{COMMUNITIES}/rows/{code}"))
            address = f"{COMMUNITIES}/rows/{code}/remove"
            done = await browser.post(address, data={"seen": seen}, follow_redirects=True)
            assert said in words_of(done)
        out = await browser.get(f"{COMMUNITIES}/list.csv")
        assert "As before: 2." in words_of(await offer(browser, out.content, COMMUNITIES))


# --- Lists --------------------------------------------------------------------------------------


async def test_what_goes_out_comes_back_and_changes_nothing(office: Office) -> None:
    for name in ("=SUM(A1)", "@home, 'quoted' \"twice\"", "＋wide"):
        await a_place(office, name)
    async with await office.browser_of(office.li) as browser:
        out = await browser.get(f"{PLACES}/list.csv")
        assert out.content.startswith(b"\xef\xbb\xbf")
        assert out.headers["content-disposition"].startswith("attachment")
        lines = out.content.decode("utf-8-sig").splitlines()
        assert lines[0].startswith("id,community,kind,name_zh,name_en,address_zh")
        assert "name_ko" not in lines[0]
        for cell in ("'=SUM(A1)", "'@home", "'＋wide"):
            assert cell in out.text
        shown = await offer(browser, out.content)
        assert "New: 0. Changed: 0. As before: 3." in words_of(shown)
        assert "Take it in" not in words_of(shown)


async def test_a_list_is_shown_first_and_then_taken_as_a_whole(office: Office) -> None:
    place = await a_place(office)
    text = (
        "id,community,kind,name_zh,name_en,address_zh,address_en,latitude,longitude,capacity\n"
        f"{place.id},meishan,parking,旧车库,Old garage,路,Road,31.23,121.47,12\n"
        ",meishan,police_office,警务室,Office,路,Road,31.23,121.47,\n"
    )
    async with await office.browser_of(office.li) as browser:
        shown = await offer(browser, text)
        words = words_of(shown)
        assert "New: 1. Changed: 1. As before: 0. Nothing is changed yet." in words
        assert "Line 2: 旧车库 changed" in words
        assert "capacity 12" in words
        assert "Line 3: 警务室 new" in words
        assert [one.names["zh"] for one in await places(office)] == ["Old garage"]
        assert "The list is taken in." in words_of(await take(browser, shown))
        assert [one.names["zh"] for one in await places(office)] == ["旧车库", "警务室"]
        again = words_of(await offer(browser, text))  # a line without a number finds its place
        assert "New: 0. Changed: 0. As before: 2." in again


async def test_what_a_list_leaves_out_stays_and_what_it_empties_goes(office: Office) -> None:
    async with await office.browser_of(office.li) as browser:
        await browser.post(f"{PLACES}/new", data=GARAGE | {"name_ko": "주차장"})
        await take(browser, await offer(browser, "id,capacity,name_ko\n1,,\n"))
    (place,) = await places(office)
    assert (place.capacity, place.phone) == (None, "021-0000-0101")
    assert place.names == {"zh": "停车楼", "en": "Garage"}


async def test_one_bad_line_and_nothing_is_taken(office: Office) -> None:
    place = await a_place(office)
    text = (
        "id,community,kind,name_zh,name_en,address_zh,address_en,latitude,longitude\n"
        f"{place.id},meishan,parking,新,New,路,Road,31.23,121.47\n"
        ",meishan,castle,城堡,Castle,路,Road,north,121.47\n"
        f"{place.id},meishan,parking,又,Again,路,Road,31.23,121.47\n"
        "999,meishan,parking,无,None,路,Road,31.23,121.47\n"
        ",far-away,parking,远,Far,路,Road,31.23,121.47\n"
    )
    async with await office.browser_of(office.li) as browser:
        refused = await offer(browser, text)
        assert refused.status_code == 422
        words = words_of(refused)
        assert "Line 3: kind: “castle” is not one of" in words
        assert "Line 3: latitude: A number from -90 to 90." in words
        assert "Line 4: This is in line 2 already." in words
        assert "Line 5: There is no 999 that you may change." in words
        assert "Line 6: community: “far-away” is not one of: meishan" in words
    assert [one.names["zh"] for one in await places(office)] == ["Old garage"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing to import in it."),
        (b"id,capacity\n", "There is nothing to import in it."),
        (b"id,capacty\n1,2\n", "There is no column “capacty”"),
        (b"id,id\n1,2\n", "or it is there twice"),
        (b"id,capacity\n1,2,3\n", "more cells than the first line"),
        (b'id,capacity\n"1,2\n', "The quotation marks do not match"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "This is no CSV file"),
        (b"id\n" + b"1\n" * 5_001, "more than 5"),
        (b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    ],
)
async def test_what_is_no_list_is_said_so(quick_office: Office, content: bytes, said: str) -> None:
    async with await quick_office.browser_of(quick_office.li) as browser:
        refused = await offer(browser, content)
        assert refused.status_code == 422
        assert said in words_of(refused)


async def test_what_changed_since_it_was_shown_is_shown_anew(office: Office) -> None:
    place = await a_place(office)
    async with await office.browser_of(office.li) as browser:
        shown = await offer(browser, f"id,capacity\n{place.id},50\n")
        async with office.database.write() as session:
            (await session.get_one(Place, place.id)).capacity = 20
        anew = await take(browser, shown)
        assert anew.status_code == 409
        assert "Somebody changed this meanwhile." in words_of(anew)
        assert (await places(office))[0].capacity == 20
        await take(browser, anew)
        assert (await places(office))[0].capacity == 50


async def test_a_list_in_what_excel_writes_in_china_is_read(office: Office) -> None:
    place = await a_place(office)
    text = f"id,name_zh\r\n{place.id},梅山停车场\r\n".encode("gb18030")
    async with await office.browser_of(office.li) as browser:
        await take(browser, await offer(browser, text))
    assert (await places(office))[0].names["zh"] == "梅山停车场"


async def test_stations_come_by_list_too(office: Office) -> None:
    text = (
        "code,name_zh,name_en,address_zh,address_en,phone\n"
        f"{office.station.code},普陀,Putuo,路,Road,110\n"
        "new-station,新,New,路,Road,110\n"
    )
    async with await office.browser_of(office.chen) as browser:
        shown = await offer(browser, text, STATIONS)
        assert "New: 1. Changed: 1." in words_of(shown)
        await take(browser, shown, STATIONS)
        found = words_of(await browser.get(STATIONS))
        assert "Putuo" in found
        assert "New new-station" in found
        twice = await offer(browser, text + "new-station,x,x,x,x,110\n", STATIONS)
        assert "Line 4: This is in line 3 already." in words_of(twice)
