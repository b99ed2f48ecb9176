"""Of what happens in groups: what is for us, who did it, and in which topic."""

from __future__ import annotations

import pytest

from bot.channels.telegram.updates import TelegramReads, arrival
from bot.conversation.messages import BotRights, Incoming, Room
from tests.botapi import BotApi, Group, Member, Person, bot_of
from tests.unit.channels.telegram.readings import Update, newest


@pytest.fixture
def group(api: BotApi) -> Group:
    return api.group("Meishan \u202eofficers", is_forum=True)


@pytest.fixture
def member(group: Group, ana: Person) -> Member:
    return group.member(ana)


async def in_a_topic(api: BotApi, group: Group, member: Member) -> int:
    """Ana writes in a topic from now on."""
    async with bot_of(api) as bot:
        topic = await bot.create_forum_topic(group.id, "MS-1")
    member.topic = topic.message_thread_id
    return topic.message_thread_id


def read(update: Update) -> Incoming:
    incoming = TelegramReads().incoming((update,))
    assert incoming is not None
    return incoming


async def test_what_people_say_to_each_other_is_theirs(
    api: BotApi, group: Group, member: Member
) -> None:
    said = await member.say("Lunch?")
    assert arrival(newest(api)).address is None
    await member.say("Yes", reply_to=said)
    assert arrival(newest(api)).address is None
    await member.say("/bind meishan")
    assert arrival(newest(api)).address == str(group.id)


async def test_what_is_written_in_a_topic_is_for_us_and_answers_nothing_by_itself(
    api: BotApi, group: Group, member: Member, ana: Person
) -> None:
    thread = await in_a_topic(api, group, member)
    await member.say("He again")
    update = newest(api)
    assert update["message"]["reply_to_message"]["message_id"] == thread, "as Telegram has it"
    assert (arrival(update).address, arrival(update).group_key) == (str(group.id), None)
    incoming = read(update)
    assert incoming.answers is None
    assert incoming.room == Room("Meishan officers", True, str(ana.id), str(thread))


async def test_an_answer_in_a_topic_says_to_what(api: BotApi, group: Group, member: Member) -> None:
    thread = await in_a_topic(api, group, member)
    async with bot_of(api) as bot:
        card = await bot.send_message(group.id, "MS-1", message_thread_id=thread)
    await member.say("On my way", reply_to=card.message_id)
    assert read(newest(api)).answers == str(card.message_id)


async def test_a_button_says_who_pressed_it_and_where(
    api: BotApi, group: Group, member: Member, ana: Person
) -> None:
    thread = await in_a_topic(api, group, member)
    async with bot_of(api) as bot:
        card = await bot.send_message(group.id, "MS-1", message_thread_id=thread)
    await member.press_forged("ot:1", card.message_id)
    update = newest(api)
    assert arrival(update).address == str(group.id)
    incoming = read(update)
    assert incoming.press is not None
    assert incoming.room == Room("Meishan officers", True, str(ana.id), str(thread))


async def test_who_writes_as_the_group_is_nobody(api: BotApi, group: Group, member: Member) -> None:
    await in_a_topic(api, group, member)
    member.anonymous = True
    await member.say("He again")
    room = read(newest(api)).room
    assert room is not None
    assert room.sender is None


async def test_what_we_may_do_in_a_group_is_told(api: BotApi, group: Group, ana: Person) -> None:
    rights = []
    for change in (
        group.add_bot(ana),
        group.add_bot(ana, can_manage_topics=False),
        group.demote_bot(ana),
        group.remove_bot(ana),
    ):
        await change
        update = newest(api)
        assert arrival(update).address == str(group.id)
        room = read(update).room
        assert room is not None
        rights.append(room.rights)
    assert rights == [BotRights.TOPICS, BotRights.TOO_FEW, BotRights.TOO_FEW, BotRights.NONE]


async def test_our_own_chat_is_no_room(api: BotApi, ana: Person) -> None:
    await ana.say("hello")
    assert read(newest(api)).room is None
    await ana.block()
    assert TelegramReads().incoming((newest(api),)) is None
