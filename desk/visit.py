"""A request at the desk: who asks, from which browser, and how they are answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import wraps
from http import HTTPStatus
from typing import Any, TypeVar
from urllib.parse import quote

from sse_starlette import EventSourceResponse
from starlette.datastructures import ImmutableMultiDict, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from actions import audit, second_step, sign_in
from actions.alerts import AlertTemplate, Planning, waiting
from actions.canned_replies import CannedReply
from actions.cap import CapReader, Publishing
from actions.database import Database
from actions.devices import device_of
from actions.fraud import Recogniser
from actions.model import Staff
from actions.outgoing import LONGEST_ID
from actions.refusals import NotAllowed, NotFound
from actions.seals import Seal
from actions.service_levels import ServiceLevels
from actions.translation import Translator
from desk.rendering import Pages, Words, language_of

ROOT = "/desk"
COOKIE = "linli_desk"
ATTEMPT_COOKIE = "linli_desk_attempt"  # half a sign-in
SETTING_UP = "/account/second-step"
_FORM = {"max_files": 1}

Member = TypeVar("Member", bound=StrEnum)

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Desk:
    """What all pages share. `public_url` is where residents find the chat, None: where we are.

    `intents` are what a message can mean, in the order in which staff choose among them. `planning`
    says how alerts go out. `recogniser` knows whose own a number or address is, and reads lists of
    them. `levels` are the service levels that hold until somebody changes them.
    """

    database: Database
    pages: Pages
    clock: Clock
    is_https: bool
    planning: Planning
    templates: Mapping[str, AlertTemplate]
    public_url: str | None
    intents: tuple[str, ...]
    recogniser: Recogniser
    seal: Seal
    levels: ServiceLevels
    replies: tuple[CannedReply, ...] = ()
    translator: Translator | None = None
    publishing: Publishing | None = None
    cap_reader: CapReader | None = None

    def words_for(self, request: Request) -> Words:
        """The language of somebody who is not signed in: as chosen, or as their browser asks."""
        chosen = request.query_params.get("language", "")
        accepted = request.headers.get("accept-language", "")
        return self.pages.words(language_of(f"{chosen},{accepted}"), self.clock())

    def problem(self, status: int, words: Words, staff: Staff | None = None) -> Response:
        """The page that says, in words, why there is nothing else to show."""
        return self.pages.render(
            "problem.html", words, status=status, code=status, staff=staff, here=""
        )

    def keep_secret(self, response: Response, secret: str) -> None:
        """Give a browser the key to its session."""
        self._keep(response, COOKIE, secret, sign_in.SESSION_LIFE)
        response.delete_cookie(ATTEMPT_COOKIE, path=ROOT)

    def keep_attempt(self, response: Response, secret: str) -> None:
        """Give a browser half a sign-in, to be finished with a code."""
        self._keep(response, ATTEMPT_COOKIE, secret, second_step.CODE_LIFE)

    def _keep(self, response: Response, name: str, secret: str, life: timedelta) -> None:
        response.set_cookie(
            name,
            secret,
            max_age=int(life.total_seconds()),
            path=ROOT,
            httponly=True,
            samesite="lax",
            secure=self.is_https,
        )


@dataclass(frozen=True)
class Visit:
    """One request of somebody who is signed in; `secret` is their session's.

    `plans_waiting` counts the plans of alerts that wait for them (`actions.alerts.waiting`).
    """

    desk: Desk
    request: Request
    staff: Staff
    secret: str
    now: datetime
    plans_waiting: int = 0

    @property
    def words(self) -> Words:
        """Their language."""
        return self.desk.pages.words(self.staff.language, self.now)

    @property
    def database(self) -> Database:
        """Where everything is."""
        return self.desk.database

    def id(self) -> int:
        """The row that the path names.

        Raises:
            NotFound: no row has such a number.
        """
        id: int = self.request.path_params["id"]
        if len(str(id)) > LONGEST_ID:
            raise NotFound
        return id

    def query(self, name: str) -> str:
        """A value from the address, "" where it is not there."""
        return self.request.query_params.get(name, "")

    async def upload(self, name: str) -> UploadFile | None:
        """The file that was chosen for a field; None where none was."""
        chosen = (await self.request.form(**_FORM)).get(name)
        if not isinstance(chosen, UploadFile) or not (chosen.filename or chosen.size):
            return None
        return chosen

    async def form(self) -> dict[str, str]:
        """What was filled in, with a line's end as one character and none that hides."""
        form = await self.request.form(**_FORM)
        return {
            name: value.replace("\r\n", "\n").replace("\0", "").strip()
            for name, value in form.items()
            if isinstance(value, str)
        }

    async def fields(self) -> ImmutableMultiDict[str, str]:
        """`form`, for forms in which one name may have several values."""
        form = await self.request.form(**_FORM)
        return ImmutableMultiDict(
            [
                (name, value.replace("\r\n", "\n").replace("\0", "").strip())
                for name, value in form.multi_items()
                if isinstance(value, str)
            ]
        )

    def page(self, template: str, /, *, status: int = HTTPStatus.OK, **values: Any) -> Response:
        """A page for them. `here` marks where in the navigation they are."""
        values.setdefault("here", "")
        return self.desk.pages.render(
            template,
            self.words,
            status=status,
            staff=self.staff,
            address=self.request.url.path,
            plans_waiting=self.plans_waiting,
            **values,
        )

    async def is_still_signed_in(self) -> bool:
        """Whether the session has not ended meanwhile."""
        async with self.database.read() as session:
            now = self.desk.clock()
            return await sign_in.staff_of(session, self.secret, now) is not None


