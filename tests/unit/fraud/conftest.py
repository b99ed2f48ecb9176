"""The shield as the service loads it, once for all."""

from __future__ import annotations

import pytest

from actions.fraud import Shield
from tests.architecture.source import ROOT


@pytest.fixture(scope="session")
def shield() -> Shield:
    """Made from the real `data/scams/`."""
    return Shield(ROOT / "data")
