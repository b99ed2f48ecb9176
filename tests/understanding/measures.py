"""What is counted of the answers: accuracy, calibration, emergencies, bands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeVar

from bot.conversation.confidence import band, emergency_in
from nlu.client import Intent, Understanding
from tests.understanding.messages import Said

BINS = 15

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True)
class Answer:
    """A message of the development set and what the model made of it."""

    said: Said
    understood: Understanding

    @property
    def is_right(self) -> bool:
        """Whether the best reading is what was meant."""
        return self.understood.intent == self.said.intent


def by_language(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """The answers of each language."""
    return _grouped((answer.said.language, answer) for answer in answers)


def by_intent(answers: Iterable[Answer]) -> dict[str, list[Answer]]:
    """The answers for each intent that was meant."""
    return _grouped((answer.said.intent, answer) for answer in answers)


def accuracy(answers: Sequence[Answer]) -> float:
    """The share whose best reading is right."""
    return fmean(answer.is_right for answer in answers)


def macro_accuracy(answers: Sequence[Answer]) -> float:
    """The mean of the intents' accuracies: a rare intent counts as much as a common one."""
    return fmean(accuracy(those) for those in by_intent(answers).values())


@dataclass(frozen=True)
class Bin:
    """Answers of about the same confidence: how sure on average, how often right, how many."""

    confidence: float
    accuracy: float
    count: int


def reliability(answers: Sequence[Answer], bins: int = BINS) -> list[Bin]:
    """Sort the answers by confidence into bins of equal width; empty ones are left out."""
    sorted_in: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        sorted_in[min(int(answer.understood.confidence * bins), bins - 1)].append(answer)
    return [
        Bin(fmean(a.understood.confidence for a in those), accuracy(those), len(those))
        for _, those in sorted(sorted_in.items())
    ]


def calibration_error(answers: Sequence[Answer]) -> float:
    """The expected calibration error: how far confidence is from accuracy, weighted by count."""
    return sum(
        abs(one.confidence - one.accuracy) * one.count for one in reliability(answers)
    ) / len(answers)


def shown_numbers(answer: Answer) -> Intent | None:
    """The emergency whose numbers the resident would see first."""
    return emergency_in(answer.understood, in_talk=False)


def recall(answers: Sequence[Answer], intent: Intent) -> float:
    """The share of those who meant `intent` who see the numbers of an emergency first."""
    meant = [answer for answer in answers if answer.said.intent == intent]
    return fmean(shown_numbers(answer) is not None for answer in meant)


URGENT = frozenset({Intent.EMERGENCY, Intent.FRAUD_VICTIM})


def missed(answers: Sequence[Answer]) -> list[Answer]:
    """Emergencies whose senders see no numbers."""
    return [a for a in answers if a.said.intent in URGENT and shown_numbers(a) is None]


def false_alarms(answers: Sequence[Answer]) -> list[Answer]:
    """Messages that are no emergency, and get the numbers all the same."""
    return [a for a in answers if a.said.intent not in URGENT and shown_numbers(a)]


def false_alarm_rate(answers: Sequence[Answer]) -> float:
    """The share of the messages that are no emergency."""
    return len(false_alarms(answers)) / sum(a.said.intent not in URGENT for a in answers)


@dataclass(frozen=True)
class Bands:
    """Shares of the answers, and how often each band is right.

    `asked_right`: of those asked, how many find what they meant among the buttons.
    `out_of_scope_acted_on`: of messages out of scope, how many are taken for something else.
    """

    acted: float
    asked: float
    not_understood: float
    acted_right: float
    asked_right: float
    out_of_scope_acted_on: float


def bands(answers: Sequence[Answer]) -> Bands:
    """Sort the answers into the bot's three bands."""
    sorted_in = [(answer, band(answer.understood)) for answer in answers]
    acted = [(a, b) for a, b in sorted_in if b.acts_on]
    asked = [(a, b) for a, b in sorted_in if b.asks]
    strangers = [b for a, b in sorted_in if a.said.intent == Intent.OUT_OF_SCOPE]
    return Bands(
        acted=len(acted) / len(answers),
        asked=len(asked) / len(answers),
        not_understood=1 - (len(acted) + len(asked)) / len(answers),
        acted_right=_share(b.acts_on == a.said.intent for a, b in acted),
        asked_right=_share(a.said.intent in b.asks for a, b in asked),
        out_of_scope_acted_on=_share(
            b.acts_on not in (None, Intent.OUT_OF_SCOPE) for b in strangers
        ),
    )


def confusions(answers: Iterable[Answer]) -> list[tuple[tuple[str, str], list[Answer]]]:
    """Pairs of (meant, understood) that are not the same, the commonest first."""
    wrong = _grouped(((a.said.intent, a.understood.intent), a) for a in answers if not a.is_right)
    return sorted(wrong.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _share(those: Iterable[bool]) -> float:
    """The share that is true; 0 of none."""
    listed = list(those)
    return fmean(listed) if listed else 0.0


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
