"""Numbers that lead to a person, and those that do not: plates, cards, codes, sums, times."""

from __future__ import annotations

import re

# Everybody's numbers: emergencies and public lines, as the residents' texts name them.
HOTLINES = frozenset(
    "110 112 119 120 122 911 114 10086 10010 10000 12110 12121 12122 12306 12309 12315 12318 12321 "
    "12333 12345 12348 12355 12366 12369 12377 12381 12389 12395 95588 95533 95599 95566 95555 "
    "95528 96110 96315".split()
)

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

# As in data/nlu/entities.yml: with its scheme, or a host whose ending says so.
URL = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]{1,11})://|(?=www\.))[^\s<>\"'，。；！？、（）【】「」]+"
    r"|(?<![a-z0-9@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|cn|hk|tw|jp|kr|fr|de|es|"
    r"ru|info|biz|top|xyz|vip|cc|me|app|shop|site|online|club|link|icu|ly|io|test|example|invalid)"
    r"(?![a-z0-9-])(?:[/?#:][^\s<>\"'，。；！？、（）【】「」]*)?",
    re.IGNORECASE,
)

# How somebody is found elsewhere: @name, 微信号 abc_123, WeChat: abc.
HANDLES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w.])(?P<n>@[a-z0-9_][a-z0-9_-]{2,})",
        r"(?:微信[号號]?|wechat|weixin|whatsapp|telegram|kakao(?:talk)?|instagram|(?<![a-z])(?:vx|wx|qq|line))"
        r"(?:\s?(?:id|name|is|是|为|為))?\s?[::]?\s?(?P<n>[a-z][a-z0-9_-]*[0-9_-][a-z0-9_-]*)",
    )
)

# GA 36-2018, the longer new-energy form included.
PLATE = re.compile(
    r"[京津沪滬渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][\s·•.-]?"
    r"(?=[a-z]*\d)[a-hj-np-z0-9]{4,6}(?![a-z0-9])",
    re.IGNORECASE,
)

# A whole date, which a birthday would be. 'May 3' and '5月3日' are everybody's.
DATE = re.compile(
    r"(?<!\d)(?:\d{4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}\s?[日일号號]?"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2})(?!\d)"
)

# 8:30, 22h15, 10.30 Uhr: kept, but not as a piece of a longer number.
TIME = re.compile(r"(?<![\d.])(?:[01]?\d|2[0-4])(?:[:h]|\.)[0-5]\d(?![\d.]\d|\d)", re.IGNORECASE)

# Five digits or more, however they are grouped: cards, identity cards, passports, codes.
LONG_NUMBER = re.compile(
    r"(?<![\w.])[a-z]{0,3}\d(?:[ .()/-]{0,2}\d){4,}[a-z]?(?!\w)|\d(?:[ -]?\d){4,}", re.I
)

# Letters and digits mixed: half a plate, a user's name. 100km is neither.
MIXED = re.compile(
    r"(?<![a-z0-9])(?!\d{1,4}[a-z]{1,6}(?![a-z0-9]))(?=[a-z]*\d)(?=\d*[a-z])(?=(?:[a-z]*\d){3})"
    r"[a-z0-9]{5,}(?![a-z0-9])",
    re.IGNORECASE,
)

_UNIT = r"(?:[百千万萬亿億]{0,2}|[kw]|[백천만]{0,2}|тыс\.?|mil|mille|тысяч\w?|ألف)"
_CURRENCY = (
    r"(?:元|块钱?|塊錢?|人民[币幣]|円|원|rmb|cny|yuans?|kuai|usd|dollars?|bucks|eur(?:os?)?|€|"
    r"руб(?:лей|ля|ль)?\.?|₽|юан(?:ей|я|ь)|يوان|دولار|ريال|درهم)"
)
_AMOUNT = r"(?P<n>\d(?:[\d.,]{0,12}\d)?)"
SUMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:[¥￥$€£₩₽]|(?<![a-z])(?:rmb|cny|usd|eur))\s?{_AMOUNT}",
        rf"(?<![\d.,]){_AMOUNT}(?=\s?{_UNIT}\s?{_CURRENCY})",
    )
)
WRITTEN_SUM = re.compile(
    rf"(?P<n>[一二两兩三四五六七八九十百千万萬亿億零〇]{{2,}})(?=多?{_CURRENCY})", re.IGNORECASE
)
UNITS = ("亿億", "万萬", "千", "百", "十")  # the largest first

# What an example says instead of what was taken out, so that it still sounds like a message.
STAND_INS = {
    "name": "Wang",
    "phone": "13800000000",
    "email": "name@mail.example",
    "link": "www.link.example",
    "plate": "沪A00000",
    "date": "2024-05-01",
    "number": "12",
}
