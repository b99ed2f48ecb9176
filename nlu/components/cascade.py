"""Two readers of one message: a quick one, and a thorough one who is asked in doubt.

The quick one: a network on the first encoder's vector, and a regression on the letters. The
thorough one, asked also where the letters look unfamiliar, adds two networks: one on the second
encoder's vector, one on both. Opinions are pooled with weights that were fitted on examples held
back.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Callable, Dict, Sequence

import numpy as np

from nlu.components.alphabet import is_unknown
from nlu.components.calibration import fit_weights, held_back, pooled
from nlu.components.characters import Characters, fit_characters
from nlu.components.network import Network, Schedule, averaged, fit, softmax

HELD_BACK = 0.2  # the share of the examples on which confidence is fitted
# The share of known letter groups below which a message is in a language, or a dialect, that was
# hardly taught: the quick reading can be sure there and wrong. In the taught languages of few
# letters, 19 messages in 20 are above, but for Arabic, which people write as they speak.
FAMILIAR = 0.9

# Below this share it is another language, and letters say nothing: only the second encoder's
# networks are heard. Of Arabic messages, the least familiar of the taught, 19 in 20 are above.
FOREIGN = 0.8

Encode = Callable[[Sequence[str]], np.ndarray]


@dataclass(frozen=True)
class Doubt:
    """When the quick reading is not enough.

    It is enough from ``sure`` on, or from ``sure_of_danger`` where one of the ``urgent`` classes
    is the best reading or has at least ``hint``: whether to call 110 is worth a second look.
    """

    sure: float
    sure_of_danger: float
    hint: float
    urgent: Sequence[int]

    def about(self, probabilities: np.ndarray) -> np.ndarray:
        """Say of each row of probabilities whether the second encoder should be asked."""
        best = probabilities.max(axis=1)
        danger = probabilities[:, list(self.urgent)].sum(axis=1)
        doubted: np.ndarray = (best < self.sure) | (
            (danger >= self.hint) & (best < self.sure_of_danger)
        )
        return doubted


@dataclass(frozen=True)
class Opinions:
    """The models and how far each is trusted; ``second`` and ``both`` may be missing."""

    first: Network
    characters: Characters
    second: Network | None
    both: Network | None
    centre: np.ndarray  # the mean of the second encoder's vectors, which all lie close together
    weights_quick: np.ndarray  # of first and characters
    weight_second: np.ndarray  # of the second network, asked alone
    weights_foreign: np.ndarray  # of second and both
    weights: np.ndarray  # of first, characters, second and both together

    def probabilities(
        self, texts: Sequence[str], vectors: np.ndarray, encode: Encode | None, doubt: Doubt
    ) -> np.ndarray:
        """Return one row of calibrated probabilities for each text.

        Args:
            texts: the messages.
            vectors: what the first encoder made of them.
            encode: the second encoder; None where there is none on this machine.
            doubt: when to ask it.
        """
        first = softmax(self.first.logits(vectors))
        characters, familiar = self.characters.read(texts)
        result = pooled([first, characters], self.weights_quick)
        if encode is None or self.second is None or self.both is None:
            return result
        unknown = np.array([is_unknown(text) for text in texts])
        strange = familiar < FAMILIAR
        asked = np.flatnonzero(unknown | strange | doubt.about(result))
        if len(asked) == 0:
            return result
        centred = centre(encode([texts[i] for i in asked]), self.centre)
        second = softmax(self.second.logits(centred))
        both = softmax(self.both.logits(np.hstack([vectors[asked], centred])))
        together = pooled([first[asked], characters[asked], second, both], self.weights)
        alone = pooled([second], self.weight_second)
        without_letters = pooled([second, both], self.weights_foreign)
        foreign = familiar[asked, np.newaxis] < FOREIGN
        result[asked] = np.where(foreign, without_letters, together)
        result[asked] = np.where(unknown[asked, np.newaxis], alone, result[asked])
        return result

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return everything as named arrays."""
        kept = {
            "centre": self.centre,
            "weights_quick": self.weights_quick,
            "weight_second": self.weight_second,
            "weights_foreign": self.weights_foreign,
            "weights": self.weights,
            **self.first.arrays("first"),
            **self.characters.arrays(),
        }
        if self.second is not None and self.both is not None:
            kept.update(self.second.arrays("second"))
            kept.update(self.both.arrays("both"))
        return kept

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Opinions":
        """Read what ``arrays`` returned."""
        has_second = "second_w1" in kept
        return cls(
            first=Network.of_arrays("first", kept),
            characters=Characters.of_arrays(kept),
            second=Network.of_arrays("second", kept) if has_second else None,
            both=Network.of_arrays("both", kept) if has_second else None,
            centre=kept["centre"],
            weights_quick=kept["weights_quick"],
            weight_second=kept["weight_second"],
            weights_foreign=kept["weights_foreign"],
            weights=kept["weights"],
        )


