"""Alerts from the desk: seen before they are sent, sent once, and everybody accounted for."""

from __future__ import annotations

import re

from sqlalchemy import func, select, update

from actions import alerts, privacy, subscriptions
from actions.alerts import EVERYWHERE
from actions.delivery import counts_by_state
from actions.model import Alert, Chat, Community, OutboxMessage, OutboxState, Topic
from tests import factories
from tests.clock import NIGHTS
from tests.unit.desk.office import BEWARE, Office, words_of


async def subscriber(office: Office, name: str = "Marie", of: Community | None = None) -> Chat:
    async with office.database.write() as session:
        chat = await factories.resident(session, of or office.meishan, name=name)
        assert chat.resident is not None
        await subscriptions.subscribe(session, chat.resident, Topic.FRAUD, office.clock.now())
    return chat


async def started(office: Office) -> int:
    async with office.database.read() as session:
        return await session.scalar(select(func.count(Alert.id))) or 0


CHOSEN = {"template": "fake-police", "community": "meishan"}


async def test_words_and_number_of_people_are_seen_before_anything_is_sent(
    office: Office,
) -> None:
    await subscriber(office)
    await subscriber(office, of=office.far_away)
    async with await office.browser_of(office.li) as browser:
        assert "Fake police" in (await browser.get("/desk/alerts")).text
        page = words_of(await browser.get("/desk/alerts/new", params=CHOSEN))
    assert "One person would get it now: Meishan Xinyuan." in page
    assert "The police never asks for money." in page
    assert "公安不会让您转账。" in page
    assert await started(office) == 0


async def test_pressed_twice_it_is_sent_once(office: Office) -> None:
    marie = await subscriber(office)
    async with await office.browser_of(office.li) as browser:
        page = await browser.get("/desk/alerts/new", params=CHOSEN)
        occasion = re.findall(r'name="occasion" value="([^"]+)"', page.text)[0]
        form = CHOSEN | {"occasion": occasion}
        first = await browser.post("/desk/alerts", data=form)
        second = await browser.post("/desk/alerts", data=form)
        assert second.headers["location"] == "/desk/alerts"
        report = words_of(await browser.get(first.headers["location"]))
    assert await started(office) == 1
    assert "Meant for 1 Waiting 1 Sent 0" in report
    async with office.database.read() as session:
        queued = await session.scalars(select(OutboxMessage.chat_id).filter_by(kind="alert"))
        assert queued.all() == [marie.id]


async def test_two_previews_are_two_alerts(office: Office) -> None:
    await subscriber(office)
    async with await office.browser_of(office.li) as browser:
        for occasion in ("one", "two"):
            await browser.post("/desk/alerts", data=CHOSEN | {"occasion": occasion})
        assert (await browser.post("/desk/alerts", data=CHOSEN)).status_code == 404
    assert await started(office) == 2


async def test_a_supervisor_alerts_their_station_and_only_an_admin_everybody(
    office: Office,
) -> None:
    everywhere = {"template": "fake-police", "where": "everywhere", "occasion": "now"}
    far = {"template": "fake-police", "community": "far-away", "occasion": "now"}
    async with await office.browser_of(office.li) as browser:
        assert "Everywhere" not in words_of(await browser.get("/desk/alerts/new", params=CHOSEN))
        for form in (everywhere, far):
            assert (await browser.get("/desk/alerts/new", params=form)).status_code == 403
            assert (await browser.post("/desk/alerts", data=form)).status_code == 403
        nowhere = far | {"community": "nowhere"}
        assert (await browser.post("/desk/alerts", data=nowhere)).status_code == 409
    assert await started(office) == 0
    async with await office.browser_of(office.chen) as browser:
        assert (await browser.post("/desk/alerts", data=everywhere)).status_code == 303
    assert await started(office) == 1


async def test_the_list_shows_each_alert_with_its_counts(office: Office) -> None:
    await subscriber(office)
    await office.alert()
    await office.alert(office.far_away)
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get("/desk/alerts"))
    assert page.count("Meant for") == 1  # the other station's is not Li's
    assert "Fake police Meishan Xinyuan · Fraud alerts · Mar 4, 09:30" in page
    async with await office.browser_of(office.chen) as browser:
        assert words_of(await browser.get("/desk/alerts")).count("Meant for") == 2


