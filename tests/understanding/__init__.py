"""How well residents are understood: measured through the real Rasa, shown on one page.

It lives among the tests, since it needs both sides: `nlu`, which may not import the bot, and the
bot's own rules (bands, language), which `nlu` may not know.
"""
