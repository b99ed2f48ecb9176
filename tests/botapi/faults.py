"""Misbehaving on demand: what goes wrong next, for which call, and how often."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class FaultKind(StrEnum):
    """The ways in which Telegram, or the way to it, fails."""

    REFUSAL = "refusal"
    """An error in the Bot API's own words, such as 429."""
    SERVER_ERROR = "server error"
    """A 5xx with the HTML of the proxy in front of the Bot API."""
    SLOW = "slow"
    """The right answer, late."""
    CUT = "cut"
    """The connection ends without an answer."""
    GARBAGE = "garbage"
    """200, and a body that is no JSON."""


@dataclass(slots=True)
class Fault:
    """One thing that goes wrong, for the calls it fits."""

    kind: FaultKind
    method: str | None = None
    """Only calls of this method; None: every method, polls too."""
    chat: int | None = None
    """Only calls about this chat."""
    times: int | None = 1
    """How many calls it hits; None: all, until it is lifted."""
    skip: int = 0
    """How many fitting calls pass unharmed first."""
    share: float = 1.0
    """Of the fitting calls, the part it hits, by chance."""
    after_effect: bool = False
    """Whether the call is carried out all the same: delivered, and the answer lost."""
    seconds: float = 0.0
    status: int = 502
    description: str = ""
    retry_after: int = 0
    reset: bool = False
    """A cut with RST rather than FIN."""
    hits: int = 0
    """How many calls it hit so far."""

    def fits(self, method: str, chat: int | None) -> bool:
        """Whether it is meant for such a call, and not used up."""
        return (
            (self.times is None or self.hits < self.times)
            and (self.method is None or self.method.lower() == method)
            and (self.chat is None or self.chat == chat)
        )


class Misbehaviour:
    """The queue of faults. The first that fits a call hits it; one a call."""

    def __init__(self, seed: int = 0) -> None:
        self._faults: list[Fault] = []
        self._chance = random.Random(seed)

    def __bool__(self) -> bool:
        return bool(self._faults)

    def add(self, kind: FaultKind, **details: Any) -> Fault:
        """Queue a fault; the fields of Fault say what can be asked for."""
        fault = Fault(kind, **details)
        self._faults.append(fault)
        return fault

    def too_many_requests(self, retry_after: int = 1, **details: Any) -> Fault:
        """429, to be tried again after so many whole seconds."""
        return self.add(
            FaultKind.REFUSAL,
            status=429,
            description=f"Too Many Requests: retry after {retry_after}",
            retry_after=retry_after,
            **details,
        )

    def refuse(self, status: int, description: str, **details: Any) -> Fault:
        """Any error in the Bot API's words: `refuse(403, "Forbidden: ...")`."""
        return self.add(FaultKind.REFUSAL, status=status, description=description, **details)

    def server_error(self, status: int = 502, **details: Any) -> Fault:
        """A 5xx page; with `after_effect=True` the call was carried out behind it."""
        return self.add(FaultKind.SERVER_ERROR, status=status, **details)

    def slow(self, seconds: float, **details: Any) -> Fault:
        """Answer late: carried out late too, or at once with `after_effect=True`."""
        return self.add(FaultKind.SLOW, seconds=seconds, **details)

    def cut(self, **details: Any) -> Fault:
        """Cut the connection before the effect, or after it with `after_effect=True`."""
        return self.add(FaultKind.CUT, **details)

    def garbage(self, **details: Any) -> Fault:
        """Answer with something that is no JSON; not carried out unless `after_effect=True`."""
        return self.add(FaultKind.GARBAGE, **details)

    def clear(self) -> None:
        """Behave again."""
        self._faults.clear()

    def next(self, method: str, chat: int | None) -> Fault | None:
        """The fault that hits this call, counted; None when it goes well."""
        hit = None
        for fault in self._faults:
            if not fault.fits(method, chat):
                continue
            if fault.skip > 0:
                fault.skip -= 1
            elif fault.share >= 1 or self._chance.random() < fault.share:
                fault.hits += 1
                hit = fault
                break
        self._faults = [f for f in self._faults if f.times is None or f.hits < f.times]
        return hit
