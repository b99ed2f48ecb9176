"""Confidence that means something: fitted on examples the model had not seen.

A network that is sure of 90 % of what it learnt by heart is not right in 90 % of what it meets.
So a part of the examples is held back, whole families of near-paraphrases at a time, and how sure
the model may be is fitted on those.
"""

from typing import List, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from nlu.components.network import softmax

_ALIKE = 0.9  # cosine between two sentence vectors from which they say the same
_FLOOR = 1e-6  # no reading is impossible


def held_back(vectors: np.ndarray, labels: np.ndarray, share: float, seed: int) -> np.ndarray:
    """Choose about ``share`` of the examples, as a mask; no family stands on both sides.

    A family: examples of one intent that are linked by near-paraphrases, in whatever language.
    """
    family = _families(vectors, labels)
    drawn = np.random.default_rng(seed).random(family.max() + 1) < share
    mask: np.ndarray = drawn[family]
    return mask


def _families(vectors: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Number the families; each intent on its own keeps the comparison small."""
    rows: List[np.ndarray] = []
    columns: List[np.ndarray] = []
    for label in np.unique(labels):
        members = np.flatnonzero(labels == label)
        one, other = np.nonzero(vectors[members] @ vectors[members].T > _ALIKE)
        rows.append(members[one])
        columns.append(members[other])
    row, column = np.concatenate(rows), np.concatenate(columns)
    links = csr_matrix((np.ones(len(row)), (row, column)), shape=(len(labels), len(labels)))
    family: np.ndarray = connected_components(links, directed=False)[1]
    return family


def pooled(opinions: Sequence[np.ndarray], weights: np.ndarray) -> np.ndarray:
    """Join several models' probabilities: the weighted sum of their logarithms, normalised.

    With one model the weight is the inverse of a temperature.
    """
    logs = (
        weight * np.log(opinion + _FLOOR) for weight, opinion in zip(weights, opinions, strict=True)
    )
    return softmax(np.sum(list(logs), axis=0))


def fit_weights(opinions: Sequence[np.ndarray], labels: np.ndarray) -> np.ndarray:
    """Find the weights under which the pooled probabilities fit held-back ``labels`` best."""
    rows = np.arange(len(labels))
    # In single precision the optimiser's small steps would change nothing.
    opinions = [opinion.astype(np.float64) for opinion in opinions]

    def surprise(weights: np.ndarray) -> float:
        likelihood = pooled(opinions, weights)[rows, labels]
        return -float(np.mean(np.log(likelihood + _FLOOR)))

    start = np.full(len(opinions), 1.0 / len(opinions))
    best = minimize(surprise, start, method="L-BFGS-B", bounds=[(0.0, 4.0)] * len(opinions))
    weights: np.ndarray = best.x
    return weights
