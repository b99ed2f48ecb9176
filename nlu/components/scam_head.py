"""Is it worded as scams are, and as those of which kind: a calibrated reading of one message.

Two readers, as for the intents: a quick one (a network on the first encoder's vector, a regression
on the letters), and a thorough one with two more networks where the second encoder's vector is to
be had. Honest messages are several classes (bank, delivery, police warning, ...): they have less
in common with each other than scams of one kind have.
"""

from dataclasses import dataclass
from typing import Dict, List, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from nlu.components.calibration import held_back
from nlu.components.cascade import HELD_BACK, centre
from nlu.components.characters import Characters, fit_characters
from nlu.components.network import Network, Schedule, fit, softmax

_SUREST = 1e-4  # no opinion is surer than this


@dataclass(frozen=True)
class Reading:
    """What is thought of one message: the probability, and the kinds' shares of it, in order."""

    probability: float
    kinds: np.ndarray


@dataclass(frozen=True)
class Pool:
    """How far each opinion counts: fitted on examples that the models had not seen."""

    weights: np.ndarray
    bias: np.ndarray  # one number

    def probability(self, odds: np.ndarray) -> np.ndarray:
        """Return one probability for each row of the opinions' logarithmic odds."""
        sure: np.ndarray = 1 / (1 + np.exp(-(odds @ self.weights + self.bias)))
        return sure


@dataclass(frozen=True)
class ScamHead:
    """The models. Classes are the ``kinds`` of scams first, then the honest ones."""

    kinds: Sequence[str]
    first: Network
    characters: Characters
    second: Network | None
    both: Network | None
    centre: np.ndarray
    quick: Pool
    thorough: Pool

    def read(self, text: str, vector: np.ndarray, second: np.ndarray | None) -> Reading:
        """Read one message.

        Args:
            text: the message.
            vector: what the first encoder made of it.
            second: what the second made of it; None where it was not asked.
        """
        rows = vector[np.newaxis, :]
        opinions = [softmax(self.first.logits(rows)), self.characters.probabilities([text])]
        pool = self.quick
        if second is not None and self.second is not None and self.both is not None:
            centred = centre(second[np.newaxis, :], self.centre)
            opinions.append(softmax(self.second.logits(centred)))
            opinions.append(softmax(self.both.logits(np.hstack([rows, centred]))))
            pool = self.thorough
        count = len(self.kinds)
        probability = pool.probability(np.stack([_odds(each, count) for each in opinions], axis=1))
        logs = sum(np.log(each[0, :count] + _SUREST) for each in opinions)
        return Reading(float(probability[0]), softmax(logs[np.newaxis, :] / len(opinions))[0])

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return everything as named arrays."""
        kept = {
            "kinds": np.array(self.kinds),
            "centre": self.centre,
            "quick_weights": self.quick.weights,
            "quick_bias": self.quick.bias,
            "thorough_weights": self.thorough.weights,
            "thorough_bias": self.thorough.bias,
            **self.first.arrays("first"),
            **self.characters.arrays(),
        }
        if self.second is not None and self.both is not None:
            kept.update(self.second.arrays("second"))
            kept.update(self.both.arrays("both"))
        return kept

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "ScamHead":
        """Read what ``arrays`` returned."""
        has_second = "second_w1" in kept
        return cls(
            kinds=kept["kinds"].tolist(),
            first=Network.of_arrays("first", kept),
            characters=Characters.of_arrays(kept),
            second=Network.of_arrays("second", kept) if has_second else None,
            both=Network.of_arrays("both", kept) if has_second else None,
            centre=kept["centre"],
            quick=Pool(kept["quick_weights"], kept["quick_bias"]),
            thorough=Pool(kept["thorough_weights"], kept["thorough_bias"]),
        )


@dataclass(frozen=True)
class ScamExamples:
    """What there is to learn from; ``labels`` number ``kinds`` first, then the honest classes.

    ``second`` is None where there is no second encoder.
    """

    texts: Sequence[str]
    first: np.ndarray
    second: np.ndarray | None
    labels: np.ndarray
    kinds: Sequence[str]
    classes: int


def learn(examples: ScamExamples, schedule: Schedule, seed: int) -> ScamHead:
    """Train all models on all examples, and fit how far each counts on examples held back.

    Args:
        examples: the training data.
        schedule: how to train the networks.
        seed: for the random numbers.
    """
    labels, classes, count = examples.labels, examples.classes, len(examples.kinds)
    is_scam = labels < count
    held = held_back(examples.first, is_scam.astype(int), HELD_BACK, seed)
    truth = is_scam[held]

    def trained(vectors: np.ndarray, rows: np.ndarray) -> Network:
        return fit(vectors[rows], labels[rows], classes, schedule, seed)

    def unseen(vectors: np.ndarray) -> np.ndarray:
        return _odds(softmax(trained(vectors, ~held).logits(vectors[held])), count)

    def letters(rows: np.ndarray) -> Characters:
        chosen = np.flatnonzero(rows)
        return fit_characters([examples.texts[i] for i in chosen], labels[chosen], classes)

    all_rows = np.ones(len(labels), dtype=bool)
    held_texts: List[str] = [examples.texts[i] for i in np.flatnonzero(held)]
    read_by_letters = _odds(letters(~held).probabilities(held_texts), count)
    quick = [unseen(examples.first), read_by_letters]
    first, characters = trained(examples.first, all_rows), letters(all_rows)
    quick_pool = _fitted(quick, truth)
    if examples.second is None:
        nothing = np.ones(0, dtype=np.float32)
        return ScamHead(
            examples.kinds, first, characters, None, None, nothing, quick_pool, quick_pool
        )
    mean = examples.second.mean(axis=0)
    centred = centre(examples.second, mean)
    joined = np.hstack([examples.first, centred])
    return ScamHead(
        kinds=examples.kinds,
        first=first,
        characters=characters,
        second=trained(centred, all_rows),
        both=trained(joined, all_rows),
        centre=mean,
        quick=quick_pool,
        thorough=_fitted([*quick, unseen(centred), unseen(joined)], truth),
    )


def _odds(probabilities: np.ndarray, count: int) -> np.ndarray:
    """Return for each row the logarithm of the odds that it is one of the first ``count``."""
    scam = np.clip(probabilities[:, :count].sum(axis=1), _SUREST, 1 - _SUREST)
    odds: np.ndarray = np.log(scam / (1 - scam))
    return odds


def _fitted(opinions: Sequence[np.ndarray], truth: np.ndarray) -> Pool:
    regression = LogisticRegression(C=1.0).fit(np.stack(opinions, axis=1), truth)
    return Pool(regression.coef_[0], regression.intercept_)
