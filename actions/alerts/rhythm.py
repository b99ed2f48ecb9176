"""When a repeated alert goes out: a cron expression, in plain words, and its next times."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger
from babel import Locale
from cron_descriptor import FormatException, MissingFieldException, Options, get_description

from actions.outgoing import say
from actions.refusals import Refusal

_DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH = Locale("en")


class RhythmUnclear(Refusal):
    """No cron expression of five fields, or one that we would read otherwise than others do."""

    def __init__(self) -> None:
        super().__init__(say("refusal-rhythm-unclear"))


class NeverFires(Refusal):
    """A cron expression of a day that never comes."""

    def __init__(self) -> None:
        super().__init__(say("refusal-never-fires"))


class Rhythm:
    """A cron expression by the clock on the wall in `timezone`.

    Raises:
        RhythmUnclear: it is none.
        NeverFires: it is of a day that never comes, e.g. the 31st of February.
    """

    def __init__(self, cron: str, timezone: ZoneInfo, now: datetime) -> None:
        self.cron = " ".join(cron.split())
        fields = self.cron.split(" ")
        if len(fields) != 5 or (fields[2] != "*" and fields[4] != "*"):
            # Of a day of the month and a day of the week, cron takes either, APScheduler both.
            raise RhythmUnclear
        minute, hour, day, month, weekday = fields
        if not re.fullmatch(r"[0-9,\-]+", minute):
            raise RhythmUnclear  # nobody is to be written to every minute
        # Cron counts the days of the week from Sunday, APScheduler from Monday: names are clear.
        weekday = re.sub(r"[0-7]", lambda digit: _DAYS[int(digit[0])], weekday)
        try:
            self._trigger = CronTrigger(
                minute=minute, hour=hour, day=day, month=month, day_of_week=weekday,
                timezone=timezone,
            )  # fmt: skip
            in_words(self.cron, "en")
        except (ValueError, FormatException, MissingFieldException, LookupError) as error:
            raise RhythmUnclear from error
        if self.after(now) is None:
            raise NeverFires

    def after(self, moment: datetime) -> datetime | None:
        """The first time (UTC) behind `moment`."""
        found: datetime | None = self._trigger.get_next_fire_time(moment, moment)
        return None if found is None else found.astimezone(UTC)

    def next_times(self, now: datetime, count: int = 5) -> list[datetime]:
        """The next `count` times behind `now`, as far as there are so many."""
        times: list[datetime] = []
        moment = now
        for _ in range(count):
            found = self.after(moment)
            if found is None:
                break
            times.append(found)
            moment = found
        return times


def in_words(cron: str, language: str) -> str:
    """A cron expression in plain words; `language` is one of the desk's."""
    options = Options()
    options.locale_code = "zh_CN" if language == "zh" else "en_US"
    options.use_24hour_time_format = True
    options.verbose = True
    words: str = get_description(cron, options)
    return words if language == "en" else _names_in(words, Locale(language))


def _names_in(words: str, locale: Locale) -> str:
    """With days and months in the language of `locale`; the library leaves them in English."""
    for kind in ("days", "months"):
        english = getattr(_ENGLISH, kind)["format"]["wide"]
        own = getattr(locale, kind)["format"]["wide"]
        for number, name in english.items():
            words = words.replace(name, own[number])
    return words.replace(", ", "，")
