"""What can happen to the first try of a message to somebody, and how often it arrives then."""

from __future__ import annotations

from enum import Enum

from tests.botapi import BotApi, Person
from tests.botapi.state import Access


class Fate(Enum):
    """Its value: how often a warning arrives, and how often a piece of news."""

    FAIR = "fair weather", 1, 1
    TOLD_TO_WAIT = "429, twice", 1, 1
    SLOW = "slow", 1, 1
    FAILED = "502, and it was not done", 1, 0
    FAILED_AFTERWARDS = "502, and it was done", 2, 1
    CUT = "the line was cut, and it was not done", 1, 0
    CUT_AFTERWARDS = "the line was cut, and it was done", 2, 1
    GARBLED = "no JSON, and it was not done", 1, 0
    BLOCKED = "the bot was blocked, and nobody told us", 0, 0
    GONE = "the account is gone", 0, 0

    @property
    def warnings(self) -> int:
        """How often a fraud alert arrives: once more after a lost answer."""
        return self.value[1]

    @property
    def news(self) -> int:
        """How often community news arrives: never again after a lost answer."""
        return self.value[2]

    @property
    def is_reachable(self) -> bool:
        """Whether anything can be sent there at all."""
        return self not in {Fate.BLOCKED, Fate.GONE}

    @property
    def is_certain(self) -> bool:
        """Whether every answer came, so that nobody needs to guess what was done."""
        return self.warnings == self.news == 1 or not self.is_reachable

    def befall(self, api: BotApi, person: Person) -> None:
        """From now on."""
        first = {"method": "sendMessage", "chat": person.id}
        weather = api.misbehave
        match self:
            case Fate.FAIR:
                pass
            case Fate.TOLD_TO_WAIT:
                weather.too_many_requests(1, times=2, **first)
            case Fate.SLOW:
                weather.slow(2, **first)
            case Fate.FAILED:
                weather.server_error(502, **first)
            case Fate.FAILED_AFTERWARDS:
                weather.server_error(502, after_effect=True, **first)
            case Fate.CUT:
                weather.cut(**first)
            case Fate.CUT_AFTERWARDS:
                weather.cut(after_effect=True, reset=True, **first)
            case Fate.GARBLED:
                weather.garbage(**first)
            case Fate.BLOCKED:
                person.chat.access = Access.BLOCKED
            case Fate.GONE:
                person.chat.access = Access.DEACTIVATED
