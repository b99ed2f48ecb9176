"""The real python-telegram-bot, pointed at the test server."""

from __future__ import annotations

from typing import Protocol

from telegram import Bot
from telegram.request import HTTPXRequest


class Server(Protocol):
    """What a bot must know of a server, in this process or another."""

    token: str

    @property
    def base_url(self) -> str:
        """Where methods are called."""

    @property
    def base_file_url(self) -> str:
        """Where files are."""


def bot_of(api: Server, token: str = "") -> Bot:
    """python-telegram-bot as it is, but for the certificates that plain HTTP can do without:
    reading those takes most of a short test's time.
    """

    def request() -> HTTPXRequest:
        return HTTPXRequest(httpx_kwargs={"verify": False, "trust_env": False})

    return Bot(
        token or api.token,
        base_url=api.base_url,
        base_file_url=api.base_file_url,
        request=request(),
        get_updates_request=request(),
    )
