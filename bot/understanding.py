"""The NLU client, and a Rasa server of our own behind it where no other is given.

Training and starting Rasa takes a while; nobody waits for it. Until it answers, the bot offers
the menu (`NluUnavailable`), and it notices by itself when understanding has come.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from contextlib import suppress
from typing import Self

import structlog

from bot.expected import sentence_for
from bot.settings import Settings
from nlu.client import NluClient
from nlu.server import RasaServer, free_port
from nlu.train import prepare_model

log = structlog.get_logger(__name__)

MODEL_ASKED_EVERY = 300.0  # seconds; a server elsewhere gets a new model without telling us


class Understanding:
    """Open while the service runs; `client` can be asked from the first moment."""

    def __init__(self, settings: Settings, say: Callable[[str], None]):
        self._settings = settings
        self._say = say
        self._server: RasaServer | None = None
        self._work: asyncio.Task[None] | None = None
        self._token = settings.nlu_token.get_secret_value()
        if settings.nlu_url is not None:
            self._port = 0
            self.client = NluClient(str(settings.nlu_url).rstrip("/"), self._token)
        else:
            self._token = self._token or secrets.token_urlsafe(24)
            self._port = free_port()
            self.client = NluClient(f"http://127.0.0.1:{self._port}", self._token)

    async def __aenter__(self) -> Self:
        work = self._start_server() if self._port else self._follow_model()
        self._work = asyncio.create_task(work)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._work is not None:
            self._work.cancel()
            with suppress(asyncio.CancelledError):
                await self._work
        if self._server is not None:
            await self._server.stop()
        await self.client.aclose()

    async def _start_server(self) -> None:
        home = self._settings.home
        try:
            model = await prepare_model(home, report=self._say)
            self._server = RasaServer(model, home, token=self._token, port=self._port)
            self._say("Understanding: starting (until then the bot offers its menu) ...")
            await self._server.start()
            await self._server.ready.wait()
            await self.client.learn_model()
            self._say("Understanding: ready")
        except Exception as error:
            # People are served with the menu; whoever runs the service must hear of it.
            log.exception("understanding_not_started")
            self._say("Understanding could not be started: the bot offers its menu only.")
            self._say(sentence_for(error) or "The log tells where it failed.")

    async def _follow_model(self) -> None:
        """Know by and by which model a server elsewhere answers with."""
        while True:
            await self.client.learn_model()
            await asyncio.sleep(MODEL_ASKED_EVERY)
