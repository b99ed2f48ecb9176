"""The page's WebSocket: what the resident sends goes to the inbox, what we send comes back.

Messages carry ids from both sides, so a connection may break at any moment: the page sends again
what was not confirmed, and asks for what came behind the last number it has.
"""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import suppress
from typing import Any

import structlog
from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketDisconnected

from actions.bell import chat_topic
from actions.database import Database, is_passing
from actions.languages import FALLBACK
from actions.model import Channel
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.webchat import history
from bot.channels.webchat.greeting import greeting
from bot.channels.webchat.numbers import DIGITS
from bot.channels.webchat.reads import FromPage, OnlyId, arrival
from bot.channels.webchat.session import Site, address_of, device_language, secret_of
from bot.channels.webchat.uploads import own_files
from bot.clock import Clock
from bot.inbox import Inbox

log = structlog.get_logger(__name__)

# https://www.rfc-editor.org/rfc/rfc6455#section-7.4; from 4000 on they are the application's own
NOT_TEXT = 1003
FORBIDDEN = 1008
TRY_AGAIN = 1013
NO_SESSION = 4401

# Processes that share SQLite cannot ring for each other; with PostgreSQL a ring is rarely lost.
LOOK_AGAIN_S = {True: 2.0, False: 20.0}
BEAT_S = 20.0  # a sign of life for the page, which cannot see the pings of its own socket
PACE_S = 0.2  # between two messages of a page: nobody writes faster, and a script need not


