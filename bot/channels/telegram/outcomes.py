"""What a failed call means for the message: the one table from exceptions to outcomes.

Judged by what is certain, not by the library's names: python-telegram-bot's `BadRequest` and
`TimedOut` are both `NetworkError`, and only our transport's `NeverLeft` tells a connection that was
never made from an answer that was lost.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import structlog
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, TelegramError

from actions.delivery import NotSent, Outcome, Refused, Unknown, Unreachable
from bot.channels.telegram.client import NotTheBotApi, ServerError, TooManyRequests
from bot.channels.telegram.transport import NeverLeft

log = structlog.get_logger(__name__)

RECONNECT = timedelta(seconds=10)
BLOCKED_WAY = timedelta(minutes=1)
TOKEN_REJECTED = timedelta(minutes=5)

# Telegram's words for chats that take nothing, in lower case. From its own server's source
# (github.com/tdlib/telegram-bot-api) and from what bots report.
_UNREACHABLE = (
    ("bot was blocked", Unreachable.BLOCKED),
    ("user_is_blocked", Unreachable.BLOCKED),
    ("user is deactivated", Unreachable.DEACTIVATED),
    ("input_user_deactivated", Unreachable.DEACTIVATED),
    ("chat not found", Unreachable.NO_SUCH_CHAT),
    ("user not found", Unreachable.NO_SUCH_CHAT),
    ("peer_id_invalid", Unreachable.NO_SUCH_CHAT),
    ("chat_id_invalid", Unreachable.NO_SUCH_CHAT),
    ("can't initiate conversation", Unreachable.NO_SUCH_CHAT),
)
_NO_CAPTION = "there is no caption in the message to edit"
_ALREADY_SO = "message is not modified"
_BEYOND_EDITING = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
)
_LONGEST_REASON = 80


def outcome_of(error: TelegramError, now: datetime) -> Outcome:
    """How a send ended that raised `error`. What it says quotes nothing that was written."""
    match error:
        case TooManyRequests():
            return NotSent(now + error.wait, "too many requests", is_for_all=True)
        case NotTheBotApi():
            return NotSent(now + BLOCKED_WAY, "refused on the way to Telegram")
        case ServerError():
            # 502 and 504 come from a proxy that may have passed the request on; 500 and 503 from
            # a server that may have stopped half-way. None of them proves that nothing happened.
            return Unknown("Telegram's server failed")
        case InvalidToken():
            log.error("telegram_token_rejected")
            return NotSent(now + TOKEN_REJECTED, "the bot's token is rejected")
        case Forbidden():
            return Refused(_unreachable(error) or Unreachable.BLOCKED)
        case ChatMigrated():
            return Refused(Unreachable.NO_SUCH_CHAT)
        case BadRequest():
            return Refused(_unreachable(error) or _reason(error))
        case NeverLeft():
            return NotSent(now + RECONNECT, "Telegram cannot be reached")
        case _:
            return Unknown(f"no answer: {type(error.__cause__ or error).__name__}")


def is_already_so(error: BadRequest) -> bool:
    """Whether an edit was refused because the message says just that."""
    return _ALREADY_SO in error.message.lower()


def is_beyond_editing(error: BadRequest) -> bool:
    """Whether the message to edit is gone, or cannot be edited any more."""
    words = error.message.lower()
    return any(phrase in words for phrase in _BEYOND_EDITING)


def has_no_caption(error: BadRequest) -> bool:
    """Whether the message to edit is one without a picture."""
    return _NO_CAPTION in error.message.lower()


def is_unreachable(error: BadRequest) -> bool:
    """Whether nothing can be sent to that chat."""
    return _unreachable(error) is not None


def _unreachable(error: TelegramError) -> Unreachable | None:
    words = error.message.lower()
    return next((why for phrase, why in _UNREACHABLE if phrase in words), None)


def _reason(error: BadRequest) -> str:
    """Telegram's reason up to where it begins to quote."""
    return re.split("[:'\"]", error.message.lower())[0].strip()[:_LONGEST_REASON] or "bad request"
