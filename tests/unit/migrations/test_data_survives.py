"""What people wrote is there after each migration, and after the way back."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from actions import migrate
from tests.unit.migrations.rows import (
    add_a_resident_with_a_ticket,
    engine_of,
    tables_in,
    words_of_the_ticket,
)

BEFORE_THE_QUEUE, QUEUE = "0003", "0004"
BEFORE_THE_FACTS = QUEUE
BEFORE_CORRECTIONS = "0008"
BEFORE_GROUPS = "0025"
BEFORE_THE_LEVELS = "0026"
BEFORE_ARCHIVING = "0027"
BEFORE_THE_DEVICES = "0029"
BEFORE_THE_MEMORY = "0005"
BEFORE_STATISTICS = "0017"
BEFORE_THE_PICTURES = "0022"
BEFORE_THE_AUDIENCES, AUDIENCES = "0006", "0007"
BEFORE_CAP = "0015"
BEFORE_THE_SECOND_STEP = "0020"


def test_there_is_a_way_back_and_forth_with_data_in_the_tables(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    migrate.downgrade(url, "base")
    assert tables_in(url) == {"alembic_version"}
    assert migrate.current(url) is None
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    assert words_of_the_ticket(url) == "Un camion"


def test_a_tickets_history_survives_the_category_in_it_both_ways(url: str) -> None:
    """SQLite makes the table anew; what the older version cannot hold goes, and nothing else."""

    def note(move: str) -> None:
        columns = "ticket_id, move, state, at"
        values = f"1, '{move}', 'new', '2026-03-04 01:30:00+00\\:00'"
        with engine_of(url).begin() as connection:
            connection.execute(text(f"INSERT INTO ticket_events ({columns}) VALUES ({values})"))

    def moves() -> list[str]:
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT move FROM ticket_events ORDER BY id"))
            return list(found.scalars())

    migrate.upgrade(url, "0002")
    add_a_resident_with_a_ticket(url)
    note("file")
    with pytest.raises(DBAPIError):
        note("recategorise")
    migrate.upgrade(url, "0003")
    note("recategorise")
    assert moves() == ["file", "recategorise"]
    migrate.downgrade(url, "0002")
    assert moves() == ["file"]
    with pytest.raises(DBAPIError):
        note("recategorise")
    assert "ix_ticket_events_ticket_id" in {
        index["name"] for index in inspect(engine_of(url)).get_indexes("ticket_events")
    }


def test_going_back_to_before_there_were_facts_keeps_the_tickets(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        into = "INSERT INTO ticket_facts (ticket_id, kind, written, value)"
        connection.execute(text(f"{into} VALUES (1, 'plate', '沪a12345', '沪A12345')"))
    migrate.downgrade(url, BEFORE_THE_FACTS)
    assert "ticket_facts" not in tables_in(url)
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url)
    assert "ticket_facts" in tables_in(url)


def test_the_way_back_from_the_neighbourhoods_memory_takes_only_that(url: str) -> None:
    day = "'2026-03-04 01:30:00+00\\:00'"
    rows = f"""
        INSERT INTO indicators (id, digest, kind, value, state, people, first_seen_at, seen_at)
            VALUES (1, 'd', 'number', '+8613812345678', 'reported', 1, {day}, {day});
        INSERT INTO indicator_bands (band, indicator_id) VALUES (-7, 1);
        INSERT INTO indicator_reports (id, indicator_id, resident_id, community_id, ticket_id, week,
                at) VALUES (1, 1, 1, 1, 1, '2026-03-02', {day});
    """
    migrate.upgrade(url, BEFORE_THE_MEMORY)
    add_a_resident_with_a_ticket(url)
    for _ in range(2):
        migrate.upgrade(url)
        with engine_of(url).begin() as connection:
            for row in rows.split(";\n")[:-1]:
                connection.execute(text(row))
        migrate.downgrade(url, BEFORE_THE_MEMORY)
        assert words_of_the_ticket(url) == "Un camion"


def test_what_an_alert_was_aimed_at_survives_both_ways(url: str) -> None:
    """Its one community becomes the first of its communities, and is its one community again."""
    day = "'2026-03-04 01\\:30\\:00+00\\:00'"

    def alert(id: int, community: str) -> str:
        return (
            "INSERT INTO alerts (id, occasion, template, topic, community_id, audience, started_at)"
            f" VALUES ({id}, 'day {id}', 'fake-police', 'fraud', {community}, 1, {day})"
        )

    def found(query: str) -> list[tuple[object, ...]]:
        with engine_of(url).connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]

    migrate.upgrade(url, BEFORE_THE_AUDIENCES)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        for row in (alert(1, "1"), alert(2, "NULL")):
            connection.execute(text(row))
        connection.execute(
            text(
                "INSERT INTO outbox (id, chat_id, kind, send_class, priority, language, alert_id,"
                " state, attempts, unanswered, due_at, created_at)"
                f" VALUES (2, 1, 'alert', 'safety', 10, 'fr', 1, 'sent', 1, 0, {day}, {day})"
            )
        )
    migrate.upgrade(url, AUDIENCES)
    assert found("SELECT alert_id, community_id FROM alert_communities") == [(1, 1)]
    aimed = found("SELECT CAST(aimed_at AS VARCHAR(99)) FROM alerts ORDER BY id")
    assert [str(one[0]).replace(" ", "") for one in aimed] == ['{"communities":["meishan"]}', "{}"]
    assert found("SELECT alert_id FROM outbox WHERE id = 2") == [(1,)]
    migrate.downgrade(url, BEFORE_THE_AUDIENCES)
    assert found("SELECT id, community_id FROM alerts ORDER BY id") == [(1, 1), (2, None)]


def test_an_alert_keeps_its_words_on_the_way_back_from_pictures_and_answers(url: str) -> None:
    day = "'2026-03-04 01\\:30\\:00+00\\:00'"

    def execute(*statements: str) -> None:
        with engine_of(url).begin() as connection:
            for statement in statements:
                connection.execute(text(statement))

    migrate.upgrade(url, BEFORE_THE_PICTURES)
    add_a_resident_with_a_ticket(url)
    execute(
        "INSERT INTO alerts (id, occasion, template, topic, audience, started_at)"
        f" VALUES (1, 'x', 'fake-police', 'fraud', 1, {day})"
    )
    migrate.upgrade(url)
    execute(
        "INSERT INTO files (id, kind, state, media_type, name, size, attempts, created_at)"
        f" VALUES (1, 'photo', 'stored', 'image/jpeg', '', 1, 0, {day})",
        "UPDATE alerts SET picture_id = 1 WHERE CAST(links AS VARCHAR(9)) = '[]'",
        "INSERT INTO alert_reactions (alert_id, resident_id, reaction, ticket_id, at)"
        f" VALUES (1, 1, 'got_call', 1, {day})",
    )
    with pytest.raises(DBAPIError):
        execute("UPDATE alert_reactions SET reaction = 'boring'")
    migrate.downgrade(url, BEFORE_THE_PICTURES)
    with engine_of(url).connect() as connection:
        assert connection.execute(text("SELECT occasion FROM alerts")).scalar_one() == "x"
    assert "alert_reactions" not in tables_in(url)
    assert words_of_the_ticket(url) == "Un camion"


def test_a_tickets_history_is_only_ever_added_to(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)

    def execute(statement: str) -> None:
        with engine_of(url).begin() as connection:
            connection.execute(text(statement))

    day = "2026-03-04 01:30:00+00\\:00"
    values = f"VALUES (1, 'file', 'new', '{day}')"
    execute(f"INSERT INTO ticket_events (ticket_id, move, state, at) {values}")
    for forbidden in ("UPDATE ticket_events SET move = 'take'", "DELETE FROM ticket_events"):
        with pytest.raises(DBAPIError, match="only ever added to"):
            execute(forbidden)


def test_what_corrected_a_message_stays_in_the_thread_on_the_way_back(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    day = "2026-03-05 01:30:00+00\\:00"
    with engine_of(url).begin() as connection:
        columns = "ticket_id, author, audience, text, language, created_at, is_correction"
        values = f"1, 'resident', 'everyone', 'Deux camions', 'fr', '{day}', true"
        connection.execute(text(f"INSERT INTO ticket_messages ({columns}) VALUES ({values})"))
        chat = connection.execute(text("SELECT chat_id FROM tickets")).scalar_one()
        if chat is not None:
            source = f"(ticket_id, chat_id, number) VALUES (1, {chat}, '7')"
            connection.execute(text(f"INSERT INTO ticket_sources {source}"))
    migrate.downgrade(url, BEFORE_CORRECTIONS)
    assert "ticket_sources" not in tables_in(url)
    with engine_of(url).connect() as connection:
        assert connection.execute(text("SELECT text FROM ticket_messages")).scalar_one() == (
            "Deux camions"
        )
    migrate.upgrade(url)
    assert "ticket_sources" in tables_in(url)


def test_a_plan_survives_that_other_systems_are_told_both_ways(url: str) -> None:
    day = "'2026-03-04 01\\:30\\:00+00\\:00'"
    rows = (
        "INSERT INTO staff (id, login, name, role, language, is_active, is_demo, failed_sign_ins,"
        " created_at)"
        f" VALUES (1, 'chen', 'Chen', 'admin', 'zh', true, false, 0, {day})",
        "INSERT INTO alert_plans (id, topic, texts, fallbacks, is_emergency, state, author_id,"
        f" created_at) VALUES (1, 'safety', '{{}}', '[]', false, 'draft', 1, {day})",
    )

    def execute(statement: str) -> None:
        with engine_of(url).begin() as connection:
            connection.execute(text(statement))

    def add_a_draft_of_nobody() -> None:
        execute(
            "INSERT INTO alert_plans (id, topic, texts, fallbacks, is_emergency, state, created_at)"
            f" VALUES (2, 'safety', '{{}}', '[]', false, 'draft', {day})"
        )

    def states() -> list[str]:
        with engine_of(url).connect() as connection:
            return list(connection.execute(text("SELECT state FROM alert_plans")).scalars())

    migrate.upgrade(url, BEFORE_CAP)
    add_a_resident_with_a_ticket(url)
    for row in rows:
        execute(row)
    for _ in range(2):
        migrate.upgrade(url)
        assert states() == ["draft"]
        add_a_draft_of_nobody()
        assert states() == ["draft", "draft"]
        execute(
            "INSERT INTO waves (id, community_id, scam_kind, noticed_at, people, weeks, chance,"
            f" plan_id) VALUES (1, 1, 'romance', {day}, 6, '[0, 1]', 0.0001, 2)"
        )
        with pytest.raises(DBAPIError):  # SQLite made the table anew, and still checks it
            execute("UPDATE alert_plans SET state = 'lost'")
        migrate.downgrade(url, BEFORE_CAP)
        assert "cap_messages" not in tables_in(url)
        assert states() == ["draft"]


def test_the_first_answer_is_known_of_what_was_answered_before_it_was_kept(url: str) -> None:
    """What was opened again counts its answers anew, but its history knows the first one."""
    migrate.upgrade(url, BEFORE_STATISTICS)
    add_a_resident_with_a_ticket(url)

    def note(move: str, hour: int) -> str:
        at = f"2026-03-05 {hour:02}\\:00\\:00+00\\:00"
        return (
            "INSERT INTO ticket_events (ticket_id, move, state, at)"
            f" VALUES (1, '{move}', 'new', '{at}')"
        )

    with engine_of(url).begin() as connection:
        for number, move in enumerate(("file", "take", "resolve", "reopen", "take")):
            connection.execute(text(note(move, number + 1)))
    for _ in range(2):
        migrate.upgrade(url)
        with engine_of(url).connect() as connection:
            found = connection.execute(text("SELECT first_answered_at FROM tickets")).scalar_one()
        assert str(found).startswith("2026-03-05 02:00")
        migrate.downgrade(url, BEFORE_STATISTICS)
    assert words_of_the_ticket(url) == "Un camion"


def test_without_second_steps_people_sign_in_as_before(url: str) -> None:
    migrate.upgrade(url)
    day = "2026-03-05 01:30:00+00\\:00"
    rows = (
        "INSERT INTO staff (id, login, name, role, language, failed_sign_ins, is_active, is_demo,"
        f" created_at) VALUES (1, 'wang', 'Wang', 'officer', 'zh', 0, true, false, '{day}')",
        "INSERT INTO second_steps (staff_id, app_secret, app_counter, by_telegram)"
        " VALUES (1, 'sealed', 7, false)",
        "INSERT INTO recovery_codes (staff_id, code_hash) VALUES (1, 'hash')",
    )
    with engine_of(url).begin() as connection:
        for row in rows:
            connection.execute(text(row))
    migrate.downgrade(url, BEFORE_THE_SECOND_STEP)
    assert not tables_in(url) & {"second_steps", "recovery_codes", "sign_in_attempts", "settings"}
    with engine_of(url).connect() as connection:
        assert connection.execute(text("SELECT login FROM staff")).scalar_one() == "wang"
    migrate.upgrade(url)


def test_groups_of_staff_and_their_topics_go_on_the_way_back_and_tickets_stay(url: str) -> None:
    day = "'2026-03-04 01\\:30\\:00+00\\:00'"
    rows = f"""
        INSERT INTO staff (id, login, name, role, language, failed_sign_ins, is_active, is_demo,
                created_at)
            VALUES (1, 'li', 'Li', 'supervisor', 'zh', 0, true, false, {day});
        INSERT INTO chats (id, channel, address, created_at)
            VALUES (2, 'telegram', '-1001', {day});
        INSERT INTO staff_groups (chat_id, community_id, title, language, bound_by_id, bound_at)
            VALUES (2, 1, 'Officers', 'zh', 1, {day});
        INSERT INTO ticket_topics (chat_id, ticket_id, thread, is_closed) VALUES (2, 1, 7, false)
    """
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    with engine_of(url).begin() as connection:
        for row in rows.split(";\n"):
            connection.execute(text(row))
    both = "UPDATE staff_groups SET station_id = 1"
    with pytest.raises(DBAPIError), engine_of(url).begin() as connection:
        connection.execute(text(both))
    migrate.downgrade(url, BEFORE_GROUPS)
    assert {"staff_groups", "ticket_topics"}.isdisjoint(tables_in(url))
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url)
    assert {"staff_groups", "ticket_topics"} <= tables_in(url)


def test_without_what_the_desk_promised_the_files_times_hold_again(url: str) -> None:
    migrate.upgrade(url)
    add_a_resident_with_a_ticket(url)
    day = "'2026-03-04 01:30:00+00\\:00'"
    rows = (
        "INSERT INTO staff (id, login, name, role, language, failed_sign_ins, is_active, is_demo,"
        f" created_at) VALUES (1, 'chen', 'Chen', 'admin', 'zh', 0, true, false, {day})",
        "INSERT INTO level_changes (category, number, answer_minutes, settle_minutes,"
        f" remind_minutes, is_always, at, by_id) VALUES ('noise', 1, 60, 540, 20, false, {day}, 1)",
        "INSERT INTO week_changes (number, days, starts, ends, at, by_id)"
        f" VALUES (1, '[\"mon\"]', '09\\:00', '12\\:00', {day}, 1)",
    )
    with engine_of(url).begin() as connection:
        for row in rows:
            connection.execute(text(row))
    with pytest.raises(DBAPIError), engine_of(url).begin() as connection:
        connection.execute(text(rows[1]))  # of two changes at once, one wins
    migrate.downgrade(url, BEFORE_THE_LEVELS)
    assert not {"level_changes", "week_changes"} & tables_in(url)
    assert words_of_the_ticket(url) == "Un camion"
    migrate.upgrade(url)
    with engine_of(url).connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM level_changes")).scalar_one() == 0


def test_no_community_is_archived_before_somebody_says_so(url: str) -> None:
    migrate.upgrade(url, BEFORE_ARCHIVING)
    add_a_resident_with_a_ticket(url)
    migrate.upgrade(url)
    with engine_of(url).begin() as connection:
        found = connection.execute(text("SELECT is_archived FROM communities")).scalar_one()
        assert not found
        connection.execute(text("UPDATE communities SET is_archived = true"))
    migrate.downgrade(url, BEFORE_ARCHIVING)
    assert words_of_the_ticket(url) == "Un camion"


def test_nobody_is_signed_out_by_what_is_noted_of_their_browser(url: str) -> None:
    day = "'2026-03-04 01:30:00+00\\:00'"
    migrate.upgrade(url, BEFORE_THE_DEVICES)
    with engine_of(url).begin() as connection:
        connection.execute(
            text(
                "INSERT INTO staff (id, login, name, role, language, failed_sign_ins, is_active,"
                f" is_demo, created_at) VALUES (1, 'chen', 'Chen', 'admin', 'zh', 0, true, false,"
                f" {day})"
            )
        )
        connection.execute(
            text(
                "INSERT INTO staff_sessions (staff_id, secret_hash, created_at, last_used_at,"
                f" expires_at) VALUES (1, 'hash', {day}, {day}, {day})"
            )
        )
    migrate.upgrade(url)
    with engine_of(url).begin() as connection:
        connection.execute(text("UPDATE staff_sessions SET browser = 'Firefox'"))
    migrate.downgrade(url, BEFORE_THE_DEVICES)
    with engine_of(url).connect() as connection:
        kept = connection.execute(text("SELECT secret_hash FROM staff_sessions")).scalar_one()
    assert kept == "hash"
    assert "ix_staff_sessions_staff_id" in {
        index["name"] for index in inspect(engine_of(url)).get_indexes("staff_sessions")
    }
