"""A city's worth of tickets in PostgreSQL, made by the database itself from a pool of sentences.

300 communities at 20 stations; one ticket in twenty is open; five entries in each thread, so that
1,000,000 tickets have 5,000,000. Words are as uneven as in life: a few are everywhere, most are
rare, and each text has one of its own.
"""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import psycopg
from psycopg import sql
from sqlalchemy import insert, make_url, text
from sqlalchemy.ext.asyncio import AsyncSession

from actions import migrate
from actions.database import Database
from actions.model import Community, Role, Staff, StaffCommunity, Station
from actions.model.base import Base
from actions.terms import terms_of
from tests.clock import MORNING

COMMUNITIES, STATIONS, RESIDENTS = 300, 20, 20_000
ENTRIES = 5  # of a thread
SENTENCES = 5_000
AT_ONCE = 50_000
TABLES = ("tickets", "ticket_messages", "ticket_events", "ticket_texts")  # the large ones
_WHOLE = "bench_whole"  # a table that is there once all the others are filled

_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi wo xa ye zu chi".split()
_LETTERS = "停车位门口消防通道噪音扰民狗垃圾楼道电瓶路灯坏漏水邻居吵架骗子快递丢失道路施工"


def kept_at(server: str, tickets: int) -> str:
    """The address of a migrated database for such a city, made on the server if it is not there.

    One whose making was interrupted is made anew.
    """
    name = f"linli_bench_{tickets}"
    url = make_url(server).set(database=name).render_as_string(hide_password=False)
    database = sql.Identifier(name)
    with psycopg.connect(server, autocommit=True) as connection:
        known = "SELECT 1 FROM pg_database WHERE datname = %s"
        is_there = connection.execute(known, [name]).fetchone() is not None
        if is_there and not _is_whole(url):
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(database))
            is_there = False
        if not is_there:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(database))
    migrate.upgrade(url)
    return url


def _is_whole(url: str) -> bool:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass(%s) IS NOT NULL", [_WHOLE]).fetchone()
    return found is not None and found[0]


async def build(database: Database, tickets: int) -> None:
    """Fill the migrated `database` with `tickets` tickets and their threads, unless it has them."""
    async with database.read() as session:
        if await session.scalar(text("SELECT to_regclass(:whole)"), {"whole": _WHOLE}):
            return
    await _people(database)
    await _sentences(database)
    async with _without_indexes(database):
        for first in range(1, tickets + 1, AT_ONCE):
            last = min(first + AT_ONCE - 1, tickets)
            async with database.write() as session:
                # What the rows refer to is there: nobody has to look it up, row by row.
                await session.execute(text("SET LOCAL session_replication_role = replica"))
                for statement in (_TICKETS, _MESSAGES, _EVENTS, _REPORTS, _ANSWERS):
                    await session.execute(
                        text(statement),
                        {"first": first, "last": last, "all": tickets, "entries": ENTRIES},
                    )
    async with database.write() as session:
        for table in TABLES:
            await session.execute(
                text(
                    f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
                )
            )
    async with database.engine.connect() as connection:
        alone = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await alone.execute(text("VACUUM ANALYZE"))
        await alone.execute(text(f"CREATE TABLE {_WHOLE} ()"))


@asynccontextmanager
async def _without_indexes(database: Database) -> AsyncIterator[None]:
    """Make the large tables' indexes when the rows are there: that takes a fraction of the time."""
    async with database.write() as session:
        found = await session.execute(text(_INDEXES), {"tables": list(TABLES)})
        indexes: dict[str, str] = dict(list(found))
        for name in indexes:
            await session.execute(text(f"DROP INDEX {name}"))
    yield
    async with database.write() as session:
        await session.execute(text("SET LOCAL maintenance_work_mem = '1GB'"))
        for definition in indexes.values():
            await session.execute(text(definition))


