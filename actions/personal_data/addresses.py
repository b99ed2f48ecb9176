"""How people write where exactly they live, in the ten languages: the number in it is group `n`.

Gates, entrances, exits and floors are left alone: hundreds of people share them. A number is only
taken where a word beside it says that it belongs to a house, a flat or a parking space.
"""

from __future__ import annotations

import re

_NO = r"(?:no\.?\s?|number\s|nr\.?\s?|nummer\s|n[°º]\.?\s?|núm(?:ero|\.)?\s|numéro\s|№\s?|#\s?)?"
_N = r"(?P<n>[a-z]?-?\d{1,5}(?:-\d{1,4})?[a-z]?)(?![\w%])"
# '3 Stunden', '2 hours': an amount, not a number on a door.
_NOT_AN_AMOUNT = (
    r"(?!\s?(?:hours?|minutes?|min|days?|weeks?|months?|years?|times?|people|persons?|cars?|"
    r"heures?|jours?|fois|stunden?|minuten|tagen?|mal|uhr|autos?|horas?|minutos?|d[íi]as?|veces|"
    r"час\w*|мин\w*|дн\w+|раз\w*|машин\w*|ساعات?|دقائق|أيام|سيارات))"
)
_CHINESE = r"(?P<n>(?<!\d)[a-z]?\d{1,5}|[一二三四五六七八九十百零〇]{1,5})"

ADDRESSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # Chinese: 12号楼3单元502室, 88弄, 南京西路123号, 车位A-117
        _CHINESE
        + r"(?=\s?(?:[号號][楼樓院室]|[栋棟幢座]|单元|單元|室(?!内|外|友|內)|弄(?![得到好坏])))",
        _CHINESE + r"(?=\s?[户戶](?!人|口))",
        r"(?<=[路街巷道村弄])\s?(?P<n>\d{1,5}(?:-\d{1,4})?)(?=\s?[号號])",
        r"(?:[车車]位|泊位)\s?[号號]?\s?(?P<n>[a-z]?\d*-?\d+)",
        r"(?P<n>(?<![a-z0-9])[a-z]?\d*-?\d+)(?=\s?[号號]?[车車]位)",
        # Japanese: 3号棟502号室, 5丁目12番地3, 101号
        r"(?P<n>(?<!\d)\d{1,5})(?=\s?(?:号(?:棟|室|館)|丁目|番地|番(?![出入口線ゲー目])|棟))",
        r"(?<=番地|丁目)\s?(?P<n>\d{1,5}(?:[-−の]\d{1,5})*)",
        # Korean: 101동 1202호, 중산로12번길 5, 3번지
        r"(?P<n>(?<!\d)\d{1,5})(?=\s?(?:동(?![안시물생네])|호(?![선점])|번지|번길))",
        r"(?<=번길|대로)\s?(?P<n>\d{1,5}(?:-\d{1,4})?)",
        # English: building 12, flat 5B, lane 88, 12 Nanjing Road, Nanjing Road 123
        r"(?<![a-z])(?:flat|apartment|apt\.?|unit|room|suite|building|bldg\.?|block|tower|house|"
        r"villa|lane|staircase|parking space|parking spot|space|spot|bay|door)s?\s?"
        + _NO
        + _N
        + _NOT_AN_AMOUNT,
        r"(?P<n>(?<!\d)\d{1,5}[a-z]?)(?=,?\s(?:(?!(?:am|pm|in|on|at|of|the|our|my|your|this|to|from)\s)[^\W\d_]+\s){1,3}(?:road|rd|street|st|avenue|ave|"
        r"lane|drive|boulevard)\b)",
        r"(?<![a-z])(?:road|rd\.?|street|avenue|ave\.?|boulevard)\s" + _NO + _N + _NOT_AN_AMOUNT,
        # French: bâtiment 4, appartement 12, place 117, 12 bis rue de la Paix
        r"\b(?:b[âa]timent|b[âa]t\.?|immeuble|appartement|appt?\.?|bloc|escalier|hall|place|all[ée]e|"
        r"logement|chambre|pavillon)\s?" + _NO + _N + _NOT_AN_AMOUNT,
        r"(?P<n>(?<!\d)\d{1,5}(?:\s?(?:bis|ter))?)(?=,?\s(?:rue|avenue|av\.|boulevard|bd|all[ée]e|"
        r"chemin|impasse|quai)\s)",
        # German: Haus 4b, Wohnung 12, Stellplatz 117, Hauptstraße 12
        r"\b(?:geb(?:ä|ae)ude|haus(?:nummer|nr\.?)?|block|wohnung|whg\.?|aufgang|treppenhaus|"
        r"stellplatz|parkplatz|zimmer)\s?" + _NO + _N + _NOT_AN_AMOUNT,
        r"(?:stra(?:ß|ss)e|str\.|weg|gasse|allee|platz|damm)\s?(?P<n>\d{1,4}(?:\s?[a-z])?)(?!\w)"
        + _NOT_AN_AMOUNT,
        # Spanish: edificio 5, piso 3, plaza 117, calle Mayor 12
        r"\b(?:edificio|bloque|torre|apartamento|apto\.?|piso|portal|plaza|casa|vivienda|"
        r"habitaci[óo]n|escalera)\s?" + _NO + _N + _NOT_AN_AMOUNT,
        r"\b(?:calle|c/|avenida|avda\.?|paseo|camino)\s(?:[^\W\d_]+\s){1,4}?,?\s?"
        + _NO
        + _N
        + _NOT_AN_AMOUNT,
        # Russian: дом 12, д. 12, корп. 2, кв. 17, ул. Ленина, 12
        r"\b(?:дом(?:а|е|у)?|д\.|корпус[ае]?|корп\.|строени[еяи]|квартир[аеуы]|кв\.|секци[яи]|"
        r"комнат[аеуы]|место)\s?№?\s?(?P<n>\d{1,5}[а-я]?)(?!\w)" + _NOT_AN_AMOUNT,
        r"\b(?:ул\.|улиц[аеуы]|проспект[ае]?|пр-т|переулок|переулке)\s(?:[^\W\d_-]+\s?){1,4}?,?\s?"
        r"(?P<n>\d{1,5}[а-я]?)(?!\w)" + _NOT_AN_AMOUNT,
        # Arabic: مبنى 12, شقة رقم 5, شارع النيل 12
        r"(?<![ء-ي])(?:[وبلف]?ال|[وف]?لل|[وبلف])?(?:مبنى|عمارة|بناية|برج|شقة|فيلا|بيت|منزل|غرفة|"
        r"بلوك|موقف)\s(?:رقم\s)?(?P<n>\d{1,5})" + _NOT_AN_AMOUNT,
        r"شارع\s(?:[ء-ي]+\s){1,3}?(?:رقم\s)?(?P<n>\d{1,5})" + _NOT_AN_AMOUNT,
    )
)
