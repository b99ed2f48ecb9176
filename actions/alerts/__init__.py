"""Alerts: from words and an audience to one outbox row for each recipient.

Whom it reaches is fixed in one statement when it starts, and so is what it says: who subscribes a
minute later hears the next one, and a template that is changed meanwhile changes nothing.
"""

from __future__ import annotations

from actions.alert_links import MOST_LINKS, AlertLink
from actions.alerts.audience import EVERYWHERE, Audience, NobodyThere, places_of
from actions.alerts.composed import NotToBeSent
from actions.alerts.control import (
    NothingCorrected,
    Step,
    TooLateForAlert,
    TooLongForPicture,
    correct,
    step_in,
    steps_for,
)
from actions.alerts.forecast import Forecast, forecast
from actions.alerts.planning import Planning
from actions.alerts.rhythm import NeverFires, Rhythm, RhythmUnclear
from actions.alerts.starting import (
    Broadcast,
    NewsIsNoEmergency,
    OnlySubscribers,
    check,
    may_start,
    start,
    start_by,
)
from actions.alerts.template_files import AlertTemplate, AlertWording, TemplateError, templates

__all__ = [
    "EVERYWHERE",
    "MOST_LINKS",
    "AlertLink",
    "AlertTemplate",
    "AlertWording",
    "Audience",
    "Broadcast",
    "Forecast",
    "NeverFires",
    "NewsIsNoEmergency",
    "NobodyThere",
    "NotToBeSent",
    "NothingCorrected",
    "OnlySubscribers",
    "Planning",
    "Rhythm",
    "RhythmUnclear",
    "Step",
    "TemplateError",
    "TooLateForAlert",
    "TooLongForPicture",
    "check",
    "correct",
    "forecast",
    "may_start",
    "places_of",
    "start",
    "start_by",
    "step_in",
    "steps_for",
    "templates",
]
