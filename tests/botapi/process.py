"""The server as a process of its own, started and driven from a test or a benchmark."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any, Self

import httpx

_ROOT = Path(__file__).parents[2]


class BotApiProcess:
    """`python -m tests.botapi`, from entering until leaving.

    async with BotApiProcess() as api:
        [ana] = await api.control("people", first_name="Ana")
        await api.control(f"people/{ana}/say", text="hola")
    """

    def __init__(self, *arguments: str, port: int = 0) -> None:
        self._arguments = ("--until-closed", "--port", str(port), *arguments)
        self.url = ""
        self.token = ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "tests.botapi",
            *self._arguments,
            cwd=_ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout is not None
        line = await self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the server did not start: exit {await self._process.wait()}")
        ready = json.loads(line)
        self.url, self.token = ready["url"], ready["token"]
        self._client = httpx.AsyncClient(base_url=self.url, timeout=60, trust_env=False)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()
        if self._process.returncode is None:
            self._process.terminate()
        await self._process.wait()

    @property
    def pid(self) -> int:
        """The server's process id."""
        return self._process.pid

    @property
    def base_url(self) -> str:
        """python-telegram-bot's `base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """python-telegram-bot's `base_file_url`."""
        return f"{self.url}/file/bot"

    async def control(self, path: str, *values: Any, **arguments: Any) -> Any:
        """POST to a control endpoint; a single positional value is the whole body.

        Raises:
            RuntimeError: the server refused.
        """
        body = values[0] if values else arguments
        return _result(await self._client.post(f"/control/{path}", json=body))

    async def ask(self, path: str, **query: str | int) -> Any:
        """GET from a control endpoint.

        Raises:
            RuntimeError: the server refused.
        """
        return _result(await self._client.get(f"/control/{path}", params=query))

    async def behave(self) -> None:
        """Lift all faults."""
        _result(await self._client.delete("/control/misbehave"))


def _result(response: httpx.Response) -> Any:
    answer = response.json()
    if not answer["ok"]:
        raise RuntimeError(answer["description"])
    return answer["result"]
