"""The web chat's routes: the page, its socket, its files."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

from actions.database import Database
from actions.languages import RIGHT_TO_LEFT
from actions.model import Channel, FileKind
from actions.outgoing import say
from actions.residents import chat_for
from actions.wording import Wording
from bot.channels.webchat.session import (
    address_of,
    give_secret,
    is_same_origin,
    language_of,
    secret_of,
)
from bot.channels.webchat.socket import ChatSocket
from bot.channels.webchat.uploads import UploadRefused, keep, read_upload, visible_file
from bot.clock import Clock
from bot.inbox import Inbox

FOLDER = Path(__file__).parent


def chat_routes(
    database: Database, inbox: Inbox, wording: Wording, clock: Clock
) -> list[BaseRoute]:
    """Everything under /chat."""
    pages = WebChat(database, inbox, wording, clock)
    return [
        Route("/chat", pages.page),
        WebSocketRoute("/chat/socket", pages.socket),
        Route("/chat/files", pages.upload, methods=["POST"]),
        Route("/chat/files/{file_id:int}", pages.file),
        Mount("/chat/static", StaticFiles(directory=FOLDER / "static")),
    ]


class WebChat:
    """The handlers, and what they share."""

    def __init__(self, database: Database, inbox: Inbox, wording: Wording, clock: Clock):
        self._database = database
        self._inbox = inbox
        self._wording = wording
        self._clock = clock
        self._template = Environment(
            loader=FileSystemLoader(FOLDER), autoescape=select_autoescape()
        ).get_template("page.html")

    async def page(self, request: Request) -> Response:
        """The page; a first visit gets its session here."""
        language = language_of(request)
        html = self._template.render(
            language=language,
            direction="rtl" if language in RIGHT_TO_LEFT else "ltr",
            text=lambda name: self._wording.text(language, say(name)),
        )
        response = HTMLResponse(html, headers={"Cache-Control": "no-store"})
        if secret_of(request) is None:
            give_secret(response, request)
        return response

    async def socket(self, socket: WebSocket) -> None:
        """The page's connection."""
        await ChatSocket(socket, self._database, self._inbox, self._wording, self._clock).serve()

    async def upload(self, request: Request) -> Response:
        """Take one file; its id is sent with the message it belongs to."""
        secret = secret_of(request)
        if secret is None or not is_same_origin(request):
            return JSONResponse({"reason": "web-not-sent"}, status_code=403)
        now = self._clock()
        try:
            async with request.form(max_files=1, max_fields=1) as form:
                upload = form.get("file")
                if not isinstance(upload, UploadFile):
                    return JSONResponse({"reason": "web-not-sent"}, status_code=400)
                kind, media_type, content = await read_upload(upload)
                name = upload.filename or ""
            async with self._database.write() as session:
                chat = await chat_for(session, Channel.WEB, address_of(secret), now)
                file = await keep(session, chat, kind, media_type, name, content, now)
        except UploadRefused as refused:
            return JSONResponse({"reason": refused.reason}, status_code=refused.status)
        return JSONResponse({"id": file.id, "kind": file.kind.value, "name": file.name})

    async def file(self, request: Request) -> Response:
        """A file of this conversation; anybody else's does not exist."""
        secret = secret_of(request)
        if secret is None:
            return Response(status_code=404)
        async with self._database.write() as session:
            chat = await chat_for(session, Channel.WEB, address_of(secret), self._clock())
            file = await visible_file(session, chat, request.path_params["file_id"])
        if file is None or file.content is None:
            return Response(status_code=404)
        shown = file.kind is FileKind.PHOTO
        disposition = "inline" if shown else f'attachment; filename="{file.id}"'
        return Response(
            file.content,
            media_type=file.media_type,
            headers={
                "Content-Disposition": disposition,
                "Cache-Control": "private, max-age=86400",
                "X-Content-Type-Options": "nosniff",
            },
        )
