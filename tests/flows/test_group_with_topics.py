"""A group of staff in which each ticket is a topic: words reach a resident from the card alone."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from actions import model
from actions.model import StaffGroup, ThreadMessage, TicketTopic
from tests.botapi import Group, Member, Person, SeenMessage
from tests.flows.town import Town


@dataclass
class Station:
    """The town's group, bound to Meishan by the supervisor; Wang is in it, too."""

    town: Town
    group: Group
    boss: Person
    wang: Person
    in_group: Member

    async def report(self, words: str = "The neighbours are so loud at building 12") -> Person:
        """A resident reports something, and its card is in the group."""
        marie = self.town.resident()
        await marie.start("meishan")
        await marie.say(words)
        await marie.press("Send report", await marie.hears("Please check"))
        await marie.hears("MS-")
        return marie

    async def card(self, number: str) -> SeenMessage:
        """The ticket's card in its topic; Wang writes there from now on."""
        card = await self.group.hears(f"{number} ·")
        self.in_group.topic = self.group.topic(number)
        assert card.raw["message_thread_id"] == self.in_group.topic
        return card


async def bound(town: Town, code: str = "meishan") -> Station:
    """The group is there and bound."""
    boss = await town.officer_on_patrol("Supervisor Li")
    wang = await town.officer_on_patrol()
    group = town.api.group("Meishan officers", is_forum=True)
    await group.add_bot(boss)
    await group.hears("/bind")
    await group.member(boss).say(f"/bind {code}")
    await group.hears("get a topic each")
    return Station(town, group, boss, wang, group.member(wang))


async def test_a_tickets_topic_carries_the_talk_and_is_closed_when_it_ends(town: Town) -> None:
    at = await bound(town)
    marie = await at.report()
    card = await at.card("MS-1")
    thread = at.in_group.topic
    assert thread is not None
    assert at.group.chat.topics[thread] == "MS-1 · Noise · building 12"

    await at.in_group.press("Take", card)
    await marie.hears("Wang Jianguo")
    await at.in_group.say("I will ring their bell", reply_to=card)
    await marie.hears("I will ring their bell")
    told = await at.group.hears("wrote to the resident")
    assert told.raw["message_thread_id"] == thread
    await at.in_group.photo(caption="Is it this door?", reply_to=card)
    await marie.hears("Is it this door?")
    await marie.hears(lambda message: message.photo is not None)

    await marie.press("Answer", marie.inbox[-2])
    await marie.hears(lambda _: True)
    await marie.say("Yes, on the left, it is so loud")
    answer = await at.group.hears("on the left")
    await at.in_group.say("Thank you", reply_to=answer)
    await marie.hears("Thank you")

    await at.in_group.press("Resolved", card.now)
    rate = await marie.hears("Wang Jianguo")
    await town.api.until(lambda: at.group.is_closed(thread), timeout=30)
    await marie.press("Not settled", rate)
    await town.api.until(lambda: not at.group.is_closed(thread), timeout=30)
    assert len(at.group.chat.topics) == 1


async def test_what_is_written_in_a_wrong_place_of_the_group_reaches_no_resident(
    town: Town,
) -> None:
    at = await bound(town)
    marie, ana = await at.report(), await at.report()
    first, second = await at.card("MS-1"), await at.card("MS-2")
    wang = at.in_group
    before = [len(one.inbox) for one in (marie, ana)]

    chat = await wang.say("He again")  # in the topic, without answering
    await at.group.hears("stays among colleagues")
    await wang.say("and again")
    await at.group.hears_nothing("stays among colleagues")
    zhao = at.group.member(await town.officer_on_patrol("Zhao Min"))
    zhao.topic = wang.topic
    await zhao.say("I know", reply_to=chat)  # a colleague's words
    await at.group.hears("stays among colleagues")
    await wang.say("wrong door", reply_to=first)  # another ticket's card
    await at.group.hears("another ticket's topic")
    wang.topic = None
    await wang.say("from outside", reply_to=second)
    await at.group.hears("another ticket's topic")
    wang.topic = at.group.topic("MS-2")
    await wang.say("/note never tell", reply_to=second)
    await at.group.hears("noted")
    await wang.forward("overheard")
    await at.group.hears("What you forwarded went to nobody")
    wang.anonymous = True
    await wang.say("as the group", reply_to=second)
    await at.group.hears("only staff whose Telegram is linked")
    stranger = at.group.member(town.resident("Mallory"))
    stranger.topic = wang.topic
    await stranger.say("I am police", reply_to=second)
    await at.group.hears("only staff whose Telegram is linked")
    await stranger.press("Resolved", second.now)

    wang.anonymous = False
    await wang.say("On my way", reply_to=second)
    await ana.hears("On my way")
    edited = await wang.say("Soon", reply_to=second)
    await ana.hears("Soon")
    await wang.edit(edited, "Never")
    await at.group.hears("Changing a message changes nothing")
    assert [len(one.inbox) for one in (marie, ana)] == [before[0], before[1] + 2]
    thread = [row.text for row in await town.rows(ThreadMessage)]
    assert thread == ["never tell", "On my way", "Soon"]


