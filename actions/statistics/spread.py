"""How long things took, so that half a dozen cases do not look like a law."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import ceil

LEAST = 10  # cases; of fewer a single one would decide what a percentile or an average is


@dataclass(frozen=True)
class Spread:
    """How many cases have which value (minutes, or stars)."""

    counts: Mapping[int, int] = field(default_factory=dict)

    @property
    def cases(self) -> int:
        """How many there are."""
        return sum(self.counts.values())

    @property
    def median(self) -> int | None:
        """Half of the cases have this value or a lower one; None of fewer than `LEAST`."""
        return self._percentile(50)

    @property
    def ninetieth(self) -> int | None:
        """Nine in ten cases have this value or a lower one; None of fewer than `LEAST`."""
        return self._percentile(90)

    @property
    def average(self) -> float | None:
        """The mean of the values; None of fewer than `LEAST`."""
        if self.cases < LEAST:
            return None
        return sum(value * count for value, count in self.counts.items()) / self.cases

    def _percentile(self, percent: int) -> int | None:
        """By nearest rank: a value that some case really has."""
        if self.cases < LEAST:
            return None
        missing = ceil(self.cases * percent / 100)
        for value in sorted(self.counts):
            missing -= self.counts[value]
            if missing <= 0:
                return value
        raise AssertionError("the cases are fewer than their sum")
