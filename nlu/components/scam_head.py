"""Is it worded as scams are, and as those of which kind: a calibrated reading of one message.

Two readers, as for the intents: a quick one (a network on the first encoder's vector, a regression
on the letters), and a thorough one with two more networks where the second encoder's vector is to
be had. Honest messages are several classes (bank, delivery, police warning, ...): they have less
in common with each other than scams of one kind have.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Dict, Sequence

import numpy as np

from nlu.components.calibration import held_back
from nlu.components.cascade import HELD_BACK
from nlu.components.characters import Characters, fit_and_try
from nlu.components.judge import Judge, odds_in
from nlu.components.network import Schedule, softmax
from nlu.components.networks import Examples, Networks, begin, centre

_FLOOR = 1e-4  # no kind is less likely than this


@dataclass(frozen=True)
class Reading:
    """What is thought of one message: the probability, and the kinds' shares of it, in order."""

    probability: float
    kinds: np.ndarray


@dataclass(frozen=True)
class ScamHead:
    """The models. Classes are the ``kinds`` of scams first, then the honest ones."""

    kinds: Sequence[str]
    networks: Networks
    characters: Characters
    centre: np.ndarray
    quick: Judge
    thorough: Judge

    def read(self, text: str, vector: np.ndarray, second: np.ndarray | None) -> Reading:
        """Read one message.

        Args:
            text: the message.
            vector: what the first encoder made of it.
            second: what the second made of it; None where it was not asked.
        """
        rows = vector[np.newaxis, :]
        opinions = [self.networks.read_quickly(rows), self.characters.probabilities([text])]
        judge = self.quick
        if second is not None and self.networks.second is not None:
            centred = centre(second[np.newaxis, :], self.centre)
            opinions += self.networks.read_thoroughly(rows, centred)
            judge = self.thorough
        kinds = np.arange(len(self.kinds))
        probability = judge.probability([odds_in(each, kinds) for each in opinions])
        logs = sum(np.log(each[0, kinds] + _FLOOR) for each in opinions)
        return Reading(float(probability[0]), softmax(logs[np.newaxis, :] / len(opinions))[0])

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return everything as named arrays."""
        return {
            "kinds": np.array(self.kinds),
            "centre": self.centre,
            **self.quick.arrays("quick"),
            **self.thorough.arrays("thorough"),
            **self.networks.arrays(),
            **self.characters.arrays(),
        }

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "ScamHead":
        """Read what ``arrays`` returned."""
        return cls(
            kinds=kept["kinds"].tolist(),
            networks=Networks.of_arrays(kept),
            characters=Characters.of_arrays(kept),
            centre=kept["centre"],
            quick=Judge.of_arrays("quick", kept),
            thorough=Judge.of_arrays("thorough", kept),
        )


def learn(examples: Examples, kinds: Sequence[str], schedule: Schedule, seed: int) -> ScamHead:
    """Train all models on all examples, and fit how far each counts on examples held back.

    Args:
        examples: the training data; its labels number ``kinds`` first, then the honest classes.
        kinds: the kinds of scams.
        schedule: how to train the networks.
        seed: for the random numbers.
    """
    labels, classes = examples.labels, examples.classes
    is_scam = labels < len(kinds)
    held = held_back(examples.first, is_scam.astype(int), HELD_BACK, seed)
    mean, seen = examples.seen()
    with ThreadPoolExecutor(os.cpu_count()) as at_once:
        letters = at_once.submit(fit_and_try, examples.texts, labels, classes, held)
        begun = begin(at_once, seen, labels, classes, held, schedule, seed)
    characters, by_letters = letters.result()
    learnt = begun()
    by_first, *thorough = learnt.unseen
    odds = [odds_in(each, np.arange(len(kinds))) for each in (by_first, by_letters, *thorough)]
    truth = is_scam[held]
    return ScamHead(
        kinds=kinds,
        networks=learnt.networks,
        characters=characters,
        centre=mean,
        quick=Judge.fitted(odds[:2], truth),
        thorough=Judge.fitted(odds, truth),
    )
