"""Whether one name was made to be read as another."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from confusable_homoglyphs import confusables

# Not in Unicode's list, because they look alike only at a glance.
_AT_A_GLANCE = str.maketrans({"0": "o", "1": "l", "3": "e", "5": "s", "i": "l"})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))

SHORTEST_ALIKE = 6  # of shorter names too many honest ones differ in one letter


def skeleton(name: str) -> str:
    """What `name` looks like: two names with one skeleton are read as the same."""
    seen = "".join(_latin(sign) for sign in name.casefold())
    for pair, one in _PAIRS:
        seen = seen.replace(pair, one)
    return seen.translate(_AT_A_GLANCE)


def is_mixed(label: str) -> bool:
    """Whether letters of several scripts stand in one label, Latin among them.

    Japanese and Korean names do mix with Latin; what cannot be mistaken for it is no trick.
    """
    scripts = {_script(sign) for sign in label if sign.isalpha()}
    return "LATIN" in scripts and bool(scripts & {"CYRILLIC", "GREEK", "ARMENIAN"})


def differs_in_one(a: str, b: str) -> bool:
    """Whether one letter was changed, left out, doubled, or changed places with the next."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        wrong = [i for i in range(len(a)) if a[i] != b[i]]
        if len(wrong) == 1:
            return True
        return (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and a[wrong[0]] == b[wrong[1]]
            and a[wrong[1]] == b[wrong[0]]
        )
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


@lru_cache(maxsize=4096)
def _latin(sign: str) -> str:
    """The Latin letter that `sign` looks like, or `sign` without its accents."""
    if sign.isascii():
        return sign
    plain = unicodedata.normalize("NFKD", sign)[0]
    if plain.isascii():
        return plain.lower()
    found = confusables.is_confusable(sign, greedy=True, preferred_aliases=[]) or []
    for one in found:
        for alike in one["homoglyphs"]:
            if len(alike["c"]) == 1 and alike["c"].isascii() and alike["c"].isalpha():
                return str(alike["c"]).lower()
    return sign


@lru_cache(maxsize=4096)
def _script(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0]
