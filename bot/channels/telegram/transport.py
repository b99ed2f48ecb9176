"""HTTP for python-telegram-bot, on aiohttp; it says which requests cannot have left.

The library's own transport is httpx, which with each call looks at every connection it has: with
as many calls under way as a broadcast makes, that took longer than all the rest of a message.
"""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# Servers close idle connections after longer. One closed while we write loses the answer.
_IDLE_S = 5.0
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f]")
# Raised while there is no connection yet, and nothing is written without one.
_NEVER_LEFT = (
    aiohttp.ClientConnectorError,  # no such host, no route, refused, TLS failed
    aiohttp.ClientHttpProxyError,  # the proxy makes no connection for us
    aiohttp.ConnectionTimeoutError,  # none was made, or became free, in time
    aiohttp.InvalidURL,
)


class NeverLeft(NetworkError):
    """The request was not sent: there was no connection to send it over."""


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds: for a free connection, a new one, to write, for what is read.

    `upload` is for writing files. What is without files fits into the socket's buffer: it is
    written at once or not at all.
    """

    pool: float
    connect: float
    read: float
    upload: float

    def limits(self, read: float, *, is_upload: bool) -> aiohttp.ClientTimeout:
        """As aiohttp has it, which limits no writing, but the whole of a call."""
        connected = self.pool + self.connect
        return aiohttp.ClientTimeout(
            total=connected + self.upload + read if is_upload else None,
            connect=connected,
            sock_connect=self.connect,
            sock_read=read,
        )


class Transport(BaseRequest):
    """Makes requests to `origin`, over up to `connections` kept connections.

    Through the proxy that the environment names (HTTPS_PROXY, NO_PROXY and so on), if it does.
    """

    def __init__(
        self, origin: str, connections: int, patience: Patience, verify: ssl.SSLContext | bool
    ) -> None:
        self._connections = connections
        self._patience = patience
        self._verify = verify
        self._proxy = _proxy_for(origin)
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return self._patience.read

    async def initialize(self) -> None:
        """Nothing: connections are opened by what is sent over them."""

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        *_: Any,
        **__: Any,
    ) -> tuple[int, bytes]:
        """The status and body of the answer. Of the library's timeouts, reading can be set.

        Raises:
            NeverLeft: nothing was sent.
            telegram.error.NetworkError: there was no answer; `__cause__` is aiohttp's reason.
        """
        files = request_data.multipart_data if request_data else {}
        read = self.read_timeout if read_timeout is self.DEFAULT_NONE else read_timeout
        try:
            async with self._open().request(
                method,
                url,
                data=_body(request_data, files) if request_data else None,
                headers=_FORM if request_data and not files else None,
                timeout=self._patience.limits(read, is_upload=bool(files)),
                allow_redirects=False,
                proxy=self._proxy,
            ) as answer:
                return answer.status, await answer.read()
        except _NEVER_LEFT as error:
            raise NeverLeft(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut(type(error).__name__) from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from error

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections, keepalive_timeout=_IDLE_S, ssl=self._verify
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )
        return self._session


def _body(data: RequestData, files: dict[str, Any]) -> aiohttp.FormData | bytes:
    if not files:
        return data.url_encoded_parameters().encode()
    # Names in their own letters, as browsers send them.
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for field, (name, content, media_type) in files.items():
        plain = _NOT_IN_A_NAME.sub("_", name)
        form.add_field(field, content, filename=plain, content_type=media_type)
    return form


def _proxy_for(origin: str) -> str | None:
    """Looked up once: the environment does not change while we run."""
    parsed = urlsplit(origin)
    if proxy_bypass(parsed.hostname or ""):
        return None
    named = getproxies()
    proxy = named.get(parsed.scheme) or named.get("all")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy
