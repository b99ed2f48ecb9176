"""The report's part on the fraud check. Messages of the unseen set are counted, never shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from actions.fraud import Level
from tests.understanding import pictures, scams
from tests.understanding.scams import Checked
from tests.understanding.tables import Target, table, targets
from tests.unit.fraud.measured import Set

RECALL, FALSE_ALARMS = 0.95, 0.02
SHOWN = 20  # pairs in the list of confusions
_SETS = {
    Set.FIRST: "the first set (the rules were tuned on it)",
    Set.FORWARDED: "as forwarded (looked at while training messages were written)",
    Set.UNSEEN: "unseen (only counted)",
}


def section(checked: Sequence[Checked]) -> str:
    """Recall, false alarms, reliability and confusions."""
    if not checked:
        return "<p>The model has no scam classifier.</p>"
    unseen = scams.of_set(checked, Set.UNSEEN)
    parts = [
        "<p>Verdicts of rules and classifier together, as residents get them.</p>",
        targets([
            Target("scams noticed, unseen", scams.recall(unseen), f"at least {RECALL}",
                   scams.recall(unseen) >= RECALL),
            Target("honest ones warned of, unseen", scams.false_alarms(unseen),
                   f"at most {FALSE_ALARMS}", scams.false_alarms(unseen) <= FALSE_ALARMS),
            Target("calibration error, all", scams.calibration_error(checked), "under 0.05",
                   scams.calibration_error(checked) < 0.05),
        ]),
        _by("set", checked, lambda one: _SETS[one.message.set]),
        _by("language", checked, lambda one: one.message.language),
        _by("language, unseen only", unseen, lambda one: one.message.language),
        _by("kind", scams.scams(checked), lambda one: one.message.kind or ""),
        _by("topic (told in the unseen set only)", scams.honest(unseen), lambda o: o.message.topic),
        "<h3>Reliability</h3>",
        "<p>Probability against the share of messages that are scams.</p>",
        pictures.reliability_plot(scams.reliability(checked)),
        "<h3>The commonest confusions</h3>",
        table(("is", "was told", "messages"), [
            (escape(meant), escape(told), str(count))
            for (meant, told), count in scams.confusions(checked)[:SHOWN]
        ]),
        _gone_wrong([one for one in checked if one.message.set is not Set.UNSEEN]),
    ]  # fmt: skip
    return "".join(parts)


def _by(what: str, checked: Sequence[Checked], key: Callable[[Checked], str]) -> str:
    rows = []
    for name in dict.fromkeys(map(key, checked)):
        here = [one for one in checked if key(one) == name]
        rows.append((
            escape(name),
            _of(one.noticed for one in scams.scams(here)),
            _of(one.level is Level.LIKELY for one in scams.scams(here)),
            _of(one.kind is one.message.kind for one in scams.scams(here) if one.noticed),
            _of(one.noticed for one in scams.honest(here)),
        ))  # fmt: skip
    heads = (what, "scams noticed", "called likely", "of the right kind", "honest ones warned of")
    return f"<h3>By {escape(what)}</h3>" + table(heads, rows)


def _of(found: Iterable[bool]) -> str:
    each = list(found)
    return f"{scams.share(each):.3f} <small>({sum(each)} of {len(each)})</small>" if each else "–"


def _gone_wrong(checked: Iterable[Checked]) -> str:
    lines = [
        f'<li><span dir="auto">{escape(one.message.text)}</span> <small>{one.message.language}: '
        f"{one.message.kind or 'honest'}; {one.level}, {one.likeness.probability:.2f}</small></li>"
        for one in checked
        if one.noticed != one.is_scam
    ]
    head = f"<h3>Gone wrong in the sets that may be read: {len(lines)}</h3>"
    return f"{head}<ul>{''.join(lines)}</ul>"
