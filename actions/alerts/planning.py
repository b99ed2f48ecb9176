"""What the city has set for the alerts that are sent from the desk."""

from __future__ import annotations

from dataclasses import dataclass

from actions.quiet_hours import Nights


@dataclass(frozen=True)
class Planning:
    """What the city has set: when it sleeps, how fast alerts leave, and above how many recipients
    a second admin must approve. `desk` is where the desk is found, without a slash at the end."""

    nights: Nights
    rate: float
    approve_above: int
    desk: str
