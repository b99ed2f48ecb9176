"""A small neural network from sentence vectors to intents, in numpy alone.

One hidden layer is enough, since the encoders have done the reading. Training takes seconds, and
asking takes a twentieth of a millisecond, where a framework's overhead alone would be far more.
"""

from dataclasses import dataclass, fields
from typing import Any, Dict, Sequence

import numpy as np

_BETA_1, _BETA_2, _EPSILON = 0.9, 0.999, 1e-8  # Adam, as published
_AVERAGED_EVERY = 4  # steps: the weights hardly move between
_YOUNG = 10  # steps: a mean of so few forgets the beginning at once


@dataclass(frozen=True)
class Schedule:
    """How a network is trained.

    ``mixup`` is the parameter of the beta distribution by which two examples are blended into
    one: it keeps confidence modest between the intents. ``hide_input`` and ``hide_hidden`` are
    the shares that dropout leaves out. The rate falls to the share ``last_rate`` of what it was,
    no lower: what is kept are not the last weights but their moving mean, of which a step leaves
    the share ``memory``. Chosen on examples held back (nlu/README.md).
    """

    hidden: int = 512
    epochs: int = 14
    batch: int = 256
    rate: float = 3e-3
    last_rate: float = 0.3
    memory: float = 0.995
    decay: float = 0.3
    mixup: float = 0.4
    hide_input: float = 0.2
    hide_hidden: float = 0.2

    @classmethod
    def of(cls, config: Dict[str, Any]) -> "Schedule":
        """Pick the settings of the networks out of a component's."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in config.items() if name in known})


@dataclass(frozen=True)
class Network:
    """Weights and biases of the two layers."""

    w1: np.ndarray
    b1: np.ndarray
    w2: np.ndarray
    b2: np.ndarray

    def logits(self, vectors: np.ndarray) -> np.ndarray:
        """Return one row of unnormalised scores for each vector."""
        scale = np.float32(np.sqrt(vectors.shape[1]))
        hidden = np.maximum(vectors * scale @ self.w1 + self.b1, 0)
        scores: np.ndarray = hidden @ self.w2 + self.b2
        return scores

    def arrays(self, prefix: str) -> Dict[str, np.ndarray]:
        """Return what has to be kept, under names that begin with ``prefix``."""
        return {f"{prefix}_{name}": array for name, array in vars(self).items()}

    @classmethod
    def of_arrays(cls, prefix: str, kept: Dict[str, np.ndarray]) -> "Network":
        """Read what ``arrays`` returned."""
        return cls(*(kept[f"{prefix}_{name}"] for name in ("w1", "b1", "w2", "b2")))


def averaged(networks: Sequence[Network]) -> Network:
    """Join networks on the same vectors into one, whose scores are the mean of theirs."""
    return Network(
        np.hstack([each.w1 for each in networks]),
        np.hstack([each.b1 for each in networks]),
        np.vstack([each.w2 for each in networks]) / np.float32(len(networks)),
        np.mean([each.b2 for each in networks], axis=0),
    )


def softmax(scores: np.ndarray) -> np.ndarray:
    """Turn rows of scores into rows of probabilities."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    probabilities: np.ndarray = powers / powers.sum(axis=1, keepdims=True)
    return probabilities