async def test_another_group_gets_nothing_and_says_how_it_is_bound(town: Town) -> None:
    at = await bound(town)
    other = town.api.group("Football", is_forum=False)
    await other.member(at.wang).say("Goal!")
    await other.member(at.wang).say("/note him")
    await other.hears("bound to no community")
    await other.member(at.wang).say("/bind meishan")
    await other.hears("First turn on topics")
    await at.report()
    await at.card("MS-1")
    assert [m for m in other.inbox if "MS-1" in m.text] == []
    assert len(await rows(town, StaffGroup)) == 1


@pytest.mark.parametrize(("who", "code"), [("officer", "meishan"), ("supervisor", "nowhere")])
async def test_who_is_not_in_charge_binds_nothing(town: Town, who: str, code: str) -> None:
    name = "Wang Jianguo" if who == "officer" else "Supervisor Li"
    person = await town.officer_on_patrol(name)
    group = town.api.group("Ours", is_forum=True)
    await group.member(person).say(f"/bind {code}")
    await group.hears("Only a supervisor" if who == "officer" else "no community or station")
    assert await rows(town, StaffGroup) == []


async def test_a_bot_that_lost_the_right_says_so_once_and_goes_on_when_it_has_it_again(
    town: Town,
) -> None:
    at = await bound(town)
    at.group.chat.bot_member = {"status": "administrator", "can_manage_topics": False}
    marie = await at.report()
    await at.wang.hears("MS-1 ·")  # officers' own chats go on
    await at.boss.hears("lack the right to manage topics")
    await at.report()
    await at.wang.hears("MS-2 ·")
    await at.boss.hears_nothing("lack the right")
    assert at.group.chat.topics == {}

    await at.group.add_bot(at.boss)
    card = await at.card("MS-1")
    await at.card("MS-2")
    at.in_group.topic = at.group.topic("MS-1")
    await at.in_group.say("Here again", reply_to=card)
    await marie.hears("Here again")


async def test_a_bot_that_was_thrown_out_tells_who_answers_for_the_group(town: Town) -> None:
    at = await bound(town)
    await at.group.remove_bot(at.boss)
    await at.boss.hears("I am not in it any more")
    await at.report()
    await at.wang.hears("MS-1 ·")
    await at.group.add_bot(at.boss)
    await at.card("MS-1")


async def test_a_deleted_topic_is_made_anew_with_its_card(town: Town) -> None:
    at = await bound(town)
    marie = await at.report()
    card = await at.card("MS-1")
    await at.group.delete_topic(at.in_group.topic or 0)
    await at.wang.say("On my way", reply_to=await at.wang.hears("MS-1 ·"))
    await marie.hears("On my way")
    fresh = await at.group.hears(lambda m: "MS-1 ·" in m.text and m.id > card.id, timeout=40)
    at.in_group.topic = at.group.topic("MS-1")
    await at.in_group.say("In a minute", reply_to=fresh)
    await marie.hears("In a minute")
    assert len(await rows(town, TicketTopic)) == 1


async def test_a_busy_group_holds_up_nobody_else(town: Town) -> None:
    at = await bound(town)
    town.api.misbehave.too_many_requests(retry_after=3, method="createForumTopic")
    marie = await at.report()
    await marie.say("hello")
    await marie.hears("What can I do for you", timeout=20)
    await at.card("MS-1")


async def test_the_stations_code_brings_all_its_communities(town: Town) -> None:
    async with town.database.read() as session:
        code = await session.scalar(select(model.Station.code))
    at = await bound(town, str(code))
    await at.report()
    await at.card("MS-1")
    await at.in_group.say("/unbind")
    await at.group.hears("Only a supervisor")
    await at.group.member(at.boss).say("/unbind")
    asked = await at.group.hears("No more tickets into")
    assert len(await rows(town, StaffGroup)) == 1, "it is asked first"
    await at.in_group.press("No more tickets here", asked)
    await at.group.hears("Only a supervisor")
    assert len(await rows(town, StaffGroup)) == 1
    await at.group.member(at.boss).press("No more tickets here", asked)
    await at.group.hears("No more tickets come")
    assert await rows(town, StaffGroup) == []
    async with town.database.read() as session:
        entries = await session.scalars(select(model.AuditEntry).order_by(model.AuditEntry.id))
        noted = [
            (entry.method, entry.path.rpartition("/")[2], entry.status)
            for entry in entries
            if "/-" in entry.path
        ]
    assert noted == [
        ("POST", str(code), 200),
        ("GET", "unbind", 403),  # asked for by who is not in charge
        ("GET", "unbind", 200),
        ("POST", "unbind", 403),
        ("POST", "unbind", 200),
    ]
    await at.report()
    await at.wang.hears("MS-2 ·")
    await at.group.hears_nothing("MS-2")


async def rows(town: Town, table: type[object]) -> list[object]:
    """All rows of a table without an id of its own."""
    async with town.database.read() as session:
        return list(await session.scalars(select(table)))