async def _people(database: Database) -> None:
    names = {"zh": "梅山", "en": "Meishan"}
    async with database.write() as session:
        await _add(session, Station, [
            {"id": id, "code": f"s{id}", "names": names, "address": names, "phone": "110"}
            for id in range(1, STATIONS + 1)
        ])  # fmt: skip
        await _add(session, Community, [
            {
                "id": id, "station_id": id % STATIONS + 1, "code": f"c{id}",
                "ticket_prefix": f"{chr(65 + id // 26)}{chr(65 + id % 26)}", "last_ticket": 0,
                "names": {"zh": f"梅山{id}", "en": f"Meishan {id}"}, "aliases": [],
                "district": names, "latitude": 31.1 + id % 15 / 100,
                "longitude": 121.3 + id % 20 / 100,
                "boundary": [[121.3 + id % 20 / 100, 31.1 + id % 15 / 100]] * 60,
                "visiting_hours": [],
            }
            for id in range(1, COMMUNITIES + 1)
        ])  # fmt: skip
        officers = range(1, COMMUNITIES + 1)
        supervisors = range(COMMUNITIES + 1, COMMUNITIES + STATIONS + 1)
        admin = COMMUNITIES + STATIONS + 1
        await _add(session, Staff, [
            {
                "id": id, "login": f"p{id}", "name": f"Wang {id}", "language": "en",
                "role": Role.ADMIN if id == admin
                else Role.SUPERVISOR if id in supervisors else Role.OFFICER,
                "station_id": None if id == admin else id % STATIONS + 1,
                "created_at": MORNING,
            }
            for id in (*officers, *supervisors, admin)
        ])  # fmt: skip
        await _add(session, StaffCommunity, [
            {"staff_id": id, "community_id": community}
            for id in officers
            for community in {id, id % COMMUNITIES + 1}
        ])  # fmt: skip
        await session.execute(text(_RESIDENTS), {"most": RESIDENTS})
        await session.execute(text(_TURNS), {"most": COMMUNITIES})


async def _add(session: AsyncSession, table: type[Base], rows: list[dict[str, object]]) -> None:
    await session.execute(insert(table), rows)


async def _sentences(database: Database) -> None:
    chance = random.Random(4)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]
    often = [1 / (rank + 1) for rank in range(len(words))]
    rows = []
    for id in range(1, SENTENCES + 1):
        if id % 2:
            said = " ".join(chance.choices(words, often, k=14))
        else:
            said = "".join(chance.choices(_LETTERS, k=28))
        rows.append({"id": id, "said": said, "terms": terms_of(said)})
    async with database.write() as session:
        await session.execute(
            text("CREATE TABLE bench_sentences (id int PRIMARY KEY, said text, terms tsvector)")
        )
        await session.execute(
            text("INSERT INTO bench_sentences VALUES (:id, :said, CAST(:terms AS tsvector))"), rows
        )


