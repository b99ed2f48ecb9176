"""What a list changed can be read in the audit log: how many rows of which kind, and which."""

from __future__ import annotations

from actions import audit
from tests.unit.desk.office import Office
from tests.unit.desk.test_audit import log
from tests.unit.desk.test_registers import COMMUNITIES, a_place, offer, take

COLUMNS = "id,community,kind,name_zh,name_en,address_zh,address_en,latitude,longitude\n"


async def lines(office: Office, under: str) -> list[str]:
    return [path for _, _, path, _ in await log(office) if path.startswith(f"{under}/import/")]


async def test_what_was_added_and_changed_is_named_once_it_is_taken(office: Office) -> None:
    place = await a_place(office)
    text = (
        f"{COLUMNS}{place.id},meishan,parking,旧车库,Old garage,路,Road,31.23,121.47\n"
        ",meishan,police_office,警务室,Office,路,Road,31.23,121.47\n"
    )
    async with await office.browser_of(office.li) as browser:
        shown = await offer(browser, text)
        assert await lines(office, "/registers/places") == []
        await take(browser, shown)
        assert await lines(office, "/registers/places") == [
            f"/registers/places/import/added/1/{place.id + 1}",
            f"/registers/places/import/changed/1/{place.id}",
        ]
        await offer(browser, f"{COLUMNS}999,meishan,parking,无,None,路,Road,31.23,121.47\n")
    assert len(await lines(office, "/registers/places")) == 2, "what is refused changes nothing"


async def test_a_community_that_ends_is_told_from_one_that_is_changed(office: Office) -> None:
    async with await office.browser_of(office.chen) as browser:
        for text in (
            f"code,archived\n{office.far_away.code},yes\n",
            f"code,archived,aliases\n{office.far_away.code},yes,Old Town\n",
        ):
            await take(browser, await offer(browser, text, COMMUNITIES), COMMUNITIES)
    assert await lines(office, "/registers/communities") == [
        f"/registers/communities/import/ended/1/{office.far_away.code}",
        f"/registers/communities/import/changed/1/{office.far_away.code}",
    ]


async def test_a_long_list_names_as_many_as_there_is_room_for_and_counts_all(
    office: Office,
) -> None:
    rows = ",meishan,parking,停车场,Garage,路,Road,31.23,121.47\n"
    text = COLUMNS + "".join(rows.replace("停车场", f"停车场{n}") for n in range(120))
    async with await office.browser_of(office.li) as browser:
        await take(browser, await offer(browser, text))
    (line,) = await lines(office, "/registers/places")
    named = line.removeprefix("/registers/places/import/added/120/").split("+")
    assert len(line) <= audit.LONGEST_PATH
    assert named[-1] == "…"
    assert named[:3] == ["1", "2", "3"]
