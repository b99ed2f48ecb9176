"""Is somebody in danger: asked on its own, beside what else a message may mean.

Among thirty-five readings a cry for help that could also be a complaint loses to it, and a
complaint in a loud voice is taken for a cry. So there are networks that learn only to tell the
urgent classes from all others. How far each of them counts, and how far the readings of all
intents, is fitted on examples held back.
"""

from dataclasses import dataclass
from typing import Dict, List, Sequence

import numpy as np

from nlu.components.judge import SUREST, Judge, odds_in
from nlu.components.networks import Networks


@dataclass(frozen=True)
class Danger:
    """The networks, and a judge for each way a message is read (``cascade``).

    The networks' classes are the ``urgent`` ones in their order, then all others as one.
    """

    urgent: np.ndarray  # the numbers of the urgent classes among all
    networks: Networks
    quick: Judge
    together: Judge
    foreign: Judge
    alone: Judge

    def read_quickly(self, readings: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        """Return the readings with the danger in them put right; no second encoder is needed."""
        return self._with(readings, self.quick, odds_of([self.networks.read_quickly(vectors)]))

    def read_thoroughly(
        self,
        together: np.ndarray,
        foreign: np.ndarray,
        alone: np.ndarray,
        first: np.ndarray,
        centred: np.ndarray,
    ) -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
        """Put right the danger in readings of all opinions, of two, and of the second alone.

        Args:
            together: what all opinions read, pooled; one row a message.
            foreign: the same without the first encoder alone and without the letters.
            alone: the same by the second encoder alone.
            first: the first encoder's vectors.
            centred: the second's, their mean moved to the origin.
        """
        heard = odds_of(self.networks.read_thoroughly(first, centred))
        return (
            self._with(together, self.together, heard),
            self._with(foreign, self.foreign, heard),
            self._with(alone, self.alone, heard[:1]),
        )

    def _with(self, readings: np.ndarray, judge: Judge, heard: Sequence[np.ndarray]) -> np.ndarray:
        danger = judge.probability([odds_in(readings, self.urgent), *heard])
        return with_danger(readings, self.urgent, danger)

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return everything as named arrays."""
        kept = {"danger_urgent": self.urgent, **self.networks.arrays("danger_")}
        for name in _JUDGES:
            kept.update(getattr(self, name).arrays(f"danger_{name}"))
        return kept

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Danger":
        """Read what ``arrays`` returned."""
        return cls(
            kept["danger_urgent"],
            Networks.of_arrays(kept, "danger_"),
            *(Judge.of_arrays(f"danger_{name}", kept) for name in _JUDGES),
        )


_JUDGES = ("quick", "together", "foreign", "alone")


def kinds(labels: np.ndarray, urgent: Sequence[int]) -> np.ndarray:
    """Number the classes as the networks know them: each urgent one, and all others as one."""
    numbers = np.full(len(labels), len(urgent))
    for number, label in enumerate(urgent):
        numbers[labels == label] = number
    return numbers


def odds_of(opinions: Sequence[np.ndarray]) -> List[np.ndarray]:
    """Return the odds of danger in what each of the danger's own networks read."""
    return [odds_in(each, np.arange(each.shape[1] - 1)) for each in opinions]


def with_danger(readings: np.ndarray, urgent: np.ndarray, danger: np.ndarray) -> np.ndarray:
    """Give the urgent classes the probability ``danger`` in all, and the others the rest.

    Among themselves, urgent classes and others keep their shares.
    """
    is_urgent = np.isin(np.arange(readings.shape[1]), urgent)
    had = np.clip(readings[:, urgent].sum(axis=1), SUREST, 1 - SUREST)
    scale = np.where(is_urgent, (danger / had)[:, None], ((1 - danger) / (1 - had))[:, None])
    scaled = readings * scale
    changed: np.ndarray = scaled / scaled.sum(axis=1, keepdims=True)
    return changed
