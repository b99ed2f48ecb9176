"""The Bot API server: one bot, its chats and its webhook, over real HTTP on the loopback."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Self

from tests.botapi.calls import Call
from tests.botapi.control import Control
from tests.botapi.errors import ApiError, not_found, unauthorized
from tests.botapi.faults import Fault, FaultKind, Misbehaviour
from tests.botapi.groups import Group
from tests.botapi.http_server import Cut, HttpServer, Outcome, Request, Response
from tests.botapi.limits import RateLimits
from tests.botapi.methods.receiving import get_updates
from tests.botapi.methods.registry import METHODS, Telegram
from tests.botapi.parameters import Json, Parameters
from tests.botapi.people import Person
from tests.botapi.state import Access, Chat, ChatType, State
from tests.botapi.updates import UpdateQueue
from tests.botapi.webhook import Webhook

TOKEN = "7000000001:AAE-test-token-of-nobody-0123456789abc"
"""The token the server takes unless it is given another."""

_TOKEN_SHAPE = re.compile(r"\d+:[\w-]+")
_encode = json.JSONEncoder(separators=(",", ":")).encode
_PROXY_PAGE = (
    "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n"
    "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)


class BotApi:
    """A Bot API server for one bot.

    async with BotApi() as api:
        bot = telegram.Bot(api.token, base_url=api.base_url, base_file_url=api.base_file_url)
        ana = api.person(first_name="Ana", language_code="es")
        await ana.say("hola")
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        host: str = "127.0.0.1",
        port: int = 0,
        rates: RateLimits | None = None,
        username: str = "linli_test_bot",
    ) -> None:
        bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Linli",
            "username": username,
        }
        self.token = token
        self.state = State(bot)
        self.updates = UpdateQueue()
        self.webhook = Webhook(self.updates)
        self.telegram = Telegram(self.state, self.updates, self.webhook, rates)
        self.misbehave = Misbehaviour()
        self.calls: list[Call] = []
        """Everything the bot asked for, in order."""
        self._people: dict[int, Person] = {}
        self._control = Control(self)
        self._http = HttpServer(self._handle, host, port)

    # Life

    async def __aenter__(self) -> Self:
        await self._http.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.webhook.close()
        await self._http.close()

    @property
    def url(self) -> str:
        """The server's origin, without a slash at its end."""
        return f"http://{self._http.host}:{self._http.port}"

    @property
    def base_url(self) -> str:
        """python-telegram-bot's `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """python-telegram-bot's `base_file_url`."""
        return f"{self.url}/file/bot"

    def down(self) -> None:
        """Telegram is gone: connections break, new ones are refused, and it posts nothing to the
        webhook either. What it knows stays.
        """
        self._http.refuse()
        self.webhook.running.clear()

    async def up(self) -> None:
        """Telegram is back, on the same port."""
        await self._http.listen()
        self.webhook.running.set()

    # The people around the bot

    def person(
        self,
        id: int | None = None,
        first_name: str = "Lin",
        *,
        last_name: str = "",
        username: str = "",
        language_code: str = "",
        started: bool = False,
    ) -> Person:
        """Somebody with a phone; the same one again for the same id.

        Until they wrote, or with `started=True`, the bot can't write to them, as on Telegram.
        """
        if id is None:
            id = 5_000_000_000 + self.state.number()
        if id not in self._people:
            name = {"first_name": first_name}
            name |= {"last_name": last_name} if last_name else {}
            name |= {"username": username} if username else {}
            user = {"id": id, "is_bot": False, **name}
            user |= {"language_code": language_code} if language_code else {}
            about_chat = {"id": id, "type": "private", **name}
            chat = Chat(id, ChatType.PRIVATE, about_chat, user)
            self.state.add_chat(chat)
            self._people[id] = Person(self.state, self.updates, chat)
        person = self._people[id]
        if started and person.chat.access is Access.NEVER_STARTED:
            person.chat.access = Access.OPEN
        return person

    def group(self, title: str = "Officers", *, is_forum: bool = False) -> Group:
        """A supergroup the bot was added to."""
        id = -1_001_000_000_000 - self.state.number()
        about_chat: Json = {"id": id, "type": "supergroup", "title": title}
        about_chat |= {"is_forum": True} if is_forum else {}
        chat = Chat(id, ChatType.SUPERGROUP, about_chat, access=Access.OPEN)
        return Group(self.state, self.updates, self.state.add_chat(chat))

    # What the bot did

    def called(self, method: str, chat: int | None = None) -> list[Call]:
        """The calls of one method, maybe about one chat, in order."""
        name = method.lower()
        return [
            call
            for call in self.calls
            if call.method.lower() == name and chat in (None, call.chat_id)
        ]

    async def until(
        self,
        happened: Callable[[], object],
        timeout: float = 10.0,
    ) -> None:
        """Wait until something is true.

        Raises:
            AssertionError: it did not come true within `timeout` seconds.
        """
        end = time.monotonic() + timeout
        while not happened():
            assert time.monotonic() < end, f"did not happen within {timeout} s"
            await asyncio.sleep(0.01)

    # Requests

    def _handle(self, request: Request) -> Outcome | Awaitable[Outcome]:
        try:
            if request.path.startswith("/bot"):
                return self._call(request)
            if request.path.startswith("/file/bot"):
                return self._download(request)
            if request.path.startswith("/control/"):
                return self._control.handle(request)
            raise not_found()
        except ApiError as refusal:
            return _refusal(refusal)

    def _download(self, request: Request) -> Response:
        token, _, path = request.path.removeprefix("/file/bot").partition("/")
        self._check_token(token)
        stored = self.state.downloadable.get(path)
        if stored is None:
            raise not_found()
        return Response(stored.content, content_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        if token != self.token:
            raise unauthorized() if _TOKEN_SHAPE.fullmatch(token) else not_found()

    def _call(self, request: Request) -> Outcome | Awaitable[Outcome]:
        token, _, name = request.path.removeprefix("/bot").partition("/")
        self._check_token(token)
        parameters = Parameters.of(request)
        chat_id = parameters.integer("chat_id") if parameters.has("chat_id") else None
        call = Call(
            method=name,
            parameters=parameters.values,
            uploads=parameters.uploads,
            received=time.monotonic(),
            received_at=datetime.now(UTC),
            chat_id=chat_id,
        )
        self.calls.append(call)
        fault = self.misbehave.next(name.lower(), chat_id) if self.misbehave else None
        if fault is None:
            return self._carry_out(call, parameters)
        call.fault = fault.kind
        return self._spoil(fault, call, parameters)

    def _carry_out(self, call: Call, parameters: Parameters) -> Outcome | Awaitable[Outcome]:
        name = call.method.lower()
        if name == "getupdates":
            return self._wait_for_updates(call, parameters)
        carry_out = METHODS.get(name)
        try:
            if carry_out is None:
                raise NotImplementedError(f"this server does not know {call.method}")
            return _success(call, carry_out(self.telegram, parameters))
        except ApiError as refusal:
            return _refused(call, refusal)
        except NotImplementedError as missing:
            return _refused(call, ApiError(501, f"Not Implemented: {missing}"))

    async def _wait_for_updates(self, call: Call, parameters: Parameters) -> Outcome:
        try:
            updates = await get_updates(self.telegram, parameters)
        except ApiError as refusal:
            return _refused(call, refusal)
        return _success(call, updates)

    async def _spoil(self, fault: Fault, call: Call, parameters: Parameters) -> Outcome:
        if fault.kind is FaultKind.SLOW and not fault.after_effect:
            await asyncio.sleep(fault.seconds)
        outcome: Outcome | None = None
        if fault.after_effect or fault.kind is FaultKind.SLOW:
            carried_out = self._carry_out(call, parameters)
            outcome = carried_out if isinstance(carried_out, Response | Cut) else await carried_out
        match fault.kind:
            case FaultKind.SLOW:
                if fault.after_effect:
                    await asyncio.sleep(fault.seconds)
                assert outcome is not None
                return outcome
            case FaultKind.CUT:
                call.status, call.error = None, "connection cut"
                return Cut(reset=fault.reset)
            case FaultKind.GARBAGE:
                call.status, call.error = 200, "garbage"
                return Response(b"\x00\xff not JSON {", content_type="application/json")
            case FaultKind.SERVER_ERROR:
                phrase = {500: "Internal Server Error", 502: "Bad Gateway"}
                title = f"{fault.status} {phrase.get(fault.status, 'Service Unavailable')}"
                call.status, call.error = fault.status, title
                page = _PROXY_PAGE.format(title).encode()
                return Response(page, fault.status, "text/html", close=True)
            case FaultKind.REFUSAL:
                more = {"retry_after": fault.retry_after} if fault.retry_after else {}
                call.status, call.error = fault.status, fault.description
                return _refusal(ApiError(fault.status, fault.description, **more))


def _success(call: Call, result: Any) -> Response:
    call.result, call.status, call.took_effect = result, 200, True
    return Response(_encode({"ok": True, "result": result}).encode())


def _refused(call: Call, refusal: ApiError) -> Response:
    call.error, call.status = refusal.description, refusal.code
    return _refusal(refusal)


def _refusal(refusal: ApiError) -> Response:
    body: Json = {
        "ok": False,
        "error_code": refusal.code,
        "description": refusal.description,
    }
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return Response(_encode(body).encode(), refusal.code)
