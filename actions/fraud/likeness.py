"""What a classifier makes of a text's wording, as evidence. It learnt from invented messages.

The classifier itself is part of the NLU server (`nlu/components/scam_classifier.py`). Its
probability is calibrated: of texts at 0.9, nine in ten are scams, where half of all are.
"""

from __future__ import annotations

from dataclasses import dataclass

from actions.fraud.kinds import ScamKind
from actions.fraud.signals import Evidence, Signal

# Measured on messages that nobody trained on: tests/e2e/test_scam_classifier.py.
SURE = 0.9  # from here on the wording alone is enough for 'likely a scam'
DOUBTFUL = 0.7  # and from here on for 'be careful'; below, ordinary messages begin
HINT = 0.5  # counts only beside something that can be named
_WEIGHTS = ((SURE, 4.0), (DOUBTFUL, 2.0), (HINT, 1.0))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely a text is worded as scams are (0 to 1), and as those of which kind."""

    probability: float
    kind: ScamKind | None = None

    @property
    def is_noticed(self) -> bool:
        """Whether it counts at all."""
        return self.probability >= HINT

    @property
    def is_sure(self) -> bool:
        """Whether it is enough for 'likely a scam' by itself."""
        return self.probability >= SURE


def evidence(likeness: Likeness | None, text: str, *, only_warns: bool) -> list[Evidence]:
    """What `likeness` says about `text`; nothing of one that only warns of scams.

    A warning uses the swindlers' own words, as it must.
    """
    if likeness is None or only_warns:
        return []
    weight = next((w for least, w in _WEIGHTS if likeness.probability >= least), None)
    if weight is None:
        return []
    quote = " ".join(text.split())
    return [Evidence(Signal.RESEMBLES_SCAMS, quote, kind=likeness.kind, weight=weight)]
