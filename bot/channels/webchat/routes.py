"""The web chat's routes: the page, its socket, its files."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.websockets import WebSocket

from actions.database import Database
from actions.languages import FALLBACK
from actions.model import Channel, FileKind, StoredFile
from actions.outgoing import say
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.webchat import uploads
from bot.channels.webchat.assets import Assets
from bot.channels.webchat.greeting import greeting
from bot.channels.webchat.history import language_at
from bot.channels.webchat.reads import HIGHEST_ID
from bot.channels.webchat.session import Site, address_of, device_language, new_secret, secret_of
from bot.channels.webchat.socket import ChatSocket
from bot.channels.webchat.uploads import (
    LARGEST_REQUEST,
    Reading,
    UploadRefused,
    check_not_too_many,
    keep,
    visible_file,
)
from bot.clock import Clock
from bot.inbox import Inbox

FOLDER = Path(__file__).parent


def chat_routes(
    database: Database, inbox: Inbox, wording: Wording, clock: Clock, *, public_url: str
) -> list[BaseRoute]:
    """Everything under /chat. `public_url` is where browsers find it."""
    assets = Assets(FOLDER / "static")
    static = f"/chat/static/{assets.version}"
    chat = WebChat(database, inbox, wording, clock, Site(public_url), static)
    return [
        Route("/chat", chat.page),
        WebSocketRoute("/chat/socket", chat.socket),
        Route("/chat/files", chat.upload, methods=["POST"], max_body_size=LARGEST_REQUEST),
        Route("/chat/files/{file_id:int}", chat.file),
        Mount(static, assets),
    ]


class WebChat:
    """The handlers, and what they share."""

    def __init__(
        self,
        database: Database,
        inbox: Inbox,
        wording: Wording,
        clock: Clock,
        site: Site,
        static: str,
    ):
        self._database = database
        self._inbox = inbox
        self._wording = wording
        self._clock = clock
        self._site = site
        self._static = static
        self._reading = Reading()
        self._template = Environment(
            loader=FileSystemLoader(FOLDER), autoescape=select_autoescape()
        ).get_template("page.html")

    async def page(self, request: Request) -> Response:
        """The page; a first visit gets its session here, every other one keeps it."""
        secret = secret_of(request)
        language = device_language(request) or FALLBACK
        if secret is not None:
            async with self._database.read() as session:
                language = await language_at(session, address_of(secret)) or language
        html = self._template.render(
            greeting=greeting(language, self._wording),
            text=lambda name: self._wording.text(language, say(name)),
            static=self._static,
        )
        response = HTMLResponse(html, headers={"Cache-Control": "no-store"})
        self._site.keep(secret or new_secret(), response, request)
        return response

    async def socket(self, socket: WebSocket) -> None:
        """The page's connection."""
        await ChatSocket(
            socket, self._site, self._database, self._inbox, self._wording, self._clock
        ).serve()

    async def upload(self, request: Request) -> Response:
        """Take one file; its id is sent with the message it belongs to."""
        secret = secret_of(request)
        if secret is None or not self._site.is_same_origin(request):
            return _refusal(UploadRefused("web-not-sent", HTTPStatus.FORBIDDEN))
        try:
            file = await self._keep_upload(request, address_of(secret))
        except UploadRefused as refused:
            return _refusal(refused)
        return JSONResponse({"id": file.id, "kind": file.kind.value, "name": file.name})

    async def _keep_upload(self, request: Request, address: str) -> StoredFile:
        now = self._clock()
        async with self._database.write() as session:
            chat = await chat_for(session, Channel.WEB, address, now)
            await check_not_too_many(session, chat.id, now)
        try:
            async with (
                asyncio.timeout(uploads.LONGEST_S),
                request.form(max_files=1, max_fields=1) as form,
            ):
                upload = form.get("file")
                if not isinstance(upload, UploadFile):
                    raise UploadRefused("web-not-sent", HTTPStatus.BAD_REQUEST)
                kind, media_type, content = await self._reading.read(upload)
                name = upload.filename or ""
        except TimeoutError:
            raise UploadRefused("web-not-sent", HTTPStatus.REQUEST_TIMEOUT) from None
        async with self._database.write() as session:
            # Again: others of this chat may have come in while this one was on its way.
            await check_not_too_many(session, chat.id, now)
            return await keep(session, chat.id, kind, media_type, name, content, now)

    async def file(self, request: Request) -> Response:
        """A file of this conversation; anybody else's does not exist."""
        secret, file_id = secret_of(request), request.path_params["file_id"]
        if secret is None or file_id > HIGHEST_ID:
            return Response(status_code=HTTPStatus.NOT_FOUND)
        async with self._database.read() as session:
            file = await visible_file(session, address_of(secret), file_id)
        if file is None or file.content is None:
            return Response(status_code=HTTPStatus.NOT_FOUND)
        # RFC 6266: names in any script
        named = f"attachment; filename*=UTF-8''{quote(file.name or str(file.id), safe='')}"
        return Response(
            file.content,
            media_type=file.media_type,
            headers={
                # RFC 6266: names in any script
                "Content-Disposition": "inline" if file.kind is FileKind.PHOTO else named,
                "Cache-Control": "private, max-age=86400, immutable",
            },
        )


def _refusal(refused: UploadRefused) -> Response:
    return JSONResponse({"reason": refused.reason}, refused.status)
