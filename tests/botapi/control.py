"""Driving a server that runs as a process of its own: what tests do in Python, over HTTP.

| request | what it does |
|---|---|
| `POST /control/people` `{"id", "first_name", ..., "count"}` | a person, or `count` of them |
| `POST /control/people/<id>/<deed>` `{arguments}` | `say`, `press`, `location`, `block`... |
| `GET /control/people/<id>/inbox` | what the bot wrote to them |
| `POST /control/updates` `[update, ...]` | queue raw updates |
| `GET /control/sent?since=N&method=M&chat=C` | the bot's calls, and where to go on reading |
| `POST /control/misbehave` `{"kind", "method", ...}` | queue a fault; DELETE lifts all |
| `POST /control/down` `{"seconds"}` | be gone for so long |
| `GET /control/state` | counts |
| `POST /control/forget` | drop the record of calls and what nobody heard |
"""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from tests.botapi.chat_view import SeenMessage
from tests.botapi.errors import bad_request, not_found
from tests.botapi.faults import FaultKind
from tests.botapi.http_server import Outcome, Request, Response
from tests.botapi.parameters import Json
from tests.botapi.people import CallbackAnswer, Person, Press

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

_DEEDS = {
    "album",
    "animation",
    "audio",
    "block",
    "contact",
    "deactivate",
    "delete",
    "dice",
    "document",
    "edit",
    "forward",
    "hears",
    "hears_nothing",
    "live_location",
    "location",
    "message",
    "move",
    "photo",
    "poll",
    "press",
    "press_forged",
    "raw",
    "say",
    "start",
    "sticker",
    "tap",
    "unblock",
    "venue",
    "video",
    "video_note",
    "voice",
}
_BYTES = {"content"}
"""Arguments that travel as base64."""


class Control:
    """Answers the control endpoints. Open to whoever reaches the port: for the loopback only."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._coming_up: set[asyncio.Task[None]] = set()

    def handle(self, request: Request) -> Outcome | Awaitable[Outcome]:
        """Do what a control request asks for.

        Raises:
            ApiError: 400 or 404, it asks for nothing known.
        """
        path = request.path.removeprefix("/control/").strip("/").split("/")
        body = json.loads(request.body) if request.body else {}
        query = {name: values[-1] for name, values in parse_qs(request.query).items()}
        match request.method, path:
            case "POST", ["people"]:
                return _json(self._add_people(body))
            case "GET", ["people", id, "inbox"]:
                return _json([message.raw for message in self._person(id).inbox])
            case "POST", ["people", id, deed] if deed in _DEEDS:
                return self._do(self._person(id), deed, body)
            case "POST", ["updates"]:
                return _json(self._add_updates(body))
            case "GET", ["sent"]:
                return _json(self._calls(query))
            case "POST", ["misbehave"]:
                kind = FaultKind(body.pop("kind"))
                if kind is FaultKind.REFUSAL and body.get("retry_after"):
                    self._api.misbehave.too_many_requests(**body)
                else:
                    self._api.misbehave.add(kind, **body)
                return _json(True)
            case "DELETE", ["misbehave"]:
                self._api.misbehave.clear()
                return _json(True)
            case "POST", ["down"]:
                self._go_down(float(body["seconds"]))
                return _json(True)
            case "GET", ["state"]:
                return _json(self._state())
            case "POST", ["forget"]:
                self._forget()
                return _json(True)
            case _:
                raise not_found()

    def _person(self, id: str) -> Person:
        chat = self._api.state.chats.get(int(id))
        if chat is None or chat.user is None:
            raise bad_request("no such person")
        return self._api.person(chat.id)

    def _add_people(self, about: Json) -> list[int]:
        count = about.pop("count", 1)
        first = about.pop("id", None)
        ids = [None] * count if first is None else range(first, first + count)
        return [self._api.person(id, **about).id for id in ids]

    def _add_updates(self, given: Json | list[Json]) -> Json:
        added = []
        for update in given if isinstance(given, list) else [given]:
            if queued := self._api.updates.add(update):
                added.append(queued["update_id"])
        return {"update_ids": added, "at": time.monotonic()}

    def _calls(self, query: dict[str, str]) -> Json:
        since = int(query.get("since", 0))
        method, chat = query.get("method", "").lower(), query.get("chat")
        calls = [
            call.to_json()
            for call in self._api.calls[since:]
            if method in ("", call.method.lower()) and chat in (None, str(call.chat_id))
        ]
        return {"calls": calls, "next": len(self._api.calls)}

    async def _do(self, person: Person, deed: str, arguments: Json) -> Outcome:
        for name in _BYTES & arguments.keys():
            arguments[name] = base64.b64decode(arguments[name])
        try:
            result = await getattr(person, deed)(**arguments)
        except (AssertionError, KeyError, TypeError, ValueError) as problem:
            body = {"ok": False, "error_code": 400, "description": f"{deed}: {problem}"}
            return Response(json.dumps(body).encode(), 400)
        return _json(_plain(result))

    def _go_down(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        # A moment later, so that whoever asked still gets an answer.
        loop.call_later(0.05, self._api.down)
        loop.call_later(0.05 + seconds, self._come_up)

    def _come_up(self) -> None:
        task = asyncio.ensure_future(self._api.up())
        self._coming_up.add(task)
        task.add_done_callback(self._coming_up.discard)

    def _state(self) -> Json:
        return {
            "token": self._api.token,
            "pending_updates": len(self._api.updates),
            "last_update_id": self._api.updates.last_id,
            "calls": len(self._api.calls),
            "people": sum(chat.user is not None for chat in self._api.state.chats.values()),
            "webhook": self._api.webhook.info(),
            "now": time.monotonic(),
        }

    def _forget(self) -> None:
        self._api.calls.clear()
        for chat in self._api.state.chats.values():
            chat.unheard.clear()


def _json(value: Any) -> Response:
    return Response(json.dumps({"ok": True, "result": value}).encode())


def _plain(value: Any) -> Any:
    match value:
        case SeenMessage():
            return value.raw
        case list():
            return [_plain(item) for item in value]
        case Press():
            return {"callback_query_id": value.id}
        case CallbackAnswer():
            return {"text": value.text, "show_alert": value.show_alert, "url": value.url}
        case _:
            return value
