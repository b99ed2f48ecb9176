"""A setting that cannot be used is named in one line that says why, and quotes no secret."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, TelegramMode, load_settings
from tests.process import linli
from tests.unit.cap.signing import weather

TOKEN = "7000000001:AAE-a-secret"
WEBHOOK = {
    "LINLI_TELEGRAM_MODE": "webhook",
    "LINLI_TELEGRAM_TOKEN": TOKEN,
    "LINLI_WEBHOOK_URL": "https://linli.example/telegram",
    "LINLI_WEBHOOK_SECRET": "only-telegram-knows",
}


@pytest.fixture(autouse=True)
def _nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("LINLI_"):
            monkeypatch.delenv(name)


def loaded(monkeypatch: pytest.MonkeyPatch, **settings: str) -> Settings:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = loaded(monkeypatch)
    assert not settings.has_telegram
    assert settings.database.endswith("var/linli.db")
    assert settings.web_url == "http://127.0.0.1:8080"


def test_who_is_named_publishes_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch).publishing is None
    publishing = loaded(monkeypatch, LINLI_CAP_SENDER="alerts@police.example").publishing
    assert publishing is not None
    assert publishing.sender == "alerts@police.example"


def test_sources_have_names_and_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, LINLI_CAP_SOURCES="").cap_sources == {}
    named = loaded(monkeypatch, LINLI_CAP_SOURCES='{"weather": "0123456789abcdef0123"}')
    assert named.cap_sources["weather"].get_secret_value() == "0123456789abcdef0123"
    assert "0123456789abcdef0123" not in repr(named)


def test_who_signs_has_a_certificate_in_the_folder_that_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert loaded(monkeypatch, LINLI_CAP_CERTIFICATES="").cap_signers == {}
    (tmp_path / "weather.pem").write_bytes(weather().pem)
    named = loaded(monkeypatch, LINLI_CAP_CERTIFICATES=str(tmp_path))
    assert named.cap_signers == {"weather": (weather().certificate,)}
    (tmp_path / "weather.pem").write_text("nothing")
    with pytest.raises(SettingsError, match=r"^LINLI_CAP_CERTIFICATES: weather\.pem holds no"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LINLI_DATABASE_URL", "mysql://root:hunter2@db/linli"),
        ("LINLI_DATABASE_URL", "not an address with hunter2 in it"),
        ("LINLI_TELEGRAM_MODE", "pigeon"),
        ("LINLI_TELEGRAM_API_URL", "api.telegram.org"),
        ("LINLI_NLU_URL", "localhost"),
        ("LINLI_WEB_PORT", "0"),
        ("LINLI_WEB_PORT", "80a"),
        ("LINLI_TIMEZONE", "Mars/Olympus"),
        ("LINLI_TIMEZONE", "../../etc/passwd"),
        ("LINLI_SEND_RATE", "0"),
        ("LINLI_SEND_RATE", "fast"),
        ("LINLI_ALERT_TIME", "25:00"),
        ("LINLI_ALERT_TIME", "6 pm"),
        ("LINLI_LOG_LEVEL", "chatty"),
        ("LINLI_CAP_SENDER", "two words"),
        ("LINLI_CAP_SENDER", "a,b"),
        ("LINLI_CAP_STATUS", "Rumour"),
        ("LINLI_CAP_SOURCES", "weather:hunter2"),
        ("LINLI_CAP_SOURCES", '{"weather": "hunter2"}'),  # too short
        ("LINLI_CAP_SOURCES", '{"The Weather": "hunter2hunter2hunter2"}'),
        ("LINLI_CAP_CERTIFICATES", "/no/such/folder"),
        ("LINLI_DEMO", "perhaps"),
        ("LINLI_METRICS_PORT", "70000"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        loaded(monkeypatch, **{name: value})
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{name}: ")
    assert "hunter2" not in line


def test_every_setting_that_cannot_be_used_has_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError) as caught:
        loaded(monkeypatch, LINLI_WEB_PORT="0", LINLI_LOG_LEVEL="chatty")
    assert len(str(caught.value).splitlines()) == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LINLI_DATABASE_URL", "postgresql://linli:hunter2@db/linli"),
        ("LINLI_DATABASE_URL", ""),
        ("LINLI_NLU_URL", ""),
        ("LINLI_METRICS_PORT", ""),
        ("LINLI_TIMEZONE", "Europe/Berlin"),
        ("LINLI_SEND_RATE", "0.5"),
        ("LINLI_ALERT_TIME", "00:00"),
    ],
)
def test_a_setting_that_can_be_used_is_taken(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    loaded(monkeypatch, **{name: value})


# --- Settings that belong together --------------------------------------------------------------


@pytest.mark.parametrize("missing", ["LINLI_WEBHOOK_URL", "LINLI_WEBHOOK_SECRET"])
def test_a_webhook_needs_its_address_and_its_secret(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    with pytest.raises(SettingsError, match=missing):
        loaded(monkeypatch, **{**WEBHOOK, missing: ""})


def test_a_secret_that_telegram_would_refuse_is_refused_and_not_quoted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(SettingsError) as caught:
        loaded(monkeypatch, **{**WEBHOOK, "LINLI_WEBHOOK_SECRET": "hunter2; with a space"})
    assert "LINLI_WEBHOOK_SECRET" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_a_whole_webhook_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, **WEBHOOK).telegram_mode is TelegramMode.WEBHOOK


def test_settings_show_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = repr(loaded(monkeypatch, **WEBHOOK, LINLI_DATABASE_URL="postgresql://l:hunter2@db/l"))
    for secret in (TOKEN, "only-telegram-knows", "hunter2"):
        assert secret not in shown


# --- At the terminal ----------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["bot", "up", "worker", "migrate"])
async def test_a_command_says_what_is_wrong_in_a_line_and_ends(
    command: str, tmp_path: Path
) -> None:
    told = {
        "PATH": os.environ["PATH"],
        "LINLI_HOME": str(tmp_path),
        "LINLI_TELEGRAM_TOKEN": TOKEN,
        "LINLI_WEB_PORT": "80a",
    }
    code, said = await linli(command, environment=told)
    assert code == 2
    (line,) = said.splitlines()
    assert line.startswith("LINLI_WEB_PORT: ")
    assert list(tmp_path.iterdir()) == []