Handler = Callable[[Visit], Awaitable[Response]]
Endpoint = Callable[[Request], Awaitable[Response]]


def for_staff(desk: Desk, handler: Handler, *, is_noted: bool = True) -> Endpoint:
    """`handler` for who is signed in; everybody else is asked to sign in first.

    What they may not see does not exist, and what is not for them to do is said so. Not `is_noted`
    in the audit log is what a page shows of itself, and tells nothing that the page does not.
    """

    @wraps(handler)
    async def endpoint(request: Request) -> Response:
        now = desk.clock()
        secret = request.cookies.get(COOKIE, "")
        async with desk.database.read() as session:
            who = await sign_in.signed_in(session, secret, now)
            is_page = request.method == "GET" and not is_from_script(request)
            waits = await waiting.count_for(session, who.staff) if who and is_page else 0
        if who is None:
            return _ask_to_sign_in(desk, request)
        if who.must_set_up and not _is_of_account(request):
            return _signed_out(desk, request) if is_from_script(request) else go(SETTING_UP)
        if not is_from_script(request):  # what a page left open does by itself is no use of it
            address = request.client.host if request.client else ""
            device = device_of(request.headers.get("user-agent", ""), address)
            await sign_in.note_use(desk.database, who, device, now)
        visit = Visit(desk, request, who.staff, secret, now, waits)
        try:
            response = await handler(visit)
        except NotFound:
            response = desk.problem(HTTPStatus.NOT_FOUND, visit.words, who.staff)
        except NotAllowed:
            response = desk.problem(HTTPStatus.FORBIDDEN, visit.words, who.staff)
        finally:
            await request.close()  # and with it the files of its form
        if is_noted:
            await _note_in_audit_log(visit, response)
        return response

    return endpoint


async def _note_in_audit_log(visit: Visit, response: Response) -> None:
    """Keep what was opened or changed; what an open page fetches anew by itself is neither."""
    request = visit.request
    looks = request.method in ("GET", "HEAD")
    if looks and (is_from_script(request) or isinstance(response, EventSourceResponse)):
        return
    path = request.url.path.removeprefix(ROOT)
    async with visit.database.write() as session:
        audit.note(session, visit.staff, request.method, path, response.status_code, visit.now)


def is_from_script(request: Request) -> bool:
    """Whether a page asks, to change a part of itself, and not a person for a new page."""
    return "hx-request" in request.headers


def id_in(text: str) -> int | None:
    """The row's id that `text` is; None for anything a person could have forged."""
    is_id = text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID
    return int(text) if is_id else None


def member_in(kind: type[Member], text: str) -> Member | None:
    """The member of an enum that `text` is; None for anything else."""
    return kind(text) if text in list(kind) else None


def go(path: str) -> Response:
    """Look there next (with GET, also after a POST)."""
    return RedirectResponse(f"{ROOT}{path}", HTTPStatus.SEE_OTHER)


def _ask_to_sign_in(desk: Desk, request: Request) -> Response:
    if is_from_script(request):
        return _signed_out(desk, request)
    if request.method != "GET":
        return go("/sign-in")
    here = request.url.path.removeprefix(ROOT)
    return go(f"/sign-in?next={quote(here)}")


def _signed_out(desk: Desk, request: Request) -> Response:
    """The page stays as it is, with what was typed there, and says what to do."""
    return desk.pages.render(
        "signed_out.html", desk.words_for(request), status=HTTPStatus.UNAUTHORIZED
    )


def _is_of_account(request: Request) -> bool:
    """Whether it belongs to one's account: open to who has to set up a second step first."""
    path = request.url.path.removeprefix(ROOT)
    return path in {"/sign-out", "/account"} or path.startswith("/account/")
