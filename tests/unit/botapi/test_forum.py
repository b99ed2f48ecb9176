"""Topics of forum supergroups as Telegram has them; the words are those its server uses."""

from __future__ import annotations

import pytest
import telegram
from telegram.error import BadRequest, Forbidden

from tests.botapi import BotApi, Group, Person


@pytest.fixture
def forum(api: BotApi) -> Group:
    return api.group("Station", is_forum=True)


@pytest.fixture
def ana(api: BotApi) -> Person:
    return api.person(first_name="Ana", started=True)


async def test_only_who_manages_topics_makes_one(bot: telegram.Bot, forum: Group) -> None:
    forum.chat.bot_member = {"status": "administrator", "can_manage_topics": False}
    with pytest.raises(BadRequest, match="Not enough rights to create a topic"):
        await bot.create_forum_topic(forum.id, "MS-1")
    forum.chat.bot_member = {"status": "administrator", "can_manage_topics": True}
    with pytest.raises(BadRequest, match="Topic_title_invalid"):
        await bot.create_forum_topic(forum.id, "x" * 129)
    made = await bot.create_forum_topic(forum.id, "MS-1")
    assert forum.topic("MS-1") == made.message_thread_id


async def test_a_topic_is_closed_once_and_opened_once(bot: telegram.Bot, forum: Group) -> None:
    thread = (await bot.create_forum_topic(forum.id, "MS-1")).message_thread_id
    for change, closed in ((bot.close_forum_topic, True), (bot.reopen_forum_topic, False)):
        assert await change(forum.id, thread)
        assert forum.is_closed(thread) is closed
        with pytest.raises(BadRequest, match="Topic_not_modified"):
            await change(forum.id, thread)
    with pytest.raises(BadRequest, match="Topic_id_invalid"):
        await bot.close_forum_topic(forum.id, 777)


async def test_an_administrator_writes_in_a_closed_topic_and_others_do_not(
    bot: telegram.Bot, forum: Group, ana: Person
) -> None:
    thread = (await bot.create_forum_topic(forum.id, "MS-1")).message_thread_id
    await bot.close_forum_topic(forum.id, thread)
    await bot.send_message(forum.id, "settled", message_thread_id=thread)
    member = forum.member(ana)
    member.topic = thread
    with pytest.raises(ValueError, match="closed topic"):
        await member.say("hello?")
    forum.chat.bot_member = {"status": "member"}
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(forum.id, "hm", message_thread_id=thread)


async def test_a_deleted_topic_takes_its_messages_along(bot: telegram.Bot, forum: Group) -> None:
    thread = (await bot.create_forum_topic(forum.id, "MS-1")).message_thread_id
    card = await bot.send_message(forum.id, "card", message_thread_id=thread)
    await forum.delete_topic(thread)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(forum.id, "hm", message_thread_id=thread)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("card!", forum.id, card.message_id)


async def test_who_was_thrown_out_writes_nothing(
    bot: telegram.Bot, forum: Group, ana: Person
) -> None:
    await forum.remove_bot(ana)
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(forum.id, "hm")


async def test_an_ordinary_bot_gets_commands_and_answers_to_it_and_nothing_else(
    api: BotApi, bot: telegram.Bot, forum: Group, ana: Person
) -> None:
    forum.chat.bot_member = {"status": "member"}
    ours = await bot.send_message(forum.id, "hello")
    member = forum.member(ana)
    theirs = await member.say("lunch?")
    await member.say("yes", reply_to=theirs)
    assert len(api.updates) == 0
    await member.say("/today")
    await member.say("thanks", reply_to=ours.message_id)
    assert len(api.updates) == 2
