"""Checks of Rasa's components; they run in Rasa's Python, started by `test_components.py`."""

from __future__ import annotations

import os
import tempfile
import unittest
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from nlu.components import known_vectors
from nlu.components.alphabet import is_unknown
from nlu.components.calibration import fit_weights, held_back, pooled
from nlu.components.cascade import Doubt, Opinions, learn
from nlu.components.characters import Characters, fit_and_try
from nlu.components.danger import kinds, with_danger
from nlu.components.judge import Judge, odds_in
from nlu.components.network import Network, Schedule, averaged, fit, softmax
from nlu.components.networks import Examples
from nlu.components.scam_head import ScamHead
from nlu.components.scam_head import learn as learn_scams
from nlu.components.scam_messages import SCAM_MESSAGES, Labelled, labelled
from nlu.components.second_encoder import SecondEncoder
from nlu.components.sentence_encoder import SentenceEncoder
from tests.unit.nlu.examples import DATA, LANGUAGES, examples

QUICK = Schedule(hidden=16, epochs=60, batch=32)
DOUBT = Doubt(sure=0.9, sure_of_danger=0.98, hint=0.02, urgent=[2])


def clouds(count: int, classes: int = 3, size: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Vectors of length 1 around one point for each class."""
    random = np.random.default_rng(1)
    labels = np.arange(count) % classes
    vectors = np.eye(classes, size)[labels] + 0.3 * random.standard_normal((count, size))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32), labels


class ANetwork(unittest.TestCase):
    """The network learns, and is the same each time."""

    def test_learns_what_can_be_told_apart(self) -> None:
        vectors, labels = clouds(300)
        network = fit(vectors, labels, 3, QUICK, seed=1)
        self.assertGreater((network.logits(vectors).argmax(axis=1) == labels).mean(), 0.9)

    def test_is_the_same_for_the_same_seed_and_after_it_was_kept(self) -> None:
        vectors, labels = clouds(90)
        one, two = (fit(vectors, labels, 3, QUICK, seed=1) for _ in range(2))
        np.testing.assert_array_equal(one.logits(vectors), two.logits(vectors))
        kept = Network.of_arrays("x", one.arrays("x"))
        np.testing.assert_array_equal(kept.logits(vectors), one.logits(vectors))

    def test_the_mean_of_its_weights_hangs_less_on_the_seed_than_the_last_of_them(self) -> None:
        vectors, labels = clouds(300)
        apart = {}
        for memory in (0.0, 0.99):
            restless = replace(QUICK, rate=0.05, last_rate=1.0, memory=memory)
            one, two = (fit(vectors, labels, 3, restless, seed).logits(vectors) for seed in (1, 2))
            apart[memory] = float(np.abs(softmax(one) - softmax(two)).mean())
        self.assertLess(apart[0.99], 0.8 * apart[0.0])

    def test_two_as_one_say_what_they_say_on_average(self) -> None:
        vectors, labels = clouds(90)
        two = [fit(vectors, labels, 3, QUICK, seed=seed) for seed in (1, 2)]
        mean = (two[0].logits(vectors) + two[1].logits(vectors)) / 2
        np.testing.assert_allclose(averaged(two).logits(vectors), mean, atol=1e-4)


class Calibration(unittest.TestCase):
    """Confidence is fitted on examples that the model has not seen."""

    def test_near_paraphrases_stay_on_one_side(self) -> None:
        vectors, labels = clouds(60)
        twins = np.repeat(vectors, 2, axis=0), np.repeat(labels, 2)
        held = held_back(*twins, share=0.5, seed=3)
        np.testing.assert_array_equal(held[::2], held[1::2])
        self.assertTrue(held.any())
        self.assertFalse(held.all())

    def test_a_boaster_is_believed_less_and_the_modest_more(self) -> None:
        random = np.random.default_rng(5)
        truth = random.integers(0, 2, 2000)
        said = np.where(random.random(2000) < 0.7, truth, 1 - truth)  # right 7 times in 10
        for claimed in (0.99, 0.55):
            opinion = np.where(np.eye(2)[said] == 1, claimed, 1 - claimed).astype(np.float32)
            fitted = pooled([opinion], fit_weights([opinion], truth))
            self.assertAlmostEqual(float(fitted.max(axis=1).mean()), 0.7, delta=0.03)

    def test_who_knows_nothing_is_not_listened_to(self) -> None:
        truth = np.arange(300) % 3
        knows = 0.7 * np.eye(3)[truth] + 0.1
        guesses = softmax(np.random.default_rng(2).standard_normal((300, 3)))
        weights = fit_weights([knows, guesses], truth)
        self.assertGreater(weights[0], 5 * weights[1])


SAID = ["noise", "so noisy", "loud noise", "fire", "on fire", "fire here", "dog", "a dog"]


def taught() -> Characters:
    """Letters that know three classes, tried on the texts they had learnt."""
    labels = np.array([0, 0, 0, 1, 1, 1, 2, 2])
    return fit_and_try([*SAID, *SAID], np.tile(labels, 2), 3, np.arange(16) >= 8)[0]


class Letters(unittest.TestCase):
    """The n-grams of characters survive being kept."""

    def test_reads_the_same_after_it_was_kept(self) -> None:
        one = taught()
        two = Characters.of_arrays(one.arrays())
        unseen = ["fires", "noises", "", "🔥"]
        np.testing.assert_allclose(one.probabilities(unseen), two.probabilities(unseen), atol=1e-6)
        self.assertEqual(one.probabilities(unseen).argmax(axis=1)[:2].tolist(), [1, 0])

    def test_weighs_a_text_as_scikit_learn_does(self) -> None:
        texts = SAID
        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(1, 4), sublinear_tf=True)
        expected = vectorizer.fit_transform(texts)
        identity = np.eye(expected.shape[1])
        grams = vectorizer.get_feature_names_out().tolist()
        ours = Characters(grams, vectorizer.idf_, identity, np.zeros(len(grams)))
        np.testing.assert_allclose(ours.probabilities(texts), softmax(expected.toarray()))

    def test_a_language_that_was_not_taught_looks_unfamiliar(self) -> None:
        _, familiar = taught().read(["a fire", "ไฟไหม้", "zgjohu", "着火了", ""])
        self.assertGreater(familiar[0], 0.8)
        self.assertLess(familiar[1:3].max(), 0.5)
        self.assertEqual(familiar[3:].tolist(), [1, 1])  # says nothing, so it raises no doubt

    def test_goes_on_from_what_it_tried_and_knows_what_it_had_not_seen(self) -> None:
        words = ("noise", "parking", "fire")
        texts = [f"{words[at % 3]} {words[at % 3]} {at}" for at in range(90)]
        labels = np.arange(90) % 3
        held = np.arange(90) % 5 == 0
        letters, unseen = fit_and_try(texts, labels, 3, held)
        self.assertEqual(unseen.argmax(axis=1).tolist(), labels[held].tolist())
        self.assertEqual(letters.probabilities(texts).argmax(axis=1).tolist(), labels.tolist())
        with self.assertRaises(ValueError):
            fit_and_try(texts, labels, 3, labels == 2)


class AnAlphabet(unittest.TestCase):
    """Languages that the first encoder never learnt are told by their letters."""

    def test_what_it_does_not_know(self) -> None:
        for text in (
            "मेरी गाड़ी चोरी हो गई",
            "ai đó đỗ xe trước cổng nhà tôi",
        ):
            self.assertTrue(is_unknown(text), text)

    def test_what_it_knows(self) -> None:
        for text in (
            "车库被堵了",
            "駐車場",
            "주차장",
            "пожар в подъезде",
            "під'їзд горить, їде дим",
            "سيارة",
            "ไฟไหม้",
            "où êtes-vous",
        ):
            self.assertFalse(is_unknown(text), text)
        for text in (
            "",
            "123",
            "🔥",
            "there is a big नमस्ते sign hanging loose over the gate of our house, it may fall",
        ):
            self.assertFalse(is_unknown(text), text)


class Danger(unittest.TestCase):
    """Whether somebody is in danger is judged apart, and put right among the readings."""

    def test_urgent_classes_are_told_apart_and_all_others_are_one(self) -> None:
        self.assertEqual(kinds(np.array([0, 5, 3, 5, 1]), [5, 3]).tolist(), [2, 0, 1, 0, 2])

    def test_danger_gets_its_probability_and_the_others_keep_their_shares(self) -> None:
        readings = np.array([[0.6, 0.2, 0.15, 0.05]])
        changed = with_danger(readings, np.array([2, 3]), np.array([0.8]))
        np.testing.assert_allclose(changed, [[0.15, 0.05, 0.6, 0.2]])

    def test_the_surest_readings_can_be_put_right(self) -> None:
        for sure in ([1.0, 0.0, 0.0], [0.0, 0.0, 1.0]):
            changed = with_danger(np.array([sure]), np.array([2]), np.array([0.5]))
            self.assertTrue(np.isfinite(changed).all())
            np.testing.assert_allclose(changed.sum(), 1)

    def test_a_judge_listens_to_who_knows(self) -> None:
        random = np.random.default_rng(4)
        truth = random.random(2000) < 0.2
        knows = np.where(truth, 3.0, -3.0) + random.standard_normal(2000)
        guesses = random.standard_normal(2000)
        judge = Judge.fitted([guesses, knows], truth)
        self.assertGreater(judge.weights[1], 5 * abs(judge.weights[0]))
        said = judge.probability([guesses, knows])
        self.assertAlmostEqual(float(said.mean()), float(truth.mean()), delta=0.02)

    def test_a_judge_who_saw_no_danger_believes_the_readings(self) -> None:
        judge = Judge.fitted([np.zeros(3), np.ones(3)], np.zeros(3, dtype=bool))
        readings = np.array([[0.7, 0.3]])
        odds = odds_in(readings, np.array([1]))
        np.testing.assert_allclose(judge.probability([odds, np.ones(1)]), [0.3])


class TheCascade(unittest.TestCase):
    """The second encoder is asked in doubt, and only then."""

    def setUp(self) -> None:
        vectors, labels = clouds(300)
        words = ("noise", "parking", "fire")
        self.texts = [f"{words[label]} {words[label]} {at}" for at, label in enumerate(labels)]
        self.first = vectors
        examples = Examples(self.texts, vectors, vectors[:, ::-1].copy(), labels, 3)
        self.opinions = learn(examples, DOUBT, QUICK, seed=1)
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> np.ndarray:
        self.asked += texts
        return np.stack([self.first[self.texts.index(text)][::-1] for text in texts])

    def test_a_sure_reading_needs_no_second(self) -> None:
        trusting = Doubt(sure=0.0, sure_of_danger=0.0, hint=1.0, urgent=[2])
        self.opinions.probabilities(self.texts, self.first, self.encode, trusting)
        self.assertEqual(self.asked, [])

    def test_what_looks_unfamiliar_is_looked_at_again(self) -> None:
        trusting = Doubt(sure=0.0, sure_of_danger=0.0, hint=1.0, urgent=[2])
        self.texts[7] = "ไฟไหม้"
        self.opinions.probabilities(self.texts, self.first, self.encode, trusting)
        self.assertEqual(self.asked, ["ไฟไหม้"])

    def test_a_hint_of_danger_is_looked_at_again(self) -> None:
        wary = Doubt(sure=0.0, sure_of_danger=1.1, hint=0.2, urgent=[2])
        self.opinions.probabilities(self.texts, self.first, self.encode, wary)
        self.assertTrue(self.asked)
        dangers = sum(text.startswith("fire") for text in self.asked)
        self.assertGreater(dangers, 0.8 * len(self.asked))

    def test_probabilities_add_up_and_survive_being_kept(self) -> None:
        doubtful = Doubt(sure=1.1, sure_of_danger=1.1, hint=0.0, urgent=[2])
        again = Opinions.of_arrays(self.opinions.arrays())
        for opinions in (self.opinions, again):
            rows = opinions.probabilities(self.texts, self.first, self.encode, doubtful)
            np.testing.assert_allclose(rows.sum(axis=1), 1, atol=1e-5)
        self.assertEqual(self.asked, 2 * self.texts)

    def test_without_a_second_encoder_the_first_is_enough(self) -> None:
        labels = np.arange(300) % 3
        alone = learn(Examples(self.texts, self.first, None, labels, 3), DOUBT, QUICK, seed=1)
        kept = Opinions.of_arrays(alone.arrays())
        rows = kept.probabilities(self.texts, self.first, None, DOUBT)
        self.assertGreater((rows.argmax(axis=1) == labels).mean(), 0.9)


class TheFirstEncoder(unittest.TestCase):
    """It reads many texts on all cores, and each as if it were alone."""

    def test_many_texts_keep_their_order(self) -> None:
        encoder = SentenceEncoder("it", SentenceEncoder.get_default_config())
        texts = [f"noise in house {i}" for i in range(600)]
        together = encoder.encode(texts)
        self.assertEqual(together.shape, (600, 512))
        for i in (0, 511, 512, 599):
            np.testing.assert_allclose(together[i], encoder.encode([texts[i]])[0], atol=1e-4)


class TheSecondEncoder(unittest.TestCase):
    """It reads whatever a phone can send, and keeps what it read for the next training."""

    def test_reads_anything_within_bounds(self) -> None:
        encoder = SecondEncoder(max_characters=200)
        odd = ["", "\0", "a\0b", "\ud800", "🔥" * 4096, "x" * 4096, "火灾"]
        vectors = encoder.encode(odd)
        self.assertEqual(vectors.shape, (len(odd), 384))
        self.assertTrue(np.isfinite(vectors).all())

    def test_looks_up_what_an_earlier_training_read(self) -> None:
        encoder = SecondEncoder(max_characters=200)
        kept = Path(self.folder()) / "vectors.npz"
        self.set(known_vectors.KEPT, kept)
        first = encoder.encode_known(["fire", "noise", "fire"])
        read = self.watch(encoder)
        again = encoder.encode_known(["fire", "smoke"])
        kept.write_bytes(b"broken")
        encoder.encode_known(["fire"])
        self.assertEqual(read, ["smoke", "fire"])
        np.testing.assert_allclose(again[0], first[0], atol=1e-3)

    def test_looks_up_what_came_with_the_examples_and_keeps_only_the_rest(self) -> None:
        encoder = SecondEncoder(max_characters=200)
        folder = Path(self.folder())
        texts = ["fire", "noise", "so loud", "a dog without a lead"]
        vectors = encoder.encode(texts)
        by_key = dict(zip(map(known_vectors.key, texts), vectors, strict=True))
        known_vectors.write(folder / "shipped.npz", **known_vectors.pack(by_key))
        self.set(known_vectors.SHIPPED, folder / "shipped.npz")
        self.set(known_vectors.KEPT, folder / "kept.npz")
        read = self.watch(encoder)
        found = encoder.encode_known([*texts, "smoke"])
        self.assertEqual(read, ["smoke"])
        self.assertGreater((found[:4] * vectors).sum(axis=1).min(), 0.99)
        with np.load(folder / "kept.npz") as kept:
            self.assertEqual(len(kept["keys"]), 1)

    def test_what_two_components_keep_does_not_mix(self) -> None:
        encoder = SecondEncoder(max_characters=200)
        self.set(known_vectors.KEPT, Path(self.folder()) / "vectors.npz")
        encoder.encode_known(["fire"])
        encoder.encode_known(["a scam"], "scams")
        read = self.watch(encoder)
        encoder.encode_known(["fire"])
        encoder.encode_known(["a scam"], "scams")
        self.assertEqual(read, [])

    def test_remembers_what_it_was_just_asked_and_nothing_else(self) -> None:
        encoder = SecondEncoder.find(200)
        assert encoder is not None
        self.assertIs(SecondEncoder.find(200), encoder)
        vectors = encoder.encode(["fire", "noise"])
        np.testing.assert_array_equal(encoder.remembered("noise"), vectors[1])
        self.assertIsNone(encoder.remembered("smoke"))
        encoder.encode([f"smoke {i}" for i in range(100)])
        self.assertIsNone(encoder.remembered("fire"))

    def folder(self) -> str:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return folder.name

    def watch(self, encoder: SecondEncoder) -> list[str]:
        """Return the list of what is read from now on."""
        read: list[str] = []
        encoder.encode = lambda texts: read.extend(texts) or np.ones((len(texts), 384))
        return read

    def set(self, name: str, value: Path) -> None:
        os.environ[name] = str(value)
        self.addCleanup(os.environ.pop, name)


class TheShippedVectors(unittest.TestCase):
    """A training from nothing hardly needs the second encoder."""

    def test_nearly_every_example_has_one(self) -> None:
        self.nearly_all_have_one(
            {one.text for language in LANGUAGES for one in examples(DATA / f"{language}.yml")}
        )

    def test_nearly_every_scam_message_has_one(self) -> None:
        os.environ[SCAM_MESSAGES] = str(DATA.parent / "scams" / "messages")
        self.addCleanup(os.environ.pop, SCAM_MESSAGES)
        self.nearly_all_have_one({one.text for one in labelled()})

    def nearly_all_have_one(self, texts: set[str]) -> None:
        with np.load(DATA / "vectors.npz") as shipped:
            known = known_vectors.unpack(dict(shipped))
        without = [text for text in texts if known_vectors.key(text) not in known]
        self.assertLess(len(without), len(texts) / 50, "run `make vectors`")


class Scams(unittest.TestCase):
    """The head tells scams of several kinds from honest messages of several sorts."""

    def setUp(self) -> None:
        first, self.labels = clouds(480, classes=4)
        self.first, self.second = first, np.roll(first, 3, axis=1)
        words = ("you won a prize", "your boss needs money", "parcel at the gate", "lunch at noon")
        self.texts = [f"{words[label]} {i}" for i, label in enumerate(self.labels)]
        self.head = self.learnt(self.second)

    def learnt(self, second: np.ndarray | None) -> ScamHead:
        examples = Examples(self.texts, self.first, second, self.labels, 4)
        return learn_scams(examples, ["prize", "boss"], QUICK, seed=1)

    def reads_rightly(self, head: ScamHead, *, with_second: bool) -> None:
        for i in range(0, 40):
            second = self.second[i] if with_second else None
            reading = head.read(self.texts[i], self.first[i], second)
            self.assertEqual(reading.probability > 0.5, self.labels[i] < 2)
            if self.labels[i] < 2:
                self.assertEqual(int(reading.kinds.argmax()), self.labels[i])

    def test_tells_them_apart_with_and_without_the_second_encoder(self) -> None:
        self.reads_rightly(self.head, with_second=True)
        self.reads_rightly(self.head, with_second=False)

    def test_reads_the_same_after_it_was_kept(self) -> None:
        again = ScamHead.of_arrays(self.head.arrays())
        for second in (self.second[0], None):
            one, two = (h.read("x", self.first[0], second) for h in (self.head, again))
            self.assertEqual(one.probability, two.probability)
            np.testing.assert_array_equal(one.kinds, two.kinds)

    def test_learns_without_a_second_encoder_where_there_is_none(self) -> None:
        head = ScamHead.of_arrays(self.learnt(None).arrays())
        self.reads_rightly(head, with_second=False)

    def test_reads_the_messages_of_a_folder_and_refuses_what_is_none(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            os.environ[SCAM_MESSAGES] = folder
            self.addCleanup(os.environ.pop, SCAM_MESSAGES)
            self.assertEqual(labelled(), [])
            path = Path(folder) / "en.yml"
            path.write_text("scams:\n  prize: |\n    you won\nlegitimate:\n  bank: |\n    paid\n")
            self.assertEqual(
                labelled(), [Labelled("you won", "prize", True), Labelled("paid", "bank", False)]
            )
            path.write_text("scams: you won")
            with self.assertRaises(ValueError):
                labelled()


if __name__ == "__main__":
    unittest.main()
