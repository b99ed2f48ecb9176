"""The floor: a bare python-telegram-bot echo bot, polling, nothing else."""

from __future__ import annotations

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say the same."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until killed."""
    url = os.environ["LINLI_TELEGRAM_API_URL"].rstrip("/")
    application = (
        Application.builder()
        .token(os.environ["LINLI_TELEGRAM_TOKEN"])
        .base_url(f"{url}/bot")
        .build()
    )
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(poll_interval=0)


if __name__ == "__main__":
    main()
