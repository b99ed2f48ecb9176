"""Asking a LibreTranslate-compatible server; there may be none.

It is called outside of any transaction, and nothing of what is translated is kept here or logged.
https://docs.libretranslate.com/api/operations/translate/
"""

from __future__ import annotations

import httpx
import structlog
from pydantic import BaseModel, ValidationError

from actions.outgoing import say
from actions.refusals import Refusal

log = structlog.get_logger(__name__)

TIME_LIMIT_S = 15.0  # a long text on a small server takes some seconds
LONGEST = 4_000  # characters
_CODES = {"zh-Hant": "zt"}  # LibreTranslate's own name for it


class NotTranslated(Refusal):
    """The server gave no usable answer in time, or there is none."""

    def __init__(self) -> None:
        super().__init__(say("refusal-not-translated"))


class _Answer(BaseModel):
    translatedText: str  # noqa: N815 - the server's name


class Translator:
    """Translates texts with one server."""

    def __init__(self, url: str, time_limit_s: float = TIME_LIMIT_S) -> None:
        """`url` is the server's origin; nothing is sent yet."""
        self._url = url.rstrip("/")
        self._time_limit_s = time_limit_s

    async def translate(self, text: str, source: str, target: str) -> str:
        """`text` in the language `target`; languages as Linli names them.

        Raises:
            NotTranslated: no usable answer in time.
        """
        asked = {
            "q": text[:LONGEST],
            "source": _CODES.get(source, source),
            "target": _CODES.get(target, target),
            "format": "text",
        }
        try:
            # No proxy for the outside world is a way to our own server.
            async with httpx.AsyncClient(timeout=self._time_limit_s, trust_env=False) as http:
                answer = await http.post(f"{self._url}/translate", json=asked)
            answer.raise_for_status()
            translated = _Answer.model_validate_json(answer.content).translatedText.strip()
        except (httpx.HTTPError, ValidationError, UnicodeError) as error:
            log.warning("not_translated", error=type(error).__name__)
            raise NotTranslated from None
        if not translated:
            raise NotTranslated
        return translated
