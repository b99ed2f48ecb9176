"""Safety notices are told to other systems as CAP 1.2, each message valid and never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from lxml import etree

from actions import cap
from actions.alerts import EVERYWHERE, AlertWording, Audience, due, plans
from actions.alerts.composed import Composition
from actions.alerts.hazard import Certainty, Hazard, HazardCategory, Severity, Urgency
from actions.cap import Status
from actions.geography import hull_of, is_inside
from actions.model import Alert, CapKind, Community, Topic
from tests.clock import PLANNING
from tests.unit.cap.city import CAP, CITY, SCHEMA, SQUARE, WORDS, City, text


async def test_a_safety_notice_says_what_where_until_when_in_each_language(city: City) -> None:
    (root,) = await city.documents(await city.notice(is_emergency=True))
    assert text(root, "identifier").startswith("linli.20260304T013000Z.")
    assert text(root, "sender") == "alerts@police.example"
    assert text(root, "sent") == "2026-03-04T09:30:00+08:00"
    assert [text(root, name) for name in ("status", "msgType", "scope")] == [
        "Actual", "Alert", "Public",
    ]  # fmt: skip
    assert root.find(f"{CAP}references") is None
    infos = root.findall(f"{CAP}info")
    assert [text(info, "language") for info in infos] == ["zh", "en"]
    assert [text(info, "headline") for info in infos] == ["燃气泄漏", "Gas leak"]
    assert [text(info, "event") for info in infos] == ["安全提示", "Safety notice"]
    for name, value in {
        "category": "Safety",
        "urgency": "Immediate",
        "severity": "Severe",
        "certainty": "Likely",
        "expires": "2026-03-05T09:30:00+08:00",
        "senderName": "Putuo Police",
    }.items():
        assert text(infos[0], name) == value
    assert text(infos[1], "area", "areaDesc") == "Meishan Xinyuan"
    corners = text(infos[1], "area", "polygon").split(" ")
    assert corners[0] == corners[-1] == "31.230000,121.470000"
    assert len(corners) == len(SQUARE)


async def test_where_no_boundary_is_known_there_is_a_circle(city: City) -> None:
    (root,) = await city.documents(await city.notice(Audience.of(city.jinfeng)))
    assert text(root, "info", "area", "circle") == "31.230000,121.470000 0.5"
    assert root.find(f".//{CAP}polygon") is None


async def test_everywhere_is_one_line_around_all_communities(city: City) -> None:
    (root,) = await city.documents(await city.notice(EVERYWHERE))
    assert text(root, "info", "area", "areaDesc") == "本服务覆盖的所有社区"
    pairs = [pair.split(",") for pair in text(root, "info", "area", "polygon").split(" ")]
    ring = [[float(longitude), float(latitude)] for latitude, longitude in pairs]
    # Each corner, moved a little towards the middle.
    for longitude, latitude in SQUARE:
        assert is_inside(
            (latitude + (31.235 - latitude) / 99, longitude + (121.475 - longitude) / 99), ring
        )
    assert not is_inside((31.3, 121.47), ring)


async def test_what_is_no_notice_for_everybody_is_told_to_nobody_else(city: City) -> None:
    for topic in (Topic.FRAUD, Topic.NEWS):
        assert await city.said_by(await city.notice(topic=topic)) == []
    volunteers = Audience(communities=("meishan",), volunteers_only=True)
    assert await city.said_by(await city.notice(volunteers)) == []


async def test_a_correction_and_a_cancelling_refer_to_what_came_before(city: City) -> None:
    await city.subscriber()
    alert = await city.notice()
    city.clock.forward(minutes=5)
    await city.correct(alert, "Gas leak at gate 3")
    city.clock.forward(minutes=5)
    await city.cancel(alert)
    first, second, third = await city.documents(alert)
    assert [text(root, "msgType") for root in (first, second, third)] == [
        "Alert", "Update", "Cancel",
    ]  # fmt: skip
    headlines = [root.findall(f"{CAP}info/{CAP}headline")[1].text for root in (first, second)]
    assert headlines == ["Gas leak", "Gas leak at gate 3"]
    named = [
        f"alerts@police.example,{text(root, 'identifier')},{text(root, 'sent')}"
        for root in (first, second)
    ]
    assert text(second, "references") == named[0]
    assert text(third, "references") == " ".join(named)
    assert text(third, "info", "responseType") == "AllClear"


async def test_after_it_was_called_off_nothing_more_is_told(city: City) -> None:
    await city.subscriber()
    alert = await city.notice()
    await city.cancel(alert)
    await city.correct(alert, "Gas leak at gate 3")
    assert [message.kind for message in await city.said_by(alert)] == [
        CapKind.ALERT, CapKind.CANCEL,
    ]  # fmt: skip


async def test_a_correction_is_corrected_no_further_and_a_fraud_alert_tells_nothing(
    city: City,
) -> None:
    await city.subscriber()
    alert = await city.notice(topic=Topic.FRAUD)
    correction = await city.correct(alert, "Gas leak at gate 3")
    assert await city.said_by(alert) == []
    assert await city.said_by(correction) == []


async def test_what_was_said_stays_though_its_community_changes(city: City) -> None:
    alert = await city.notice()
    (before,) = await city.documents(alert)
    async with city.database.write() as session:
        place = await session.get_one(Community, city.meishan.id)
        place.boundary, place.names = [], {"en": "Renamed"}
    (after,) = await city.documents(alert)
    assert etree.tostring(after) == etree.tostring(before)


async def test_a_test_is_no_alarm(city: City) -> None:
    alert = await city.notice()
    (root,) = await city.documents(alert, replace(CITY, status=Status.EXERCISE))
    assert text(root, "status") == "Exercise"
    async with city.database.write() as session:
        for code in (city.meishan.id, city.jinfeng.id):
            (await session.get_one(Community, code)).is_demo = True
        city.meishan = await session.get_one(Community, city.meishan.id)
    city.clock.forward(minutes=1)
    for audience in (Audience.of(city.meishan), EVERYWHERE):
        (root,) = await city.documents(await city.notice(audience))
        assert text(root, "status") == "Test"


async def test_whatever_was_typed_is_text(city: City) -> None:
    odd = AlertWording(title="</headline>&]]>\uffff\ud7ff", body="<info/>\n\ufffe🚨 ok")
    (root,) = await city.documents(await city.notice(texts={"en": odd}))
    assert text(root, "info", "headline") == "</headline>&]]>\ud7ff"
    assert text(root, "info", "description") == "<info/>\n🚨 ok"
    assert len(root.findall(f"{CAP}info")) == 1


async def test_what_the_author_said_of_the_event_is_told(city: City) -> None:
    hazard = Hazard(
        category=HazardCategory.MET,
        urgency=Urgency.FUTURE,
        severity=Severity.EXTREME,
        certainty=Certainty.OBSERVED,
    )
    until = city.clock.now() + timedelta(hours=3)
    async with city.database.write() as session:
        now = city.clock.now()
        plan = await plans.compose(session, city.chen, topic=Topic.SAFETY, template=None, now=now)
        written = Composition(
            WORDS, fallbacks=["en"], audience=EVERYWHERE,
            starts_at=now + timedelta(hours=1), hazard=hazard, expires_at=until,
        )  # fmt: skip
        plans.change(plan, written)
        plan.state, plan.next_at = plans.PlanState.PLANNED, plan.starts_at
    city.clock.forward(hours=1)
    (started,) = await due.start_due(city.database, PLANNING, city.clock.now())
    async with city.database.read() as session:
        (root,) = await city.documents(await session.get_one(Alert, started))
    info = root.find(f"{CAP}info")
    assert info is not None
    said = [text(info, name) for name in ("category", "urgency", "severity", "certainty")]
    assert said == ["Met", "Future", "Extreme", "Observed"]
    assert text(info, "expires") == "2026-03-04T12:30:00+08:00"


async def test_a_message_is_found_by_its_whole_name_only(city: City) -> None:
    (message,) = await city.said_by(await city.notice())
    name = message.identifier
    async with city.database.read() as session:
        found = await cap.one(session, name)
        assert found is not None
        assert found[0].id == message.id
        for wrong in ("", "x", name[:-1], f"{name}0", name.replace("2026", "2025"), "9" * 90):
            assert await cap.one(session, wrong) is None


def test_the_schema_finds_what_is_wrong() -> None:
    root = etree.fromstring("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>")
    assert not SCHEMA.validate(root)


@pytest.mark.parametrize(
    ("corners", "size"),
    [([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.5, 0.5), (0.5, 0.0)], 4)],
)
def test_a_hull_leaves_out_what_is_inside(corners: list[tuple[float, float]], size: int) -> None:
    hull = hull_of(corners)
    assert hull[0] == hull[-1]
    assert len(hull) == size + 1
