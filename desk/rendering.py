"""Pages from templates: escaped, and worded in one language by Fluent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime, format_skeleton, format_timedelta
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from actions import staff
from actions.alerts.rhythm import in_words
from actions.geography import Point, map_link
from actions.languages import LANGUAGES, RIGHT_TO_LEFT, weekday_name
from actions.outgoing import Arg, Moment, Say, say, term
from actions.wording import Wording, in_language

FOLDER = Path(__file__).parent
_A_DAY = timedelta(days=1)
_A_MINUTE = timedelta(minutes=1)
_A_SECOND = timedelta(seconds=1)
_UNITS = (("day", 24 * 60), ("hour", 60), ("minute", 1))  # in minutes
_GEO = re.compile(r"^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$")  # RFC 5870


class Spoken(NamedTuple):
    """What somebody wrote, and the points on the map they sent with it."""

    words: str
    points: list[Point]

    @classmethod
    def of(cls, text: str) -> Spoken:
        """`text` of a thread message: a line that is a geo URI is a point."""
        words, points = [], []
        for line in text.splitlines():
            if found := _GEO.match(line):
                points.append((float(found[1]), float(found[2])))
            else:
                words.append(line)
        return cls("\n".join(words), points)


class Words:
    """What a template says, in one language, at one moment."""

    def __init__(self, wording: Wording, language: str, timezone: ZoneInfo, now: datetime) -> None:
        self.language = language
        self._wording = wording
        self._timezone = timezone
        self._now = now
        self._locale = Locale.parse(language, sep="-")

    def t(self, id: str, /, **args: Arg) -> str:
        """The message `id`; an underscore in a variable's name stands for a hyphen."""
        return self._wording.text(self.language, say(id, **args))

    def said(self, message: Say) -> str:
        """A message that an action chose."""
        return self._wording.text(self.language, message)

    def in_words_of(self, language: str, id: str) -> str:
        """The message `id` in another language."""
        return self._wording.text(language, say(id))

    def term(self, prefix: str, member: StrEnum) -> str:
        """The word for an enum's member, e.g. `term("category", ticket.category)`."""
        return self.said(term(prefix, member))

    def name(self, names: Mapping[str, str] | Say) -> str:
        """A thing's name, of its names by language or as it is worded."""
        return self.said(names) if isinstance(names, Say) else in_language(names, self.language)

    def language_name(self, code: str) -> str:
        """What a language is called in this one."""
        return _language_name(code, self.language)

    def moment(self, at: datetime) -> str:
        """Day and time on the wall, short."""
        return self._wording.text(self.language, Moment(at=at))

    def today(self) -> date:
        """The day on the wall."""
        return self._now.astimezone(self._timezone).date()

    def day(self, day: date) -> str:
        """A day, where no time is known."""
        return format_date(day, "medium", locale=self._locale)

    def in_full(self, at: datetime) -> str:
        """Date, time and zone, for who wants to know exactly."""
        local = at.astimezone(self._timezone)
        return format_datetime(local, "full", locale=self._locale)

    def rhythm(self, cron: str) -> str:
        """When a cron expression fires, in plain words."""
        return in_words(cron, self.language)

    def duration(self, time: timedelta) -> str:
        """About how long, in the one unit that fits."""
        return format_timedelta(max(time, _A_SECOND), threshold=1.5, locale=self._locale)

    def minutes(self, count: int) -> str:
        """How long so many minutes are, in the two largest units that fit."""
        return _duration(count, self._locale)

    def percent(self, part: float) -> str:
        """A part of 1 in hundredths."""
        return format_percent(part, locale=self._locale)

    def decimal(self, number: float) -> str:
        """A number with one digit behind the point."""
        return format_decimal(number, "0.0", locale=self._locale)

    def short_day(self, day: date) -> str:
        """A day without its year."""
        return format_skeleton("MMMd", day, locale=self._locale)

    def weekday(self, number: int) -> str:
        """A day of the week, 0 is Monday."""
        return weekday_name(number, self.language)

    def on_the_wall(self, at: datetime) -> str:
        """`at` as a field for date and time holds it."""
        return at.astimezone(self._timezone).strftime("%Y-%m-%dT%H:%M")

    def is_over(self, at: datetime) -> bool:
        """Whether `at` has passed."""
        return at < self._now

    def ago(self, at: datetime) -> str:
        """How long ago `at` was; after a day, the moment itself."""
        passed = self._now - at
        if passed < _A_MINUTE:
            return self.t("desk-just-now")
        if passed >= _A_DAY:
            return self.moment(at)
        return format_timedelta(-passed, add_direction=True, threshold=1, locale=self._locale)


class Pages:
    """The templates. Whatever is put into one is text, never markup."""

    def __init__(self, wording: Wording, timezone: ZoneInfo) -> None:
        self._wording = wording
        self.timezone = timezone
        self._environment = Environment(
            loader=FileSystemLoader(FOLDER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals.update(
            direction_of=direction_of,
            in_language=in_language,
            languages=tuple(LANGUAGES),
            map_link=map_link,
            spoken=Spoken.of,
            staff_languages=staff.LANGUAGES,
        )

    def words(self, language: str, now: datetime) -> Words:
        """What is said in `language` at `now`."""
        return Words(self._wording, language, self.timezone, now)

    def render(
        self,
        template: str,
        words: Words,
        /,
        *,
        status: int = HTTPStatus.OK,
        headers: Mapping[str, str] | None = None,
        **values: Any,
    ) -> HTMLResponse:
        """A page. Nothing of it may be kept: it shows what residents wrote."""
        html = self._environment.get_template(template).render(words=words, t=words.t, **values)
        return HTMLResponse(html, status, {"Cache-Control": "no-store", **(headers or {})})


@lru_cache(maxsize=10_000)  # a dashboard of a year says hundreds, of a few steps
def _duration(minutes: int, locale: Locale) -> str:
    parts: list[str] = []
    for unit, size in _UNITS:
        many, minutes = divmod(minutes, size)
        if many or (unit == "minute" and not parts):
            parts.append(format_unit(many, f"duration-{unit}", "short", locale=locale))
    return " ".join(parts[:2])


@lru_cache(maxsize=1_000)
def _language_name(code: str, language: str) -> str:
    try:
        return Locale.parse(code, sep="-").get_display_name(language) or code
    except ValueError:
        return code


def direction_of(language: str) -> str:
    """HTML's `dir` for a language."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def language_of(accepted: str) -> str:
    """The first of a browser's languages (RFC 9110, Accept-Language) that the desk speaks."""
    for part in accepted.split(","):
        code = part.split(";")[0].strip().lower().split("-")[0]
        if code in staff.LANGUAGES:
            return code
    return staff.LANGUAGES[0]
