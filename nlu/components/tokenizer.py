"""Words in any script: spaced words where a script has spaces, characters where it has none."""

from typing import Any, Dict, List, Text

import regex
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

# Order matters: a number stays whole beside a Han character ("12号楼" is 12, 号, 楼).
_WORD = regex.compile(
    r"""
      \p{N}+                                       # numbers, in any script's digits
    | [\p{Han}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]\p{M}*   # no spaces: one character a token
    | [\p{Hiragana}ー]+ | [\p{Katakana}ー]+        # a run of kana is nearer to a word
    | (?:(?!\p{Han}|\p{Hiragana}|\p{Katakana})[\p{L}\p{M}'’])+   # spaced scripts, Hangul among them
    """,
    regex.VERBOSE,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class MultilingualTokenizer(Tokenizer):
    """Splits a message by script.

    Rasa's own tokenizers know either spaces or one language. The sentence encoder brings its own
    subwords and never sees these tokens; Rasa's entity evaluation and any token-based component
    do.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The settings that Rasa's ``Tokenizer`` insists on; none needs changing."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
        }

    def tokenize(self, message: Message, attribute: Text) -> List[Token]:
        """Return the tokens of one text; a text without any word is one token."""
        text = message.get(attribute)
        tokens = [Token(match.group(), match.start()) for match in _WORD.finditer(text)]
        return self._apply_token_pattern(tokens or [Token(text, 0)])
