"""How grave a notice is, in the words of the Common Alerting Protocol.

https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html, 3.2.2: the values are the
standard's own, for they stand so in what is published.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict


class HazardCategory(StrEnum):
    """What kind of event it is about."""

    GEO = "Geo"
    MET = "Met"
    SAFETY = "Safety"
    SECURITY = "Security"
    RESCUE = "Rescue"
    FIRE = "Fire"
    HEALTH = "Health"
    ENVIRONMENT = "Env"
    TRANSPORT = "Transport"
    INFRASTRUCTURE = "Infra"
    CBRNE = "CBRNE"  # chemical, biological, radiological, nuclear, explosive
    OTHER = "Other"


class Urgency(StrEnum):
    """How soon to act."""

    IMMEDIATE = "Immediate"
    EXPECTED = "Expected"  # within the next hour
    FUTURE = "Future"
    PAST = "Past"
    UNKNOWN = "Unknown"


class Severity(StrEnum):
    """How great a threat to life or property."""

    EXTREME = "Extreme"
    SEVERE = "Severe"
    MODERATE = "Moderate"
    MINOR = "Minor"
    UNKNOWN = "Unknown"


class Certainty(StrEnum):
    """How sure it is."""

    OBSERVED = "Observed"
    LIKELY = "Likely"  # more than even
    POSSIBLE = "Possible"
    UNLIKELY = "Unlikely"
    UNKNOWN = "Unknown"


class Hazard(BaseModel):
    """What a notice says of its event to systems that sort by it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    category: HazardCategory = HazardCategory.SAFETY
    urgency: Urgency = Urgency.EXPECTED
    severity: Severity = Severity.MODERATE
    certainty: Certainty = Certainty.LIKELY

    @classmethod
    def usual(cls, *, is_emergency: bool) -> Self:
        """What holds where nobody said more than whether it may wake people up."""
        if is_emergency:
            return cls(urgency=Urgency.IMMEDIATE, severity=Severity.SEVERE)
        return cls()
