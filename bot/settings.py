"""Every setting: environment variables with the prefix LINLI_, typed and checked at the start."""

from __future__ import annotations

import json
import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AnyHttpUrl, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from actions.alerts.planning import Planning
from actions.cap.certificates import SOURCE_NAME, Certificates, certificates_in
from actions.cap.publishing import Publishing, Status
from actions.database import async_url
from actions.quiet_hours import Nights
from actions.waves.settings import WaveAlerts

PREFIX = "LINLI_"

_TIME = r"([01]\d|2[0-3]):[0-5]\d"


CapSource = Annotated[str, Field(pattern=rf"^{SOURCE_NAME.pattern}$")]
CapToken = Annotated[SecretStr, Field(min_length=20)]


class TelegramMode(StrEnum):
    """How updates come from Telegram."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class SettingsError(Exception):
    """A setting that cannot be used; each line names one and says why."""


class Settings(BaseSettings):
    """What can be set. README.md explains each; `docs/map.md` says who uses it."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    home: Path = Path("var")  # bot.heartbeat knows it too
    data: Path = Path("data")
    database_url: SecretStr = SecretStr("")
    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: AnyHttpUrl = AnyHttpUrl("https://api.telegram.org")
    telegram_mode: TelegramMode = TelegramMode.POLLING
    webhook_url: AnyHttpUrl | None = None
    webhook_secret: SecretStr = SecretStr("")
    nlu_url: AnyHttpUrl | None = None
    nlu_token: SecretStr = SecretStr("")
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=1, le=65535)
    public_url: AnyHttpUrl | None = None
    # Seals what has to be readable again; sessions are random secrets, kept as hashes.
    secret_key: SecretStr = SecretStr("")
    timezone: ZoneInfo = ZoneInfo("Asia/Shanghai")
    send_rate: float = Field(default=25, gt=0, le=10_000)
    approve_above: int = Field(default=5000, ge=0)
    quiet_hours: str = Field(default="22:00-07:00", pattern=rf"^{_TIME}-{_TIME}$")
    alert_time: str = Field(default="18:00", pattern=rf"^{_TIME}$")
    wave_alerts: WaveAlerts = WaveAlerts.DRAFT
    translate_url: AnyHttpUrl | None = None
    tesseract: str = (
        "tesseract"  # a name on the PATH, or a path; empty: text in pictures is not read
    )
    # CAP 1.2, 3.2.1: neither spaces nor commas nor < or &
    cap_sender: str = Field(default="", pattern=r"^[^\s,<&]*$", max_length=200)
    cap_sender_name: str = Field(default="", max_length=200)
    cap_status: Status = Status.ACTUAL
    # Who may hand in messages: {"name": "token"}
    cap_sources: Annotated[dict[CapSource, CapToken], NoDecode] = Field(default_factory=dict)
    # A folder with <name>.pem of those who sign what they hand in
    cap_certificates: Path | None = None
    demo: bool = True
    metrics_port: int | None = Field(default=None, ge=1, le=65535)
    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$")

    @field_validator("timezone", mode="before")
    @classmethod
    def _known_timezone(cls, value: object) -> object:
        if isinstance(value, str):
            try:
                return ZoneInfo(value)
            except (ZoneInfoNotFoundError, ValueError) as error:
                raise ValueError(f"no such time zone: {value}") from error
        return value

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, value: SecretStr) -> SecretStr:
        if value.get_secret_value():
            try:
                async_url(value.get_secret_value())
            except Exception as error:
                # The address may hold a password: say what is wrong, never repeat it.
                raise ValueError("not a SQLite or PostgreSQL address") from error
        return value

    @field_validator("cap_sources", mode="before")
    @classmethod
    def _names_and_tokens(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value.strip() else {}
        except ValueError as error:
            raise ValueError('names and tokens are written {"name": "token"}') from error

    @field_validator("cap_certificates")
    @classmethod
    def _usable_certificates(cls, value: Path | None) -> Path | None:
        if value is not None:
            try:
                certificates_in(value)
            except OSError as error:
                raise ValueError(f"cannot be read: {error.strerror}") from error
        return value

    @field_validator(
        "nlu_url", "webhook_url", "translate_url", "public_url", "metrics_port",
        "cap_certificates", mode="before",
    )  # fmt: skip
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @model_validator(mode="after")
    def _webhook_is_whole(self) -> Self:
        if self.telegram_mode is TelegramMode.WEBHOOK and self.telegram_token.get_secret_value():
            if self.webhook_url is None:
                raise ValueError("LINLI_TELEGRAM_MODE=webhook needs LINLI_WEBHOOK_URL")
            # https://core.telegram.org/bots/api#setwebhook, secret_token
            if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", self.webhook_secret.get_secret_value()):
                raise ValueError(
                    "LINLI_TELEGRAM_MODE=webhook needs LINLI_WEBHOOK_SECRET: 1 to 256 of A-Z a-z "
                    "0-9 _ -"
                )
        return self

    @property
    def has_telegram(self) -> bool:
        """Whether a bot token was given; without one there is the web chat alone."""
        return bool(self.telegram_token.get_secret_value())

    @property
    def nights(self) -> Nights:
        """When the city sleeps."""
        return Nights.of(self.quiet_hours, self.timezone)

    @property
    def planning(self) -> Planning:
        """How alerts go out that are composed on the desk."""
        return Planning(self.nights, self.send_rate, self.approve_above, f"{self.web_url}/desk")

    @property
    def publishing(self) -> Publishing | None:
        """Who publishes safety notices for other systems; None: nobody."""
        if not self.cap_sender:
            return None
        return Publishing(
            self.cap_sender, self.web_url, self.timezone, self.cap_sender_name, self.cap_status
        )

    @property
    def cap_signers(self) -> Certificates:
        """The certificates of those who sign what they hand in, by name."""
        return {} if self.cap_certificates is None else certificates_in(self.cap_certificates)

    @property
    def database(self) -> str:
        """The database's address; SQLite in `home` when none was given."""
        given = self.database_url.get_secret_value()
        return given or f"sqlite:///{self.home.absolute() / 'linli.db'}"

    @property
    def web_url(self) -> str:
        """Where people find the web chat and the desk, without a slash at the end."""
        if self.public_url is not None:
            return str(self.public_url).rstrip("/")
        host = "127.0.0.1" if self.web_host in ("0.0.0.0", "::") else self.web_host  # noqa: S104
        return f"http://{host}:{self.web_port}"


def load_settings() -> Settings:
    """The settings from the environment.

    Raises:
        SettingsError: with a line for each setting that cannot be used.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = []
        for problem in error.errors(include_url=False, include_input=False):
            name = PREFIX + str(problem["loc"][0]).upper() if problem["loc"] else "Settings"
            lines.append(f"{name}: {problem['msg'].removeprefix('Value error, ')}")
        raise SettingsError("\n".join(lines)) from None
