"""Residents at the gate, with a phone: the real page in a real browser, on the real service."""
