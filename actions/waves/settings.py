"""What the city has set about waves of fraud."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from actions.alerts.planning import Planning
from actions.alerts.template_files import AlertTemplate


class WaveAlerts(StrEnum):
    """What comes of a wave."""

    OFF = "off"
    DRAFT = "draft"  # an admin decides
    SEND = "send"  # it goes out by itself; to many people, after an admin's approval


@dataclass(frozen=True)
class Noticing:
    """`templates` are what can be said, by their files' names."""

    templates: Mapping[str, AlertTemplate]
    planning: Planning
    alerts: WaveAlerts = WaveAlerts.DRAFT
