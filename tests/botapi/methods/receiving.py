"""Methods by which a bot gets its updates: polling, or a webhook."""

from __future__ import annotations

from tests.botapi.errors import bad_request, conflict
from tests.botapi.methods.registry import Telegram, method
from tests.botapi.parameters import Json, Parameters


async def get_updates(telegram: Telegram, parameters: Parameters) -> list[Json]:
    """getUpdates, the one method that waits.

    Raises:
        ApiError: 409, a webhook is set or another bot process polls.
    """
    if telegram.webhook.settings is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active;"
            " use deleteWebhook to delete the webhook first"
        )
    telegram.updates.allow(_allowed(parameters))
    return await telegram.updates.get(
        offset=parameters.integer("offset"),
        limit=min(max(parameters.integer("limit", 100), 1), 100),
        timeout_seconds=parameters.number("timeout") or 0.0,
    )


@method("setWebhook")
def set_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    if not parameters.has("url"):
        return delete_webhook(telegram, parameters)
    telegram.updates.allow(_allowed(parameters))
    if parameters.flag("drop_pending_updates"):
        telegram.updates.clear()
    telegram.webhook.set(parameters)
    return True


@method("deleteWebhook")
def delete_webhook(telegram: Telegram, parameters: Parameters) -> bool:
    telegram.webhook.delete()
    if parameters.flag("drop_pending_updates"):
        telegram.updates.clear()
    return True


@method("getWebhookInfo")
def get_webhook_info(telegram: Telegram, parameters: Parameters) -> Json:
    return telegram.webhook.info()


def _allowed(parameters: Parameters) -> list[str] | None:
    kinds = parameters.structure("allowed_updates", "can't parse allowed_updates JSON object")
    if kinds is None or (isinstance(kinds, list) and all(isinstance(k, str) for k in kinds)):
        return kinds
    raise bad_request("expected an Array of update types as allowed_updates")
