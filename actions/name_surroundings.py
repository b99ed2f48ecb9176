"""What stands around a neighbourhood's name in the ten languages, folded as names are.

Grammar, not wording: nobody is shown any of it. It tells a name that may be a common word too
('Sunshine', 中和) from that word: 'in Sunshine' and 'Sunshine gate 3' are the place.
"""

from __future__ import annotations

from actions.place_names import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _letters(text: str) -> frozenset[str]:
    return frozenset(fold(text))


# Words of which names are made. A name of nothing else names no place in particular.
GENERIC = _words(
    # en
    "apartments bay block building center centre city community compound county court district "
    "east estate estates flats garden gardens gate green heights hill hills home house "
    "international lake manor mansion mansions neighborhood neighbourhood new north old palace "
    "park place plaza residence residences residential river road south square street the tower "
    "towers villa villas village west xiaoqu "
    # fr
    "cité copropriété immeuble jardin jardins la le les maison parc quartier résidence ville "
    # de
    "der die das garten haus park siedlung wohnanlage wohnpark "
    # es
    "barrio casa comunidad el edificio jardines los las parque residencial urbanización "
    # ru
    "двор дом жк жилой квартал комплекс микрорайон парк район сад "
    # ar, with and without its article
    "برج حديقة حي سكن سكني مبنى مجمع مدينة "
    "البرج الحديقة الحي السكن السكني المبنى المجمع المدينة"
)
TAILS = tuple(
    fold(
        "小区 小區 社区 社區 花园 花園 家园 家園 新村 新苑 公寓 国际 國際 广场 廣場 苑 园 園 "
        "城 里 村 団地 マンション 단지 아파트 빌라 타운"
    ).split()
)

# A word before a name that makes it a place, or one after it.
BEFORE = _words(
    "in at near from to of inside outside around by opposite behind "
    "à a au aux d de du des dans chez vers près résidence quartier "
    "im bei beim aus am an von vom nach nahe wohnanlage siedlung "
    "en del al cerca desde hasta urbanización residencial comunidad barrio "
    "в во на из у к от до около возле рядом с жк комплексе комплекс районе район "
    "في من إلى عند قرب بجانب داخل خارج أمام حي مجمع "
    "community compound estate residence"
)
AFTER = _words(
    "community compound estate residence residences apartments neighborhood neighbourhood xiaoqu "
    "international garden gardens gate gates building block tower unit parking garage entrance "
    "porte bâtiment entrée tor haus gebäude eingang tiefgarage "
    "puerta edificio portal torre garaje entrada "
    "ворота ворот подъезд дом корпус парковка этаж "
    "بوابة البوابة مبنى المبنى مدخل المدخل موقف"
)

# Where words have no spaces between them: with what the word before a name ends, and with what
# the one after it begins.
LAST = _letters(
    "在住到去从從往离離近于於是叫的們们我家这這那说說问問请請好回来來"
    "区區市县縣镇鎮街路道号號天晚上午早后後前日时時刚剛点點分里裡内內外边邊个個"
    "はがでにのをとも"
)
FIRST = _letters(
    "小社里裡内內外的门門口号號栋棟楼樓东東南西北这這那有一二三四五六七八九十地车車停是"
    "のでにはがかまとへも"
    "에의은는이가로와과을를도"
)
# Letters that Arabic writes together with the word they stand before: and, so, in, for, like.
PROCLITICS = _letters("وفبلك")