_RESIDENTS = """
    WITH people AS (
        INSERT INTO residents (id, name, language, language_source, community_id, is_anonymous,
            is_volunteer, created_at)
        SELECT id, 'Marie', 'fr', 'chosen', 1, false, false, now()
        FROM generate_series(1, CAST(:most AS int)) id RETURNING id
    )
    INSERT INTO chats (id, channel, address, resident_id, created_at)
    SELECT id, 'web', id::text, id, now() FROM people
"""
_TURNS = """
    INSERT INTO turn_counts (week, community_id, outcome, count)
    SELECT CAST(date_trunc('week', now()) AS date) - 7 * week, community, outcome, 1 + community % 9
    FROM generate_series(0, 103) week, generate_series(0, CAST(:most AS int)) community,
        unnest(ARRAY['answered', 'filed', 'unclear']) outcome
"""
# Spread over two years, the newest with the highest number.
_AT = "now() - make_interval(secs => (CAST(:all AS int) - n) * 63072000.0 / CAST(:all AS int))"
_COMMUNITY = f"(1 + n % {COMMUNITIES} * 7919 % {COMMUNITIES})"
_TICKETS = f"""
    INSERT INTO tickets (id, number, resident_id, chat_id, community_id, category, priority, state,
        assignee_id, words, language, place, created_at, updated_at, news_at, latitude, longitude,
        answer_by, due_at, answered_at, first_answered_at, resolved_at, rating)
    SELECT n, 'T-' || n, 1 + n % {RESIDENTS}, 1 + n % {RESIDENTS}, community,
        (ARRAY['parking','hazard','noise','animal','theft','dispute','question'])[1 + n % 7],
        CASE WHEN n % 50 = 0 THEN 'urgent' WHEN n % 3 = 0 THEN 'high' ELSE 'normal' END,
        CASE WHEN is_open THEN (ARRAY['new','taken','asked','on_the_way'])[1 + n % 4]
            ELSE 'resolved' END,
        CASE WHEN n % 4 > 0 OR NOT is_open THEN community END,
        said, (ARRAY['zh','en','fr','de','ar'])[1 + abs(hashint4(n + 7)) % 5], 'Gate ' || n % 9,
        at, at, at,
        CASE WHEN n % 3 > 0 THEN latitude + (hashint4(n + 1) % 400) / 1e5 END,
        CASE WHEN n % 3 > 0 THEN longitude + (hashint4(n + 2) % 400) / 1e5 END,
        at + interval '8 hours', at + interval '3 days', answered, answered,
        CASE WHEN NOT is_open THEN
            answered + make_interval(secs => 60 * exp(3 + abs(hashint4(n + 4)) % 600 / 1e2)) END,
        CASE WHEN NOT is_open AND abs(hashint4(n + 6)) % 4 = 0
            THEN 5 - abs(hashint4(n + 5)) % 17 / 4 END
    FROM (
        SELECT n, community, at, is_open, sentence,
            CASE WHEN n % 4 > 0 OR NOT is_open
                THEN at + make_interval(secs => 60 * exp(2 + abs(hashint4(n + 3)) % 500 / 1e2)) END
                AS answered
        FROM (
            SELECT n, {_COMMUNITY} AS community, {_AT} AS at,
                hashint4(n) % 20 = 0 AS is_open, 1 + abs(hashint4(n)) % {SENTENCES} AS sentence
            FROM generate_series(CAST(:first AS int), CAST(:last AS int)) n
        ) drawn
    ) made JOIN bench_sentences ON bench_sentences.id = sentence
    JOIN communities ON communities.id = community
"""
_MESSAGES = f"""
    INSERT INTO ticket_messages (id, ticket_id, author, audience, staff_id, text, language,
        created_at)
    SELECT (n - 1) * CAST(:entries AS int) + entry, n,
        CASE WHEN entry % 2 = 0 THEN 'staff' ELSE 'resident' END,
        CASE WHEN entry = 4 THEN 'staff' ELSE 'everyone' END,
        CASE WHEN entry % 2 = 0 THEN 1 + n % {COMMUNITIES} END,
        said, 'zh', {_AT}
    FROM generate_series(CAST(:first AS int), CAST(:last AS int)) n,
        generate_series(1, CAST(:entries AS int)) entry
        JOIN bench_sentences ON true
    WHERE bench_sentences.id = 1 + abs(hashint4(n * 5 + entry)) % {SENTENCES}
"""
_EVENTS = f"""
    INSERT INTO ticket_events (ticket_id, move, state, staff_id, at)
    SELECT n, (ARRAY['file','take','answer','reply'])[entry], 'taken',
        CASE WHEN entry IN (2, 4) THEN 1 + n % {COMMUNITIES} END, {_AT}
    FROM generate_series(CAST(:first AS int), CAST(:last AS int)) n, generate_series(1, 4) entry
"""
_REPORTS = f"""
    INSERT INTO ticket_texts (ticket_id, message_id, terms)
    SELECT n, NULL, terms || CAST('gate own' || n || ' @' || {_COMMUNITY} AS tsvector)
    FROM generate_series(CAST(:first AS int), CAST(:last AS int)) n
        JOIN bench_sentences ON bench_sentences.id = 1 + abs(hashint4(n)) % {SENTENCES}
"""
_ANSWERS = f"""
    INSERT INTO ticket_texts (ticket_id, message_id, terms)
    SELECT n, message, terms || CAST('own' || message % 100000 || ' @' || {_COMMUNITY} AS tsvector)
    FROM generate_series(CAST(:first AS int), CAST(:last AS int)) n,
        generate_series(1, CAST(:entries AS int)) entry,
        LATERAL (SELECT (n - 1) * CAST(:entries AS int) + entry AS message) made
        JOIN bench_sentences ON true
    WHERE bench_sentences.id = 1 + abs(hashint4(n * 5 + entry)) % {SENTENCES}
"""
_INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename = ANY(:tables)
        AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)
"""