def fit(
    vectors: np.ndarray, labels: np.ndarray, classes: int, schedule: Schedule, seed: int
) -> Network:
    """Train a network; the same input and seed give the same network.

    Args:
        vectors: one row an example, each of length about 1.
        labels: the number of each example's class, from 0.
        classes: how many classes there are.
        schedule: how to train.
        seed: for the random numbers.
    """
    random = np.random.default_rng(seed)
    weights = _initial(vectors.shape[1], schedule.hidden, classes, random)
    mean = [each.copy() for each in weights]
    first, second, change = ([np.zeros_like(each) for each in weights] for _ in range(3))
    scale = np.float32(np.sqrt(vectors.shape[1]))
    wanted = np.eye(classes, dtype=np.float32)[labels]
    # A rare intent counts more, though not as much more as it is rarer.
    counts = np.maximum(np.bincount(labels, minlength=classes), 1)
    weight = np.sqrt(len(labels) / classes / counts).astype(np.float32)[labels]
    total = schedule.epochs * -(-len(vectors) // schedule.batch)
    step = 0
    for _ in range(schedule.epochs):
        order = random.permutation(len(vectors))
        for start in range(0, len(order), schedule.batch):
            chosen = order[start : start + schedule.batch]
            x, target = _blend(vectors[chosen] * scale, wanted[chosen], schedule.mixup, random)
            x *= _kept(x.shape, schedule.hide_input, random)
            gradients = _gradients(weights, x, target, weight[chosen], schedule, random)
            step += 1
            rate = _rate(schedule, step / total)
            for parameter in zip(weights, gradients, first, second, change, strict=True):
                _improve(*parameter, rate=rate, decay=schedule.decay, step=step)
            if step % _AVERAGED_EVERY == 0 or step == total:
                _remember(mean, weights, schedule.memory, step)
    return Network(*mean)


def _rate(schedule: Schedule, done: float) -> float:
    """Return the rate when the share ``done`` of the steps is over: half a wave of a cosine."""
    above = 0.5 * (1 + float(np.cos(np.pi * done)))
    return schedule.rate * (schedule.last_rate + (1 - schedule.last_rate) * above)


def _remember(
    mean: "list[np.ndarray]", weights: "list[np.ndarray]", memory: float, step: int
) -> None:
    """Let the moving mean follow the weights, in place."""
    kept = np.float32(min(memory, step / (step + _YOUNG)) ** _AVERAGED_EVERY)
    for slow, quick in zip(mean, weights, strict=True):
        np.multiply(slow, kept, out=slow)
        np.add(slow, (1 - kept) * quick, out=slow)


def _improve(
    weights: np.ndarray,
    gradient: np.ndarray,
    first: np.ndarray,
    second: np.ndarray,
    change: np.ndarray,
    *,
    rate: float,
    decay: float,
    step: int,
) -> None:
    """One step of Adam, all of it in place: new memory would cost more than the arithmetic.

    ``first`` and ``second`` are the moments; what ``change`` and ``gradient`` hold is lost.
    """
    first *= _BETA_1
    np.multiply(gradient, 1 - _BETA_1, out=change)
    first += change
    second *= _BETA_2
    np.multiply(gradient, gradient, out=gradient)
    gradient *= 1 - _BETA_2
    second += gradient
    # Both moments' corrections for a young mean, drawn together into the rate.
    correction = float(np.sqrt(1 - _BETA_2**step))
    np.sqrt(second, out=change)
    change += _EPSILON * correction
    np.divide(first, change, out=change)
    change *= rate * correction / (1 - _BETA_1**step)
    if weights.ndim > 1:
        weights *= 1 - rate * decay
    weights -= change


def _initial(
    inputs: int, hidden: int, classes: int, random: np.random.Generator
) -> "list[np.ndarray]":
    """He's initialisation: the variance stays the same through the layers."""
    w1 = random.standard_normal((inputs, hidden), np.float32) * np.float32(np.sqrt(2 / inputs))
    w2 = random.standard_normal((hidden, classes), np.float32) * np.float32(np.sqrt(1 / hidden))
    return [w1, np.zeros(hidden, np.float32), w2, np.zeros(classes, np.float32)]


def _blend(
    x: np.ndarray, target: np.ndarray, mixup: float, random: np.random.Generator
) -> "tuple[np.ndarray, np.ndarray]":
    """Mix each example with another of its batch, itself keeping the larger part."""
    partner = random.permutation(len(x))
    own = random.beta(mixup, mixup, (len(x), 1)).astype(np.float32)
    own = np.maximum(own, 1 - own)
    return own * x + (1 - own) * x[partner], own * target + (1 - own) * target[partner]


def _kept(shape: "tuple[int, ...]", hidden: float, random: np.random.Generator) -> np.ndarray:
    """A mask for dropout that leaves the expected sum as it was."""
    mask: np.ndarray = (random.random(shape, np.float32) >= hidden) / np.float32(1 - hidden)
    return mask


def _gradients(
    weights: "list[np.ndarray]",
    x: np.ndarray,
    target: np.ndarray,
    weight: np.ndarray,
    schedule: Schedule,
    random: np.random.Generator,
) -> "list[np.ndarray]":
    """Back-propagate the weighted cross-entropy of one batch."""
    w1, b1, w2, b2 = weights
    before = x @ w1 + b1
    mask = _kept(before.shape, schedule.hide_hidden, random) * (before > 0)
    hidden = before * mask
    error = (softmax(hidden @ w2 + b2) - target) * (weight / len(x))[:, np.newaxis]
    back = (error @ w2.T) * mask
    return [x.T @ back, back.sum(axis=0), hidden.T @ error, error.sum(axis=0)]
