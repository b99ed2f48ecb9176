"""Reading updates, as Telegram delivers them or made by hand."""

from __future__ import annotations

from typing import Any

from bot.channels.telegram.updates import TelegramReads
from bot.conversation.messages import Incoming
from tests.botapi import BotApi

reads = TelegramReads()

Update = dict[str, Any]


def newest(api: BotApi) -> Update:
    """The update that Telegram would deliver last."""
    return dict(api.updates.pending[-1])


def read(*updates: Update) -> Incoming:
    incoming = reads.incoming(updates)
    assert incoming is not None
    return incoming


def message(**content: Any) -> Update:
    """An update with a message as Telegram writes them, and anything in it."""
    ana = {"id": 42, "is_bot": False, "first_name": "Ana", "last_name": "Li", "language_code": "es"}
    about = {"message_id": 7, "date": 1_790_000_000, "chat": {"id": 42, "type": "private"}}
    return {"update_id": 1, "message": {**about, "from": ana, **content}}
