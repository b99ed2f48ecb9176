"""An alert's picture and links: looked at before, kept once, the same for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import func, select

from actions import alerts, delivery
from actions.alerts import (
    EVERYWHERE,
    AlertLink,
    AlertTemplate,
    AlertWording,
    NotToBeSent,
    TemplateError,
    TooLongForPicture,
    composed,
    pictures,
    plans,
    templates,
)
from actions.alerts.composed import Composition
from actions.database import Database
from actions.model import Alert, AlertPlan, OutboxMessage, StoredFile, Topic
from actions.outgoing import LinkButton, Names, Outgoing
from tests import factories
from tests.clock import NIGHTS, PLANNING, Clock

MAP = AlertLink(url="https://gov.example/map", labels={"en": "Map", "fr": "Carte"})
TEXTS = {"en": AlertWording(title="Gas", body="Leave by the north gate.")}
LONG = {"en": AlertWording(title="Gas", body="x" * 1100)}
YML = """\
topic: safety
picture: gas.jpg
links: [{url: https://gov.example/gas, labels: {en: More}}]
texts: {en: {title: Gas, body: Leave by the north gate.}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Templates, one with a picture."""
    (tmp_path / "pictures").mkdir()
    Image.new("RGB", (40, 30), "red").save(tmp_path / "pictures" / "gas.jpg")
    (tmp_path / "gas.yml").write_text(YML)
    return tmp_path


async def plan_with(database: Database, clock: Clock, texts: dict[str, AlertWording]) -> int:
    async with database.write() as session:
        admin = await factories.admin(session)
        await factories.phone(session, admin)
        plan = await plans.compose(
            session, admin, topic=Topic.SAFETY, template=None, now=clock.now()
        )
        kept = await pictures.keep(session, b"picture", clock.now())
        await pictures.illustrate(session, plan, kept)
        written = Composition(
            texts, fallbacks=["en"], links=[MAP], audience=EVERYWHERE, is_emergency=True
        )
        plans.change(plan, written)
        await factories.subscribers(session, 1, Topic.SAFETY, clock.now())
    return plan.id


async def count_files(database: Database) -> int:
    async with database.read() as session:
        return await session.scalar(select(func.count(StoredFile.id))) or 0


async def test_what_was_planned_is_what_everybody_gets(database: Database, clock: Clock) -> None:
    plan_id = await plan_with(database, clock, TEXTS)
    async with database.write() as session:
        plan = await session.get_one(AlertPlan, plan_id)
        admin = await session.get_one(type(await factories.admin(session)), plan.author_id)
        await composed.try_on_own_phone(session, admin, plan, "en", clock.now())
        alert = await plans.submit(
            session, admin, plan, PLANNING, clock.now(), seen=plans.mark_of(plan)
        )
    assert alert is not None
    async with database.write() as session:
        test, sent = await delivery.claim(session, clock.now(), 10)
    button = LinkButton(label=Names(names=MAP.labels), url=MAP.url)
    assert sent.alert is not None
    assert sent.alert.links == (button,)
    assert sent.alert.picture == alert.picture_id is not None
    assert isinstance(test.body, Outgoing)
    assert (test.body.links, test.body.picture) == ((button,), alert.picture_id)


async def test_too_many_words_for_a_picture_are_refused_before_anything_is_sent(
    database: Database, clock: Clock
) -> None:
    plan_id = await plan_with(database, clock, LONG)
    async with database.write() as session:
        plan = await session.get_one(AlertPlan, plan_id)
        with pytest.raises(NotToBeSent) as refused:
            await plans.foresee(session, plan, PLANNING, clock.now())
        assert refused.value.say.id == "refusal-caption-too-long"
        await pictures.illustrate(session, plan, None)
        assert (await plans.foresee(session, plan, PLANNING, clock.now())).people == 1
        assert await session.scalar(select(func.count(OutboxMessage.id))) == 0


async def test_a_picture_that_nothing_shows_any_more_goes_and_one_that_was_sent_stays(
    database: Database, clock: Clock
) -> None:
    plan_id = await plan_with(database, clock, TEXTS)
    async with database.write() as session:
        plan = await session.get_one(AlertPlan, plan_id)
        second = await pictures.keep(session, b"another", clock.now())
        await pictures.illustrate(session, plan, second)
    assert await count_files(database) == 1
    async with database.write() as session:
        plan = await session.get_one(AlertPlan, plan_id)
        session.add(
            Alert(
                occasion="x", template="x", topic=Topic.SAFETY, picture_id=second,
                started_at=clock.now(),
            )
        )  # fmt: skip
        await pictures.illustrate(session, plan, None)
    assert await count_files(database) == 1


async def test_what_looks_different_has_to_be_looked_at_again(
    database: Database, clock: Clock
) -> None:
    plan_id = await plan_with(database, clock, TEXTS)
    async with database.write() as session:
        plan = await session.get_one(AlertPlan, plan_id)
        marks = {plans.mark_of(plan)}
        plan.links = []
        marks.add(plans.mark_of(plan))
        plan.picture_id = None
        marks.add(plans.mark_of(plan))
    assert len(marks) == 3


async def test_a_templates_picture_is_stored_once(
    database: Database, clock: Clock, folder: Path
) -> None:
    template = templates(folder)["gas"]
    async with database.write() as session:
        for occasion in "abc":
            alert = await alerts.start(
                session,
                alerts.Broadcast(template=template, occasion=occasion, audience=EVERYWHERE),
                nights=NIGHTS,
                now=clock.now(),
            )
            assert alert is not None
            content = await pictures.content_of(session, alert)
            assert content.startswith(b"\xff\xd8")
            assert alert.links == [{"url": "https://gov.example/gas", "labels": {"en": "More"}}]
    assert await count_files(database) == 1


def test_a_template_whose_picture_is_not_there_is_none(folder: Path) -> None:
    (folder / "pictures" / "gas.jpg").unlink()
    with pytest.raises(TemplateError, match="not there"):
        templates(folder)


async def test_a_correction_keeps_the_picture_and_may_change_where_a_link_leads(
    database: Database, clock: Clock, folder: Path
) -> None:
    async with database.write() as session:
        admin = await factories.admin(session)
        await factories.subscribers(session, 2, Topic.SAFETY, clock.now())
        alert = await alerts.start(
            session,
            alerts.Broadcast(template=templates(folder)["gas"], occasion="x", audience=EVERYWHERE),
            nights=NIGHTS,
            now=clock.now(),
        )
        assert alert is not None
        (claim, _) = await delivery.claim(session, clock.now(), 10)
        await delivery.record(session, claim.id, delivery.Sent("7"), clock.now())
    async with database.write() as session:
        with pytest.raises(TooLongForPicture):
            await alerts.correct(session, admin, alert.id, LONG, clock.now())
    async with database.write() as session:
        correction = await alerts.correct(session, admin, alert.id, {}, clock.now(), links=[MAP])
        assert correction.audience == 2  # who has it, and whose is on its way
        assert correction.picture_id == alert.picture_id
        edits = await delivery.claim(session, clock.now(), 10)
    assert [edit.edits for edit in edits] == ["7"]
    assert edits[0].alert is not None
    assert edits[0].alert.links[0].url == MAP.url


def test_a_template_may_have_neither(folder: Path) -> None:
    plain = AlertTemplate.model_validate({"slug": "x", "topic": "news", "texts": TEXTS})
    assert (plain.links, plain.picture) == ((), None)
