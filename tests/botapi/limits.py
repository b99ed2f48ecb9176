"""Telegram's limits: the constants, and the rates.

Sources: core.telegram.org/bots/api (lengths and sizes), core.telegram.org/bots/faq (rates: about
30 messages a second over all, one a second in a chat with short bursts, 20 a minute in a group).
"""

from __future__ import annotations

import math
import time
from collections import defaultdict
from dataclasses import dataclass, field

from tests.botapi.errors import too_many_requests

MAX_TEXT = 4096
"""UTF-16 code units, after the entities were read."""
MAX_CAPTION = 1024
"""UTF-16 code units, after the entities were read."""
MAX_CALLBACK_DATA = 64
"""Bytes of UTF-8."""
MAX_CALLBACK_ANSWER = 200
"""Characters shown above the chat."""
CALLBACK_LIFETIME = 300.0
"""Seconds a pressed button waits for its answer. Telegram does not say how long: minutes."""
MAX_INLINE_BUTTONS = 100
MAX_KEYBOARD_BUTTONS = 300
MAX_MARKUP = 10_000
"""Bytes of JSON, as bots found out: github.com/tginfo/Telegram-Limits/issues/187."""
MAX_DOWNLOAD = 20 * 1024 * 1024
"""Bytes a bot may download with getFile."""
MAX_UPLOAD = 50 * 1024 * 1024
"""Bytes a bot may upload."""
MAX_PHOTO = 10 * 1024 * 1024
"""Bytes of an uploaded photo."""
MAX_PHOTO_SIDES = 10_000
"""Pixels, width and height together."""
MAX_PHOTO_RATIO = 20
MAX_ALBUM = 10
MAX_COMMANDS = 100


@dataclass(slots=True)
class Bucket:
    """A token bucket: `capacity` at once, refilled at `rate` a second."""

    rate: float
    capacity: float
    filled_at: float
    """Monotonic seconds."""
    tokens: float = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.capacity

    def wait(self, now: float) -> float:
        """Seconds until one more is allowed; 0.0 when it is allowed now."""
        refilled = self.tokens + (now - self.filled_at) * self.rate
        self.tokens = min(self.capacity, refilled)
        self.filled_at = now
        return 0.0 if self.tokens >= 1 else (1 - self.tokens) / self.rate

    def take(self) -> None:
        """Use one up."""
        self.tokens -= 1


@dataclass(slots=True)
class RateLimits:
    """Telegram's rates, for the tests that want them enforced."""

    overall: float = 30.0
    """Messages a second over all chats."""
    per_chat: float = 1.0
    """Messages a second in a private chat."""
    chat_burst: float = 3.0
    """Messages a chat takes at once before its rate holds."""
    per_group: float = 20 / 60
    """Messages a second in a group."""
    group_burst: float = 20.0
    _overall: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)
    refused: defaultdict[int, int] = field(default_factory=lambda: defaultdict(int))
    """How often each chat was refused."""

    def spend(self, chat_id: int, messages: int = 1) -> None:
        """Count messages to a chat.

        Raises:
            ApiError: 429 with `retry_after` in whole seconds; nothing was counted.
        """
        now = time.monotonic()
        if self._overall is None:
            self._overall = Bucket(self.overall, self.overall, now)
        chat = self._chats.get(chat_id)
        if chat is None:
            group = chat_id < 0
            rate, burst = (
                (self.per_group, self.group_burst) if group else (self.per_chat, self.chat_burst)
            )
            chat = self._chats[chat_id] = Bucket(rate, burst, now)
        wait = max(self._overall.wait(now), chat.wait(now))
        if wait > 0:
            self.refused[chat_id] += 1
            raise too_many_requests(math.ceil(wait))
        for _ in range(messages):
            self._overall.take()
            chat.take()
