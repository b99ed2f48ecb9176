"""The fraud shield: a text in, a verdict with reasons out. Nothing is fetched, nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from actions.fraud import account_signals, links, number_signals, numbers
from actions.fraud.accounts import accounts_in
from actions.fraud.folding import Folded, fold
from actions.fraud.institutions import Institution, InstitutionKind, Institutions, LinkRules
from actions.fraud.link_signals import LinkSignals
from actions.fraud.links import Link
from actions.fraud.phrases import Phrasebook, Role
from actions.fraud.signals import Evidence, Signal
from actions.fraud.traces import LONGEST, ODD, Recogniser, Traces
from actions.fraud.verdict import Verdict, judge
from actions.yaml_files import read_yaml

LONG_NOTICE = 300  # bytes: some 100 Chinese signs, or four lines of English

# A doubt of the resident's own: then it is their story, not somebody's warning.
_QUESTION_MARKS = frozenset("?？؟")
_SIGNALS = frozenset(Signal)
_SPEAKS_FOR_ITSELF = frozenset({Role.FIRST_PERSON, Signal.CLAIMS_AUTHORITY, Signal.CHAT_HANDOFF})


class ShieldError(Exception):
    """A file of `data/scams/` that cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class LabelledLink:
    """A link behind words: what is shown, and where it leads."""

    shown: str
    target: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text gives away by itself, and what can be looked up in what others reported.

    `only_warns`: it warns of scams, as the police do, in the words that scams are made of.
    """

    evidence: list[Evidence]
    traces: Traces
    only_warns: bool = False


class _Phrases(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    signals: dict[Signal, dict[str, list[str]]]
    negations: dict[str, list[str]]
    warnings: dict[str, list[str]]
    first_person: dict[str, list[str]]
    self_negating: frozenset[Signal]


class Shield:
    """Everything a check needs, loaded once at the start. Checking changes nothing in it."""

    def __init__(self, data: Path):
        """Load `scams/` under `data`.

        Raises:
            ShieldError: a file is missing or not what it should be.
        """
        folder = data / "scams"
        try:
            listed = read_yaml(folder / "institutions.yml")
            self.institutions = Institutions(
                Institution.model_validate(
                    {
                        "kind": kind,
                        "source": group["source"],
                        "reviewed": group["reviewed"],
                        "verified": group["verified"],
                        **entry,
                    }
                )
                for kind, group in listed.items()
                for entry in group["institutions"]
            )
            rules = LinkRules.model_validate(read_yaml(folder / "links.yml"))
            phrases = _Phrases.model_validate(read_yaml(folder / "phrases.yml"))
            self._phrases = Phrasebook(_patterns(phrases), phrases.self_negating)
        except (OSError, ValidationError, ValueError, KeyError, TypeError, yaml.YAMLError) as error:
            raise ShieldError(f"{folder} cannot be used: {error}") from error
        self._link_signals = LinkSignals(self.institutions, rules)
        self._lures = rules.lures
        self.recogniser = Recogniser(self.institutions, rules, self._link_signals)
        self._names = _Names(self.institutions)

    def check(self, text: str, hidden: Sequence[LabelledLink] = ()) -> Verdict:
        """What `text` is, with the links behind its words.

        Linear in the length of the text, of which `LONGEST` characters are read; a message has
        4,096 at most.
        """
        return judge(self.evidence(text, hidden))

    def evidence(self, text: str, hidden: Sequence[LabelledLink] = ()) -> list[Evidence]:
        """All that was found in `text`, for `judge` to add up with what others know."""
        return self.read(text, hidden).evidence

    def read(self, text: str, hidden: Sequence[LabelledLink] = ()) -> Reading:
        """All that was found in `text`, and what of it can be recognised when it comes again."""
        text = text[:LONGEST]
        in_text = links.links_in(text)
        folded = fold(links.without(text, in_text))
        dialled = numbers.numbers_in(folded.text)
        said = self._phrases.read(folded)
        meanings = {one.meaning for one in said}
        targets = [(link, links.parse(link.target)) for link in hidden[: links.MOST_LINKS]]
        followed = [*in_text, *(target for _, target in targets if target is not None)]
        found: list[Evidence] = []
        only_warns = self._only_warns(meanings, text, followed, dialled)
        if not only_warns:
            found += [
                Evidence(Signal(one.meaning), _excerpt(folded, one.start, one.end))
                for one in said
                if one.meaning in _SIGNALS
            ]
        named = self._names.first_in(folded)
        odd_domains: dict[str, str] = {}
        for link in followed:
            gives_away = list(self._link_signals.of(link, named))
            found += gives_away
            if link.domain and not ODD.isdisjoint(one.signal for one in gives_away):
                odd_domains[link.domain] = link.written
        for label, target in targets:
            if target is not None:
                found += self._link_signals.hidden(links.parse(label.shown), target)
        for number in dialled:
            found += number_signals.of(
                number,
                self.institutions,
                claims_authority=Signal.CLAIMS_AUTHORITY in meanings,
            )
        traces = self.recogniser.read(
            text, folded, followed, dialled, tuple(odd_domains.items()), only_warns=only_warns
        )
        found += account_signals.of(traces.named, self.institutions, self._lures)
        return Reading(found, traces, only_warns)

    def can_look_at(self, text: str) -> bool:
        """Whether there is a link, a number or an account in `text` that could be looked at."""
        folded = fold(text[:LONGEST])
        return bool(
            links.links_in(text[:LONGEST]) or numbers.numbers_in(folded.text) or accounts_in(folded)
        )

    def named_in(self, text: str) -> Institution | None:
        """The first institution that `text` speaks of."""
        return self._names.first_in(fold(text[:LONGEST]))

    def _only_warns(
        self,
        meanings: set[str],
        text: str,
        followed: Iterable[Link],
        dialled: Sequence[numbers.Number],
    ) -> bool:
        """Whether the text warns of scams, as the police do, and leads to nobody but them.

        It says so; or it is long and gives the police's own numbers to call. A swindler's 'beware
        of swindlers' has a link, a number or an account to go to, or speaks as an officer; and a
        resident who tells what happened says 'I', or asks.
        """
        owners = [self.institutions.behind(one.digits) for one in dialled]
        gives_police = any(o is not None and o.kind is InstitutionKind.POLICE for o in owners)
        is_long = len(text.encode("utf-8", "replace")) > LONG_NOTICE
        return (
            (Role.WARNING in meanings or (gives_police and is_long))
            and meanings.isdisjoint(_SPEAKS_FOR_ITSELF)
            and (is_long or not _QUESTION_MARKS.intersection(text))
            and all(self._link_signals.is_known(link) for link in followed)
            and all(
                number_signals.is_protected(one, self.institutions)
                for one in dialled
                if one.line is not numbers.Line.SHORT or one.prefix
            )
        )


class _Names:
    """How messages call the institutions."""

    def __init__(self, institutions: Institutions):
        self._owners = {one.id: one for one in institutions.all}
        self._book = Phrasebook(
            {
                one.id: {"": [_alone(name) for name in (*one.names.values(), *one.aliases)]}
                for one in institutions.all
            }
        )

    def first_in(self, folded: Folded) -> Institution | None:
        """The institution that is named first."""
        first = next(iter(self._book.read(folded)), None)
        return self._owners[first.meaning] if first else None


def _alone(name: str) -> str:
    """An ASCII name is a word of its own in any text: ABC, but not within 'abcd'."""
    return f"={name}" if name.isascii() else name


def _patterns(phrases: _Phrases) -> dict[str, dict[str, list[str]]]:
    """All that is looked for, by meaning and language."""
    return {
        **{signal.value: texts for signal, texts in phrases.signals.items()},
        Role.NEGATION: phrases.negations,
        Role.WARNING: phrases.warnings,
        Role.FIRST_PERSON: phrases.first_person,
    }


def _excerpt(folded: Folded, start: int, end: int) -> str:
    return " ".join(folded.quote(start, end).split())
