"""Two readers of one message: a quick one, and a thorough one who is asked in doubt.

The quick one: a network on the first encoder's vector, and a regression on the letters. The
thorough one, asked also where the letters look unfamiliar, adds two networks: one on the second
encoder's vector, one on both. Opinions are pooled with weights that were fitted on examples held
back. Whether somebody is in danger is read apart (``danger``), and put right in what was pooled.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Callable, Dict, Sequence

import numpy as np

from nlu.components.alphabet import is_unknown
from nlu.components.calibration import fit_weights, held_back, pooled
from nlu.components.characters import Characters, fit_and_try
from nlu.components.danger import Danger, Judge, kinds, odds_in, with_danger
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
    danger: Danger

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
        read = pooled([first, characters], self.weights_quick)
        result = self.danger.read_quickly(read, vectors)
        if encode is None or self.second is None or self.both is None:
            return result
        unknown = np.array([is_unknown(text) for text in texts])
        strange = familiar < FAMILIAR
        asked = np.flatnonzero(unknown | strange | doubt.about(result))
        if len(asked) == 0:
            return result
        centred = centre(encode([texts[i] for i in asked]), self.centre)
        joined = np.hstack([vectors[asked], centred])
        second = softmax(self.second.logits(centred))
        both = softmax(self.both.logits(joined))
        together, without_letters, alone = self.danger.read_thoroughly(
            pooled([first[asked], characters[asked], second, both], self.weights),
            pooled([second, both], self.weights_foreign),
            pooled([second], self.weight_second),
            centred,
            joined,
        )
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
            **self.danger.arrays(),
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
            danger=Danger.of_arrays(kept),
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


@dataclass(frozen=True)
class _Learnt:
    """A network, and the probabilities it gives examples that it had not seen."""

    network: Network
    unseen: np.ndarray


def learn(examples: Examples, doubt: Doubt, schedule: Schedule, seed: int) -> Opinions:
    """Train all models on all examples, and fit their weights on examples held back.

    Args:
        examples: the training data.
        doubt: when the second encoder will be asked; its part is fitted on such examples.
        schedule: how to train the networks.
        seed: for the random numbers.
    """
    held = held_back(examples.first, examples.labels, HELD_BACK, seed)
    truth = examples.labels[held]
    urgent = np.array(doubt.urgent, dtype=np.intp)
    endangered = np.isin(truth, urgent)
    dangers = kinds(examples.labels, doubt.urgent)
    # Fewer classes need fewer units, and less practice.
    smaller = replace(
        schedule, hidden=max(1, schedule.hidden // 2), epochs=max(1, schedule.epochs * 3 // 5)
    )

    def learnt(vectors: np.ndarray) -> _Learnt:
        return _learnt(vectors, examples.labels, examples.classes, held, schedule, seed)

    def of_danger(vectors: np.ndarray) -> _Learnt:
        return _learnt(vectors, dangers, len(urgent) + 1, held, smaller, seed)

    def odds(danger: _Learnt) -> np.ndarray:
        return odds_in(danger.unseen, np.arange(len(urgent)))

    # numpy computes outside the interpreter's lock, so threads are enough; the longest work first.
    with ThreadPoolExecutor(os.cpu_count()) as at_once:
        letters = at_once.submit(
            fit_and_try, examples.texts, examples.labels, examples.classes, held
        )
        if examples.second is not None:
            mean = examples.second.mean(axis=0)
            centred = centre(examples.second, mean)
            joined = np.hstack([examples.first, centred])
            thorough = [at_once.submit(learnt, each) for each in (joined, centred)]
            dangers_thorough = [at_once.submit(of_danger, each) for each in (joined, centred)]
        first = at_once.submit(learnt, examples.first)
        danger_first = at_once.submit(of_danger, examples.first)
    characters, unseen_characters = letters.result()
    opinions = [first.result().unseen, unseen_characters]
    weights_quick = fit_weights(opinions, truth)
    read = pooled(opinions, weights_quick)
    quick_odds = [odds_in(read, urgent), odds(danger_first.result())]
    quick = Judge.fitted(quick_odds, endangered)
    if examples.second is None:
        nothing = np.ones(0, dtype=np.float32)
        danger = Danger(
            urgent, danger_first.result().network, None, None, quick, quick, quick, quick
        )
        return Opinions(
            first.result().network, characters, None, None,
            nothing, weights_quick, nothing, nothing, nothing, danger,
        )  # fmt: skip
    both, second = (each.result() for each in thorough)
    danger_both, danger_second = (each.result() for each in dangers_thorough)
    opinions += [second.unseen, both.unseen]
    doubted = doubt.about(with_danger(read, urgent, quick.probability(quick_odds)))
    weights = fit_weights([each[doubted] for each in opinions], truth[doubted])
    weight_second = fit_weights(opinions[2:3], truth)
    weights_foreign = fit_weights(opinions[2:], truth)

    def judge(readings: np.ndarray, heard: Sequence[_Learnt], rows: np.ndarray) -> Judge:
        all_odds = [odds_in(readings, urgent), *map(odds, heard)]
        return Judge.fitted([each[rows] for each in all_odds], endangered[rows])

    everything = np.ones_like(endangered)
    heard = [danger_second, danger_both]
    return Opinions(
        first=first.result().network,
        characters=characters,
        second=second.network,
        both=both.network,
        centre=mean,
        weights_quick=weights_quick,
        weight_second=weight_second,
        weights_foreign=weights_foreign,
        weights=weights,
        danger=Danger(
            urgent=urgent,
            first=danger_first.result().network,
            second=danger_second.network,
            both=danger_both.network,
            quick=quick,
            together=judge(pooled(opinions, weights), heard, doubted),
            foreign=judge(pooled(opinions[2:], weights_foreign), heard, everything),
            alone=judge(pooled(opinions[2:3], weight_second), heard[:1], everything),
        ),
    )


def _learnt(
    vectors: np.ndarray,
    labels: np.ndarray,
    classes: int,
    held: np.ndarray,
    schedule: Schedule,
    seed: int,
) -> _Learnt:
    """Train without the examples held back, then with them, and make one of the two.

    Two err less than one, and the first of them there has to be: it gives confidence its measure.
    """
    without = fit(vectors[~held], labels[~held], classes, schedule, seed)
    whole = fit(vectors, labels, classes, schedule, seed + 1)
    return _Learnt(averaged([without, whole]), softmax(without.logits(vectors[held])))
