"""To a colleague, to another community, or a note for whoever looks next: all from the phone."""

from __future__ import annotations

from actions.database import Database
from actions.outgoing import Verb
from bot.conversation.staff.handing_over import COMMUNITIES_SHOWN
from tests import factories
from tests.clock import Clock
from tests.unit.actions.story import thread
from tests.unit.conversation.handset import on_patrol


async def test_a_colleague_gets_it_by_two_taps(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        ticket = at.story.ticket
        assert await at.wang.press(Verb.PASS_ON, ticket.id) == ["staff-pass-to-whom"]
        assert await at.wang.labels() == ["Zhang", "🏘 To another community"]
        assert "staff-passed-on" in await at.wang.tap("Zhang")
        await at.session.refresh(ticket)
        assert ticket.passed_to_id == at.story.zhang.id
        assert await at.marie_heard() == ["notice-passed-on"]


async def test_another_community_gets_it_only_after_it_was_asked_whether_that_is_meant(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        jinfeng = await factories.community(at.session, "Jinfeng", at=at.story.station)
        for _ in range(COMMUNITIES_SHOWN):
            await factories.community(at.session, "Far Away")
        ticket = at.story.ticket
        await at.wang.press(Verb.PASS_ON, ticket.id)
        assert await at.wang.tap("another community") == ["staff-transfer-where"]
        labels = await at.wang.labels()
        assert labels[0] == "Jinfeng", "the station's own come first"
        assert len(labels) == COMMUNITIES_SHOWN + 1
        assert await at.wang.tap("More") == ["staff-transfer-where"]
        assert await at.wang.labels() == ["Far Away"]
        assert await at.wang.tap("Jinfeng") == ["staff-transfer-sure"]
        assert await at.marie_heard() == []
        assert "staff-transferred" in await at.wang.tap("Yes")
        await at.session.refresh(ticket)
        assert ticket.community_id == jinfeng.id
        assert await at.marie_heard() == ["notice-transferred"]
        assert await at.wang.press(Verb.TAKE, ticket.id) == ["refusal-not-found"]


async def test_a_forged_button_transfers_nothing(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        elsewhere = await factories.community(at.session)
        theirs = await factories.ticket(at.session, await factories.resident(at.session), elsewhere)
        here = at.story.ticket.community_id
        for verb, args in (
            (Verb.TRANSFER_TO, (theirs.id, here)),
            (Verb.TRANSFER_TO, (at.story.ticket.id, 987_654)),
            (Verb.TRANSFER, (theirs.id,)),
            (Verb.TRANSFER_WHERE, (at.story.ticket.id, "x")),
            (Verb.PASS_TO, (at.story.ticket.id, 987_654)),
            (Verb.NOTE, (theirs.id,)),
        ):
            assert await at.wang.press(verb, *args) == ["refusal-not-found"]
        assert await at.wang.press(Verb.TRANSFER_TO, at.story.ticket.id, here) == [
            "refusal-not-allowed"
        ]


async def test_a_note_is_asked_for_and_never_reaches_the_resident(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        assert await at.wang.press(Verb.NOTE, at.story.ticket.id) == ["staff-note-what"]
        assert await at.wang.say("Third time", to=await at.wang.last()) == ["staff-noted"]
        assert await thread(at.session, at.story.ticket) == [("staff", "staff", "Third time")]
        assert await at.marie_heard() == []
