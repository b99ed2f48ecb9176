"""What is said instead of a place is told from a place, in ten languages."""

from __future__ import annotations

import pytest

from bot.conversation.no_place import LONGEST, NoPlace, no_place

UNKNOWN = {
    "en": ["I don't know", "sorry, not sure exactly", "No idea!", "idk", "dont know where it is"],
    "zh": ["不知道", "我也不太清楚，不好意思", "具体位置说不清", "忘了"],
    "zh-Hant": ["不知道", "我也不曉得", "確切位置記不清了"],
    "ja": ["わかりません", "正確な場所は分からないです", "すみません、知りません"],
    "ko": ["모르겠어요", "정확한 위치는 잘 모르겠습니다", "몰라요"],
    "fr": ["Je ne sais pas", "aucune idée, désolé", "je sais pas trop où c'est"],
    "de": ["Weiß nicht", "Keine Ahnung", "Das weiß ich leider nicht genau", "weiss ich nicht"],
    "es": ["No lo sé", "ni idea", "no sé exactamente dónde es"],
    "ru": ["Не знаю", "точно не помню", "понятия не имею, извините"],
    "ar": ["لا أعرف", "ما بعرف بالضبط", "لا أدري أين هو", "آسف، لا أعلم"],
}
PUZZLED = {
    "en": ["What do you mean?", "why?", "Why do you need that?", "I already told you", "huh"],
    "zh": ["什么意思？", "为什么要问这个？", "我说过了"],
    "zh-Hant": ["什麼意思？", "為什麼要問這個？", "剛才說了"],
    "ja": ["どういう意味ですか？", "なぜですか", "もう言いました"],
    "ko": ["무슨 뜻이에요?", "왜요?", "아까 말했어요"],
    "fr": ["Que voulez-vous dire ?", "Pourquoi ?", "je ne comprends pas"],
    "de": ["Was meinen Sie damit?", "Wieso?", "Wozu brauchen Sie das?", "hab ich schon gesagt"],
    "es": ["¿Qué quiere decir?", "¿Por qué?", "no entiendo"],
    "ru": ["Что вы имеете в виду?", "Зачем?", "я уже писала"],
    "ar": ["ماذا تقصد؟", "لماذا؟", "لا أفهم", "لقد قلت ذلك"],
    "none": ["???", "🤷", "👍"],
}
PLACES = {
    "en": ["gate 3", "at the main gate", "not sure, near the school", "in front of my flat",
           "behind the shop, I don't know its name", "gate B?", "everywhere"],
    "zh": ["大门口", "地下车库", "12号楼下", "不知道几号门，学校对面", "小区中心花园",
           "在哪家超市门口"],
    "zh-Hant": ["大門口", "地下停車場", "不知道幾號門，學校對面"],
    "ja": ["駐車場の入口", "モール前", "何号棟かわかりませんが、公園の隣です", "自宅"],
    "ko": ["정문 앞", "지하 주차장", "놀이터 옆인데 몇 동인지는 모르겠어요"],
    "fr": ["devant l'école", "au parking", "je ne sais pas, près de la boulangerie"],
    "de": ["vor dem Supermarkt", "im Hof", "weiß nicht genau, beim Spielplatz", "Tor 3"],
    "es": ["en la puerta principal", "no sé, cerca de la farmacia", "el garaje"],
    "ru": ["у подъезда", "во дворе", "не знаю, где-то возле школы"],
    "ar": ["عند البوابة", "في المرآب", "لا أعرف بالضبط، قرب المدرسة"],
}  # fmt: skip


def each(told: dict[str, list[str]]) -> list[str]:
    return [words for many in told.values() for words in many]


@pytest.mark.parametrize("words", each(UNKNOWN))
def test_who_does_not_know_has_named_no_place(words: str) -> None:
    assert no_place(words) is NoPlace.UNKNOWN


@pytest.mark.parametrize("words", each(PUZZLED))
def test_who_asks_back_has_named_no_place(words: str) -> None:
    assert no_place(words) is NoPlace.PUZZLED


@pytest.mark.parametrize("words", each(PLACES))
def test_a_place_stays_one_whatever_stands_around_it(words: str) -> None:
    assert no_place(words) is None


def test_who_writes_at_length_has_something_to_say() -> None:
    assert no_place("why? " * (LONGEST // 5)) is NoPlace.PUZZLED
    assert no_place("why? " * LONGEST) is None
