"""Delivering updates to the bot's webhook, as Telegram does: POST, again until it gets a 2xx."""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx

from tests.botapi.errors import bad_request
from tests.botapi.parameters import Json, Parameters
from tests.botapi.updates import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
_TIMEOUT = 20.0
"""Seconds a webhook has to answer."""


@dataclass(slots=True, frozen=True)
class WebhookSettings:
    """What setWebhook was told."""

    url: str
    secret: str
    max_connections: int
    ip_address: str


@dataclass(slots=True)
class Webhook:
    """Sends each pending update to the bot; one after the other for a chat, chats side by side.

    The first failure is tried again at once, later ones after waits that double, as Telegram does
    it; only Telegram starts at a second, and a test has less patience.
    """

    updates: UpdateQueue
    first_wait: float = 0.05
    """Seconds before the third attempt; then twice as long each time."""
    longest_wait: float = 2.0
    running: asyncio.Event = field(default_factory=asyncio.Event)
    """Cleared while Telegram is down."""
    settings: WebhookSettings | None = None
    last_error: str = ""
    last_error_date: int = 0
    _client: httpx.AsyncClient | None = None
    _queues: dict[str, deque[Json]] = field(default_factory=dict)
    _senders: set[asyncio.Task[None]] = field(default_factory=set)
    _places: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(40))

    def __post_init__(self) -> None:
        self.running.set()

    def set(self, parameters: Parameters) -> None:
        """Begin to deliver to a new address; what is pending goes there first.

        Telegram insists on HTTPS; like its self-hosted server in local mode, we take plain HTTP.

        Raises:
            ApiError: 400, not a web address, or a secret with characters Telegram refuses.
        """
        url = parameters.text("url")
        secret = parameters.text("secret_token")
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise bad_request("invalid webhook URL specified")
        if not _SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        self.updates.interrupt("terminated by setWebhook request")
        self.delete()
        self.settings = WebhookSettings(
            url=url,
            secret=secret,
            max_connections=min(max(parameters.integer("max_connections", 40), 1), 100),
            ip_address=parameters.text("ip_address"),
        )
        if self._client is None:
            self._client = httpx.AsyncClient(timeout=_TIMEOUT, trust_env=False)
        self._places = asyncio.Semaphore(self.settings.max_connections)
        self.updates.on_update = self._enqueue
        for update in self.updates.pending:
            self._enqueue(update)

    def delete(self) -> None:
        """Stop delivering. Updates that were not taken stay for getUpdates."""
        self.settings = None
        self.updates.on_update = None
        self.last_error, self.last_error_date = "", 0
        for sender in self._senders:
            sender.cancel()
        self._queues.clear()

    async def close(self) -> None:
        """Stop delivering, and wait until it has stopped."""
        self.delete()
        await asyncio.gather(*self._senders, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    def info(self) -> Json:
        """What getWebhookInfo says."""
        about: Json = {
            "url": self.settings.url if self.settings else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates),
        }
        if self.settings:
            about["max_connections"] = self.settings.max_connections
            if self.settings.ip_address:
                about["ip_address"] = self.settings.ip_address
        if self.last_error:
            about["last_error_date"] = self.last_error_date
            about["last_error_message"] = self.last_error
        if self.updates.allowed:
            about["allowed_updates"] = self.updates.allowed
        return about

    def _enqueue(self, update: Json) -> None:
        key = _chat_key(update)
        if key in self._queues:
            self._queues[key].append(update)
            return
        self._queues[key] = queue = deque([update])
        sender = asyncio.get_running_loop().create_task(self._send_all(key, queue))
        self._senders.add(sender)
        sender.add_done_callback(self._senders.discard)

    async def _send_all(self, key: str, queue: deque[Json]) -> None:
        while queue:
            update, failures = queue[0], 0
            while not await self._send(update):
                if failures:
                    wait = self.first_wait * 2 ** (failures - 1)
                    await asyncio.sleep(min(wait, self.longest_wait))
                failures += 1
            self.updates.forget(update)
            queue.popleft()
        if self._queues.get(key) is queue:
            del self._queues[key]

    async def _send(self, update: Json) -> bool:
        settings, client = self.settings, self._client
        assert settings is not None
        assert client is not None
        await self.running.wait()
        headers = {SECRET_HEADER: settings.secret} if settings.secret else {}
        try:
            async with self._places:
                response = await client.post(settings.url, json=update, headers=headers)
        except httpx.HTTPError as failure:
            self._remember(f"Connection failed: {type(failure).__name__}")
            return False
        if response.is_success:
            return True
        self._remember(
            f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        )
        return False

    def _remember(self, error: str) -> None:
        self.last_error, self.last_error_date = error, int(time.time())


def _chat_key(update: Json) -> str:
    """Updates of one person stay in order; those of nobody go on their own."""
    for content in update.values():
        if isinstance(content, dict):
            inner = content.get("message", content)
            for holder in (inner, content):
                if isinstance(holder, dict):
                    for name in ("chat", "from"):
                        if isinstance(holder.get(name), dict):
                            return str(holder[name].get("id"))
    return f"update {update.get('update_id')}"
