"""Waves of fraud: noticed by what residents report, told to admins as the draft of an alert."""

from __future__ import annotations

from actions.waves.evidence import Evidence, evidence_for
from actions.waves.noticing import dismiss, notice
from actions.waves.settings import Noticing, WaveAlerts

__all__ = ["Evidence", "Noticing", "WaveAlerts", "dismiss", "evidence_for", "notice"]
