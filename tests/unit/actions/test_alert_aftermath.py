"""What became of an alert is counted by community and language, and can be kept as a table."""

from __future__ import annotations

import csv
import io

import pytest

from actions import alerts, delivery
from actions.alerts import EVERYWHERE, AlertTemplate, AlertWording
from actions.alerts.aftermath import COLUMNS, aftermath
from actions.alerts.reactions import say_helpful
from actions.database import Database
from actions.delivery import Refused, Sent, Unknown
from actions.model import Community, OutboxState, Reaction, Staff, Topic
from actions.refusals import NotAllowed, NotFound
from tests import factories
from tests.clock import NIGHTS, Clock

TEXTS = {"en": AlertWording(title="Gas", body="Leave."), "fr": AlertWording(title="Gaz", body="x")}
WARNING = AlertTemplate(slug="gas", topic=Topic.SAFETY, texts=TEXTS)


class Sendings:
    """An alert to five people here and one elsewhere."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    async def send(self) -> None:
        now = self.clock.now()
        async with self.database.write() as session:
            self.admin: Staff = await factories.admin(session)
            self.here: Community = await factories.community(session, code="=here")
            there = await factories.community(session, code="there")
            self.boss = await factories.supervisor(session, self.here.station)
            self.officer = await factories.officer(session, self.here)
            self.chats = await factories.subscribers(session, 3, Topic.SAFETY, now, self.here)
            self.chats += await factories.subscribers(
                session, 2, Topic.SAFETY, now, self.here, language="fr"
            )
            self.chats += await factories.subscribers(session, 1, Topic.SAFETY, now, there)
            alert = await alerts.start(
                session,
                alerts.Broadcast(template=WARNING, occasion="x", audience=EVERYWHERE),
                nights=NIGHTS,
                now=now,
            )
            assert alert is not None
            self.id = alert.id
            claims = {claim.chat_id: claim for claim in await delivery.claim(session, now, 9)}
            outcomes = [Sent("1"), Sent("2"), Refused("blocked"), Sent("4"), Unknown("=lost")]
            for chat, outcome in zip(self.chats, outcomes, strict=False):
                await delivery.record(session, claims[chat.id].id, outcome, now)


@pytest.fixture
async def sendings(database: Database, clock: Clock) -> Sendings:
    made = Sendings(database, clock)
    await made.send()
    return made


async def test_people_are_counted_by_community_and_language_with_reasons(
    sendings: Sendings,
) -> None:
    async with sendings.database.write() as session:
        for chat in sendings.chats[:2]:
            assert chat.resident is not None
            for _ in range(2):
                await say_helpful(
                    session, chat.resident, sendings.id, sendings.clock.now(), is_so=True
                )
    async with sendings.database.read() as session:
        after = await aftermath(session, sendings.id, sendings.admin)
    here, there = after.by_community()
    assert isinstance(here.name, Community)
    assert (here.name.code, here.meant, there.meant) == ("=here", 5, 1)
    assert here.people[OutboxState.SENT] == 3
    assert [(line.name, line.meant) for line in after.by_language()] == [("en", 4), ("fr", 2)]
    assert after.reasons() == [(OutboxState.REFUSED, "blocked", 1)]
    assert after.reacted() == {Reaction.HELPFUL: 2}


async def test_the_table_adds_up_and_holds_no_formula(sendings: Sendings) -> None:
    async with sendings.database.read() as session:
        text = (await aftermath(session, sendings.id, sendings.admin)).as_csv()
    header, *rows = csv.reader(io.StringIO(text))
    assert tuple(header) == COLUMNS
    assert sum(int(row[-1]) for row in rows) == 6
    assert {row[0] for row in rows} == {"'=here", "there"}
    assert "'=lost" in {row[3] for row in rows}


async def test_a_supervisor_counts_their_own_and_an_officer_nobody(sendings: Sendings) -> None:
    async with sendings.database.read() as session:
        after = await aftermath(session, sendings.id, sendings.boss)
        assert sum(line.meant for line in after.by_community()) == 5
        with pytest.raises(NotAllowed):
            await aftermath(session, sendings.id, sendings.officer)


async def test_who_was_not_sent_it_has_nothing_to_say_of_it(
    sendings: Sendings,
) -> None:
    async with sendings.database.write() as session:
        stranger = await factories.resident(session, sendings.here)
        assert stranger.resident is not None
        with pytest.raises(NotFound):
            await say_helpful(
                session, stranger.resident, sendings.id, sendings.clock.now(), is_so=True
            )
