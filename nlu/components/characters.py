"""What the letters themselves say: n-grams of characters, beside the sentence vectors.

An encoder reads meaning and is blind to what it has no piece for: a dialect's spelling, an emoji,
a rare character. Letters carry exactly those, in the languages that were taught.
"""

from collections import Counter
from typing import Dict, Sequence, Tuple

import numpy as np
import regex
from scipy.sparse import diags
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from nlu.components.network import softmax

_LONGEST = 800  # characters; the rest adds time and no meaning
_FEATURES = 60_000
_C = 20.0  # the inverse of the regularisation
_MANY_CHARACTERS = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_ITERATIONS = 40  # held-out results do not change after
_FURTHER_ITERATIONS = 15  # on a quarter more examples, from where the others led


class Characters:
    """A logistic regression on the n-grams of up to four characters within words."""

    def __init__(
        self, grams: Sequence[str], idf: np.ndarray, weights: np.ndarray, bias: np.ndarray
    ) -> None:
        """Put together what was learnt.

        Args:
            grams: the n-grams that count, in the order of the rows of ``idf`` and ``weights``.
            idf: how telling each is (inverse document frequency).
            weights: one row an n-gram, one column a class.
            bias: one number a class.
        """
        self._places = {gram: place for place, gram in enumerate(grams)}
        self._idf = idf
        self._weights = np.ascontiguousarray(weights)  # rows are picked one by one
        self._bias = bias
        self._grams_of = _vectorizer().build_analyzer()

    def probabilities(self, texts: Sequence[str]) -> np.ndarray:
        """Return one row of probabilities for each text."""
        return self.read(texts)[0]

    def read(self, texts: Sequence[str]) -> Tuple[np.ndarray, np.ndarray]:
        """Return one row of probabilities for each text, and how familiar each looks.

        That is the share of its n-grams that were taught, from 0 to 1: low for a language that was
        not. Chinese, Japanese and Korean have too many characters for that to say anything: 1.
        """
        scores, familiar = [], []
        for text in texts:
            shown = _shown(text)
            found = [self._places.get(gram) for gram in self._grams_of(shown)]
            known = [place for place in found if place is not None]
            scores.append(self._scores(known))
            tells = found and not _MANY_CHARACTERS.search(shown)
            familiar.append(len(known) / len(found) if tells else 1.0)
        return softmax(np.stack(scores)), np.array(familiar)

    def _scores(self, places_found: Sequence[int]) -> np.ndarray:
        """Do for one text what scikit-learn's vectorizer does, without its checks of many."""
        counted = Counter(places_found)
        if not counted:
            return self._bias
        places = np.fromiter(counted.keys(), np.intp, len(counted))
        counts = np.fromiter(counted.values(), np.float32, len(counted))
        values = (1 + np.log(counts)) * self._idf[places]
        values /= np.linalg.norm(values)
        scores: np.ndarray = values @ self._weights[places] + self._bias
        return scores

    def arrays(self) -> Dict[str, np.ndarray]:
        """Return what has to be kept, as named arrays."""
        return {
            "characters_grams": np.array(list(self._places)),
            "characters_idf": self._idf,
            "characters_weights": self._weights,
            "characters_bias": self._bias,
        }

    @classmethod
    def of_arrays(cls, kept: Dict[str, np.ndarray]) -> "Characters":
        """Read what ``arrays`` returned."""
        names = ("idf", "weights", "bias")
        grams = kept["characters_grams"].tolist()
        return cls(grams, *(kept[f"characters_{name}"] for name in names))


def fit_and_try(
    texts: Sequence[str], labels: np.ndarray, classes: int, held: np.ndarray
) -> Tuple[Characters, np.ndarray]:
    """Train on the texts, and say how it would have read those ``held`` back.

    The training without them comes first, and the other goes on where it ended. There are three
    classes or more, and each has an example that is not held back.

    Raises:
        ValueError: a class has none, or there are only two.

    Returns:
        What was learnt from all texts, and one row of probabilities for each text held back, by
        what was learnt without these.
    """
    vectorizer = _vectorizer(min_df=2, max_features=_FEATURES)
    vectors = vectorizer.fit_transform([_shown(text) for text in texts]).astype(np.float32)
    regression = _regression(_ITERATIONS).fit(vectors[~held], labels[~held])
    # As in use: an n-gram that was not taught is not there.
    taught = diags((vectors[~held].getnnz(axis=0) > 0).astype(np.float32))
    unseen: np.ndarray = regression.predict_proba(normalize(vectors[held] @ taught))
    if unseen.shape[1] != classes:
        raise ValueError("a class has no example but those held back")
    regression.set_params(max_iter=_FURTHER_ITERATIONS)
    return _characters(vectorizer, regression.fit(vectors, labels), classes), unseen


def _regression(iterations: int) -> LogisticRegression:
    return LogisticRegression(C=_C, max_iter=iterations, multi_class="multinomial", warm_start=True)


def _characters(
    vectorizer: TfidfVectorizer, regression: LogisticRegression, classes: int
) -> Characters:
    if len(regression.coef_) != classes:
        raise ValueError("a class has no example, or there are only two")
    return Characters(
        vectorizer.get_feature_names_out().tolist(),
        vectorizer.idf_.astype(np.float32),
        regression.coef_.T.astype(np.float32),
        regression.intercept_.astype(np.float32),
    )


def _vectorizer(**settings: object) -> TfidfVectorizer:
    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True, dtype=np.float32, **settings
    )


def _shown(text: str) -> str:
    return text[:_LONGEST]
