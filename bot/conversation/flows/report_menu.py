"""/report: a report by buttons, for who would rather press than write."""

from __future__ import annotations

from bot.conversation.flows import menu, report
from bot.conversation.flows.heard import kept
from bot.conversation.situation import Situation, Steps, reply
from bot.conversation.state import Heard, Report
from nlu.intents import Intent

CHOICES: tuple[tuple[Intent, ...], ...] = (
    (Intent.EMERGENCY,),
    (Intent.REPORT_PARKING, Intent.REPORT_HAZARD),
    (Intent.REPORT_NOISE, Intent.REPORT_ANIMAL),
    (Intent.REPORT_TRAFFIC, Intent.REPORT_THEFT),
    (Intent.REPORT_SUSPICIOUS, Intent.REPORT_DISPUTE),
    (Intent.REPORT_LOST_FOUND, Intent.FRAUD_VICTIM),
    (Intent.TALK_TO_OFFICER,),
)


def choose(situation: Situation) -> Steps:
    """Ask what it is about; what was written behind the command, or sent before, is kept for it.

    A report that is being made already goes on.
    """
    talk = situation.conversation.talk
    if isinstance(talk, Report):
        answer = (yield from report.go_on(situation, talk)) if situation.words else None
        return answer or (yield from report.resume(talk, situation))
    heard = kept(situation, talk if isinstance(talk, Heard) else None)
    return reply("report-category", buttons=menu.buttons(CHOICES), talk=heard)
