"""A circuit breaker: who asks a silent server again and again should not wait each time."""

from __future__ import annotations

import time
from collections.abc import Callable


class CircuitBreaker:
    """Closed (everyone may call) until ``tolerance`` silences in a row, then open.

    While open, one caller every ``probe_every`` seconds may try; the first success closes it.
    Not thread-safe: it belongs to one event loop.
    """

    def __init__(
        self,
        *,
        tolerance: int = 3,
        probe_every: float = 3.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Start closed; times are in seconds of ``clock``."""
        self._tolerance = tolerance
        self._probe_every = probe_every
        self._clock = clock
        self._silences = 0
        self._next_probe = 0.0

    @property
    def is_open(self) -> bool:
        """Whether callers are turned away."""
        return self._silences >= self._tolerance

    def admits(self) -> bool:
        """Say whether this caller may try; while open, a yes makes the caller the probe."""
        if not self.is_open:
            return True
        if self._clock() < self._next_probe:
            return False
        self._next_probe = self._clock() + self._probe_every
        return True

    def succeeded(self) -> None:
        """Record an answer."""
        self._silences = 0

    def fell_silent(self) -> None:
        """Record a call that got no answer in time."""
        self._silences += 1
        if self._silences == self._tolerance:
            self._next_probe = self._clock() + self._probe_every
