"""`make vectors`: encode what is learnt from and has no shipped vector yet, and ship them all.

The examples of the intents, and the scam classifier's messages.

Runs in Rasa's Python 3.10, where the second encoder is.
"""

import argparse
import os
from pathlib import Path

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import known_vectors
from nlu.components.scam_messages import SCAM_MESSAGES, labelled
from nlu.components.second_encoder import SecondEncoder


def main() -> None:
    """Write the file that the command line names."""
    parser = argparse.ArgumentParser(prog="make vectors", description=__doc__)
    parser.add_argument("data", type=Path, help="the folder of the examples")
    parser.add_argument("scams", type=Path, help="the folder of the scam messages")
    parser.add_argument("shipped", type=Path, help="the file to write")
    wanted = parser.parse_args()
    os.environ[known_vectors.SHIPPED] = str(wanted.shipped)
    os.environ[SCAM_MESSAGES] = str(wanted.scams)
    files = sorted(wanted.data.glob("*.yml"))
    examples = TrainingData().merge(*(load_data(str(file)) for file in files)).intent_examples
    texts = sorted({example.get(TEXT) for example in examples} | {each.text for each in labelled()})
    vectors = SecondEncoder(max_characters=LONGEST).encode_known(texts)
    by_key = dict(zip(map(known_vectors.key, texts), vectors, strict=True))
    known_vectors.write(wanted.shipped, **known_vectors.pack(dict(sorted(by_key.items()))))
    print(f"{len(by_key)} vectors in {wanted.shipped} ({wanted.shipped.stat().st_size} bytes)")


LONGEST = 200  # characters, as the classifier reads them (intent_classifier.py)

if __name__ == "__main__":
    main()
