"""Who is in charge of which communities, and what that lets them read."""

from __future__ import annotations

import pytest

from actions import communities, feedback, officers, staff
from actions.database import Database
from actions.model import Staff
from actions.refusals import NotAllowed
from tests import factories
from tests.clock import Clock


async def test_officers_serve_supervisors_run_their_station_admins_run_all(
    database: Database,
) -> None:
    async with database.write() as session:
        putuo = await factories.station(session)
        served = await factories.community(session, at=putuo)
        neighbour = await factories.community(session, at=putuo)
        far_away = await factories.community(session)
        officer = await factories.officer(session, served)
        boss = await factories.supervisor(session, putuo)
        admin = await factories.admin(session)
        assert await communities.visible_to(session, officer) == [served]
        assert await communities.visible_to(session, boss) == [served, neighbour]
        assert await communities.visible_to(session, admin) == [served, neighbour, far_away]
        assert await communities.in_charge_of(session, boss) == [served, neighbour]
        with pytest.raises(NotAllowed):
            await communities.in_charge_of(session, officer)
        boss.station_id = None
        assert await communities.in_charge_of(session, boss) == []


async def test_a_communitys_officers_are_those_who_still_serve_there(database: Database) -> None:
    async with database.write() as session:
        putuo = await factories.station(session)
        one = await factories.community(session, at=putuo)
        two = await factories.community(session, at=putuo)
        none = await factories.community(session, at=putuo)
        zhang = await factories.officer(session, one, two, name="Zhang")
        wang = await factories.officer(session, one, name="Wang")
        gone = await factories.officer(session, none, name="Gone")
        gone.is_active = False
        await factories.supervisor(session, putuo)
        await session.flush()
        assert await officers.by_community(session, [one, two, none]) == {
            one.id: [wang, zhang],
            two.id: [zhang],
            none.id: [],
        }
        assert await officers.by_community(session, []) == {}


async def test_feedback_is_for_those_in_charge_and_comes_newest_first(
    database: Database, clock: Clock
) -> None:
    async with database.write() as session:
        here, there = await factories.community(session), await factories.community(session)
        kept = []
        for text, community in (("a", here), ("b", there), ("c", None), ("d", here)):
            resident = (await factories.resident(session, community)).resident
            assert resident is not None
            kept.append(await feedback.record(session, resident, text, "en", clock.now()))

        async def read(by: Staff, limit: int = 50, before_id: int | None = None) -> list[str]:
            found = await feedback.latest(session, by, limit=limit, before_id=before_id)
            return [voice.text for voice, _ in found]

        boss = await factories.supervisor(session, here.station)
        admin = await factories.admin(session)
        assert await read(boss) == ["d", "a"]
        assert await read(admin) == ["d", "c", "b", "a"]
        assert await read(admin, limit=2) == ["d", "c"]
        assert await read(admin, before_id=kept[2].id) == ["b", "a"]
        with pytest.raises(NotAllowed):
            await read(await factories.officer(session, here))


async def test_the_telegram_chat_of_a_colleague_is_the_one_they_linked(database: Database) -> None:
    async with database.write() as session:
        wang = await factories.officer(session, await factories.community(session))
        assert await officers.telegram_of(session, wang) is None
        phone = await factories.phone(session, wang)
        await factories.phone(session, await factories.admin(session))
        assert await officers.telegram_of(session, wang) == phone
        await officers.unlink(session, phone)
        assert await officers.telegram_of(session, wang) is None


async def test_the_desk_speaks_the_languages_staff_wording_exists_in(database: Database) -> None:
    async with database.write() as session:
        wang = await factories.officer(session, await factories.community(session))
        await staff.set_language(session, wang, "zh")
        await session.refresh(wang, ["language"])
        assert wang.language == "zh"
        for unserved in ("de", "xx", ""):
            with pytest.raises(ValueError, match="not a language of the desk"):
                await staff.set_language(session, wang, unserved)
