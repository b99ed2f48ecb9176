"""The intent classifier: calibrated readings from a quick encoder, and in doubt from a second."""

from typing import Any, Dict, List, Text, Type

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components.cascade import Doubt, Opinions, learn
from nlu.components.network import Schedule
from nlu.components.networks import Examples
from nlu.components.second_encoder import SecondEncoder

_FILE = "opinions.npz"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class CascadeIntentClassifier(GraphComponent, IntentClassifier):
    """Ranks all intents by calibrated probability; see ``cascade`` for how it comes about."""

    @classmethod
    def required_components(cls) -> List[Type[Any]]:
        """It stands on the sentence vectors of a featurizer before it."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return the defaults.

        ``sure``, ``sure_of_danger`` and ``hint``: see ``Doubt``; ``urgent`` names the intents it
        means. ``second_encoder`` can be switched off. Beyond ``max_characters`` the second
        encoder reads no further: its time grows with the length. The other settings are those of
        ``network.Schedule``.
        """
        return {
            "urgent": [],
            "sure": 0.8,
            "sure_of_danger": 0.98,
            "hint": 0.02,
            "second_encoder": True,
            "max_characters": 200,
            "random_state": 42,
        }

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        intents: List[Text],
        opinions: Opinions | None,
    ) -> None:
        """Put together the classifier; without ``opinions`` it is not trained yet."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._intents = intents
        self._opinions = opinions
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
    ) -> "CascadeIntentClassifier":
        """Create an untrained classifier."""
        return cls(config, model_storage, resource, [], None)

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Accept any configuration; there is nothing in it that could contradict itself."""

    def train(self, training_data: TrainingData) -> Resource:
        """Train on every example that has an intent."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT)]
        names = [each.get(INTENT) for each in examples]
        self._intents = sorted(set(names))
        numbers = {name: number for number, name in enumerate(self._intents)}
        texts = [each.get(TEXT) for each in examples]
        learnt = Examples(
            texts,
            first=_sentence_vectors(examples),
            second=self._second.encode_known(texts) if self._second else None,
            labels=np.array([numbers[name] for name in names]),
            classes=len(self._intents),
        )
        seed = self._config["random_state"]
        self._opinions = learn(learnt, self._doubt(), Schedule.of(self._config), seed)
        with self._model_storage.write_to(self._resource) as folder:
            np.savez(folder / _FILE, intents=np.array(self._intents), **self._opinions.arrays())
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CascadeIntentClassifier":
        """Read a trained classifier from the model."""
        with model_storage.read_from(resource) as folder, np.load(folder / _FILE) as kept:
            arrays = dict(kept)
        intents = arrays.pop("intents").tolist()
        return cls(config, model_storage, resource, intents, Opinions.of_arrays(arrays))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing after it looks at readings."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the best reading and the ranking of all intents."""
        if self._opinions is None or not messages:
            return messages
        probabilities = self._opinions.probabilities(
            [message.get(TEXT) for message in messages],
            _sentence_vectors(messages),
            self._second.encode if self._second else None,
            self._doubt(),
        )
        for message, row in zip(messages, probabilities, strict=True):
            ranking = [
                {"name": self._intents[i], "confidence": float(row[i])} for i in np.argsort(-row)
            ]
            message.set("intent", ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages

    def _doubt(self) -> Doubt:
        return Doubt(
            sure=self._config["sure"],
            sure_of_danger=self._config["sure_of_danger"],
            hint=self._config["hint"],
            urgent=[i for i, name in enumerate(self._intents) if name in self._config["urgent"]],
        )


def _sentence_vectors(messages: List[Message]) -> np.ndarray:
    return np.vstack([each.get_dense_features(attribute=TEXT)[1].features for each in messages])
