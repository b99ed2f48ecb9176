"""The fraud check as residents meet it: what rules and classifier together make of messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from actions.fraud import Level, Likeness, ScamKind, Shield, judge, likeness
from actions.languages import LANGUAGES
from nlu.client import NluClient
from nlu.rasa_process import ROOT
from tests.understanding.measures import Bin
from tests.unit.fraud import measured
from tests.unit.fraud.measured import Measured, Set

BINS = 10


@dataclass(frozen=True)
class Checked:
    """A message, what the classifier made of it, and the verdict."""

    message: Measured
    likeness: Likeness
    level: Level
    kind: ScamKind | None

    @property
    def is_scam(self) -> bool:
        """Whether it is one."""
        return self.message.kind is not None

    @property
    def noticed(self) -> bool:
        """Whether its reader is warned."""
        return self.level is not Level.NO_SIGN


async def check_all(client: NluClient) -> list[Checked]:
    """Every message of all sets, asked about once; none where the model has no classifier."""
    shield = Shield(ROOT / "data")
    checked = []
    for language in LANGUAGES:
        for one in measured.messages(language):
            scam = (await client.parse(one.text)).scam
            if scam is None:
                return []
            worded = Likeness(scam.probability, ScamKind(scam.kind))
            reading = shield.read(one.text)
            found = likeness.evidence(worded, one.text, only_warns=reading.only_warns)
            verdict = judge([*reading.evidence, *found])
            checked.append(Checked(one, worded, verdict.level, verdict.kind))
    return checked


def scams(checked: Iterable[Checked]) -> list[Checked]:
    """Those that are."""
    return [one for one in checked if one.is_scam]


def honest(checked: Iterable[Checked]) -> list[Checked]:
    """Those that are not."""
    return [one for one in checked if not one.is_scam]


def of_set(checked: Iterable[Checked], which: Set) -> list[Checked]:
    """Those of one set."""
    return [one for one in checked if one.message.set is which]


def share(found: Iterable[bool]) -> float:
    """How many of them are true; NaN of none."""
    each = list(found)
    return fmean(each) if each else float("nan")


def recall(checked: Iterable[Checked]) -> float:
    """The share of the scams whose reader is warned."""
    return share(one.noticed for one in scams(checked))


def false_alarms(checked: Iterable[Checked]) -> float:
    """The share of the honest messages whose reader is warned."""
    return share(one.noticed for one in honest(checked))


def reliability(checked: Iterable[Checked]) -> list[Bin]:
    """How often messages of about the same probability are scams; empty bins are left out."""
    sorted_in: dict[int, list[Checked]] = {}
    for one in checked:
        place = min(int(one.likeness.probability * BINS), BINS - 1)
        sorted_in.setdefault(place, []).append(one)
    return [
        Bin(
            confidence=fmean(one.likeness.probability for one in those),
            accuracy=share(one.is_scam for one in those),
            count=len(those),
        )
        for _, those in sorted(sorted_in.items())
    ]


def calibration_error(checked: Sequence[Checked]) -> float:
    """How far the probability is from the share of scams, weighted by count."""
    bins = reliability(checked)
    return sum(abs(one.confidence - one.accuracy) * one.count for one in bins) / len(checked)


def confusions(checked: Iterable[Checked]) -> list[tuple[tuple[str, str], int]]:
    """Pairs of what a message is and what its reader was told, the commonest first."""
    wrong = Counter(
        (_is(one), one.kind or "a scam of no kind" if one.noticed else "no sign of a scam")
        for one in checked
        if one.noticed != one.is_scam or (one.noticed and one.kind is not one.message.kind)
    )
    return sorted(wrong.items(), key=lambda pair: (-pair[1], pair[0]))


def _is(one: Checked) -> str:
    return one.message.kind or f"honest: {one.message.topic or 'topic not told'}"
