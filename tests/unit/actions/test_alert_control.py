"""Stepping in while an alert goes out: it holds at once, and everybody stays accounted for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import event, select, text

from actions import alerts, delivery
from actions.alerts import (
    EVERYWHERE,
    AlertWording,
    Audience,
    NothingCorrected,
    Step,
    TooLateForAlert,
    reports,
)
from actions.alerts.control import _FROM
from actions.database import Database
from actions.delivery import Sent, Unknown
from actions.model import Alert, AlertState, OutboxMessage, OutboxState
from actions.refusals import NotAllowed, NotFound
from tests import factories
from tests.clock import NIGHTS, Clock
from tests.unit.actions.broadcast import WARNING, Broadcast


@pytest.fixture
async def going(database: Database, clock: Clock) -> Broadcast:
    broadcast = Broadcast(database, clock)
    await broadcast.begin()
    return broadcast


# --- Pause and resume ---------------------------------------------------------------------------


async def test_a_paused_alert_stays_where_it_is_and_goes_on_when_resumed(going: Broadcast) -> None:
    await going.send(2)
    await going.step(Step.PAUSE)
    assert await going.claim() == []  # at once, before any row has moved
    assert await going.follow() == 4
    assert await going.claim() == []
    await going.stands_at(sent=2, waiting=4)
    await going.step(Step.RESUME)
    assert await going.follow() == 4
    await going.send(100)
    await going.stands_at(sent=6)


async def test_rows_follow_piece_by_piece_and_then_nothing_is_left_to_do(going: Broadcast) -> None:
    await going.step(Step.PAUSE)
    assert [await going.follow(4) for _ in range(3)] == [4, 2, 0]
    await going.step(Step.RESUME)
    assert [await going.follow(4) for _ in range(3)] == [4, 2, 0]
    assert len(await going.claim()) == 6


async def test_resumed_before_its_rows_had_followed_nobody_is_left_behind(
    going: Broadcast,
) -> None:
    await going.step(Step.PAUSE)
    await going.follow(3)  # half of them
    await going.step(Step.RESUME)
    assert len(await going.claim(2)) == 2
    while await going.follow(2):
        pass
    assert len(await going.claim()) == 4


async def test_what_was_on_its_way_when_it_was_paused_waits_as_well(going: Broadcast) -> None:
    (first, *_) = await going.claim(1)
    await going.step(Step.PAUSE)
    await going.follow()
    await going.record(first, delivery.NotSent(going.clock.now(), "no connection"))
    assert await going.claim() == []
    await going.step(Step.RESUME)
    await going.follow()
    assert len(await going.claim()) == 6


async def test_another_alert_and_replies_go_on_meanwhile(going: Broadcast) -> None:
    await going.step(Step.PAUSE)
    async with going.database.write() as session:
        other = await alerts.start(
            session,
            alerts.Broadcast(template=WARNING, occasion="y", audience=EVERYWHERE),
            nights=NIGHTS,
            now=going.clock.now(),
        )
    assert other is not None
    assert {claim.alert_id for claim in await going.claim()} == {other.id}


# --- Cancel -------------------------------------------------------------------------------------


async def test_what_was_not_sent_of_a_cancelled_alert_never_will_be(going: Broadcast) -> None:
    await going.send(2)
    await going.step(Step.CANCEL)
    assert await going.claim() == []
    assert [await going.follow(3) for _ in range(2)] == [3, 1]
    await going.stands_at(sent=2, dropped=4)
    with pytest.raises(TooLateForAlert):
        await going.step(Step.RESUME)


async def test_a_cancelled_alert_that_was_paused_ends_as_well(going: Broadcast) -> None:
    await going.step(Step.PAUSE)
    await going.follow()
    await going.step(Step.CANCEL)
    await going.follow()
    await going.stands_at(dropped=6)


async def test_what_is_on_its_way_when_it_is_cancelled_ends_by_what_became_of_it(
    going: Broadcast,
) -> None:
    sent, lost, not_sent = await going.claim(3)
    await going.step(Step.CANCEL)
    await going.follow()
    await going.stands_at(claimed=3, dropped=3)
    await going.record(sent, Sent("1"))
    await going.record(lost, Unknown("timed out"))  # would be sent once more
    await going.record(not_sent, delivery.NotSent(going.clock.now(), "no connection"))
    await going.follow()
    await going.stands_at(sent=1, unknown=1, dropped=4)
    assert await going.follow() == 0


# --- Which steps --------------------------------------------------------------------------------


def moves() -> Iterator[tuple[AlertState, Step, bool]]:
    for state in AlertState:
        for step in Step:
            yield state, step, state in _FROM[step]


@pytest.mark.parametrize(("state", "step", "is_possible"), list(moves()))
async def test_each_step_has_its_time(
    going: Broadcast, state: AlertState, step: Step, is_possible: bool
) -> None:
    match state:
        case AlertState.PAUSED:
            await going.step(Step.PAUSE)
        case AlertState.CANCELLED:
            await going.step(Step.CANCEL)
        case AlertState.EXPIRED:
            async with going.database.write() as session:
                (await session.get_one(Alert, going.id)).expires_at = going.clock.now()
            await going.follow()
    if is_possible:
        await going.step(step)
        return
    with pytest.raises(TooLateForAlert):
        await going.step(step)


async def test_nothing_can_be_done_to_what_is_over(going: Broadcast) -> None:
    await going.send(100)
    for step in Step:
        with pytest.raises(TooLateForAlert):
            await going.step(step)


async def test_only_who_may_start_it_may_step_in(going: Broadcast) -> None:
    async with going.database.write() as session:
        boss = await factories.supervisor(session, going.community.station)
        there = await alerts.start(
            session,
            alerts.Broadcast(template=WARNING, occasion="y", audience=Audience.of(going.community)),
            nights=NIGHTS,
            now=going.clock.now(),
        )
    with pytest.raises(NotAllowed):
        await going.step(Step.PAUSE, boss)  # it went everywhere
    assert there is not None
    async with going.database.write() as session:
        await alerts.step_in(session, boss, there.id, Step.PAUSE, going.clock.now())
        with pytest.raises(NotFound):
            await alerts.step_in(session, boss, there.id + 7, Step.PAUSE, going.clock.now())


# --- Correct ------------------------------------------------------------------------------------

SOUTH = AlertWording(title="Gas", body="Leave by the south gate.")


async def test_a_correction_changes_what_waits_and_what_was_sent(going: Broadcast) -> None:
    sent = await going.claim(4)  # who comes first is the database's choice
    for claim in sent:
        await going.record(claim, Sent(str(claim.id)))
    correction = await going.correct(en=SOUTH)
    assert correction.audience == sum(claim.language == "en" for claim in sent) > 0
    going.clock.forward(hours=14)  # at night: nobody hears an edit
    claims = await going.claim()
    edits = [claim for claim in claims if claim.alert_id == correction.id]
    waiting = [claim for claim in claims if claim.alert_id == going.id]
    async with going.database.read() as session:
        numbers = set(
            await session.scalars(
                select(OutboxMessage.channel_message_id).where(
                    OutboxMessage.alert_id == going.id, OutboxMessage.state == OutboxState.SENT,
                    OutboxMessage.language == "en",
                )
            )
        )  # fmt: skip
    assert {claim.edits for claim in edits} == numbers
    assert all(claim.is_correction for claim in edits)
    assert {claim.alert.body for claim in edits if claim.alert} == {SOUTH.body}
    assert len(waiting) == 2
    assert {(claim.language, claim.alert.body) for claim in waiting if claim.alert} <= {
        ("en", SOUTH.body),
        ("fr", "Sortez par la porte nord."),
    }
    assert not any(claim.is_correction for claim in waiting)


async def test_what_was_on_its_way_is_corrected_once_it_is_there(going: Broadcast) -> None:
    (on_its_way,) = await going.claim(1)
    while on_its_way.language != "en":
        await going.record(on_its_way, Sent("1"))
        (on_its_way,) = await going.claim(1)
    correction = await going.correct(en=SOUTH)
    assert correction.audience == 1
    assert correction.id not in {claim.alert_id for claim in await going.claim()}
    await going.record(on_its_way, Sent("77"))
    (edit,) = await going.claim()
    assert (edit.alert_id, edit.edits) == (correction.id, "77")


async def test_only_other_words_are_a_correction(going: Broadcast) -> None:
    same = AlertWording(title="Gas", body="Leave by the north gate.")
    for texts in ({"en": same}, {}, {"ko": SOUTH}, {"en": SOUTH, "ko": SOUTH}):
        with pytest.raises(NothingCorrected):
            await going.correct(**texts)
    async with going.database.read() as session:
        report = await reports.one(session, going.id, going.admin)
    assert {text.body for text in report.alert.texts} == {
        "Leave by the north gate.", "Sortez par la porte nord.",
    }  # fmt: skip


async def test_a_second_correction_is_one_of_its_own(going: Broadcast) -> None:
    await going.send(6)
    first = await going.correct(en=SOUTH)
    second = await going.correct(en=AlertWording(title="Gas", body="It is over."))
    assert first.audience == second.audience == 3


# --- Progress -----------------------------------------------------------------------------------


async def test_progress_is_what_left_in_the_last_minute_and_what_that_leaves(
    going: Broadcast,
) -> None:
    async def progress() -> reports.Progress:
        async with going.database.read() as session:
            report = await reports.one(session, going.id, going.admin)
            return await reports.progress(session, report, going.clock.now())

    assert (await progress()).left is None
    going.clock.forward(seconds=10)
    await going.send(2)
    seen = await progress()
    assert seen.rate == pytest.approx(0.2)
    assert seen.left is not None
    assert seen.left.total_seconds() == pytest.approx(20)
    going.clock.forward(minutes=2)
    assert (await progress()).rate == 0


# --- However many -------------------------------------------------------------------------------


async def test_a_handful_is_found_by_index_and_no_audience_is_sorted_for_it(
    postgres_database: Database, clock: Clock
) -> None:
    """PostgreSQL once expected hardly anybody behind the alert's state, and sorted them all."""
    broadcast = Broadcast(postgres_database, clock)
    await broadcast.begin(400)
    asked: list[tuple[str, object]] = []
    event.listen(
        postgres_database.engine.sync_engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, parameters, *_: asked.append(
            (statement, parameters)
        ),
    )
    async with postgres_database.engine.begin() as connection:
        await connection.execute(text("ANALYZE"))
    async with postgres_database.write() as session:
        await delivery.claim(session, clock.now(), 10, nights=NIGHTS)
        statement, parameters = next(one for one in asked if "ORDER BY outbox.due_at" in one[0])
    async with postgres_database.engine.begin() as connection:
        await connection.execute(text("SET LOCAL enable_seqscan = off"))  # the table is small
        plan = await connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)  # type: ignore[arg-type]
        steps = "\n".join(row[0] for row in plan)
    assert "ix_outbox_alerts_due" in steps
    assert "Sort" not in steps
