"""Waves of fraud that are noticed by what residents report."""
