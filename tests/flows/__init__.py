"""Conversations as a person reads them: the resident says, the bot answers, the officer sees."""
