"""What the name of an account gives away: no bank or police force has a private one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from actions.fraud import lookalikes
from actions.fraud.institutions import RARELY_ADVERTISED, Institutions
from actions.fraud.link_signals import LONG_BRAND
from actions.fraud.signals import Evidence, Signal
from actions.fraud.traces import Trace
from actions.model import IndicatorKind

_WORDS = re.compile(r"[^\W\d_]+|\d+")


def of(traces: Iterable[Trace], institutions: Institutions, lures: Set[str]) -> Iterator[Evidence]:
    """Accounts that carry the name of an institution which talks to nobody through one.

    Short names stand in honest ones by chance: of them only those beside one of `lures`.
    """
    for trace in traces:
        if trace.kind is IndicatorKind.ACCOUNT:
            yield from _of(trace, institutions, lures)


def _of(trace: Trace, institutions: Institutions, lures: Set[str]) -> Iterator[Evidence]:
    name = trace.value.partition(":")[2]
    if name.isdecimal() or "@" in name:
        return
    words = set(_WORDS.findall(name))
    looks = lookalikes.skeleton(name)
    for mark, owner in institutions.marks.items():
        if owner.kind not in RARELY_ADVERTISED or mark.isdecimal():
            continue
        is_long = len(mark) >= LONG_BRAND
        if (is_long and lookalikes.skeleton(mark) in looks) or (mark in words and words & lures):
            yield Evidence(Signal.ACCOUNT_BORROWS_NAME, trace.written, real=owner.home)
            return
