"""Rasa's own commands, run for the report: validate, train the stock pipeline, cross-validate."""

from __future__ import annotations

import json
import re
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from nlu import rasa_process
from nlu.environment import ensure_environment
from nlu.intents import Intent
from nlu.train import CONFIG, DATA

STOCK = Path(__file__).with_name("stock.yml")
FOLDS = 3


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


@dataclass(frozen=True)
class Trained:
    """A trained model and the seconds it took."""

    model: Path
    seconds: float


def train_stock(home: Path) -> Trained:
    """Train the stock pipeline on our data.

    Raises:
        RunFailed: it could not be trained.
    """
    began = time.monotonic()
    out = home / "models" / "stock"
    _rasa(
        home, "train", "nlu", "--nlu", str(DATA), "--config", str(STOCK),
        "--out", str(out), "--fixed-model-name", "stock",
    )  # fmt: skip
    return Trained(out / "stock.tar.gz", time.monotonic() - began)


def cross_validate(home: Path, vectors: Path, folds: int = FOLDS) -> dict[str, dict[str, float]]:
    """Rasa's cross-validation of our pipeline: precision, recall and F1 for each intent.

    Raises:
        RunFailed: it could not be carried out.
    """
    out = home / "cross-validation"
    _rasa(
        home, "test", "nlu", "--cross-validation", "--folds", str(folds), "--no-plot",
        "--nlu", str(DATA), "--config", str(CONFIG), "--out", str(out), vectors=vectors,
    )  # fmt: skip
    report: dict[str, Any] = json.loads((out / "intent_report.json").read_text())
    return {name: values for name, values in report.items() if isinstance(values, dict)}


def _patterns() -> list[dict[str, str]]:
    content = yaml.safe_load((DATA / "entities.yml").read_text("utf-8"))
    return [item for item in content["nlu"] if "regex" in item]


def _rasa(home: Path, *arguments: str, vectors: Path | None = None) -> str:
    kept = {"LINLI_NLU_VECTORS": str(vectors)} if vectors else {}
    done = subprocess.run(
        rasa_process.command(ensure_environment(), *arguments),
        env=rasa_process.environment(home) | kept,
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
