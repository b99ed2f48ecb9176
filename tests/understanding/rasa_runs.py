"""Rasa's own commands, run for the report: validate, train the stock pipeline, cross-validate."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import yaml

from nlu import rasa_process
from nlu.environment import ensure_environment
from nlu.intents import Intent
from nlu.train import CONFIG, DATA, known_vectors

STOCK = Path(__file__).with_name("stock.yml")
FOLDS = 3
# On all examples the report would take hours: so the stock pipeline learns from every eighth, and
# cross-validation is of every sixteenth: Rasa reads all of its sample once for each fold, a message
# at a time, and what was trained on counts like what was not.
STOCK_SAMPLE = 8
CROSS_VALIDATION_SAMPLE = 16


class RunFailed(Exception):
    """A command of Rasa's ended with an error; the message is the end of its output."""


def validate(home: Path) -> list[str]:
    """Run `rasa data validate` and return its warnings; a domain is made up for it.

    That no story uses an intent is none: the dialogue is ours, and Rasa has no stories.

    Raises:
        RunFailed: the data is not valid.
    """
    domain = home / "domain.yml"
    kinds = {item["regex"] for item in _patterns()}
    content = {"version": "3.1", "intents": [*Intent], "entities": sorted(kinds)}
    plain = json.loads(json.dumps(content))
    domain.write_text(yaml.safe_dump(plain), encoding="utf-8")
    where = ("--data", str(DATA), "--domain", str(domain), "--config", str(CONFIG))
    output = _rasa(home, "data", "validate", *where)
    warnings = re.findall(r"UserWarning: (.*)", output)
    return [warning for warning in warnings if "not used in any story" not in warning]


def train_stock(home: Path, every: int = STOCK_SAMPLE) -> Path:
    """Train the stock pipeline on our data, or on every so-manieth example of it.

    Returns:
        The model.

    Raises:
        RunFailed: it could not be trained.
    """
    out = home / "models" / "stock"
    _rasa(
        home, "train", "nlu", "--nlu", str(_sample(home, every)), "--config", str(STOCK),
        "--out", str(out), "--fixed-model-name", "stock",
    )  # fmt: skip
    return out / "stock.tar.gz"


def cross_validate(
    home: Path, every: int = CROSS_VALIDATION_SAMPLE, folds: int = FOLDS
) -> dict[str, dict[str, float]]:
    """Rasa's cross-validation of our pipeline, on a sample of the examples.

    Returns:
        Precision, recall and F1 for each intent.

    Raises:
        RunFailed: it could not be carried out.
    """
    out = home / "cross-validation"
    _rasa(
        home, "test", "nlu", "--cross-validation", "--folds", str(folds), "--no-plot",
        "--nlu", str(_sample(home, every)), "--config", str(CONFIG), "--out", str(out),
    )  # fmt: skip
    report: dict[str, Any] = json.loads((out / "intent_report.json").read_text())
    return {name: values for name, values in report.items() if isinstance(values, dict)}


def _sample(home: Path, every: int) -> Path:
    """Write every so-manieth example of each intent in each language to a folder of its own."""
    folder = home / "samples" / str(every)
    folder.mkdir(parents=True, exist_ok=True)
    for path in DATA.glob("*.yml"):
        content = yaml.safe_load(path.read_text("utf-8"))
        for item in content["nlu"]:
            if "intent" in item:
                item["examples"] = "\n".join(item["examples"].splitlines()[::every])
        (folder / path.name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return folder


def _patterns() -> list[dict[str, str]]:
    content = yaml.safe_load((DATA / "entities.yml").read_text("utf-8"))
    return [item for item in content["nlu"] if "regex" in item]


def _rasa(home: Path, *arguments: str) -> str:
    done = subprocess.run(
        rasa_process.command(ensure_environment(), *arguments),
        env=rasa_process.environment(home) | known_vectors(home),
        cwd=home,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    (home / "logs").mkdir(parents=True, exist_ok=True)
    (home / "logs" / f"rasa-{arguments[0]}-{arguments[1]}.log").write_text(done.stdout)
    if done.returncode != 0:
        raise RunFailed(done.stdout[-2000:])
    return done.stdout
