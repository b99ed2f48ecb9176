"""Has pictures read by a process of its own, one at a time, with limits on time and memory."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from shutil import which

import structlog

from bot.conversation.messages import Seen

log = structlog.get_logger(__name__)

READ_S = 10.0  # two to three seconds where the machine has time
MOST_WAITING = 6  # more than that would wait longer than anybody does

# What is looked for, pass by pass, in Tesseract's names. Swindlers write Chinese to everybody.
_PASSES: dict[str, tuple[tuple[str, ...], ...]] = {
    "zh": (("chi_sim",), ("chi_tra",)),
    "zh-Hant": (("chi_tra",), ("chi_sim",)),
    "en": (("eng",), ("chi_sim",)),
    "ja": (("jpn",), ("chi_sim",)),
    "ko": (("kor", "eng"), ("chi_sim",)),
    "fr": (("fra", "eng"), ("chi_sim",)),
    "de": (("deu", "eng"), ("chi_sim",)),
    "es": (("spa", "eng"), ("chi_sim",)),
    "ru": (("rus", "eng"), ("chi_sim",)),
    "ar": (("ara", "eng"), ("chi_sim",)),
}
UNREAD = Seen(reads_text=False, failed=True)


class PictureReader:
    """QR codes always, text where Tesseract is installed."""

    def __init__(self, tesseract: str):
        """`tesseract` is the program's name or path; empty for none."""
        self._tesseract = (which(tesseract) or "") if tesseract else ""
        self._turn = asyncio.Semaphore(1)
        self._waiting = 0
        self._installed: frozenset[str] | None = None
        if not self._tesseract:
            log.info("no_text_in_pictures", reason="tesseract is not installed")

    async def read(self, content: bytes, language: str) -> Seen:
        """What the picture says to somebody who reads `language`; `failed` where nobody can say."""
        if self._waiting >= MOST_WAITING:
            return UNREAD
        self._waiting += 1
        try:
            async with self._turn:
                return await self._read(content, await self._passes(language))
        finally:
            self._waiting -= 1

    async def _read(self, content: bytes, passes: list[str]) -> Seen:
        tesseract = self._tesseract if passes else ""
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-I", "-m", "bot.pictures.child", tesseract, *passes,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # may quote what is in the picture
            env=_environment(),
            start_new_session=True,
        )  # fmt: skip
        try:
            async with asyncio.timeout(READ_S):
                answer, _ = await child.communicate(content)
        except TimeoutError:
            log.warning("picture_not_read", reason="took too long")
            return UNREAD
        finally:
            if child.returncode is None:
                # Tesseract is the child's child: all of its session goes.
                with suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
                await child.wait()
        if child.returncode != 0:
            log.warning("picture_not_read", reason="damaged, too large or beyond the limits")
            return UNREAD
        found = json.loads(answer)
        return Seen(found["text"], tuple(found["codes"]), found["reads_text"])

    async def _passes(self, language: str) -> list[str]:
        """What to look for, as far as it is installed."""
        if not self._tesseract:
            return []
        if self._installed is None:
            self._installed = await self._list()
        found = (
            "+".join(one for one in wanted if one in self._installed)
            for wanted in _PASSES.get(language, _PASSES["en"])
        )
        return [languages for languages in found if languages]

    async def _list(self) -> frozenset[str]:
        child = await asyncio.create_subprocess_exec(
            self._tesseract, "--list-langs",
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_environment(),
        )  # fmt: skip
        answer, _ = await child.communicate()
        return frozenset(answer.decode("utf-8", "replace").split())


def _environment() -> dict[str, str]:
    """Nothing of ours, and one thread: the other core is for the residents who write."""
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    return {**kept, "OMP_THREAD_LIMIT": "1", "LC_ALL": "C.UTF-8", "HOME": "/"}
