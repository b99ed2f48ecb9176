"""The Bot API's methods, by what they are for; `registry.METHODS` knows them all by name."""

from __future__ import annotations

from tests.botapi.methods import about, editing, forum, receiving, sending

__all__ = ["about", "editing", "forum", "receiving", "sending"]
