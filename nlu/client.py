"""The bot's way to Rasa: a text in, an ``Understanding`` out, or ``NluUnavailable`` in time."""

from __future__ import annotations

import asyncio
import logging
import re
from contextlib import suppress
from typing import Annotated

import httpx
import structlog
from pydantic import BaseModel, Field, ValidationError

from nlu.breaker import CircuitBreaker
from nlu.intents import Intent
from nlu.plaintext import PlainText
from nlu.understanding import Entity, Reading, ScamReading, Understanding, longest

__all__ = [
    "Entity",
    "Intent",
    "NluClient",
    "NluUnavailable",
    "Reading",
    "ScamReading",
    "Understanding",
]

TIME_LIMIT = 2.0  # seconds a resident may wait before the menu is offered instead

# A model may have been trained when there were other intents; no flow would answer those.
_ANSWERED = frozenset(Intent)

log = structlog.get_logger(__name__)


class NluUnavailable(Exception):
    """Nothing was understood because Rasa gave no usable answer in time; offer the menu."""


class NluClient:
    """Asks one Rasa server over HTTP; one client a process, shared by all conversations."""

    def __init__(
        self,
        url: str,
        token: str = "",
        *,
        time_limit: float = TIME_LIMIT,
        breaker: CircuitBreaker | None = None,
    ) -> None:
        """Prepare the connections; nothing is sent yet.

        Args:
            url: the server's origin, such as ``http://127.0.0.1:5005``.
            token: what the server was started with as ``--auth-token``; empty for none.
            time_limit: seconds a call may take in all, waiting for a connection included.
            breaker: when to stop asking a silent server; one with its defaults if left out.
        """
        self.model = ""
        """The fingerprint of the model that answers, "" until it is known; see ``learn_model``."""
        self._time_limit = time_limit
        self._breaker = breaker or CircuitBreaker()
        self._http = httpx.AsyncClient(
            base_url=url,
            params={"token": token} if token else None,
            timeout=time_limit,
            trust_env=False,  # a proxy for the outside world is no way to our own server
        )
        logging.getLogger("httpx").addFilter(_MASK)

    async def parse(self, text: str) -> Understanding:
        """Understand one message, whatever it holds; commands to Rasa are read as plain words.

        A message without a visible word is ``out_of_scope`` with confidence 0, without a call.

        Raises:
            NluUnavailable: no answer within the time limit, an error, or not the expected form;
                at once, without a call, while the server has been silent several times running.
        """
        plain = PlainText.of(text)
        if not plain.text:
            return Understanding(text, (Reading(Intent.OUT_OF_SCOPE, 0.0),))
        if not self._breaker.admits():
            raise NluUnavailable("Rasa has been silent; not asked")
        response = await self._parsed(plain.text)
        try:
            if response.status_code != httpx.codes.OK:
                raise NluUnavailable(f"Rasa answered {response.status_code}")
            answer = _Answer.model_validate_json(response.content)
            return _understanding(text, plain, answer, self.model)
        except (ValidationError, IndexError):
            # Without its cause: a validation error quotes the resident's words.
            raise NluUnavailable("Rasa's answer has not the expected form") from None

    async def healthy(self) -> bool:
        """Say whether the server answers and has a model loaded; never raises."""
        try:
            return (await self._request("GET", "/status")).status_code == httpx.codes.OK
        except NluUnavailable:
            return False

    async def learn_model(self) -> None:
        """Ask which model answers, for ``Understanding.model``; never raises.

        Models are named by their fingerprint (``nlu.train``), and Rasa tells the file's name.
        """
        with suppress(NluUnavailable, ValidationError):
            response = await self._request("GET", "/status")
            status = _Status.model_validate_json(response.content)
            self.model = status.model_file.removesuffix(".tar.gz")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def _parsed(self, text: str) -> httpx.Response:
        """Ask for the meaning; only silence counts against the server, a bad answer is no wait."""
        was_open = self._breaker.is_open
        try:
            response = await self._request("POST", "/model/parse", {"text": text})
        except NluUnavailable:
            self._breaker.fell_silent()
            if self._breaker.is_open and not was_open:
                log.warning("nlu_silent")
            raise
        self._breaker.succeeded()
        if was_open:
            log.info("nlu_answers_again")
        return response

    async def _request(
        self, method: str, path: str, body: dict[str, str] | None = None
    ) -> httpx.Response:
        """Send one request and read the whole answer within the time limit."""
        try:
            async with asyncio.timeout(self._time_limit):
                return await self._http.request(method, path, json=body)
        except (TimeoutError, httpx.HTTPError) as silence:
            raise NluUnavailable(f"no answer from Rasa: {type(silence).__name__}") from None


class _Ranked(BaseModel):
    name: str
    confidence: Annotated[float, Field(ge=0.0, allow_inf_nan=False)]


class _Found(BaseModel):
    entity: str
    start: Annotated[int, Field(ge=0)]
    end: int


class _Scam(BaseModel):
    probability: Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
    kind: str


class _Status(BaseModel):
    """The part of Rasa's answer to ``GET /status`` that is used here."""

    model_file: str


class _Answer(BaseModel):
    """The part of Rasa's answer to ``POST /model/parse`` that is used here."""

    intent_ranking: Annotated[list[_Ranked], Field(min_length=1)]
    entities: list[_Found]
    scam: _Scam | None = None  # an older model has no classifier for it


def _understanding(text: str, plain: PlainText, answer: _Answer, model: str) -> Understanding:
    """Put Rasa's answer into the bot's terms, with positions in the message as written.

    Raises:
        NluUnavailable: the model knows none of the intents that have a flow.
        IndexError: an entity lies outside the text.
    """
    readings = [
        Reading(one.name, min(one.confidence, 1.0))
        for one in answer.intent_ranking
        if one.name in _ANSWERED
    ]
    if not readings:
        raise NluUnavailable("Rasa's model is not one of ours")
    readings.sort(key=lambda reading: reading.confidence, reverse=True)
    entities = []
    for found in answer.entities:
        start, end = plain.span(found.start, found.end)
        entities.append(Entity(found.entity, text[start:end], start, end))
    scam = ScamReading(answer.scam.probability, answer.scam.kind) if answer.scam else None
    return Understanding(text, tuple(readings), longest(entities), model, scam)


class _TokenMask(logging.Filter):
    """Rasa wants its token in the query string, and httpx logs each URL at info level."""

    _token = re.compile(r"(?<=[?&]token=)[^&\s]*")

    def filter(self, record: logging.LogRecord) -> bool:
        """Put stars in the token's place; let every record through."""
        if isinstance(record.args, tuple):
            record.args = tuple(
                self._token.sub("***", str(each)) if isinstance(each, httpx.URL) else each
                for each in record.args
            )
        return True


_MASK = _TokenMask()
