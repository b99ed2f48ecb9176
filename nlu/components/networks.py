"""Three networks for one question: one sees the first encoder's vector, one the second's, one both.

So it is asked what the intent is, whether there is danger, and whether it is a scam.
"""

from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Callable, Dict, List, Sequence, Tuple

import numpy as np

from nlu.components.network import Network, Schedule, averaged, fit, softmax


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

    def seen(self) -> "Tuple[np.ndarray, List[np.ndarray]]":
        """Return the mean of the second encoder's vectors, and what each network sees."""
        if self.second is None:
            return np.ones(0, dtype=np.float32), [self.first]
        mean = self.second.mean(axis=0)
        return mean, [self.first, *_beside(self.first, centre(self.second, mean))]


@dataclass(frozen=True)
class Networks:
    """The networks; ``second`` and ``both`` are missing where there is no second encoder."""

    first: Network
    second: Network | None
    both: Network | None

    def read_quickly(self, first: np.ndarray) -> np.ndarray:
        """Return one row of probabilities for each vector of the first encoder."""
        return softmax(self.first.logits(first))

    def read_thoroughly(self, first: np.ndarray, centred: np.ndarray) -> List[np.ndarray]:
        """Return what the second network and that on both read.

        Args:
            first: the first encoder's vectors.
            centred: the second's, their mean moved to the origin.
        """
        networks = (self.second, self.both)
        seen = _beside(first, centred)
        return [softmax(who.logits(what)) for who, what in zip(networks, seen, strict=True) if who]

    def arrays(self, prefix: str = "") -> Dict[str, np.ndarray]:
        """Return what has to be kept, under names that begin with ``prefix``."""
        return {
            name: array
            for which, network in vars(self).items()
            if network is not None
            for name, array in network.arrays(prefix + which).items()
        }

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray], prefix: str = "") -> "Networks":
        """Read what ``arrays`` returned."""
        first, second, both = (
            Network.of_arrays(prefix + which, kept) if f"{prefix}{which}_w1" in kept else None
            for which in ("first", "second", "both")
        )
        assert first is not None
        return cls(first, second, both)


@dataclass(frozen=True)
class Learnt:
    """The networks, and the probabilities that each gives examples it had not seen."""

    networks: Networks
    unseen: List[np.ndarray]


def begin(
    at_once: Executor,
    seen: Sequence[np.ndarray],
    labels: np.ndarray,
    classes: int,
    held: np.ndarray,
    schedule: Schedule,
    seed: int,
) -> Callable[[], Learnt]:
    """Begin to train, the longest work first; the function that is returned waits for the end.

    Args:
        at_once: threads to train in: numpy computes outside the interpreter's lock.
        seen: what each network sees of the examples (``Examples.seen``).
        labels: the number of each example's class.
        classes: how many there are.
        held: which examples are held back, to see what is thought of them.
        schedule: how to train.
        seed: for the random numbers.
    """
    begun = [
        at_once.submit(_learnt, vectors, labels, classes, held, schedule, seed)
        for vectors in reversed(seen)
    ][::-1]

    def finished() -> Learnt:
        networks, unseen = zip(*(each.result() for each in begun), strict=True)
        first, second, both = networks if len(networks) == 3 else (*networks, None, None)
        return Learnt(Networks(first, second, both), list(unseen))

    return finished


def _learnt(
    vectors: np.ndarray,
    labels: np.ndarray,
    classes: int,
    held: np.ndarray,
    schedule: Schedule,
    seed: int,
) -> "Tuple[Network, np.ndarray]":
    """Train without the examples held back, then with them, and make one of the two.

    Two err less than one, and the first of them there has to be: it gives confidence its measure.
    """
    without = fit(vectors[~held], labels[~held], classes, schedule, seed)
    whole = fit(vectors, labels, classes, schedule, seed + 1)
    return averaged([without, whole]), softmax(without.logits(vectors[held]))


def centre(vectors: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """Move the vectors' mean to the origin, and scale each to length 1."""
    moved = vectors - mean
    lengths = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
    centred: np.ndarray = moved / lengths
    return centred


def _beside(first: np.ndarray, centred: np.ndarray) -> "Tuple[np.ndarray, np.ndarray]":
    return centred, np.hstack([first, centred])
