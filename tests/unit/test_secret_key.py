"""The key that seals secrets: given, or made once for all processes that share a home."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pydantic import SecretStr

from bot.secret_key import FILE, secret_key
from bot.settings import Settings


def test_what_is_given_is_used_and_nothing_is_kept(tmp_path: Path) -> None:
    assert secret_key(Settings(home=tmp_path, secret_key=SecretStr("given"))) == "given"
    assert list(tmp_path.iterdir()) == []


def test_without_one_it_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "new", secret_key=SecretStr(""))
    with ThreadPoolExecutor(8) as several:
        keys = set(several.map(lambda _: secret_key(settings), range(8)))
    assert len(keys) == 1
    assert len(keys.pop()) >= 32
    (kept,) = settings.home.iterdir()
    assert kept.name == FILE
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