def centre(vectors: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """Move the vectors' mean to the origin, and scale each to length 1."""
    moved = vectors - mean
    lengths = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    centred: np.ndarray = moved / lengths
    return centred


@dataclass(frozen=True)
class Examples:
    """What there is to learn from: for each example its text, vectors and the number of its class.

    ``second`` is None where there is no second encoder.
    """

    texts: Sequence[str]
    first: np.ndarray
    second: np.ndarray | None
    labels: np.ndarray
    classes: int


def learn(examples: Examples, doubt: Doubt, schedule: Schedule, seed: int) -> Opinions:
    """Train all models on all examples, and fit their weights on examples held back.

    Args:
        examples: the training data.
        doubt: when the second encoder will be asked; its part is fitted on such examples.
        schedule: how to train the networks.
        seed: for the random numbers.
    """
    labels, classes = examples.labels, examples.classes
    held = held_back(examples.first, labels, HELD_BACK, seed)
    everything = np.ones(len(labels), dtype=bool)
    truth = labels[held]
    held_texts = [examples.texts[i] for i in np.flatnonzero(held)]

    def trained(vectors: np.ndarray, rows: np.ndarray) -> Network:
        return fit(vectors[rows], labels[rows], classes, schedule, seed)

    def unseen(vectors: np.ndarray) -> np.ndarray:
        return softmax(trained(vectors, ~held).logits(vectors[held]))

    def pair(vectors: np.ndarray, rows: np.ndarray) -> Network:
        # In languages that nobody taught it is nearly alone, and two err less than one.
        some, known = vectors[rows], labels[rows]
        return averaged([fit(some, known, classes, schedule, seed + at) for at in range(2)])

    def unseen_pair(vectors: np.ndarray) -> np.ndarray:
        return softmax(pair(vectors, ~held).logits(vectors[held]))

    def letters(rows: np.ndarray) -> Characters:
        chosen = np.flatnonzero(rows)
        return fit_characters([examples.texts[i] for i in chosen], labels[chosen], classes)

    def unseen_letters() -> np.ndarray:
        return letters(~held).probabilities(held_texts)

    # numpy computes outside the interpreter's lock, so threads are enough; the longest work first.
    with ThreadPoolExecutor(os.cpu_count()) as at_once:
        characters = at_once.submit(letters, everything)
        quick = [at_once.submit(unseen_letters), at_once.submit(unseen, examples.first)]
        first = at_once.submit(trained, examples.first, everything)
        if examples.second is None:
            opinions = [quick[1].result(), quick[0].result()]
            nothing = np.ones(0, dtype=np.float32)
            weights_quick = fit_weights(opinions, truth)
            return Opinions(
                first.result(), characters.result(), None, None,
                nothing, weights_quick, nothing, nothing, nothing,
            )  # fmt: skip
        mean = examples.second.mean(axis=0)
        centred = centre(examples.second, mean)
        joined = np.hstack([examples.first, centred])
        both = at_once.submit(trained, joined, everything)
        second = at_once.submit(pair, centred, everything)
        thorough = [at_once.submit(unseen_pair, centred), at_once.submit(unseen, joined)]
        opinions = [each.result() for each in (quick[1], quick[0], *thorough)]
        weights_quick = fit_weights(opinions[:2], truth)
        doubted = doubt.about(pooled(opinions[:2], weights_quick))
        return Opinions(
            first=first.result(),
            characters=characters.result(),
            second=second.result(),
            both=both.result(),
            centre=mean,
            weights_quick=weights_quick,
            weight_second=fit_weights(opinions[2:3], truth),
            weights_foreign=fit_weights(opinions[2:], truth),
            weights=fit_weights([each[doubted] for each in opinions], truth[doubted]),
        )
