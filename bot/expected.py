"""Failures that are nobody's bug, as one sentence for the person at the terminal."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from actions.alerts import TemplateError
from actions.languages import FALLBACK
from actions.learning import NothingWritten
from actions.migrate import DatabaseIsNewer
from actions.refusals import Refusal
from actions.seed import SeedError
from actions.wording import Wording, WordingError
from bot.settings import SettingsError
from nlu.environment import EnvironmentFailed
from nlu.train import TrainingFailed

SENTENCES = (
    SettingsError,
    WordingError,
    TemplateError,
    SeedError,
    DatabaseIsNewer,
    EnvironmentFailed,
    TrainingFailed,
    NothingWritten,
)


def sentence_for(error: Exception) -> str | None:
    """What to say of `error`; None where it is a bug and its traceback is wanted."""
    if isinstance(error, SENTENCES):
        return str(error)
    if isinstance(error, Refusal):
        return Wording(Path("data"), ZoneInfo("UTC")).text(FALLBACK, error.say)
    return None
