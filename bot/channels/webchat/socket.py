"""The page's WebSocket: what the resident sends goes to the inbox, what we send comes back.

Messages carry ids from both sides, so a connection may break at any moment: the page sends again
what was not confirmed, and asks for what came after the last message it has.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any

import structlog
from pydantic import ValidationError
from starlette.websockets import WebSocket, WebSocketDisconnect

from actions.bell import chat_topic
from actions.database import Database, is_passing
from actions.languages import RIGHT_TO_LEFT
from actions.model import Channel, Chat
from actions.outgoing import say
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.webchat import history
from bot.channels.webchat.reads import FromPage, arrival
from bot.channels.webchat.session import address_of, is_same_origin, language_of, secret_of
from bot.channels.webchat.uploads import own_files
from bot.clock import Clock
from bot.inbox import Inbox

log = structlog.get_logger(__name__)

POLICY_VIOLATION = 1008  # RFC 6455, 7.4.1
TRY_AGAIN = 1013
# Processes that share SQLite cannot ring for each other; with PostgreSQL a ring is rarely lost.
LOOK_AGAIN_S = {True: 2.0, False: 20.0}

LABELS = (
    "web-title",
    "web-send", "web-write", "web-attach", "web-location", "web-connecting", "web-waiting",
    "web-location-failed", "web-answering", "web-answer", "web-photo", "web-file",
    "web-file-too-large", "web-file-unknown", "web-shared-location",
    "web-not-sent", "too-many-messages",
)  # fmt: skip


class ChatSocket:
    """One open page."""

    def __init__(
        self, socket: WebSocket, database: Database, inbox: Inbox, wording: Wording, clock: Clock
    ):
        self._socket = socket
        self._database = database
        self._inbox = inbox
        self._wording = wording
        self._clock = clock
        self._device = language_of(socket)
        self._language = ""

    async def serve(self) -> None:
        """Talk with the page until it goes away."""
        secret = secret_of(self._socket)
        if secret is None or not is_same_origin(self._socket):
            await self._socket.close(POLICY_VIOLATION)
            return
        await self._socket.accept()
        address = address_of(secret)
        try:
            async with self._database.write() as session:
                chat = await chat_for(session, Channel.WEB, address, self._clock())
            after = int(self._socket.query_params.get("after") or 0)
            async with asyncio.TaskGroup() as group:
                receiving = group.create_task(self._receive(chat, address))
                showing = group.create_task(self._show(chat, address, after))
                await receiving
                showing.cancel()
        except* (WebSocketDisconnect, RuntimeError):
            pass  # the page is gone; it comes back when it can
        except* Exception as errors:
            if not all(is_passing(error) for error in errors.exceptions):
                log.exception("chat_socket_failed")
            with suppress(RuntimeError):
                await self._socket.close(TRY_AGAIN)

    async def _receive(self, chat: Chat, address: str) -> None:
        while True:
            try:
                text = await self._socket.receive_text()
            except WebSocketDisconnect:
                return
            try:
                message = FromPage.model_validate_json(text)
            except ValidationError:
                await self._send({"kind": "refused", "id": _id_in(text)})
                continue
            async with self._database.read() as session:
                files = await own_files(session, chat, message.files)
            await self._inbox.store([arrival(message, address, files, self._device, self._clock())])
            await self._send({"kind": "stored", "id": message.id})

    async def _show(self, chat: Chat, address: str, after: int) -> None:
        """Send what the page has not seen, then whatever comes."""
        with self._database.bell.listen(chat_topic(chat.id)) as listener:
            first = after == 0
            while True:
                async with self._database.read() as session:
                    known = await chat_for(session, Channel.WEB, address, self._clock())
                    ours = await history.ours_after(session, chat, after, self._wording)
                    mine = await history.own(session, chat) if first else []
                language = known.resident.language if known.resident else self._device
                await self._greet(language, is_new=not ours and not mine and first)
                for item in sorted([*mine, *ours], key=lambda item: item["at"]):
                    await self._send(item)
                if first:
                    await self._send({"kind": "ready"})
                after = max([after, *(item["id"] for item in ours)])
                first = False
                await listener.wait(LOOK_AGAIN_S[self._database.is_sqlite])

    async def _greet(self, language: str, *, is_new: bool) -> None:
        """Tell the page its language, at first and whenever it changes."""
        if language == self._language:
            return
        self._language = language
        await self._send(
            {
                "kind": "hello",
                "language": language,
                "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
                "labels": {name: self._wording.text(language, say(name)) for name in LABELS},
                "new": is_new,
            }
        )

    async def _send(self, item: dict[str, Any]) -> None:
        await self._socket.send_text(json.dumps(item, ensure_ascii=False))


def _id_in(text: str) -> str:
    """The id of a message we could not read, so that the page stops sending it."""
    try:
        found = json.loads(text).get("id", "")
    except (ValueError, AttributeError):
        return ""
    return found[:36] if isinstance(found, str) else ""
