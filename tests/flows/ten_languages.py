"""Ten residents, one for each language, what they write, and the words in which they are answered.

What the service says is never copied here: `Ear` reads it from `data/locales/`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from actions.outgoing import Arg, Names, Paragraph, say
from actions.wording import Wording
from nlu.intents import Intent
from tests.rasa_double import RasaDouble

ROOT = Path(__file__).resolve().parents[2]

_ISOLATES = re.compile("[\u2066-\u2069]")
_wording = Wording(ROOT / "data", ZoneInfo("Asia/Shanghai"))
teaching = _wording.teaching


def in_words(language: str, thing: Paragraph) -> str:
    """What `thing` looks like on the phone of somebody who reads `language`."""
    return _ISOLATES.sub("", _wording.text(language, thing))


@dataclass(frozen=True)
class Speaker:
    """What somebody who speaks `language` writes in the course of a report, as people type."""

    language: str
    report: str
    place: str
    answer: str
    praise: str
    not_settled: str
    emergency: str

    def teach(self, rasa: RasaDouble) -> None:
        """Let `rasa` understand of it what the real one is trained to."""
        rasa.knows(Intent.REPORT_PARKING, self.report)
        rasa.knows(Intent.EMERGENCY, self.emergency)
        rasa.knows_place(self.place)


class Ear:
    """What a message of `data/locales/` looks like on the phone of somebody who reads `language`.

    Without the isolates that nobody sees, as `tests.botapi` shows texts.
    """

    def __init__(self, language: str):
        self._language = language

    def __call__(self, id: str, /, **args: Arg) -> str:
        """The message `id` in words."""
        return _ISOLATES.sub("", _wording.text(self._language, say(id, **args)))

    def name(self, names: dict[str, str]) -> str:
        """A thing's name."""
        return _wording.text(self._language, Names(names=names))


SPEAKERS = (
    Speaker(
        language="zh",
        report="一辆白色面包车从早上起就堵在3号门门口，谁也出不去",
        place="3号门",
        answer="沪A12345，一辆旧的五菱",
        praise="处理得很快，辛苦了",
        not_settled="车又停回来了",
        emergency="快来人，地下车库着火了",
    ),
    Speaker(
        language="zh-Hant",
        report="有輛白色廂型車從早上就擋在3號門前面，大家都出不去",
        place="3號門",
        answer="滬A12345，一輛舊的五菱",
        praise="處理得很快，辛苦了",
        not_settled="那輛車又停回來了",
        emergency="救命，地下車庫失火了",
    ),
    Speaker(
        language="en",
        report="A white van has been blocking gate 3 since this morning, nobody can get out",
        place="gate 3",
        answer="it says 沪A12345",
        praise="really quick, well done",
        not_settled="the van came back",
        emergency="help there is a fire in the basement",
    ),
    Speaker(
        language="ja",
        report="朝から白いワゴン車が3番ゲートをふさいでいて、誰も出られません",
        place="3番ゲート",
        answer="ナンバーは沪A12345です",
        praise="早く対応していただき助かりました",
        not_settled="また同じ車が停まっています",
        emergency="地下で火事です、助けてください",
    ),
    Speaker(
        language="ko",
        report="아침부터 흰색 승합차가 3번 출입구를 막고 있어서 아무도 못 나가요",
        place="3번 출입구",
        answer="번호판은 沪A12345 이에요",
        praise="빨리 처리해 주셨네요",
        not_settled="차가 다시 와서 서 있어요",
        emergency="지하에 불이 났어요 도와주세요",
    ),
    Speaker(
        language="fr",
        report="Une camionnette blanche bloque la porte 3 depuis ce matin, personne ne peut sortir",
        place="porte 3",
        answer="la plaque, c'est 沪A12345",
        praise="très rapide, bravo",
        not_settled="la camionnette est revenue",
        emergency="au secours, il y a le feu à la cave",
    ),
    Speaker(
        language="de",
        report="Seit heute früh versperrt ein weißer Transporter das Tor 3, niemand kommt raus",
        place="Tor 3",
        answer="das Kennzeichen ist 沪A12345",
        praise="ging wirklich schnell",
        not_settled="der Transporter steht wieder da",
        emergency="Hilfe, es brennt im Keller",
    ),
    Speaker(
        language="es",
        report="Una furgoneta blanca bloquea la puerta 3 desde esta mañana, nadie puede salir",
        place="puerta 3",
        answer="la matrícula es 沪A12345",
        praise="muy rápido, enhorabuena",
        not_settled="la furgoneta ha vuelto",
        emergency="socorro, hay fuego en el sótano",
    ),
    Speaker(
        language="ru",
        report="Белый фургон с утра стоит у ворот 3, никто не может выехать",
        place="ворот 3",
        answer="номер 沪A12345",
        praise="очень быстро, молодцы",
        not_settled="фургон опять стоит там же",
        emergency="помогите, пожар в подвале",
    ),
    Speaker(
        language="ar",
        report="شاحنة بيضاء تسد البوابة 3 منذ الصباح ولا أحد يستطيع الخروج",
        place="البوابة 3",
        answer="رقم اللوحة 沪A12345",
        praise="سرعة ممتازة، أحسنتم",
        not_settled="عادت الشاحنة إلى المكان نفسه",
        emergency="النجدة، هناك حريق في القبو",
    ),
)
