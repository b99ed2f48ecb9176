"""In Rasa's place where processes are tested: starts in an instant, and does what files tell it.

It runs in the real `nlu.rasa_process`, in the folder that it is started in:

- `broken`: it dies at once;
- `slow`: training takes for ever;
- `threads`: it computes in threads, as TensorFlow does.

`starts` gets a line for each start, `workers` one for each process that serves.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def note(file: str) -> None:
    """Add a line with this process's id and arguments."""
    with Path(file).open("a", encoding="utf-8") as lines:
        lines.write(f"{os.getpid()} {' '.join(sys.argv[1:])}\n")


def start() -> None:
    """What happens first, whatever is to be done."""
    note("starts")
    if Path("broken").exists():
        sys.exit("broken")
