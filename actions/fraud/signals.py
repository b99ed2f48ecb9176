"""What can give a scam away. Each signal has a name, a weight, and a sentence in ten languages.

The sentences are `fraud-sign-…` in `data/locales/`. A weight is how much a signal says by itself;
`actions.fraud.verdict` adds them up, and its marks are `CAREFUL` (2) and `LIKELY` (4). So 4 is what
no honest sender does, 3 is nearly that, 2 is worth a warning, and 1 only counts with others.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from actions.fraud.kinds import ScamKind


class Signal(StrEnum):
    """Links first, then what neighbours reported, phone numbers, and what a message says."""

    LOOKALIKE_DOMAIN = "lookalike_domain"
    MIXED_SCRIPT_HOST = "mixed_script_host"
    PUNYCODE_HOST = "punycode_host"
    BRAND_IN_FOREIGN_DOMAIN = "brand_in_foreign_domain"
    BRAND_WITH_ODD_ENDING = "brand_with_odd_ending"
    FOREIGN_LINK = "foreign_link"
    IP_HOST = "ip_host"
    CREDENTIALS_IN_LINK = "credentials_in_link"
    SHORTENED_LINK = "shortened_link"
    ODD_ENDING = "odd_ending"
    HIDDEN_TARGET = "hidden_target"
    SCRIPT_LINK = "script_link"
    NEW_DOMAIN = "new_domain"

    CONFIRMED_NUMBER = "confirmed_number"
    CONFIRMED_ADDRESS = "confirmed_address"
    CONFIRMED_ACCOUNT = "confirmed_account"
    CONFIRMED_TEXT = "confirmed_text"
    REPORTED_NUMBER = "reported_number"
    REPORTED_ADDRESS = "reported_address"
    REPORTED_ACCOUNT = "reported_account"
    REPORTED_TEXT = "reported_text"
    ACCOUNT_BORROWS_NAME = "account_borrows_name"

    AUTHORITY_ON_MOBILE = "authority_on_mobile"
    AUTHORITY_ON_400 = "authority_on_400"
    AUTHORITY_FROM_ABROAD = "authority_from_abroad"
    AUTHORITY_ON_INTERNET_NUMBER = "authority_on_internet_number"
    POSES_AS_HOTLINE = "poses_as_hotline"
    KNOWN_HOTLINE = "known_hotline"

    CLAIMS_AUTHORITY = "claims_authority"
    SAFE_ACCOUNT = "safe_account"
    READ_OUT_CODE = "read_out_code"
    SHARE_SCREEN = "share_screen"
    INSTALL_APP = "install_app"
    KEEP_SECRET = "keep_secret"
    DEADLINE = "deadline"
    THREAT_OF_ARREST = "threat_of_arrest"
    ASKS_FOR_MONEY = "asks_for_money"
    ASKS_FOR_DETAILS = "asks_for_details"
    LOAN_FEE = "loan_fee"
    CREDIT_RECORD = "credit_record"
    PRIZE_FEE = "prize_fee"
    JOB_FEE = "job_fee"
    TASK_REBATE = "task_rebate"
    GUARANTEED_RETURNS = "guaranteed_returns"
    GIFT_CARDS = "gift_cards"
    OFF_PLATFORM = "off_platform"
    CHAT_HANDOFF = "chat_handoff"
    SERVICE_REFUND = "service_refund"
    ACCOUNT_TROUBLE = "account_trouble"
    PARCEL_FEE = "parcel_fee"
    RELATIVE_NEW_PHONE = "relative_new_phone"
    BOSS_ORDERS = "boss_orders"
    STUCK_ABROAD = "stuck_abroad"
    PARCEL_WITH_DRUGS = "parcel_with_drugs"
    VISA_TROUBLE = "visa_trouble"
    NUDE_VIDEO = "nude_video"
    RESEMBLES_SCAMS = "resembles_scams"


WEIGHTS: dict[Signal, float] = {
    Signal.LOOKALIKE_DOMAIN: 4,  # nobody registers a bank's name with a digit in it by chance
    Signal.MIXED_SCRIPT_HOST: 4,  # registries refuse it; made to be misread
    Signal.PUNYCODE_HOST: 1,  # honest German and Chinese domains have it too
    Signal.BRAND_IN_FOREIGN_DOMAIN: 3,  # a shop may write 'alipay' in its address; few do
    Signal.BRAND_WITH_ODD_ENDING: 4,  # icbc.top: banks own .com and .cn
    Signal.FOREIGN_LINK: 1.5,  # names a bank, links elsewhere: some advertising does so as well
    Signal.IP_HOST: 2,  # institutions have names; a neighbour's router has not
    Signal.CREDENTIALS_IN_LINK: 3,  # bank.com@evil.top: hides where it leads
    Signal.SHORTENED_LINK: 1,  # honest advertising shortens links
    Signal.ODD_ENDING: 1,  # cheap endings carry most phishing, and some honest pages
    Signal.HIDDEN_TARGET: 3,  # shows one address and opens another; newsletters count clicks so
    Signal.SCRIPT_LINK: 4,  # not an address at all: runs a programme
    Signal.NEW_DOMAIN: 0.5,  # swindlers change theirs every week; so many honest ones are new to us
    Signal.CONFIRMED_NUMBER: 4,  # an officer has looked at it
    Signal.CONFIRMED_ADDRESS: 4,
    Signal.CONFIRMED_ACCOUNT: 4,
    Signal.CONFIRMED_TEXT: 4,
    Signal.REPORTED_NUMBER: 2,  # several people may err, or agree to do somebody harm
    Signal.REPORTED_ADDRESS: 2,
    Signal.REPORTED_ACCOUNT: 2,
    Signal.REPORTED_TEXT: 2,
    Signal.ACCOUNT_BORROWS_NAME: 2,  # banks and police have no private accounts; fans may
    Signal.AUTHORITY_ON_MOBILE: 1,  # community officers do have mobile phones
    Signal.AUTHORITY_ON_400: 1,  # 400 numbers are for calling in, but banks print them
    Signal.AUTHORITY_FROM_ABROAD: 3,  # no Chinese authority calls from abroad
    Signal.AUTHORITY_ON_INTERNET_NUMBER: 2,  # 170 and the like are sold without much asking
    Signal.POSES_AS_HOTLINE: 4,  # 110 never calls with a prefix
    Signal.KNOWN_HOTLINE: 0,  # worth knowing; a shown number can be forged, so it clears nothing
    Signal.CLAIMS_AUTHORITY: 0.5,  # most who say so are what they say
    Signal.SAFE_ACCOUNT: 4,  # does not exist
    Signal.READ_OUT_CODE: 3,  # no institution asks; a courier may ask for a pick-up code
    Signal.SHARE_SCREEN: 3,  # colleagues share screens, banks do not
    Signal.INSTALL_APP: 1.5,  # shops advertise their apps
    Signal.KEEP_SECRET: 1.5,  # so do people planning a birthday
    Signal.DEADLINE: 1,  # sales end tonight as well
    Signal.THREAT_OF_ARREST: 2,  # courts do send summonses, on paper
    Signal.ASKS_FOR_MONEY: 1,  # rent and fees are asked for every day
    Signal.ASKS_FOR_DETAILS: 2,  # card number with password or identity card, in a message
    Signal.LOAN_FEE: 4,  # a fee before a loan is paid out is forbidden
    Signal.CREDIT_RECORD: 3,  # a credit record cannot be cleared or repaired for money
    Signal.PRIZE_FEE: 4,  # a prize that costs something
    Signal.JOB_FEE: 3,  # a deposit before work is forbidden
    Signal.TASK_REBATE: 3,  # paid likes; some market research sounds like it
    Signal.GUARANTEED_RETURNS: 3,  # banks must say the contrary
    Signal.GIFT_CARDS: 2,  # shops sell them; to pay somebody with their codes is a scam
    Signal.OFF_PLATFORM: 3,  # gives up the platform's protection
    Signal.CHAT_HANDOFF: 1,  # shops and agents do that too
    Signal.SERVICE_REFUND: 1.5,  # shops do refund
    Signal.ACCOUNT_TROUBLE: 1.5,  # accounts do get locked
    Signal.PARCEL_FEE: 2,  # customs does charge, but not by text message
    Signal.RELATIVE_NEW_PHONE: 2,  # phones do break; with money it is a scam
    Signal.BOSS_ORDERS: 2,  # bosses do write
    Signal.STUCK_ABROAD: 3,  # love, a trouble far away, and money
    Signal.PARCEL_WITH_DRUGS: 3,  # customs never calls to discuss it
    Signal.VISA_TROUBLE: 2,  # a visa does run out
    Signal.NUDE_VIDEO: 4,  # extortion, whoever it is
    Signal.RESEMBLES_SCAMS: 2,  # unless the classifier says how sure it is (likeness.py)
}

KINDS: dict[Signal, ScamKind] = {
    Signal.LOOKALIKE_DOMAIN: ScamKind.PHISHING,
    Signal.MIXED_SCRIPT_HOST: ScamKind.PHISHING,
    Signal.BRAND_IN_FOREIGN_DOMAIN: ScamKind.PHISHING,
    Signal.BRAND_WITH_ODD_ENDING: ScamKind.PHISHING,
    Signal.FOREIGN_LINK: ScamKind.PHISHING,
    Signal.IP_HOST: ScamKind.PHISHING,
    Signal.CREDENTIALS_IN_LINK: ScamKind.PHISHING,
    Signal.ODD_ENDING: ScamKind.PHISHING,
    Signal.HIDDEN_TARGET: ScamKind.PHISHING,
    Signal.SCRIPT_LINK: ScamKind.PHISHING,
    Signal.NEW_DOMAIN: ScamKind.PHISHING,
    Signal.ACCOUNT_TROUBLE: ScamKind.PHISHING,
    Signal.PARCEL_FEE: ScamKind.PHISHING,
    Signal.AUTHORITY_ON_MOBILE: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.AUTHORITY_ON_400: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.AUTHORITY_FROM_ABROAD: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.AUTHORITY_ON_INTERNET_NUMBER: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.POSES_AS_HOTLINE: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.CLAIMS_AUTHORITY: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.SAFE_ACCOUNT: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.THREAT_OF_ARREST: ScamKind.IMPERSONATED_AUTHORITY,
    Signal.READ_OUT_CODE: ScamKind.FAKE_CUSTOMER_SERVICE,
    Signal.SHARE_SCREEN: ScamKind.FAKE_CUSTOMER_SERVICE,
    Signal.SERVICE_REFUND: ScamKind.FAKE_CUSTOMER_SERVICE,
    Signal.LOAN_FEE: ScamKind.FAKE_LOAN,
    Signal.CREDIT_RECORD: ScamKind.FAKE_CREDIT_REPAIR,
    Signal.PRIZE_FEE: ScamKind.FAKE_SHOPPING,
    Signal.JOB_FEE: ScamKind.FAKE_SHOPPING,
    Signal.OFF_PLATFORM: ScamKind.FAKE_SHOPPING,
    Signal.TASK_REBATE: ScamKind.TASK_REBATES,
    Signal.GUARANTEED_RETURNS: ScamKind.FAKE_INVESTMENT,
    Signal.RELATIVE_NEW_PHONE: ScamKind.IMPERSONATED_ACQUAINTANCE,
    Signal.BOSS_ORDERS: ScamKind.IMPERSONATED_ACQUAINTANCE,
    Signal.STUCK_ABROAD: ScamKind.ROMANCE,
    Signal.PARCEL_WITH_DRUGS: ScamKind.PARCEL_OR_VISA,
    Signal.VISA_TROUBLE: ScamKind.PARCEL_OR_VISA,
    Signal.NUDE_VIDEO: ScamKind.SEXTORTION,
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that was found. `quote` is what gave it away, as it was written.

    `real` is the true address or name beside an imitation. `kind` overrides what the signal
    usually points to. Where evidence comes from does not matter to the verdict: a rule, a
    classifier, or what neighbours reported. `people` is how many of them did lately, 0 where that
    is not to be said.
    """

    signal: Signal
    quote: str
    real: str = ""
    kind: ScamKind | None = None
    weight: float | None = None
    people: int = 0

    @property
    def counts(self) -> float:
        """How much it says, `WEIGHTS` unless its source knows better."""
        return WEIGHTS[self.signal] if self.weight is None else self.weight

    @property
    def points_to(self) -> ScamKind | None:
        """The kind of scam it is typical of."""
        return self.kind or KINDS.get(self.signal)
