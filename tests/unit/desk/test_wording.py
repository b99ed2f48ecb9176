"""The templates and the wording know each other: no id without words, no words without use."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest

from actions import learning, staff
from actions.alerts import Step
from actions.alerts.hazard import Certainty, HazardCategory, Severity, Urgency
from actions.cap.reading import Remark
from actions.model import (
    AlertState,
    CapKind,
    Category,
    Channel,
    FileKind,
    IndicatorKind,
    IndicatorMove,
    LessonKind,
    OutboxState,
    Outcome,
    PlaceKind,
    PlanState,
    Priority,
    Role,
    TicketMove,
    Topic,
)
from actions.model import TicketState as State
from actions.personal_data import Removed
from actions.tickets import View
from actions.wording import Wording
from desk.pages import hazards, people, person, registers, ticket
from desk.rendering import FOLDER
from tests.architecture.source import ROOT

BY_HAND = [move for move in IndicatorMove if move is not IndicatorMove.IMPORT]
CODE = "\n".join(
    path.read_text("utf-8") for path in sorted(FOLDER.rglob("*")) if path.suffix in (".html", ".py")
)
NAMED = set(re.findall(r"""["']((?:desk|web|staff|category)-[a-z-]*[a-z])["']""", CODE))
MADE_OF: dict[str, list[StrEnum]] = {
    "category": list(Category),
    "desk-state": list(State),
    "desk-priority": list(Priority),
    "desk-view": list(View),
    "desk-empty": list(View),
    "desk-file": list(FileKind),
    "desk-event": list(TicketMove),
    "desk-done": list(ticket.MOVES),
    "desk-role": list(Role),
    "desk-topic": list(Topic),
    "desk-alert-state": list(AlertState),
    "desk-alert-step": list(Step),
    "desk-delivery": list(OutboxState),
    "desk-plan-state": list(PlanState),
    "desk-hazard-category": list(HazardCategory),
    "desk-hazard-urgency": list(Urgency),
    "desk-hazard-severity": list(Severity),
    "desk-hazard-certainty": list(Certainty),
    "desk-cap-kind": list(CapKind),
    "desk-cap-remark": list(Remark),
    "desk-channel": list(Channel),
    "desk-lesson-view": list(learning.View),
    "desk-lesson-empty": list(learning.View),
    "desk-lesson-kind": list(LessonKind),
    "desk-removed": list(Removed),
    "desk-place": list(PlaceKind),
    "desk-fraud-kind": list(IndicatorKind),
    "desk-fraud-move": BY_HAND,
    "desk-fraud-done": BY_HAND,
    "desk-fraud-event": list(IndicatorMove),
    "desk-dashboard-outcome": list(Outcome),
}
MADE = {
    f"{prefix}-{member.value.replace('_', '-')}"
    for prefix, members in MADE_OF.items()
    for member in members
}
USED = (
    {id for id in NAMED if id not in MADE_OF}
    | MADE
    | {
        "desk-channel",
        "desk-delivery",
        "desk-fraud-kind",
        "desk-place",
        "desk-priority",
        "desk-state",
    }
    | {"desk-dashboard-outcome"}
)
USED |= {f"desk-done-{done}" for done in ("password", "session", "phone", "confirmed", "discarded")}
USED |= {f"desk-lesson-key-{does}" for does in ("next", "previous", "confirm", "choose", "discard")}
USED |= {"desk-plan-saved", "desk-plan-tested"}
USED |= {f"desk-hazard-{question}" for question in hazards.QUESTIONS}
USED |= {
    f"desk-people-{done}"
    for done in {*people.DONE, *person.DONE} - {"saved", "started"}  # worded elsewhere
}
USED |= {
    f"desk-register-{word}"
    for word in (*registers.REGISTERS, *registers.PROMISES, "people", *registers.DONE)
}
USED |= {f"desk-register-hint-{name}" for name in registers.PROMISES}
USED |= {
    f"desk-field-{name}"
    for name in (
        "community", "kind", "name", "address", "hours", "fee", "phone", "latitude", "longitude",
        "capacity", "code", "ticket-prefix", "station", "aliases", "district",
        "archived", "answer", "settle", "remind", "always", "days", "from", "to",
        "login", "role", "communities", "language",
    )
}  # fmt: skip


@pytest.mark.parametrize("language", staff.LANGUAGES)
def test_everything_the_pages_say_is_worded(wording: Wording, language: str) -> None:
    assert {id for id in USED if not wording.has(language, id)} == set()


def test_nothing_is_worded_that_no_page_says() -> None:
    text = (ROOT / "data/locales/desk/en.ftl").read_text("utf-8")
    worded = set(re.findall(r"^(desk-[a-z-]+) =", text, re.MULTILINE))
    assert worded - USED == set()


def test_the_lint_sees_what_the_pages_say() -> None:
    assert {"desk-take", "desk-sign-in", "web-title", "desk-passwords-differ"} <= NAMED
