"""What of a message its writer wrote in words of their own."""

from __future__ import annotations

import re

LONGEST = 600  # characters: who has written that much has shown their language

# Names of things, not words: links, addresses, accounts, commands, anything with a digit in it.
_NO_WORDS = re.compile(
    r"https?://[^\s\u3000-\u9fff]+|www\.[^\s\u3000-\u9fff]+|[\w.+-]+@[\w.-]+|(?<!\w)[@#/]\w+"
    r"|(?<!\w)\w+(?:\.\w+)+|[a-z\u0400-\u04ff-]*\d[a-z\u0400-\u04ff\d-]*",
    re.IGNORECASE | re.ASCII,
)
_QUOTED = re.compile(
    r'"[^"\n]{2,}"|“[^”\n]{2,}”|„[^“”\n]{2,}[“”]|«[^»\n]{2,}»|»[^«\n]{2,}«|「[^」\n]{2,}」|『[^』\n]{2,}』'
    r"|《[^》\n]{2,}》|【[^】\n]{2,}】|^[ \t]*[>|].*$",
    re.MULTILINE,
)


def words_in(text: str) -> str:
    """The beginning of `text` without links, names of accounts and numbers."""
    return _NO_WORDS.sub(" ", text[:LONGEST])


def without_quotes(text: str) -> str:
    """`text` without what is quoted in it: a message somebody got, a sign they read."""
    return _QUOTED.sub(" ", text[: 3 * LONGEST])
