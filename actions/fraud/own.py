"""Whether a number in a story is the teller's own: 'they took it from my card 6222 …'.

What belongs to a victim is never remembered as a swindler's. Rather too much than too little: a
swindler who writes 'my number is …' is still known by everything else he leaves.
"""

from __future__ import annotations

import re

BEFORE = 40  # characters that are looked at

_MINE = (
    r"我(?:自己)?(?:的|本人的)?|本人(?:的)?|俺的?|自分の|私の|僕の|내|제|나의|저의|"
    r"\b(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|mi|mis|nuestr[oa]|"
    r"мо(?:и|я|е|ю|еи|его|им|ем)|сво(?:и|я|ю|еи|его)|наш\w*)\b"  # folded: no й
)
_THINGS = (
    r"own|bank|phone|mobile|cell|card|account|number|no|id|wechat|alipay|telephone|"
    r"手机|手機|电话|電話|号码|號碼|号|號|卡|账户|帳戶|账|帳|银行|銀行|微信|支付宝|支付寶|工行|建行|农行|中行|"
    r"番号|口座|カード|携帯|번호|전화|휴대폰|계좌|카드|은행|통장|"
    r"numero|telephone|compte|carte|bancaire|portable|nummer|telefon\w*|handy\w*|konto\w*|karte\w*|"
    r"iban|telefono|movil|cuenta|tarjeta|bancaria|номер\w*|телефон\w*|счет\w*|карт\w*"
)
_IS = r"is|was|of|是|为|為|は|の|은|는|이|est|ist|es|de|du|der|del|هو|هي|—"
_OWN = re.compile(
    rf"(?:(?:{_MINE})(?:[\s:：'\".\-#()]*(?:{_THINGS})){{0,4}}"
    r"|رقمي|هاتفي|حسابي|بطاقتي|رقم (?:هاتفي|حسابي|بطاقتي|جوالي))"
    rf"(?:[\s:：'\"#(]*(?:{_IS}))?[\s:：'\"#(+]*$"
)


def is_own(text: str, start: int) -> bool:
    """Whether what begins at `start` of `text` (folded) is said to be the writer's own."""
    return _OWN.search(text[max(0, start - BEFORE) : start]) is not None
