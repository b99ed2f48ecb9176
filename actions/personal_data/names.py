"""How people name somebody, in the ten languages: with a title, or as they introduce themselves.

The name is group `n`. A name alone, of somebody we do not know, looks like any other word; a
reviewer discards what still tells of whom it speaks.
"""

from __future__ import annotations

import re

# Frequent surnames, in both scripts, less those that are everyday words before a title.
_CHINESE = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何罗羅郑鄭梁宋唐许許韩韓邓鄧冯馮曹彭曾萧肖"
    "蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鐘姜崔谭譚廖范汪陆陸石戴贾賈韦韋夏邱"
    "侯邹鄒熊孟秦白江阎閻薛尹段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戚严嚴"
)
_CHINESE_TITLE = (
    "先生|女士|小姐|太太|夫人|阿姨|叔叔|大叔|师傅|師傅|老师|老師|警官|医生|醫生|大爷|大妈|大媽|奶奶|"
    "爷爷|爺爺|伯伯|经理|經理|主任|队长|隊長|同志|某"
)
_KOREAN = "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민나지엄"

_LATIN_NAME = r"(?P<n>[A-ZÀ-ÖØ-Ý][\w'’-]+(?:\s[A-ZÀ-ÖØ-Ý][\w'’-]+)?)"
_ANY_NAME = r"(?P<n>(?!not\b|nicht\b|no\b|pas\b)[^\W\d_][\w'’-]+(?:\s[A-ZÀ-ÖØ-ÝА-ЯЁ][\w'’-]+)*)"

NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        # Chinese: 王先生, 张建国警官, 老李, 我叫王芳, 我姓陈
        rf"(?P<n>[{_CHINESE}][一-鿿]{{0,2}}?)(?={_CHINESE_TITLE})",
        r"(?<=[老小])(?P<n>[王李张張刘劉陈陳赵趙吴吳孙孫朱郭罗羅徐胡])(?![一-鿿]?[年时時路])",
        rf"(?:我叫|我是|名叫|名字[叫是]|姓名[是::]?)\s?(?P<n>[{_CHINESE}][一-鿿]{{1,2}})(?![一-鿿])",
        rf"(?:我|他|她)姓(?P<n>[{_CHINESE}])",
        # Japanese: 田中さん, 佐藤様, 名前は山田です, 鈴木と申します
        r"(?P<n>(?<![おごァ-ヶー一-鿿々])(?!皆|奥|客|隣|赤ちゃん|赤|妊婦|民警|住民|大家|大屋|管理人|店員|店長|業者|患者|警官|警察|警備員|"
        r"運転手|子供|母|父|姉|兄|娘|息子|孫)(?:[一-鿿々]{1,4}|[ァ-ヶー]{2,10}))(?=さん|さま|くん|ちゃん|氏)",
        r"(?P<n>(?<![一-鿿々])[一-鿿々]{2,4})(?=様(?![子々]))",
        r"名前は\s?(?P<n>[一-鿿々ァ-ヶー]{2,10})(?=です|で、|といい|と申)",
        r"(?P<n>[一-鿿々]{2,6}|[ァ-ヶー]{2,10})(?=と申します|といいます|と言います)",
        # Korean: 김철수 씨, 이 선생님, 제 이름은 박영희입니다
        rf"(?P<n>(?<![가-힣])[{_KOREAN}][가-힣]{{0,2}})(?=\s?(?:씨|선생님|여사)(?![가-힣]{{2}}))",
        rf"(?P<n>(?<![가-힣])(?!고객|이웃|주민|손님|선생|기사|소장|주인|임대|장모|조카)[{_KOREAN}][가-힣]{{1,2}})(?=\s?님)",
        rf"이름은\s?(?P<n>[{_KOREAN}][가-힣]{{1,3}}?)(?=입니다|이에요|예요|이고|라고|이라)",
        # English
        r"\b(?:[Mm]rs?|[Mm]s|[Dd]r)\.?\s+(?P<n>[^\W\d_][\w'’-]+)",
        rf"\b(?:Miss|Mister|Uncle|Auntie|Aunt|Grandma|Grandpa|[Oo]fficer)\s+{_LATIN_NAME}",
        rf"(?i:\bmy name is|\bmy name's|\bi am called|\bi'm called)\s+{_ANY_NAME}",
        # French
        rf"\b(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\s+{_LATIN_NAME}",
        rf"(?i:\bje m['’]appelle|\bmon nom est)\s+{_ANY_NAME}",
        # German
        rf"\b(?:Herrn?|Frau|Fräulein|Familie)\s+{_LATIN_NAME}",
        rf"(?i:\bich hei(?:ß|ss)e|\bmein name ist)\s+{_ANY_NAME}",
        # Spanish
        rf"\b(?:Sr|Sra|Srta|[Ss]eñora?|[Ss]eñorita|Don|Doña)\.?\s+{_LATIN_NAME}",
        rf"(?i:\bme llamo|\bmi nombre es)\s+{_ANY_NAME}",
        # Russian: господин Иванов, Анна Петровна, И. И. Иванов, меня зовут Олег
        r"\b(?:г-н[уа]?|г-ж[аеу]|[Гг]осподин\w?|[Гг]оспож[аеу]|[Гг]ражданин\w?|[Гг]ражданк\w|"
        r"[Дд]яд[яи]|[Тт][её]т[яи])\s+(?P<n>[А-ЯЁ][а-яё-]+(?:\s[А-ЯЁ][а-яё-]+)?)",
        r"\b(?P<n>[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:вич\w{0,2}|вн[аыеу]|ичн[аыеу])(?:\s[А-ЯЁ][а-яё]+)?)\b",
        r"\b(?P<n>[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s[А-ЯЁ]\.\s?[А-ЯЁ]\.)",
        rf"(?i:\bменя зовут)\s+{_ANY_NAME}",
        r"(?i:\bмо[её] имя|\bмоя фамилия)\s+(?P<n>[А-ЯЁ][а-яё-]+)",
        # Arabic: السيد أحمد, أبو محمد, اسمي فاطمة
        r"(?<![ء-ي])(?:و|ل|ب)?(?:السيدة?|الأستاذة?|الاستاذة?|الدكتورة?|الحاجة?|[أا]بو)\s(?P<n>[ء-ي]{2,}(?:\s(?:بن|بنت|ال)\s?[ء-ي]{2,})?)",
        r"(?<![ء-ي])[اإ]سمي\s(?:هو\s)?(?!ل(?:صاحب|[أا]حد|ل)|و(?:رقم|عنوان))(?P<n>[ء-ي]{2,})",
    )
)
