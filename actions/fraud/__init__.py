"""The fraud shield: is this a scam, of what kind, and what gave it away.

`Shield` reads a message and returns a `Verdict`. The verdict takes evidence, whatever it comes
from: the rules here, and later a classifier or what the neighbourhood reported.
"""

from __future__ import annotations

from actions.fraud.institutions import Institution, InstitutionKind
from actions.fraud.kinds import Level, ScamKind
from actions.fraud.likeness import Likeness
from actions.fraud.shield import LabelledLink, Reading, Shield, ShieldError
from actions.fraud.signals import Evidence, Signal
from actions.fraud.traces import Recogniser, Trace, Traces
from actions.fraud.verdict import Verdict, judge

__all__ = [
    "Evidence",
    "Institution",
    "InstitutionKind",
    "LabelledLink",
    "Level",
    "Likeness",
    "Reading",
    "Recogniser",
    "ScamKind",
    "Shield",
    "ShieldError",
    "Signal",
    "Trace",
    "Traces",
    "Verdict",
    "judge",
]
