"""What the Bot API says when it refuses, in its own words.

The words come from Telegram's server itself (github.com/tdlib/telegram-bot-api, Client.cpp) and,
for what its back end says, from what bots report. `tests/unit/botapi/` pins them, because
the service under test decides by them.
"""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal, as `{"ok": false, "error_code": ..., "description": ...}`."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(code, description)
        self.code = code
        self.description = description
        self.parameters = parameters
        """Telegram's ResponseParameters: `retry_after`, `migrate_to_chat_id`."""


def bad_request(description: str) -> ApiError:
    """400: asked for something that cannot be."""
    return ApiError(400, f"Bad Request: {description}")


def forbidden(description: str) -> ApiError:
    """403: the other side does not want this bot."""
    return ApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> ApiError:
    """409: two ways of getting updates at once."""
    return ApiError(409, f"Conflict: {description}")


def too_many_requests(seconds: int) -> ApiError:
    """429: wait this long."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def unauthorized() -> ApiError:
    """401: a well-formed token that belongs to no bot."""
    return ApiError(401, "Unauthorized")


def not_found() -> ApiError:
    """404: a malformed token, a file that is not there."""
    return ApiError(404, "Not Found")
