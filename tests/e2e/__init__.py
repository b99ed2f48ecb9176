"""From outside: the real service, the real Rasa, a real browser."""
