"""The part of the form that says how grave a notice is, for systems that sort by it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import ValidationError

from actions.alerts.hazard import Certainty, Hazard, HazardCategory, Severity, Urgency
from desk.pages.whom import Fields

QUESTIONS: dict[str, type[StrEnum]] = {
    "category": HazardCategory,
    "urgency": Urgency,
    "severity": Severity,
    "certainty": Certainty,
}


def hazard_in(fields: Fields, *, was_emergency: bool) -> Hazard | None:
    """What was chosen; None where that is the usual, which follows what the notice is."""
    chosen = {name: fields.get(f"hazard-{name}", "") for name in QUESTIONS}
    try:
        hazard = Hazard.model_validate({name: value for name, value in chosen.items() if value})
    except ValidationError:
        return None  # no form of ours
    return None if hazard == Hazard.usual(is_emergency=was_emergency) else hazard


def fields_of(hazard: Hazard) -> list[tuple[str, str]]:
    """The form filled in as it was kept."""
    return [(f"hazard-{name}", str(value)) for name, value in hazard.model_dump().items()]
