"""Which method is what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.botapi.limits import RateLimits
from tests.botapi.parameters import Parameters
from tests.botapi.state import State
from tests.botapi.updates import UpdateQueue
from tests.botapi.webhook import Webhook


@dataclass(slots=True)
class Telegram:
    """All that a method works on."""

    state: State
    updates: UpdateQueue
    webhook: Webhook
    rates: RateLimits | None
    """None: no rate is enforced."""


Method = Callable[[Telegram, Parameters], Any]
"""Carries a call out and returns its `result`; raises ApiError to refuse."""

SomeMethod = TypeVar("SomeMethod", bound=Method)

METHODS: dict[str, Method] = {}
"""By name in lower case: Telegram does not mind the case."""


def method(*names: str) -> Callable[[SomeMethod], SomeMethod]:
    """Register what carries out the Bot API's methods of these names."""

    def register(carry_out: SomeMethod) -> SomeMethod:
        for name in names:
            METHODS[name.lower()] = carry_out
        return carry_out

    return register
