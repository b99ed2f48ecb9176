"""The key under which secrets are sealed: given, or made once and kept beside the database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from bot.settings import Settings

FILE = "secret.key"


def secret_key(settings: Settings) -> str:
    """`LINLI_SECRET_KEY`; without it what is in a file of the home folder, for its owner alone.

    Raises:
        OSError: the file can be neither read nor made.
    """
    given = settings.secret_key.get_secret_value()
    return given or _kept(settings.home / FILE)


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        # Another process may be making it right now. It appears whole, and once.
        new = path.with_name(f"{FILE}.{secrets.token_hex(8)}")
        new.touch(mode=0o600)
        new.write_text(secrets.token_urlsafe(32), encoding="ascii")
        os.link(new, path)
    except FileExistsError:
        pass
    finally:
        new.unlink(missing_ok=True)
    return path.read_text(encoding="ascii").strip()
