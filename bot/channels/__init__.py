"""Telegram and the web chat: translate between a channel and our types, decide nothing."""
