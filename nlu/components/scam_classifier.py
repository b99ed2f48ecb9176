"""Says of each message whether it is worded as scams are: ``scam`` in the answer to a parse.

It reads the vectors that the intents were read from: the first encoder's, which every message has,
and the second's. That one the intent classifier has asked for already about most messages that look
like scams; where it has not, and the quick reading is in doubt, it is asked here.
"""

from typing import Any, Dict, List, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.network import Schedule
from nlu.components.networks import Examples
from nlu.components.scam_head import Reading, ScamHead, learn
from nlu.components.scam_messages import Labelled, labelled
from nlu.components.second_encoder import SecondEncoder
from nlu.components.sentence_encoder import SentenceEncoder

_FILE = "scams.npz"
_EVERYDAY = "everyday"  # the honest class of what residents write to their officer
_VECTORS = "scams"  # the file of the second encoder's vectors, beside that of the intents


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ScamClassifier(GraphComponent):
    """Adds ``scam``: the calibrated probability, the likeliest kind, and the kinds' shares.

    ``{"probability": 0.97, "kind": "phishing", "kinds": {"phishing": 0.81, ...}}``. The probability
    means what it says where half of the messages are scams, as among those that residents ask
    about. Without messages to learn from it adds nothing.
    """

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """It stands on the sentence vectors of a featurizer before it."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return the defaults.

        The quick reading is enough below ``doubt``, where everyday messages are, and from ``sure``
        on; asking about more changed no verdict that was measured.
        ``everyday`` is how many examples of intents are learnt as honest messages; those of
        intents whose name begins with ``scam_stories`` are not, since they tell of scams. Up to
        ``kinds`` kinds are told. ``max_characters`` and ``second_encoder``: as for the intents,
        whose vectors these are. The other settings are those of ``network.Schedule``.
        """
        return {
            "doubt": 0.1,
            "sure": 0.97,
            "everyday": 4000,
            "scam_stories": "fraud",
            "kinds": 3,
            "second_encoder": True,
            "max_characters": 200,
            "random_state": 42,
            "hidden": 256,
            "epochs": 16,
            "batch": 128,
            "memory": 0.99,
        }

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        head: ScamHead | None,
    ) -> None:
        """Put together the classifier; without a ``head`` it is not trained."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._head = head
        self._second = (
            SecondEncoder.find(config["max_characters"]) if config["second_encoder"] else None
        )

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ScamClassifier":
        """Create an untrained classifier."""
        return cls(config, model_storage, resource, None)

    def train(self, training_data: TrainingData) -> Resource:
        """Train on the scam messages, and on examples of the intents as everyday messages."""
        messages = [*labelled(), *self._everyday(training_data)]
        with self._model_storage.write_to(self._resource) as folder:
            if any(each.is_scam for each in messages):
                self._head = self._learnt(messages)
                np.savez(folder / _FILE, **self._head.arrays())
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "ScamClassifier":
        """Read a trained classifier from the model."""
        with model_storage.read_from(resource) as folder:
            if not (folder / _FILE).exists():
                return cls(config, model_storage, resource, None)
            with np.load(folder / _FILE) as kept:
                return cls(config, model_storage, resource, ScamHead.of_arrays(dict(kept)))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing after it looks at readings."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the reading to every message with a text."""
        if self._head is None:
            return messages
        for message in messages:
            text = message.get(TEXT)
            reading = self._read(self._head, text, _sentence_vector(message))
            best = np.argsort(-reading.kinds)[: self._config["kinds"]]
            kinds = {self._head.kinds[i]: float(reading.kinds[i]) for i in best}
            scam = {"probability": reading.probability, "kind": next(iter(kinds)), "kinds": kinds}
            message.set("scam", scam, add_to_output=True)
        return messages

    def _read(self, head: ScamHead, text: Text, vector: np.ndarray) -> Reading:
        """Read quickly, and thoroughly where the second encoder was asked or has to be."""
        if self._second is None:
            return head.read(text, vector, None)
        second = self._second.remembered(text)
        if second is None:
            quick = head.read(text, vector, None)
            if not self._config["doubt"] <= quick.probability < self._config["sure"]:
                return quick
            second = self._second.encode([text])[0]
        return head.read(text, vector, second)

    def _everyday(self, training_data: TrainingData) -> List[Labelled]:
        """Draw from the examples of the intents."""
        texts = [
            each.get(TEXT)
            for each in training_data.intent_examples
            if each.get(TEXT) and not each.get(INTENT).startswith(self._config["scam_stories"])
        ]
        random = np.random.default_rng(self._config["random_state"])
        drawn = random.permutation(len(texts))[: self._config["everyday"]]
        return [Labelled(texts[i], _EVERYDAY, is_scam=False) for i in drawn]

    def _learnt(self, messages: List[Labelled]) -> ScamHead:
        texts = [each.text for each in messages]
        kinds = sorted({each.label for each in messages if each.is_scam})
        honest = sorted({each.label for each in messages if not each.is_scam})
        numbers = {
            **{(True, kind): number for number, kind in enumerate(kinds)},
            **{(False, topic): number for number, topic in enumerate(honest, len(kinds))},
        }
        # The same component as in the pipeline, so that a vector is the same here and there.
        encoder = SentenceEncoder("scams", SentenceEncoder.get_default_config())
        examples = Examples(
            texts,
            first=encoder.encode(texts),
            second=self._second.encode_known(texts, _VECTORS) if self._second else None,
            labels=np.array([numbers[each.is_scam, each.label] for each in messages]),
            classes=len(numbers),
        )
        schedule = Schedule.of(self._config)
        return learn(examples, kinds, schedule, self._config["random_state"])


def _sentence_vector(message: Message) -> np.ndarray:
    vector: np.ndarray = message.get_dense_features(attribute=TEXT)[1].features[0]
    return vector
