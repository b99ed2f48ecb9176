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
from nlu.components.danger import Danger, kinds, odds_of, with_danger
from nlu.components.judge import Judge, odds_in
from nlu.components.network import Schedule
from nlu.components.networks import Examples, Networks, begin, centre

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
    """The models and how far each is trusted."""

    networks: Networks
    characters: Characters
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
        first = self.networks.read_quickly(vectors)
        characters, familiar = self.characters.read(texts)
        read = pooled([first, characters], self.weights_quick)
        result = self.danger.read_quickly(read, vectors)
        if encode is None or self.networks.second is None:
            return result
        unknown = np.array([is_unknown(text) for text in texts])
        strange = familiar < FAMILIAR
        asked = np.flatnonzero(unknown | strange | doubt.about(result))
        if len(asked) == 0:
            return result
        centred = centre(encode([texts[i] for i in asked]), self.centre)
        second, both = self.networks.read_thoroughly(vectors[asked], centred)
        together, without_letters, alone = self.danger.read_thoroughly(
            pooled([first[asked], characters[asked], second, both], self.weights),
            pooled([second, both], self.weights_foreign),
            pooled([second], self.weight_second),
            vectors[asked],
            centred,
        )
        foreign = familiar[asked, np.newaxis] < FOREIGN
        result[asked] = np.where(foreign, without_letters, together)
        result[asked] = np.where(unknown[asked, np.newaxis], alone, result[asked])
        return result

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return everything as named arrays."""
        return {
            "centre": self.centre,
            "weights_quick": self.weights_quick,
            "weight_second": self.weight_second,
            "weights_foreign": self.weights_foreign,
            "weights": self.weights,
            **self.networks.arrays(),
            **self.characters.arrays(),
            **self.danger.arrays(),
        }

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Opinions":
        """Read what ``arrays`` returned."""
        return cls(
            networks=Networks.of_arrays(kept),
            characters=Characters.of_arrays(kept),
            centre=kept["centre"],
            weights_quick=kept["weights_quick"],
            weight_second=kept["weight_second"],
            weights_foreign=kept["weights_foreign"],
            weights=kept["weights"],
            danger=Danger.of_arrays(kept),
        )


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
    # Fewer classes need fewer units, less practice, and less of what makes it harder.
    smaller = replace(
        schedule,
        hidden=max(1, schedule.hidden * 3 // 4),
        epochs=max(1, schedule.epochs * 5 // 7),
        hide_hidden=schedule.hide_hidden / 2,
    )
    mean, seen = examples.seen()
    with ThreadPoolExecutor(os.cpu_count()) as at_once:
        letters = at_once.submit(
            fit_and_try, examples.texts, examples.labels, examples.classes, held
        )
        intents = begin(at_once, seen, examples.labels, examples.classes, held, schedule, seed)
        dangers = kinds(examples.labels, doubt.urgent)
        danger = begin(at_once, seen, dangers, len(urgent) + 1, held, smaller, seed)
    characters, by_letters = letters.result()
    by_first, *thorough = intents().unseen
    danger_first, *danger_thorough = odds_of(danger().unseen)
    weights_quick = fit_weights([by_first, by_letters], truth)
    read = pooled([by_first, by_letters], weights_quick)
    quick_odds = [odds_in(read, urgent), danger_first]
    quick = Judge.fitted(quick_odds, endangered)
    if not thorough:
        nothing = np.ones(0, dtype=np.float32)
        return Opinions(
            intents().networks, characters, mean, weights_quick, nothing, nothing, nothing,
            Danger(urgent, danger().networks, quick, quick, quick, quick),
        )  # fmt: skip
    opinions = [by_first, by_letters, *thorough]
    doubted = doubt.about(with_danger(read, urgent, quick.probability(quick_odds)))
    weights = fit_weights([each[doubted] for each in opinions], truth[doubted])
    weight_second = fit_weights(thorough[:1], truth)
    weights_foreign = fit_weights(thorough, truth)

    def judge(readings: np.ndarray, heard: Sequence[np.ndarray], rows: np.ndarray) -> Judge:
        all_odds = [odds_in(readings, urgent), *heard]
        return Judge.fitted([each[rows] for each in all_odds], endangered[rows])

    everything = np.ones_like(endangered)
    return Opinions(
        networks=intents().networks,
        characters=characters,
        centre=mean,
        weights_quick=weights_quick,
        weight_second=weight_second,
        weights_foreign=weights_foreign,
        weights=weights,
        danger=Danger(
            urgent=urgent,
            networks=danger().networks,
            quick=quick,
            together=judge(pooled(opinions, weights), danger_thorough, doubted),
            foreign=judge(pooled(thorough, weights_foreign), danger_thorough, everything),
            alone=judge(pooled(thorough[:1], weight_second), danger_thorough[:1], everything),
        ),
    )
