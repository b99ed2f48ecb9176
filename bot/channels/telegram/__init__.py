"""Telegram. `channel` puts it together; `updates` reads, `sender` sends, `files` fetches.

On the way in: `polling` or `webhook`, then `intake`, then `updates` and `content`. On the way out:
`sender`, then `passage` (a message piece by piece), `calls` and `attachments`; `outcomes` says
what a failure means. `client` is the Bot API itself, `transport` the HTTP under it.
"""

from __future__ import annotations

from bot.channels.telegram.channel import Telegram

__all__ = ["Telegram"]
