"""Trains, or what looks like it."""

from __future__ import annotations

import sys
import tarfile
import time
from argparse import ArgumentParser
from pathlib import Path

from rasa import start


def train(data: Path, out: Path, name: str) -> None:
    sys.stdout.write("INFO  rasa.hooks  - Starting to train component 'a.b.KernelClassifier'.\n")
    sys.stdout.flush()
    if Path("slow").exists():
        (out / f"{name}.tar.gz").write_bytes(b"half a mod")
        time.sleep(600)
    if any("not yaml" in path.read_text("utf-8") for path in data.glob("*.yml")):
        sys.exit("\x1b[91mYamlException: Failed to read the data\x1b[0m")
    with tarfile.open(out / f"{name}.tar.gz", "w:gz") as model:
        model.add(data, "data")


def main() -> None:
    start()
    parser = ArgumentParser()
    parser.add_argument("command", nargs="+")
    for option in ("nlu", "config", "out", "fixed-model-name"):
        parser.add_argument(f"--{option}", default="")
    options = parser.parse_args()
    train(Path(options.nlu), Path(options.out), options.fixed_model_name)


if __name__ == "__main__":
    main()
