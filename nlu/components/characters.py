"""What the letters themselves say: n-grams of characters, beside the sentence vectors.

An encoder reads meaning and is blind to what it has no piece for: a dialect's spelling, an emoji,
a rare character. Letters carry exactly those, in the languages that were taught.
"""

from dataclasses import dataclass
from typing import Dict, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from nlu.components.network import softmax

_LONGEST = 800  # characters; the rest adds time and no meaning
_FEATURES = 60_000
_C = 20.0  # the inverse of the regularisation
_ITERATIONS = 40  # held-out results do not change after


@dataclass(frozen=True)
class Characters:
    """A logistic regression on the n-grams of up to four characters within words."""

    vectorizer: TfidfVectorizer
    weights: np.ndarray
    bias: np.ndarray

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return one row of probabilities for each text."""
        return softmax(_vectors(self.vectorizer, texts) @ self.weights + self.bias)

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return what has to be kept, as named arrays."""
        return {
            "characters_grams": self.vectorizer.get_feature_names_out().astype(str),
            "characters_idf": self.vectorizer.idf_.astype(np.float32),
            "characters_weights": self.weights,
            "characters_bias": self.bias,
        }

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Characters":
        """Read what ``arrays`` returned."""
        grams = kept["characters_grams"].tolist()
        vectorizer = _vectorizer(vocabulary={gram: i for i, gram in enumerate(grams)})
        vectorizer.idf_ = kept["characters_idf"]
        return cls(vectorizer, kept["characters_weights"], kept["characters_bias"])


def fit_characters(texts: Sequence[str], labels: np.ndarray, classes: int) -> Characters:
    """Train on the texts; there are three classes or more, and each of them occurs."""
    vectorizer = _vectorizer(min_df=2, max_features=_FEATURES)
    vectors = vectorizer.fit_transform([_shown(text) for text in texts]).astype(np.float32)
    regression = LogisticRegression(C=_C, max_iter=_ITERATIONS, multi_class="multinomial")
    regression.fit(vectors, labels)
    if len(regression.coef_) != classes:
        raise ValueError("a class has no example, or there are only two")
    return Characters(
        vectorizer,
        regression.coef_.T.astype(np.float32),
        regression.intercept_.astype(np.float32),
    )


def _vectorizer(**settings: object) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, dtype=np.float32, **settings
    )


def _vectors(vectorizer: TfidfVectorizer, texts: Sequence[str]) -> csr_matrix:
    return vectorizer.transform([_shown(text) for text in texts])


def _shown(text: str) -> str:
    return text[:_LONGEST]