class ChatSocket:
    """One open page."""

    def __init__(
        self,
        socket: WebSocket,
        site: Site,
        database: Database,
        inbox: Inbox,
        wording: Wording,
        clock: Clock,
    ):
        self._socket = socket
        self._site = site
        self._database = database
        self._inbox = inbox
        self._wording = wording
        self._clock = clock
        self._device = device_language(socket)
        self._language = ""
        self._told: set[str] = set()  # the resident's own messages that this page has

    async def serve(self) -> None:
        """Talk with the page until it goes away."""
        if not self._site.is_same_origin(self._socket):
            # A proxy that changes the Host header looks the same: LINLI_PUBLIC_URL is the remedy.
            log.warning("chat_socket_refused", host=self._socket.headers.get("host"))
            await self._socket.close(FORBIDDEN)
            return
        await self._socket.accept()
        try:
            await self._talk()
        except* (WebSocketDisconnect, WebSocketDisconnected):
            pass  # the page is gone; it comes back when it can
        except* Exception as errors:
            if not all(is_passing(error) for error in _leaves(errors)):
                log.exception("chat_socket_failed")
            with suppress(WebSocketDisconnected):
                await self._socket.close(TRY_AGAIN)

    async def _talk(self) -> None:
        secret = secret_of(self._socket)
        if secret is None:
            await self._send({"kind": "no-session"})
            await self._socket.close(NO_SESSION)
            return
        address = address_of(secret)
        chat_id = await self._chat_id(address)
        async with asyncio.TaskGroup() as group:
            showing = group.create_task(self._show(chat_id, _number(self._socket)))
            await self._receive(chat_id, address)
            showing.cancel()

    async def _chat_id(self, address: str) -> int:
        async with self._database.read() as session:
            known = await history.find_chat(session, address)
        if known is not None:
            return known
        async with self._database.write() as session:
            return (await chat_for(session, Channel.WEB, address, self._clock())).id

    async def _receive(self, chat_id: int, address: str) -> None:
        """Store what the page sends, and say so; ends when the page goes away."""
        while True:
            frame = await self._socket.receive()
            if frame["type"] == "websocket.disconnect":
                return
            text = frame.get("text")
            if text is None:
                await self._socket.close(NOT_TEXT)
                return
            try:
                message = FromPage.model_validate_json(text)
            except ValidationError:
                await self._send({"kind": "refused", "id": _id_in(text)})
                continue
            async with self._database.read() as session:
                files = await own_files(session, chat_id, message.files)
            now = self._clock()
            await self._inbox.store([arrival(message, address, files, self._device, now)])
            self._told.add(message.id)
            await self._send({"kind": "stored", "id": message.id, "at": history.stamp(now)})
            await self._database.ring_now(chat_topic(chat_id))  # for other open pages
            await asyncio.sleep(PACE_S)

    async def _show(self, chat_id: int, after: int) -> None:
        """Send what the page has not seen, then whatever comes."""
        look_again = LOOK_AGAIN_S[self._database.is_sqlite]
        with self._database.bell.listen(chat_topic(chat_id)) as listener:
            seen = await self._show_first(chat_id, after)
            silent = 0.0
            while True:
                rung = await listener.wait(look_again)
                async with self._database.read() as session:
                    now_there = await history.standing(session, chat_id)
                silent = 0 if rung or now_there != seen else silent + look_again
                if now_there != seen:
                    await self._show_new(chat_id, seen, now_there)
                    seen = now_there
                elif silent >= BEAT_S:
                    silent = 0
                    await self._send({"kind": "beat"})

    async def _show_first(self, chat_id: int, after: int) -> history.Standing:
        """The talk so far: of a page that has none of it, only its end."""
        async with self._database.read() as session:
            there = await history.standing(session, chat_id)
            mine = await history.own(session, chat_id)
        await self._greet(there.language)
        if after > there.last:
            # A number we never gave here: another session, or the database of an older backup.
            await self._send({"kind": "reset"})
        known = 0 < after <= there.last
        start = after if known else max(0, there.last - history.PAGE)
        theirs = await self._ours(chat_id, start, min(start + history.PAGE, there.last))
        if not known:
            cut = history.from_where_both_are_known(mine, theirs, all_of_ours=start == 0)
            mine = [item for item in mine if item["at"] >= cut]
            theirs = [item for item in theirs if item["at"] >= cut]
        self._told.update(item["id"] for item in mine)
        for item in history.merged(mine, theirs):
            await self._send(item)
        await self._show_ours(chat_id, start + history.PAGE, there.last)
        await self._send({"kind": "ready", "last": there.last})
        return there

    async def _show_new(
        self, chat_id: int, seen: history.Standing, there: history.Standing
    ) -> None:
        await self._greet(there.language)
        if there.own != seen.own:
            async with self._database.read() as session:
                mine = await history.own(session, chat_id)
            for item in mine:
                if item["id"] not in self._told:
                    self._told.add(item["id"])
                    await self._send(item)
        await self._show_ours(chat_id, seen.last, there.last)

    async def _show_ours(self, chat_id: int, after: int, last: int) -> None:
        """Our messages behind `after` up to `last`, as fast as the phone takes them."""
        while after < last:
            upto = min(after + history.PAGE, last)
            for item in await self._ours(chat_id, after, upto):
                await self._send(item)
            after = upto

    async def _ours(self, chat_id: int, after: int, upto: int) -> list[history.Item]:
        async with self._database.read() as session:
            return await history.ours(session, chat_id, after, upto, self._wording, self._clock())

    async def _greet(self, known: str | None) -> None:
        """Tell the page its language, at first and whenever it changes."""
        language = known or self._device or FALLBACK
        if language != self._language:
            self._language = language
            await self._send(greeting(language, self._wording))

    async def _send(self, item: dict[str, Any]) -> None:
        await self._socket.send_text(json.dumps(item, ensure_ascii=False))


def _number(socket: WebSocket) -> int:
    """The number behind which the page asks for messages; 0, all of them, for nonsense."""
    after = socket.query_params.get("after", "")
    return int(after) if re.fullmatch(f"[0-9]{{1,{DIGITS}}}", after) else 0


def _id_in(text: str) -> str:
    """The id of a message we could not take, so that the page stops sending it."""
    try:
        return OnlyId.model_validate_json(text).id[:36]
    except ValidationError:
        return ""


def _leaves(errors: BaseExceptionGroup[BaseException]) -> list[BaseException]:
    """The errors themselves, out of groups within groups."""
    found: list[BaseException] = []
    for error in errors.exceptions:
        found += _leaves(error) if isinstance(error, BaseExceptionGroup) else [error]
    return found
