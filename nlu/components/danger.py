"""Is somebody in danger: asked on its own, beside what else a message may mean.

Among thirty-five readings a cry for help that could also be a complaint loses to it, and a
complaint in a loud voice is taken for a cry. So there are networks that learn only to tell the
urgent classes from all others. How far each of them counts, and how far the readings of all
intents, is fitted on examples held back.
"""

from dataclasses import dataclass
from typing import Dict, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from nlu.components.network import Network, softmax

_SUREST = 1e-5  # no opinion is surer than this, of danger or of none


@dataclass(frozen=True)
class Judge:
    """Makes one probability of several opinions; each is the logarithm of the odds of danger."""

    weights: np.ndarray
    bias: np.ndarray  # one number

    def probability(self, odds: Sequence[np.ndarray]) -> np.ndarray:
        """Return one probability for each row."""
        sure: np.ndarray = 1 / (1 + np.exp(-(np.stack(odds, axis=1) @ self.weights + self.bias)))
        return sure

    @classmethod
    def fitted(cls, odds: Sequence[np.ndarray], truth: np.ndarray) -> "Judge":
        """Learn how far each opinion counts from messages that the opinions' owners had not seen.

        Without both danger and none among them there is nothing to learn: the first counts alone.
        """
        if truth.all() or not truth.any():
            return cls(np.eye(len(odds))[0], np.zeros(1))
        regression = LogisticRegression(C=1.0).fit(np.stack(odds, axis=1), truth)
        return cls(regression.coef_[0], regression.intercept_)


@dataclass(frozen=True)
class Danger:
    """The networks, and a judge for each way a message is read (``cascade``).

    The networks' classes are the ``urgent`` ones in their order, then all others as one.
    ``second`` and ``both`` are missing where there is no second encoder.
    """

    urgent: np.ndarray  # the numbers of the urgent classes among all
    first: Network
    second: Network | None
    both: Network | None
    quick: Judge
    together: Judge
    foreign: Judge
    alone: Judge

    def read_quickly(self, readings: np.ndarray, vectors: np.ndarray) -> np.ndarray:
        """Return the readings with the danger in them put right; no second encoder is needed."""
        return self._with(readings, self.quick, [_odds(self.first, vectors)])

    def read_thoroughly(
        self,
        together: np.ndarray,
        foreign: np.ndarray,
        alone: np.ndarray,
        second: np.ndarray,
        both: np.ndarray,
    ) -> "tuple[np.ndarray, np.ndarray, np.ndarray]":
        """Put right the danger in readings of all opinions, of two, and of the second alone.

        Args:
            together: what all opinions read, pooled; one row a message.
            foreign: the same without the first encoder alone and without the letters.
            alone: the same by the second encoder alone.
            second: the second encoder's vectors.
            both: both encoders' vectors, side by side.
        """
        assert self.second is not None
        assert self.both is not None
        heard = [_odds(self.second, second), _odds(self.both, both)]
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
        kept = {"danger_urgent": self.urgent, **self.first.arrays("danger_first")}
        for name in _JUDGES:
            judge: Judge = getattr(self, name)
            kept[f"danger_{name}_weights"] = judge.weights
            kept[f"danger_{name}_bias"] = judge.bias
        if self.second is not None and self.both is not None:
            kept.update(self.second.arrays("danger_second"))
            kept.update(self.both.arrays("danger_both"))
        return kept

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Danger":
        """Read what ``arrays`` returned."""
        has_second = "danger_second_w1" in kept
        return cls(
            kept["danger_urgent"],
            Network.of_arrays("danger_first", kept),
            Network.of_arrays("danger_second", kept) if has_second else None,
            Network.of_arrays("danger_both", kept) if has_second else None,
            *(
                Judge(kept[f"danger_{name}_weights"], kept[f"danger_{name}_bias"])
                for name in _JUDGES
            ),
        )


_JUDGES = ("quick", "together", "foreign", "alone")


def kinds(labels: np.ndarray, urgent: Sequence[int]) -> np.ndarray:
    """Number the classes as the networks know them: each urgent one, and all others as one."""
    numbers = np.full(len(labels), len(urgent))
    for number, label in enumerate(urgent):
        numbers[labels == label] = number
    return numbers


def odds_in(readings: np.ndarray, urgent: np.ndarray) -> np.ndarray:
    """Return for each row of probabilities the logarithm of the odds of an urgent class."""
    danger = np.clip(readings[:, urgent].sum(axis=1), _SUREST, 1 - _SUREST)
    odds: np.ndarray = np.log(danger / (1 - danger))
    return odds


def with_danger(readings: np.ndarray, urgent: np.ndarray, danger: np.ndarray) -> np.ndarray:
    """Give the urgent classes the probability ``danger`` in all, and the others the rest.

    Among themselves, urgent classes and others keep their shares.
    """
    is_urgent = np.isin(np.arange(readings.shape[1]), urgent)
    had = np.clip(readings[:, urgent].sum(axis=1), _SUREST, 1 - _SUREST)
    scale = np.where(is_urgent, (danger / had)[:, None], ((1 - danger) / (1 - had))[:, None])
    scaled = readings * scale
    changed: np.ndarray = scaled / scaled.sum(axis=1, keepdims=True)
    return changed


def _odds(network: Network, vectors: np.ndarray) -> np.ndarray:
    probabilities = softmax(network.logits(vectors))
    return odds_in(probabilities, np.arange(probabilities.shape[1] - 1))
