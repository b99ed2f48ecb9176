"""What the scam classifier learns from: ``data/scams/messages``, one file a language."""

import os
from pathlib import Path
from typing import List, NamedTuple, Text

from rasa.shared.utils.io import read_yaml_file

SCAM_MESSAGES = "LINLI_NLU_SCAMS"  # the folder; unset or empty of files: nothing is learnt


class Labelled(NamedTuple):
    """One message: the kind of scam it is, or what an honest message is about."""

    text: Text
    label: Text
    is_scam: bool


def labelled() -> List[Labelled]:
    """Read all messages, always in the same order.

    Raises:
        ValueError: a file is not in the form of the others.
    """
    folder = os.environ.get(SCAM_MESSAGES)
    found: List[Labelled] = []
    for path in sorted(Path(folder).glob("*.yml")) if folder else ():
        content = read_yaml_file(path)
        try:
            for side, is_scam in (("scams", True), ("legitimate", False)):
                for label, lines in content[side].items():
                    found += [Labelled(line, label, is_scam) for line in lines.splitlines()]
        except (KeyError, TypeError, AttributeError) as reason:
            raise ValueError(f"{path} is not a file of scam messages: {reason}") from None
    return found
