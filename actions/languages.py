"""The languages served, in their own names."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.dates import get_day_names

LANGUAGES: dict[str, str] = {
    "zh": "简体中文",
    "zh-Hant": "繁體中文",
    "en": "English",
    "ja": "日本語",
    "ko": "한국어",
    "fr": "Français",
    "de": "Deutsch",
    "es": "Español",
    "ru": "Русский",
    "ar": "العربية",
}
RIGHT_TO_LEFT = frozenset({"ar"})
FALLBACK = "en"

# How people call a language when they ask for it, in their own and in other languages.
_CALLED: dict[str, tuple[str, ...]] = {
    "zh-Hant": ("繁體", "繁体", "traditional chinese", "正體", "廣東話", "cantonese"),
    "zh": ("中文", "简体", "chinese", "汉语", "普通话", "mandarin", "chinois", "chinesisch"),
    "en": (
        "english",
        "英文",
        "英语",
        "英語",
        "anglais",
        "englisch",
        "inglés",
        "영어",
        "английск",
        "الإنجليزية",
        "انجليزي",
    ),
    "ja": ("日本語", "日语", "日文", "japanese", "japonais", "japanisch", "일본어"),
    "ko": ("한국어", "韩语", "韓文", "korean", "coréen", "koreanisch", "한국말"),
    "fr": ("français", "francais", "french", "法语", "法文", "französisch", "francés"),
    "de": ("deutsch", "german", "德语", "德文", "allemand", "alemán"),
    "es": ("español", "espanol", "spanish", "西班牙语", "espagnol", "spanisch", "castellano"),
    "ru": ("русск", "по-русски", "russian", "俄语", "俄文", "russe", "russisch", "ruso"),
    "ar": ("العربية", "عربي", "arabic", "阿拉伯语", "arabe", "arabisch", "árabe"),
}


def language_named_in(text: str) -> str | None:
    """The served language that `text` names, when it names exactly one."""
    lowered = text.casefold()
    named = [code for code, names in _CALLED.items() if any(name in lowered for name in names)]
    if named[:2] == ["zh-Hant", "zh"]:
        named.remove("zh")
    return named[0] if len(named) == 1 else None


def of_tag(tag: str | None) -> str | None:
    """A language tag (IETF BCP 47, e.g. 'zh-hant-TW') as a served language."""
    if not tag:
        return None
    parts = tag.lower().replace("_", "-").split("-")
    if parts[0] == "yue":
        return "zh-Hant"
    if parts[0] == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh"
    return parts[0] if parts[0] in LANGUAGES else None


@cache
def weekday_name(weekday: int, language: str) -> str:
    """What a day of the week (0 is Monday) is called."""
    names = get_day_names("wide", context="stand-alone", locale=Locale.parse(language, sep="-"))
    return str(names[weekday])
