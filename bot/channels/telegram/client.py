"""The Bot API over HTTP: python-telegram-bot's client, whose failures say what is certain.

The library folds every refusal of a server or a proxy into `NetworkError` and quotes the answer
in the exception and in its log. Here each kind of answer has an exception of its own, and none of
them carries what was written.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import httpx
from telegram.error import BadRequest, NetworkError, TelegramError
from telegram.ext import AIORateLimiter, ExtBot

from bot.channels.telegram.fields import object_from
from bot.channels.telegram.transport import Patience, Transport

# Together well under the 40 s that the outbox gives a send.
PATIENCE = Patience(pool=3.0, connect=5.0, read=15.0, upload=20.0)
CONNECTIONS = 32
POLL_MARGIN_S = 10.0
WAIT_WHEN_NOT_TOLD = timedelta(seconds=5)

# What people send us: https://core.telegram.org/bots/api#update
WANTED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class TooManyRequests(NetworkError):
    """Nothing was done; we may ask again after `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__("too many requests")
        self.wait = wait


class ServerError(NetworkError):
    """5xx: something failed on the other side, maybe after it had done what we asked."""


class NotTheBotApi(NetworkError):
    """A refusal that is not written as Telegram writes them: a proxy in between said no."""


class TelegramRequest(Transport):
    """HTTP that tells these failures apart, and never logs or quotes an answer."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """One request; see python-telegram-bot for the arguments.

        Raises:
            TooManyRequests, ServerError, NotTheBotApi, BadRequest: as their docstrings say.
            bot.channels.telegram.transport.NeverLeft: as its docstring says.
            telegram.error.NetworkError: no answer; `__cause__` is the transport's reason.
        """
        status, payload = await super().do_request(*args, **kwargs)
        if status < HTTPStatus.BAD_REQUEST:
            return status, payload
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise ServerError(f"HTTP {status}")
        if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            raise BadRequest("request entity too large")
        answer = object_from(payload)
        wait = _wait(answer)
        if wait is None and status == HTTPStatus.TOO_MANY_REQUESTS:
            wait = WAIT_WHEN_NOT_TOLD
        if wait is not None:
            raise TooManyRequests(wait)
        if answer is None:
            raise NotTheBotApi(f"HTTP {status}")
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The Bot API's answer.

        Raises:
            telegram.error.TelegramError: not JSON as RFC 8259 has it, or no answer of the Bot API.
        """
        answer = object_from(payload)
        if answer is None or (answer.get("ok") is not False and "result" not in answer):
            raise TelegramError("not an answer of the Bot API")
        return answer


class TelegramBot(ExtBot[int]):
    """The bot, limited to `send_rate` messages a second; it retries nothing by itself.

    Works without `initialize`, so that a start does not depend on Telegram being there.
    """

    def __init__(
        self, token: str, api_url: str = "https://api.telegram.org", send_rate: float = 25
    ):
        origin = api_url.rstrip("/")
        # Read once for both; a server of one's own on plain HTTP has no use for certificates.
        verify = httpx.create_ssl_context() if origin.startswith("https:") else False
        super().__init__(
            token,
            base_url=f"{origin}/bot",
            base_file_url=f"{origin}/file/bot",
            request=TelegramRequest(origin, CONNECTIONS, PATIENCE, verify),
            get_updates_request=TelegramRequest(origin, 2, PATIENCE, verify),
            rate_limiter=_limiter(send_rate),
        )

    async def fetch_updates(self, offset: int | None, wait_s: int) -> list[Any]:
        """The updates from `offset` on, as Telegram wrote them; waits up to `wait_s` for one.

        Asking with an offset tells Telegram that we have all updates before it.

        Raises:
            telegram.error.TelegramError: there was no answer, or not the one we need.
        """
        asked = {"offset": offset, "timeout": wait_s, "allowed_updates": list(WANTED_UPDATES)}
        updates = await self._post("getUpdates", asked, read_timeout=wait_s + POLL_MARGIN_S)
        if not isinstance(updates, list):
            raise TelegramError("getUpdates brought no list")
        return updates

    async def post_text(self, chat: int, text: str, **shown: Any) -> int:
        """`send_message` with the arguments `shown`; the message's number is all that comes back.

        The library makes objects of the whole message that Telegram echoes, which takes as long as
        sending it.

        Raises:
            telegram.error.TelegramError: as of `send_message`.
        """
        sent = await self._post("sendMessage", {"chat_id": chat, "text": text, **shown})
        if not isinstance(sent, dict) or not isinstance(sent.get("message_id"), int):
            raise TelegramError("sendMessage brought no message")
        return int(sent["message_id"])

    async def disconnect(self) -> None:
        """Close all connections."""
        await asyncio.gather(*(request.shutdown() for request in self._request))


def _limiter(send_rate: float) -> AIORateLimiter:
    """A second's worth at once, refilled steadily; a limiter needs room for at least one.

    For groups it would hold a call back for most of a minute, until nobody waits for it any more:
    Telegram says itself how long to wait, and that is kept in the row.
    """
    capacity = max(send_rate, 1)
    return AIORateLimiter(
        overall_max_rate=capacity,
        overall_time_period=capacity / send_rate,
        group_max_rate=0,
        group_time_period=0,
        max_retries=0,
    )


def _wait(answer: dict[str, Any] | None) -> timedelta | None:
    """How long Telegram asks us to wait: https://core.telegram.org/bots/api#responseparameters"""
    parameters = (answer or {}).get("parameters")
    seconds = parameters.get("retry_after") if isinstance(parameters, dict) else None
    return timedelta(seconds=seconds) if isinstance(seconds, int | float) and seconds > 0 else None
