"""The web side of the service, put together: web chat, desk, what other systems are told.

Imported only where it is served: the bot alone has no use for what it stands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware

from actions.cap import CapReader
from actions.seals import Seal
from actions.translation import Translator
from bot.cap import cap_routes
from bot.cap_intake import intake_routes
from bot.channels.webchat.routes import chat_routes
from bot.secret_key import secret_key
from bot.settings import TelegramMode
from bot.web import WebServer, create_web
from desk.app import create_desk
from desk.security_headers import SecurityHeaders, security_headers
from nlu.intents import Intent

if TYPE_CHECKING:
    from bot.app import Service


async def serve_site(service: Service) -> None:
    """Serve it where the settings say, until cancelled."""
    settings = service.settings
    await WebServer(site(service), settings.web_host, settings.web_port).serve()


def site(service: Service) -> Starlette:
    """The ASGI app: web chat, desk and what belongs to them."""
    database, wording, clock = service.database, service.wording, service.clock
    settings = service.settings
    reader = CapReader(settings.data / "cap" / "CAP-v1.2.xsd")
    more = [
        *cap_routes(database, wording, clock, settings.publishing),
        *intake_routes(
            database,
            wording,
            clock,
            reader,
            settings.cap_sources,
            settings.cap_signers,
            desk=settings.planning.desk,
        ),
    ]
    if service.telegram is not None and settings.telegram_mode is TelegramMode.WEBHOOK:
        more.append(service.telegram.webhook())
    translation = settings.translate_url
    return create_web(
        database,
        chat=chat_routes(database, service.inbox, wording, clock, public_url=settings.web_url),
        desk=create_desk(
            database,
            wording,
            clock,
            planning=settings.planning,
            is_https=settings.web_url.startswith("https"),
            public_url=settings.web_url if settings.public_url else None,
            templates=service.templates,
            recogniser=service.shield.recogniser,
            intents=tuple(Intent),
            replies=service.replies,
            translator=None if translation is None else Translator(str(translation)),
            publishing=settings.publishing,
            cap_reader=reader,
            seal=Seal(secret_key(settings)),
            levels=service.levels,
        ),
        more=more,
        # blob: is what the chat shows of a photo while that is on its way to us.
        middleware=[Middleware(SecurityHeaders, security_headers(img_src="'self' blob: data:"))],
    )
