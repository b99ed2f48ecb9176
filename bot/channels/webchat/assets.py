"""The page's scripts and styles, kept by browsers for as long as they do not change."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import PathLike, StaticFiles
from starlette.types import Scope

A_YEAR_S = 365 * 24 * 3600  # the longest that makes sense: RFC 9111 has no "for ever"


class Assets(StaticFiles):
    """The files of a folder, to be mounted under an address with their `version` in it.

    A new version has another address, so a page never mixes files of two versions.
    """

    def __init__(self, folder: Path):
        super().__init__(directory=folder)
        digest = hashlib.sha256()
        for path in sorted(folder.iterdir()):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        self.version = digest.hexdigest()[:12]

    def file_response(
        self, full_path: PathLike, stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """A file, with its ETag, to be kept."""
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR_S}, immutable"
        return response
