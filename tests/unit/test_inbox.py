"""What arrives is handled once, each chat's in order, and no chat waits for another."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from actions.database import Database
from actions.model import Channel, InboxState
from bot import inbox
from bot.conversation.messages import Arrival
from bot.inbox import ALBUM_WAIT, AT_ONCE
from tests.clock import Clock
from tests.inbox import Turn, answers, arrival, states
from tests.waiting import until


@pytest.fixture
def turn(database: Database, clock: Clock) -> Turn:
    return Turn(database, clock)


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that a test moves rings no bell."""
    monkeypatch.setattr(inbox, "LOOK_AGAIN_S", 0.05)


# --- Once ---------------------------------------------------------------------------------------


async def test_the_same_update_stored_twice_is_handled_once(turn: Turn) -> None:
    await turn.inbox.store([arrival("ana", "one", number="7")])
    await turn.inbox.store([arrival("ana", "one", number="7"), arrival("ana", "two", number="8")])
    async with turn.at_work():
        await turn.until_all_handled()
        await turn.inbox.store([arrival("ana", "one", number="7")])
        await turn.arrive("ana", "three")
        await turn.until_all_handled()
    assert await answers(turn.database) == ["one", "two", "three"]


async def test_the_same_update_stored_by_two_at_once_is_handled_once(
    turn: Turn, database_url: str
) -> None:
    other = Database(database_url)
    there = Turn(other, turn.clock)
    updates = [arrival("ana", f"{number}", number=f"{number}") for number in range(5)]
    await asyncio.gather(turn.inbox.store(updates), there.inbox.store(updates))
    async with turn.at_work():
        await turn.until_all_handled()
    assert await answers(turn.database) == ["0", "1", "2", "3", "4"]
    await other.close()


async def test_the_same_number_from_another_channel_is_another_message(turn: Turn) -> None:
    await turn.inbox.store([arrival("ana", "by phone", number="7")])
    await turn.inbox.store([arrival("ana", "on the web", number="7", channel=Channel.WEB)])
    async with turn.at_work():
        await turn.until_all_handled()
    assert sorted(await answers(turn.database)) == ["by phone", "on the web"]


async def test_what_was_stored_while_nobody_worked_is_found_by_who_starts_next(turn: Turn) -> None:
    await turn.arrive("ana", "one", "two")
    async with turn.at_work():
        await turn.until_all_handled()
    assert await answers(turn.database) == ["one", "two"]


async def test_what_has_no_sender_is_kept_and_given_to_nobody(turn: Turn) -> None:
    nobodys = Arrival(Channel.TELEGRAM, "7", address=None, payload={"text": "nobody's"})
    await turn.inbox.store([nobodys, arrival("ana", "mine")])
    async with turn.at_work():
        await turn.until_all_handled()
    assert await states(turn.database) == [InboxState.UNREADABLE, InboxState.HANDLED]
    assert turn.begun == ["mine"]


async def test_two_processes_answer_each_message_once_and_each_chats_in_order(
    turn: Turn, database_url: str
) -> None:
    other = Database(database_url)
    there = Turn(other, turn.clock)
    async with turn.at_work(), there.at_work():
        for number in range(6):
            for chat in ("ana", "ben", "cai"):
                storing = turn if number % 2 else there
                await storing.arrive(chat, f"{chat} {number}")
        await turn.until_all_handled()
    said = await answers(turn.database)
    for chat in ("ana", "ben", "cai"):
        assert [w for w in said if w.startswith(chat)] == [f"{chat} {n}" for n in range(6)]
    assert len(said) == 18
    await other.close()


# --- In order -----------------------------------------------------------------------------------


async def test_a_busy_chats_second_message_waits(turn: Turn) -> None:
    may_end = turn.hold("ana 1")
    await turn.arrive("ana", "ana 1", "ana 2")
    async with turn.at_work():
        await turn.until_begun("ana 1")
        await turn.arrive("ana", "ana 3")
        await turn.arrive("ben", "ben 1")  # who is looked for after Ana's were
        await turn.until_begun("ben 1")
        assert turn.begun == ["ana 1", "ben 1"]
        may_end.set()
        await turn.until_all_handled()
    assert [words for words in turn.committed if words.startswith("ana")] == [
        "ana 1",
        "ana 2",
        "ana 3",
    ]


async def test_different_chats_do_not_wait_for_each_other(turn: Turn) -> None:
    may_end = turn.hold("ana 1")
    await turn.arrive("ana", "ana 1", "ana 2")
    await turn.arrive("ben", "ben 1", "ben 2")
    async with turn.at_work():
        await until(lambda: turn.committed == ["ben 1", "ben 2"])
        may_end.set()
        await turn.until_all_handled()
    assert turn.committed == ["ben 1", "ben 2", "ana 1", "ana 2"]


async def test_more_chats_than_places_all_have_their_turn(turn: Turn) -> None:
    chats = [f"chat {number}" for number in range(AT_ONCE + 2)]
    doors = [turn.hold(chat) for chat in chats]
    for chat in chats:
        await turn.arrive(chat, chat)
    async with turn.at_work():
        await until(lambda: len(turn.begun) == AT_ONCE)
        assert turn.begun == chats[:AT_ONCE]
        doors[3].set()
        await turn.until_begun(chats[AT_ONCE])
        assert len(turn.begun) == AT_ONCE + 1
        for door in doors:
            door.set()
        await turn.until_all_handled()
    assert set(turn.committed) == set(chats)


