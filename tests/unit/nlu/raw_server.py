"""A server that says exactly the bytes it was given, HTTP or not, and remembers who asked."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Self


def http(body: bytes, status: str = "200 OK") -> bytes:
    """An orderly answer."""
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def rasa(ranking: object, entities: object = (), **more: object) -> bytes:
    """An answer as Rasa gives it to `/model/parse`."""
    answer = {"text": "", "intent_ranking": ranking, "entities": entities, **more}
    return http(json.dumps(answer).encode())


def ranked(**confidences: float) -> list[dict[str, Any]]:
    """A ranking, in the order given."""
    return [{"name": name, "confidence": value} for name, value in confidences.items()]


def found(kind: str, start: int, end: int) -> dict[str, Any]:
    """An entity, as Rasa reports it."""
    return {"entity": kind, "start": start, "end": end, "value": "?", "extractor": "?"}


GREET = rasa(ranked(greet=0.9, thanks=0.1))


class RawServer:
    """One per test; `answer` may change while it runs, None stands for no answer at all."""

    def __init__(self) -> None:
        self.answer: bytes | None = GREET
        self.hangs_up = False
        """Whether it ends the connection after its bytes."""
        self.pause = 0.0
        """Seconds between one byte and the next."""
        self.requests: list[bytes] = []
        """The bodies of what was asked."""
        self.lines: list[str] = []
        """The request lines of what was asked."""
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.transport.abort()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        """The origin."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    @property
    def texts(self) -> list[str]:
        """What Rasa was asked to parse."""
        return [json.loads(body)["text"] for body in self.requests]

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            while line := (await reader.readline()).decode():
                self.lines.append(line.strip())
                length = 0
                while header := (await reader.readline()).decode().strip().lower():
                    if header.startswith("content-length:"):
                        length = int(header.partition(":")[2])
                self.requests.append(await reader.readexactly(length))
                if self.answer is not None:
                    await self._say(self.answer, writer)
                if self.hangs_up:
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    async def _say(self, answer: bytes, writer: asyncio.StreamWriter) -> None:
        step = 1 if self.pause else len(answer)
        for start in range(0, len(answer), step or 1):
            writer.write(answer[start : start + step])
            await writer.drain()
            await asyncio.sleep(self.pause)
