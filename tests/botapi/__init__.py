"""A Telegram Bot API server for tests: real HTTP, strict where Telegram is, wicked on demand.

`BotApi` runs in the test's own event loop, `BotApiProcess` (or `python -m tests.botapi`) as a
process of its own. `api.person()` gives somebody who writes, presses buttons and hears what the
bot says; `api.misbehave` makes Telegram fail; `api.calls` is all the bot ever asked for.

`http_server` speaks HTTP, `parameters` reads a call, `methods/` carries it out on `state`,
`validation`, `formatting` and `media` refuse what Telegram refuses, `updates` and `webhook` bring
the bot its updates, `faults` spoil calls; `people`, `groups`, `writing` and `chat_view` are the
other side.
"""

from __future__ import annotations

from tests.botapi.calls import Call
from tests.botapi.chat_view import Button, ChatView, SeenMessage
from tests.botapi.client import bot_of
from tests.botapi.faults import Fault, FaultKind
from tests.botapi.groups import Group, Member
from tests.botapi.limits import RateLimits
from tests.botapi.people import CallbackAnswer, Person, Press
from tests.botapi.process import BotApiProcess
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.writing import sample_photo

__all__ = [
    "TOKEN",
    "BotApi",
    "BotApiProcess",
    "Button",
    "Call",
    "CallbackAnswer",
    "ChatView",
    "Fault",
    "FaultKind",
    "Group",
    "Member",
    "Person",
    "Press",
    "RateLimits",
    "SeenMessage",
    "bot_of",
    "sample_photo",
]