async def test_whom_it_may_not_have_reached_is_listed_by_name(office: Office) -> None:
    states = {"Anna": OutboxState.SENT, "Boris": OutboxState.UNKNOWN, "Carla": OutboxState.REFUSED}
    chats = {name: await subscriber(office, name) for name in [*states, "Dana"]}
    dana = chats["Dana"].resident
    assert dana is not None
    alert = await office.alert()
    async with office.database.write() as session:
        await privacy.set_anonymous(session, await session.merge(dana))
        for name, chat in chats.items():
            state = states.get(name, OutboxState.UNKNOWN)
            await session.execute(
                update(OutboxMessage)
                .where(OutboxMessage.chat_id == chat.id)
                .values(state=state, problem="read timeout" if state != "sent" else None)
            )
        counted = await counts_by_state(session, alert.id)
    assert sum(counted.values()) == alert.audience == 4
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(f"/desk/alerts/{alert.id}"))
    assert "Boris" in page
    assert "Carla" in page
    assert "Anonymous" in page
    assert "Anna" not in page
    assert "Dana" not in page
    assert page.index("Boris") < page.index("Carla")


async def test_a_supervisor_reads_no_names_of_another_stations_residents(office: Office) -> None:
    await subscriber(office, "Here")
    await subscriber(office, "Elsewhere", of=office.far_away)
    async with office.database.write() as session:
        alert = await alerts.start(
            session,
            alerts.Broadcast(template=BEWARE, occasion="all", audience=EVERYWHERE),
            nights=NIGHTS,
            now=office.clock.now(),
        )
        assert alert is not None
        await session.execute(update(OutboxMessage).values(state=OutboxState.UNKNOWN))
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(f"/desk/alerts/{alert.id}"))
    assert "Unknown 2" in page
    assert "Here" in page
    assert "Elsewhere" not in page


# --- Stepping in --------------------------------------------------------------------------------


async def test_an_alert_is_paused_resumed_and_cancelled_by_a_button(office: Office) -> None:
    await subscriber(office)
    alert = await office.alert()
    address = f"/desk/alerts/{alert.id}"
    async with await office.browser_of(office.li) as browser:
        page = words_of(await browser.get(address))
        assert "Pause Cancel for good" in page
        assert (await browser.post(f"{address}/pause")).headers["location"] == address
        page = words_of(await browser.get(address))
        assert "Paused since Mar 4, 09:30" in page
        assert "Resume Cancel for good" in page
        again = await browser.post(f"{address}/pause")
        assert again.status_code == 409
        assert "It is too late for that" in words_of(again)
        await browser.post(f"{address}/resume")
        await browser.post(f"{address}/cancel")
        page = words_of(await browser.get(address))
        assert "Cancelled at Mar 4, 09:30" in page
        assert "Resume" not in page
        assert (await browser.post(f"{address}/explode")).status_code == 404


async def test_only_who_may_start_an_alert_steps_in(office: Office) -> None:
    await subscriber(office)
    alert = await office.alert()
    async with await office.browser_of(office.strange_supervisor) as browser:
        assert (await browser.post(f"/desk/alerts/{alert.id}/cancel")).status_code == 403
    async with await office.browser_of(office.wang) as browser:
        assert (await browser.post(f"/desk/alerts/{alert.id}/cancel")).status_code == 403


async def test_words_are_corrected_on_the_page_and_empty_ones_refused(office: Office) -> None:
    await subscriber(office)
    alert = await office.alert()
    address = f"/desk/alerts/{alert.id}"
    async with await office.browser_of(office.li) as browser:
        assert "Correct the words" in words_of(await browser.get(address))
        form = {"title-en": "Fake police", "body-en": "Hang up."}
        done = await browser.post(f"{address}/words", data=form)
        assert done.status_code == 303
        assert "Hang up." in words_of(await browser.get(address))
        assert "Corrects an earlier alert" in words_of(await browser.get(done.headers["location"]))
        for wrong in ({"title-en": "x", "body-en": ""}, form, {}):
            refused = await browser.post(f"{address}/words", data=wrong)
            assert refused.status_code == 409
            assert "Nothing was changed" in words_of(refused)


async def test_an_alert_says_where_other_systems_read_it(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.li) as browser:
        safety = await quick_office.alert(topic=Topic.SAFETY)
        page = await browser.get(f"/desk/alerts/{safety.id}")
        fraud = await browser.get(f"/desk/alerts/{(await quick_office.alert()).id}")
    address = f"https://linli.example/cap/linli.20260304T013000Z.{safety.id}.1.xml"
    assert f'href="{address}"' in page.text
    assert "/cap/" not in fraud.text
