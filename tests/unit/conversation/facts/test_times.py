"""Times are found and understood in ten languages; what only looks like one is left alone.

It is Tuesday, 24 November 2026, half past two in the afternoon, in Shanghai.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from actions.languages import LANGUAGES
from actions.model import Precision
from bot.conversation.facts.times import times_in

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 6, 30, tzinfo=UTC)


def understood(text: str, language: str, at: datetime = NOW) -> list[str]:
    """Each time as '11-23 22:00', a part of a day as '11-23 evening', a day as '11-23'.

    Of '11-23 ?' only the day is known for sure.
    """
    said = []
    for when in times_in(text, language, at, SHANGHAI):
        assert when.starts_at is not None
        local = when.starts_at.astimezone(SHANGHAI)
        ending = {
            Precision.MINUTE: f" {local:%H:%M}",
            Precision.PART: f" {PARTS.get(local.hour, '')}",
            Precision.DAY: "",
            Precision.WORDS: " ?",
        }[when.precision]
        said.append(f"{local:%m-%d}{ending}")
    return said


PARTS = {0: "dawn", 6: "morning", 11: "noon", 13: "afternoon", 18: "evening", 22: "night"}

TIMES = {
    "zh": {
        "昨晚十点半": "11-23 22:30",
        "昨天晚上10点": "11-23 22:00",
        "今天早上八点": "11-24 08:00",
        "前天下午三点一刻": "11-22 15:15",
        "凌晨两点": "11-24 02:00",
        "昨晚两点": "11-24 02:00",
        "昨晚": "11-23 night",
        "今早": "11-24 morning",
        "3天前": "11-21",
        "两个小时前": "11-24 12:30",
        "半小时前": "11-24 14:00",
        "3月3号": "03-03",
        "2026年11月20日晚上9点": "11-20 21:00",
        "上周五": "11-20",
        "星期一": "11-23",
        "昨天10点": "11-23 ?",
        "昨天22:30": "11-23 22:30",
    },
    "zh-Hant": {
        "昨晚十點半": "11-23 22:30",
        "尋晚十一點": "11-23 23:00",
        "今天早上八點": "11-24 08:00",
        "上週五": "11-20",
        "禮拜一": "11-23",
        "兩小時前": "11-24 12:30",
        "3月3號下午三點": "03-03 15:00",
    },
    "en": {
        "yesterday at 10 pm": "11-23 22:00",
        "last night at half past ten": "11-23 22:30",
        "this morning at 8": "11-24 08:00",
        "10:30pm yesterday": "11-23 22:30",
        "last night": "11-23 night",
        "tonight": "11-24 evening",
        "3 days ago": "11-21",
        "two hours ago": "11-24 12:30",
        "on 3 March": "03-03",
        "March 3rd, 2026": "03-03",
        "on the 20th of November at 9 p.m.": "11-20 21:00",
        "last Friday": "11-20",
        "since Monday": "11-23",
        "at 22:30": "11-23 22:30",
        "yesterday at noon": "11-23 12:00",
        "yesterday at 10": "11-23 ?",
        "2026-11-20": "11-20",
    },
    "ja": {
        "昨日の夜10時": "11-23 22:00",
        "昨夜11時半": "11-23 23:30",
        "今朝8時": "11-24 08:00",
        "昨日の午後3時15分": "11-23 15:15",
        "昨夜": "11-23 night",
        "3日前": "11-21",
        "2時間前": "11-24 12:30",
        "11月20日": "11-20",
        "先週の金曜日": "11-20",
        "昨日22時30分": "11-23 22:30",
    },
    "ko": {
        "어제 밤 10시": "11-23 22:00",
        "어젯밤 11시 반": "11-23 23:30",
        "오늘 아침 8시": "11-24 08:00",
        "어제 오후 3시 15분에": "11-23 15:15",
        "어제 저녁 일곱 시": "11-23 19:00",
        "어젯밤": "11-23 night",
        "3일 전": "11-21",
        "2시간 전": "11-24 12:30",
        "11월 20일": "11-20",
        "지난 금요일": "11-20",
        "지난주 금요일": "11-20",
    },
    "fr": {
        "hier soir à 22h": "11-23 22:00",
        "hier à 22h30": "11-23 22:30",
        "ce matin à 8 heures": "11-24 08:00",
        "hier soir": "11-23 evening",
        "il y a 3 jours": "11-21",
        "il y a deux heures": "11-24 12:30",
        "le 20 novembre": "11-20",
        "20/11/2026": "11-20",
        "vendredi dernier": "11-20",
        "aujourd’hui à midi": "11-24 12:00",
    },
    "de": {
        "gestern Abend um 22 Uhr": "11-23 22:00",
        "gestern Abend um halb elf": "11-23 22:30",
        "heute Morgen um 8": "11-24 08:00",
        "gestern um 22:30 Uhr": "11-23 22:30",
        "gestern Abend": "11-23 evening",
        "letzte Nacht": "11-23 night",
        "vor 3 Tagen": "11-21",
        "vor zwei Stunden": "11-24 12:30",
        "am 20. November": "11-20",
        "am 20.11.": "11-20",
        "am 20.11.2026 gegen 21 Uhr": "11-20 21:00",
        "letzten Freitag": "11-20",
        "heute Nacht": "11-24",
        "gestern um 10": "11-23 ?",
    },
    "es": {
        "ayer a las 10 de la noche": "11-23 22:00",
        "anoche a las once y media": "11-23 23:30",
        "esta mañana a las 8": "11-24 08:00",
        "ayer a las 9 p. m.": "11-23 21:00",
        "anoche": "11-23 night",
        "hace 3 días": "11-21",
        "hace dos horas": "11-24 12:30",
        "el 20 de noviembre": "11-20",
        "el viernes pasado": "11-20",
        "ayer por la tarde": "11-23 afternoon",
    },
    "ru": {
        "вчера вечером в 10": "11-23 22:00",
        "вчера в 10 вечера": "11-23 22:00",
        "вчера вечером в пол одиннадцатого": "11-23 22:30",
        "сегодня утром в 8 часов": "11-24 08:00",
        "вчера вечером": "11-23 evening",
        "3 дня назад": "11-21",
        "два часа назад": "11-24 12:30",
        "20 ноября": "11-20",
        "20.11.2026": "11-20",
        "в прошлую пятницу": "11-20",
        "вчера в 2 часа ночи": "11-23 02:00",
        "вчера в 11 ночи": "11-23 23:00",
    },
    "ar": {
        "أمس الساعة 10 مساء": "11-23 22:00",
        "أمس الساعة 9": "11-23 ?",
        "أمس الساعة العاشرة والنصف مساء": "11-23 22:30",
        "هذا الصباح الساعة 8": "11-24 08:00",
        "الليلة الماضية": "11-23 night",
        "مساء أمس": "11-23 evening",
        "قبل 3 أيام": "11-21",
        "منذ ساعتين": "11-24 12:30",
        "20 نوفمبر": "11-20",
        "الجمعة الماضية": "11-20",
        "أمس الساعة ٢٢:٣٠": "11-23 22:30",
    },
}

SAID = {
    "zh": "{}有人砸12号楼的门",
    "zh-Hant": "{}有人砸12號樓的門",
    "en": "Somebody was at the door of building 12, {}, again",
    "ja": "{}、12号棟でうるさかった",
    "ko": "101동에서 {} 소리가 났어요",
    "fr": "Du bruit au bâtiment 12, {}, encore",
    "de": "Es war laut in Haus 12, {}, schon wieder",
    "es": "Hubo ruido en el edificio 12, {}, otra vez",
    "ru": "Шумели в доме 12, {}, опять",
    "ar": "كان هناك ضجيج في المبنى 12، {}، مرة أخرى",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_is_understood_alone_and_in_a_sentence(language: str) -> None:
    for words, expected in TIMES[language].items():
        assert understood(words, language) == [expected], words
        assert understood(SAID[language].format(words), language) == [expected], words


NO_TIMES = {
    "zh": [
        *(
            "12号楼3单元502室",
            "吵到凌晨三点",
            "早上几点",
            "三号门",
            "有一点吵",
            "今天一点水都没有"[2:],
            "早上好",
            "晚上好，请问",
        ),
        *(
            "每天晚上10点",
            "天天半夜吵",
            "两点意见",
            "快点",
            "3号我要出去",
            "周围",
            "日子",
            "晚上",
            "10点",
        ),
    ],
    "zh-Hant": ["12號樓", "有一點吵", "早上好", "每天晚上10點", "晚上", "三點建議", "週圍"],
    "en": [
        *("flat 12", "building 12, may I ask you", "gate 3", "room 1030", "every night at 10 pm"),
        *("good morning", "at night", "in the evening", "3 nights", "Mondays", "12 march past me"),
        *("10 people", "at 10 Downing Street", "order 20261124", "12/11/2026", "1.5 hours", "5 pm"),
        *(
            "between 10 and 11 pm",
            "till midnight",
            "until 2 am",
            "friday nights",
            "32 March",
            "31 February",
            "version 2.10",
            "25:10",
            "on 5 may be",
        ),
    ],
    "ja": [
        "3号棟502号室",
        "5階",
        "毎晩10時",
        "こんにちは",
        "朝食",
        "2時間",
        "3日間",
        "夜",
        "10時",
        "一時的",
    ],
    "ko": [
        "3번 출입구",
        "101동 1202호",
        "매일 밤 10시",
        "이제",
        "2시간",
        "3일간",
        "밤",
        "10시",
        "시장",
    ],
    "fr": [
        *(
            "bâtiment 12",
            "porte 3",
            "tous les soirs à 22h",
            "bonsoir",
            "2 heures de bruit",
            "le soir",
        ),
        *(
            "pendant 2h",
            "24h/24",
            "appartement 22",
            "de 10h à 11h",
            "jusqu'à minuit",
            "le dimanche à 7h",
            "après minuit",
            "un matin",
            "hiers",
        ),
    ],
    "de": [
        *("Haus 12", "3. Stock", "jeden Abend um 22 Uhr", "guten Morgen", "guten Abend", "abends"),
        *(
            "Eingang 3.2",
            "zwei Stunden lang",
            "montags",
            "bis 22 Uhr",
            "nach Mitternacht",
            "von 10 bis 11 Uhr",
            "Zimmer 10",
            "Version 1.2.",
        ),
    ],
    "es": [
        *("edificio 5", "3º piso", "todas las noches a las 10", "buenas noches", "buenos días"),
        *(
            "por la noche",
            "dos horas",
            "los lunes",
            "desde la mañana",
            "hasta las 10 de la noche",
            "puerta 10",
            "a las 10 viviendas",
            "días",
        ),
    ],
    "ru": [
        *("дом 12", "3-й подъезд", "каждый вечер в 10", "доброе утро", "добрый вечер", "вечером"),
        *(
            "два часа шумят",
            "в 12 подъезде",
            "по ночам",
            "до 10 вечера",
            "24 часа",
            "каждый день в 7 утра",
            "кв. 10",
            "в 5 доме",
        ),
    ],
    "ar": [
        "مبنى 12",
        "الطابق الثالث",
        "كل ليلة الساعة 10",
        "كل يوم سبعة الصبح",
        "حتى الساعة 10 مساء",
        "في اليوم",
        "صباح الخير",
        "مساء الخير",
        "ساعتين",
        "في المساء",
    ],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_looks_like_a_time_is_none(language: str) -> None:
    for words in NO_TIMES[language]:
        assert understood(words, language) == [], words
        assert understood(SAID[language].format(words), language) == [], words


def test_several_times_are_told_apart() -> None:
    said = "yesterday at 10 pm and again this morning at 8"
    assert understood(said, "en") == ["11-23 22:00", "11-24 08:00"]
    assert understood("昨天下午三点吵，今天早上八点又吵", "zh") == ["11-23 15:00", "11-24 08:00"]


def test_relative_times_count_from_the_message_where_people_live() -> None:
    shortly_after_midnight = datetime(2026, 11, 23, 16, 20, tzinfo=UTC)  # 00:20 on the 24th
    assert understood("yesterday", "en", shortly_after_midnight) == ["11-23"]
    assert understood("at 23:50", "en", shortly_after_midnight) == ["11-23 23:50"]
    assert understood("晚上11点", "zh", shortly_after_midnight) == ["11-23 23:00"]


def test_a_clock_without_a_day_is_one_of_late_or_none() -> None:
    assert understood("at 14:10", "en") == ["11-24 14:10"]
    assert understood("at 15:10", "en") == []  # yesterday's, or today's that comes?


def test_a_date_without_a_year_is_the_last_or_one_that_is_near() -> None:
    assert understood("3 December", "en") == ["12-03"]
    (far,) = times_in("3 March", "en", NOW, SHANGHAI)
    (near,) = times_in("3 December", "en", NOW, SHANGHAI)
    assert far.starts_at is not None
    assert near.starts_at is not None
    assert (far.starts_at.year, near.starts_at.year) == (2026, 2026)
    (last,) = times_in("28 December", "en", NOW, SHANGHAI)
    assert last.starts_at is not None
    assert last.starts_at.year == 2025


def test_it_is_kept_as_it_was_written() -> None:
    (when,) = times_in("Gestern Abend gegen 22 Uhr hat es geknallt", "de", NOW, SHANGHAI)
    assert when.written == "Gestern Abend gegen 22 Uhr"


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "1",
            "1 ",
            "12:",
            "12:30 ",
            "10 pm at ",
            "may ",
            "today ",
            "昨天",
            "一",
            "每",
            "夜",
            "点",
        ),
        *("half past ", "le ", "в 10 ", "ال", "قبل ", "전", "12.3.", "monday ", "\n", "at at "),
    ],
)
def test_the_longest_message_cannot_keep_the_search_busy(unit: str) -> None:
    text = (unit * 4096)[:4096]
    for language in LANGUAGES:
        list(times_in("x", language, NOW, SHANGHAI))
        began = time.process_time()
        list(times_in(text, language, NOW, SHANGHAI))
        assert time.process_time() - began < 2