@pytest.mark.parametrize("waiting", ["in one chat", "in more chats than places"])
async def test_what_a_look_had_to_leave_is_taken_as_soon_as_there_is_room(
    turn: Turn, monkeypatch: pytest.MonkeyPatch, waiting: str
) -> None:
    monkeypatch.setattr(inbox, "LOOK_AGAIN_S", 3_600)
    if waiting == "in one chat":
        await turn.arrive("ana", "1", "2", "3", "4")
    else:
        for number in range(2 * AT_ONCE + 1):
            await turn.arrive(f"chat {number}", f"{number}")
    async with turn.at_work():
        await turn.until_all_handled()


async def test_what_comes_while_its_chat_is_answered_is_taken_right_after(
    turn: Turn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "LOOK_AGAIN_S", 3_600)
    first, other = turn.hold("one"), turn.hold("by somebody else")
    async with turn.at_work():
        await turn.arrive("ana", "one")
        await turn.arrive("ben", "by somebody else")
        await until(lambda: len(turn.begun) == 2)
        await turn.arrive("ana", "two")
        first.set()
        await until(lambda: "two" in turn.committed)
        await turn.arrive("ben", "more")
        other.set()
        await turn.until_all_handled()


async def test_a_ring_that_was_lost_costs_time_and_no_message(
    turn: Turn, database_url: str
) -> None:
    other = Database(database_url)  # its bell is not ours
    async with turn.at_work():
        await turn.arrive("ana", "one")
        await turn.until_all_handled()
        await Turn(other, turn.clock).arrive("ana", "two")
        await turn.until_all_handled()
    assert await answers(turn.database) == ["one", "two"]
    await other.close()


# --- Albums -------------------------------------------------------------------------------------


async def test_an_album_is_one_batch_in_the_order_of_its_parts(turn: Turn) -> None:
    await turn.arrive("ana", "part 1", "part 2", "part 3", album="g")
    turn.clock.forward(seconds=ALBUM_WAIT.total_seconds())
    async with turn.at_work():
        await turn.until_all_handled()
    assert turn.batches == [("part 1", "part 2", "part 3")]


async def test_an_album_is_not_taken_before_its_parts_can_be_there(turn: Turn) -> None:
    await turn.arrive("ana", "part 1", album="g")
    async with turn.at_work():
        await turn.arrive("ben", "of Ben")
        await turn.until_begun("of Ben")
        turn.clock.set(turn.clock.now() + ALBUM_WAIT - timedelta(milliseconds=1))
        await turn.arrive("ana", "part 2", album="g")
        await turn.arrive("ben", "of Ben again")
        await turn.until_begun("of Ben again")
        assert turn.begun == ["of Ben", "of Ben again"]
        turn.clock.forward(milliseconds=1)
        await turn.until_all_handled()
    assert ("part 1", "part 2") in turn.batches


async def test_what_is_written_after_an_album_waits_for_it(turn: Turn) -> None:
    await turn.arrive("ana", "part 1", album="g")
    await turn.arrive("ana", "the words to it")
    async with turn.at_work():
        await turn.arrive("ben", "of Ben")
        await turn.until_begun("of Ben")
        assert "the words to it" not in turn.begun
        turn.clock.forward(seconds=1)
        await turn.until_all_handled()
    assert turn.batches[-2:] == [("part 1",), ("the words to it",)]


async def test_two_albums_and_anybody_elses_pictures_are_not_mixed(turn: Turn) -> None:
    await turn.arrive("ana", "gate 1", "gate 2", album="gate")
    await turn.arrive("ana", "yard 1", "yard 2", album="yard")
    await turn.arrive("ben", "of Ben", album="gate")  # the number is only this chat's
    turn.clock.forward(seconds=1)
    async with turn.at_work():
        await turn.until_all_handled()
    assert set(turn.batches) == {("gate 1", "gate 2"), ("yard 1", "yard 2"), ("of Ben",)}


async def test_a_part_that_comes_late_is_a_batch_of_its_own(turn: Turn) -> None:
    await turn.arrive("ana", "part 1", "part 2", album="g")
    turn.clock.forward(seconds=1)
    async with turn.at_work():
        await turn.until_all_handled()
        await turn.arrive("ana", "part 3", album="g")
        turn.clock.forward(seconds=1)
        await turn.until_all_handled()
    assert turn.batches == [("part 1", "part 2"), ("part 3",)]


# --- Stopping -----------------------------------------------------------------------------------


async def test_who_is_stopped_lets_the_turns_under_way_finish(turn: Turn) -> None:
    may_end = turn.hold("ana 1")
    await turn.arrive("ana", "ana 1", "ana 2")
    async with turn.at_work() as running:
        await turn.until_begun("ana 1")
        running.cancel()
        await asyncio.sleep(0)
        assert not running.done()
        may_end.set()
        await asyncio.wait([running])
    assert await states(turn.database) == [InboxState.HANDLED, InboxState.WAITING]
    assert await answers(turn.database) == ["ana 1"]


async def test_who_is_stopped_while_nothing_is_under_way_stops_at_once(turn: Turn) -> None:
    async with turn.at_work() as running:
        await turn.arrive("ana", "one")
        await turn.until_all_handled()
        await until(lambda: turn.committed == ["one"])
        running.cancel()
        await asyncio.wait([running])
        await turn.arrive("ana", "too late")
    assert await states(turn.database) == [InboxState.HANDLED, InboxState.WAITING]
