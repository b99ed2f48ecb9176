"""What our own Bot API server does as Telegram does, driven by the real python-telegram-bot."""
