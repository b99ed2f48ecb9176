"""The web chat behind the QR code at the gate: one page, one WebSocket, uploads (`routes`)."""

from __future__ import annotations

from bot.channels.webchat.reads import WebReads
from bot.channels.webchat.sender import WebSender

__all__ = ["WebReads", "WebSender"]
