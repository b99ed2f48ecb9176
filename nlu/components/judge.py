"""Makes one probability of several opinions on a question of yes or no: danger, or a scam."""

from dataclasses import dataclass
from typing import Dict, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

SUREST = 1e-5  # no opinion is surer than this, of a yes or of a no


@dataclass(frozen=True)
class Judge:
    """How far each opinion counts; an opinion is the logarithm of the odds of a yes."""

    weights: np.ndarray
    bias: np.ndarray  # one number

    def probability(self, odds: Sequence[np.ndarray]) -> np.ndarray:
        """Return one probability for each row."""
        sure: np.ndarray = 1 / (1 + np.exp(-(np.stack(odds, axis=1) @ self.weights + self.bias)))
        return sure

    @classmethod
    def fitted(cls, odds: Sequence[np.ndarray], truth: np.ndarray) -> "Judge":
        """Learn how far each opinion counts from messages that the opinions' owners had not seen.

        Without both a yes and a no among them there is nothing to learn: the first counts alone.
        """
        if truth.all() or not truth.any():
            return cls(np.eye(len(odds))[0], np.zeros(1))
        regression = LogisticRegression(C=1.0).fit(np.stack(odds, axis=1), truth)
        return cls(regression.coef_[0], regression.intercept_)

    def arrays(self, prefix: str) -> Dict[str, np.ndarray]:
        """Return what has to be kept, under names that begin with ``prefix``."""
        return {f"{prefix}_{name}": array for name, array in vars(self).items()}

    @classmethod
    def of_arrays(cls, prefix: str, kept: Dict[str, np.ndarray]) -> "Judge":
        """Read what ``arrays`` returned."""
        return cls(kept[f"{prefix}_weights"], kept[f"{prefix}_bias"])


def odds_in(readings: np.ndarray, classes: np.ndarray) -> np.ndarray:
    """Return for each row of probabilities the logarithm of the odds of any of ``classes``."""
    share = np.clip(readings[:, classes].sum(axis=1), SUREST, 1 - SUREST)
    odds: np.ndarray = np.log(share / (1 - share))
    return odds
