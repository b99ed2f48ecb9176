"""Finding a community by code, by place, and by a name as people write it."""

from __future__ import annotations

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from actions import communities
from actions.database import Database
from tests import factories
from tests.factories import LATITUDE, LONGITUDE

KILOMETRE = 0.009  # degrees of latitude


async def three(session: AsyncSession) -> None:
    """The demo's communities, with their names in several scripts."""
    await factories.community(
        session,
        code="meishan",
        names={
            "zh": "梅山馨苑",
            "zh-Hant": "梅山馨苑",
            "en": "Meishan Xinyuan",
            "ru": "Мэйшань Синьюань",
            "ar": "ميشان شينيوان",
            "ko": "메이산 신위안",
        },
        aliases=["梅山"],
        district={"zh": "普陀区", "en": "Putuo"},
    )
    await factories.community(
        session,
        code="zhonghe",
        names={"zh": "中和社区", "en": "Zhonghe Community", "fr": "Résidence Zhonghé"},
        aliases=["Zhonghe"],
        district={"zh": "杨浦区", "en": "Yangpu"},
    )
    await factories.community(
        session,
        code="shuixian",
        names={"zh": "水仙社区", "en": "Shuixian Community"},
        district={"zh": "杨浦区", "en": "Yangpu"},
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("梅山馨苑", ["meishan"]),
        ("我住在梅山馨苑三号楼", ["meishan"]),
        ("梅山", ["meishan"]),
        ("Meishan Xinyuan", ["meishan"]),
        ("  MEISHAN  xinyuan!! ", ["meishan"]),
        ("meishanxinyuan", ["meishan"]),
        ("Ｍｅｉｓｈａｎ Ｘｉｎｙｕａｎ", ["meishan"]),
        ("meishan xinyaun", ["meishan"]),
        ("I live in Meishan Xinyuna, building 3", ["meishan"]),
        ("Xinyuan", ["meishan"]),
        ("мэйшань синьюань", ["meishan"]),
        ("ميشان شينيوان", ["meishan"]),
        ("메이산 신위안 아파트", ["meishan"]),
        ("residence zhonghe", ["zhonghe"]),
        ("zhonghe", ["zhonghe"]),
        ("at zhonghe community, gate 2", ["zhonghe"]),
        ("中和", ["zhonghe"]),
        ("SHUIXIAN", ["shuixian"]),
        ("putuo", ["meishan"]),
        ("杨浦区", ["zhonghe", "shuixian"]),
        ("社区", ["zhonghe", "shuixian"]),
    ],
)
async def test_a_name_is_found_as_people_write_it(
    sqlite_database: Database, text: str, found: list[str]
) -> None:
    async with sqlite_database.write() as session:
        await three(session)
        assert [c.code for c in await communities.search(session, text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ?! ",
        "a",
        "好",
        "yes",
        "an",
        "there is a car in front of my door",
        "楼下有人吵架",
        "Pudong",
        "the light is broken since monday and nobody comes",
        "\u200b\u202e\u0000",
        "x" * 5_000,
    ],
)
async def test_what_names_no_community_finds_none(sqlite_database: Database, text: str) -> None:
    async with sqlite_database.write() as session:
        await three(session)
        assert await communities.search(session, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a car blocks gate 3 in Meishan Xinyuan", ["meishan"]),
        ("住梅山的人把车停在中和社区门口", ["meishan", "zhonghe"]),
        ("a car blocks gate 3, in Putuo", []),  # a district is no community
        ("the meishan xinyaun gate", []),  # misspelt
        ("there is a car in front of my door", []),
    ],
)
async def test_a_community_is_known_from_a_message_about_something_else(
    database: Database, text: str, found: list[str]
) -> None:
    async with database.write() as session:
        await three(session)
        assert [c.code for c in await communities.named_in(session, text)] == found


async def test_no_more_are_found_than_asked_for(database: Database) -> None:
    async with database.write() as session:
        await three(session)
        assert len(await communities.search(session, "Yangpu", limit=1)) == 1
        assert len(await communities.search(session, "Yangpu")) == 2


async def test_a_code_is_found_whatever_its_case(database: Database) -> None:
    async with database.write() as session:
        made = await factories.community(session, code="MX-gate")
        assert await communities.by_code(session, " mx-GATE") == made
        assert await communities.by_code(session, "mx") is None
        assert await communities.by_code(session, "%") is None


async def test_all_are_listed_in_the_order_they_joined(database: Database) -> None:
    async with database.write() as session:
        await three(session)
        assert [c.code for c in await communities.all_(session)] == [
            "meishan",
            "zhonghe",
            "shuixian",
        ]


async def test_the_nearest_community_is_found_unless_it_is_too_far(database: Database) -> None:
    async with database.write() as session:
        near = await factories.community(session, latitude=LATITUDE + KILOMETRE)
        await factories.community(session, latitude=LATITUDE + 2 * KILOMETRE)
        assert await communities.nearest(session, LATITUDE, LONGITUDE) == near
        assert await communities.nearest(session, LATITUDE - 3 * KILOMETRE, LONGITUDE) is None
        assert await communities.nearest(session, LATITUDE, LONGITUDE, within_m=500) is None
        assert await communities.nearest(session, -31.0, -58.0) is None


async def test_who_is_inside_a_boundary_belongs_there_even_if_another_is_nearer(
    database: Database,
) -> None:
    south, north = LATITUDE - KILOMETRE, LATITUDE + 4 * KILOMETRE
    west, east = LONGITUDE - 0.01, LONGITUDE + 0.01
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    async with database.write() as session:
        wide = await factories.community(session, latitude=north, boundary=ring)
        nearer = await factories.community(session, latitude=LATITUDE + 0.001)
        assert await communities.nearest(session, LATITUDE, LONGITUDE) == wide
        assert await communities.nearest(session, LATITUDE, LONGITUDE + 0.011) == nearer


async def test_an_archived_one_is_found_by_nobody_and_seen_by_who_looks_after_it(
    database: Database,
) -> None:
    async with database.write() as session:
        await three(session)
        admin = await factories.admin(session)
        zhonghe = await communities.by_code(session, "zhonghe")
        meishan = await communities.by_code(session, "meishan")
        assert zhonghe is not None
        assert meishan is not None
        here = (meishan.latitude, meishan.longitude)
        zhonghe.latitude = meishan.latitude + 2 * KILOMETRE
        meishan.is_archived = True
        await session.flush()
        assert await communities.by_code(session, "meishan") is None
        assert await communities.search(session, "Meishan Xinyuan") == []
        assert await communities.named_in(session, "a car at Meishan Xinyuan") == []
        assert [c.code for c in await communities.all_(session)] == ["zhonghe", "shuixian"]
        assert meishan.id not in {one.id for one in await communities.others(session, zhonghe.id)}
        assert (await communities.nearest(session, *here)) is not meishan
        assert meishan in await communities.in_charge_of(session, admin)
        meishan.is_archived = False
        await session.flush()
        assert await communities.by_code(session, "meishan") == meishan
        assert (await communities.nearest(session, *here)) == meishan
