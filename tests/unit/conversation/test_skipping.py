"""Who wants to go on without answering is told from who answers, in ten languages."""

from __future__ import annotations

import pytest

from bot.conversation.skipping import LONGEST, skips
from tests.unit.conversation.test_no_place import each

SKIPPED = {
    "en": ["skip", "Skip please", "no photo, sorry", "I don't have one", "next", "later", "none"],
    "zh": ["跳过", "没有照片", "不用了，谢谢", "拍不了", "下一步吧"],
    "zh-Hant": ["跳過", "沒有照片", "不用了，謝謝", "下一步吧"],
    "ja": ["スキップ", "写真はありません", "次へお願いします", "撮れません"],
    "ko": ["건너뛸게요", "사진은 없어요", "다음", "죄송해요, 못 찍었어요"],
    "fr": ["Passer", "pas de photo, désolé", "Je n'en ai pas", "sans photo svp"],
    "de": ["Überspringen", "ueberspringen bitte", "kein Foto", "hab leider keins", "Weiter!"],
    "es": ["Saltar", "no tengo foto, lo siento", "sin foto", "siguiente por favor"],
    "ru": ["Пропустить", "фото нет", "у меня нет фото, извините", "дальше"],
    "ar": ["تخطي", "ليس لدي صورة", "بدون صورة من فضلك", "لاحقًا"],
}
ANSWERED = {
    "en": ["no photo of the driver, but the plate is A12345", "the next gate",
           "skip bin is on fire", "he paid without me", "Bank of China"],
    "zh": ["下一个路口也堵了", "没有照片，但车牌是沪A12345", "一直没有人来"],
    "zh-Hant": ["下一個路口也塞住了", "沒有人來處理"],
    "ja": ["次の角にもあります", "写真はないけど赤い車です"],
    "ko": ["다음 골목에도 있어요", "사진은 없지만 빨간 차예요"],
    "fr": ["la suite est bloquée aussi", "pas de photo mais c'est une voiture rouge"],
    "de": ["weiter hinten steht noch eins", "kein Foto, aber ein rotes Auto", "ohne Licht"],
    "es": ["sin luz en la escalera", "no tengo foto, pero es un coche rojo"],
    "ru": ["дальше по улице тоже", "фото нет, но машина красная", "без света"],
    "ar": ["بدون إنارة في الدرج", "ليس لدي صورة لكن السيارة حمراء"],
    "none": ["", "👍", "???", "500"],
}  # fmt: skip


@pytest.mark.parametrize("words", each(SKIPPED))
def test_who_goes_on_without_is_understood(words: str) -> None:
    assert skips(words)


@pytest.mark.parametrize("words", each(ANSWERED))
def test_who_has_something_to_say_skips_nothing(words: str) -> None:
    assert not skips(words)


def test_who_writes_long_has_something_to_say() -> None:
    assert not skips("skip " * LONGEST)
