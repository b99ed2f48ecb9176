"""A server in Rasa's place, at the network's edge: it understands what it was told, no more.

It speaks `/model/parse` and `/status` as Rasa 3.6 does, so the NLU client talks to it unchanged,
and it can be slow, wrong or gone on demand. The real Rasa is met in `tests/e2e`.
"""

from __future__ import annotations

import asyncio
import json

from nlu.intents import Intent
from tests.botapi.http_server import Cut, Outcome, Request, Response
from tests.http_double import HttpDouble


class RasaDouble(HttpDouble):
    """Understands a text by the first known phrase in it; anything else is out of scope."""

    def __init__(self) -> None:
        self._phrases: dict[str, Intent] = {}
        self._doubts: dict[str, dict[Intent, float]] = {}
        self._places: list[str] = []
        self._scams: dict[str, tuple[float, str]] = {}
        super().__init__(self._answer)
        self.delay = 0.0
        """Seconds before it answers."""
        self.broken = False
        """Whether it answers 500."""
        self.parsed: list[str] = []
        """Every text it was asked about, in order."""

    def knows(self, intent: Intent, *phrases: str) -> None:
        """From now on a text with one of `phrases` means `intent`."""
        self._phrases.update({phrase.casefold(): intent for phrase in phrases})

    def hesitates(self, phrase: str, between: dict[Intent, float]) -> None:
        """From now on a text with `phrase` may mean any of these, with their confidences."""
        self._doubts[phrase.casefold()] = between

    def knows_place(self, *places: str) -> None:
        """From now on these words are found as places."""
        self._places.extend(places)

    def suspects(self, phrase: str, probability: float, kind: str) -> None:
        """From now on a text with `phrase` is worded as such scams are; others get no reading."""
        self._scams[phrase.casefold()] = (probability, kind)

    def down(self) -> None:
        """Gone: connections are refused."""
        self._http.refuse()

    async def up(self) -> None:
        """Back on the same port."""
        await self._http.listen()

    async def _answer(self, request: Request) -> Outcome:
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.broken:
            return Response(b"Internal Server Error", status=500, content_type="text/plain")
        if request.path == "/status":
            return Response(b'{"model_file": "double"}')
        if request.path != "/model/parse":
            return Cut()
        text: str = json.loads(request.body)["text"]
        self.parsed.append(text)
        return Response(json.dumps(self._parse(text)).encode())

    def _parse(self, text: str) -> dict[str, object]:
        folded = text.casefold()
        means = next((intent for phrase, intent in self._phrases.items() if phrase in folded), None)
        doubt = next((of for phrase, of in self._doubts.items() if phrase in folded), None)
        others = [intent for intent in Intent if intent is not means]
        if doubt is not None:
            rest = (1 - sum(doubt.values())) / (len(Intent) - len(doubt))
            sure = {intent: doubt.get(intent, rest) for intent in Intent}
            best_first = sorted(sure.items(), key=lambda one: -one[1])
            ranking = [{"name": one.value, "confidence": value} for one, value in best_first]
        elif means is None:
            ranking = [{"name": one.value, "confidence": 1 / len(others)} for one in others]
        else:
            rest = 0.1 / len(others)
            ranking = [{"name": means.value, "confidence": 0.9}]
            ranking += [{"name": one.value, "confidence": rest} for one in others]
        entities = [
            {
                "entity": "place",
                "value": place,
                "start": text.index(place),
                "end": text.index(place) + len(place),
            }
            for place in self._places
            if place in text
        ]
        scam = next((of for phrase, of in self._scams.items() if phrase in folded), None)
        read = {} if scam is None else {"scam": {"probability": scam[0], "kind": scam[1]}}
        return {
            "text": text,
            "intent": ranking[0],
            "intent_ranking": ranking,
            "entities": entities,
            **read,
        }
