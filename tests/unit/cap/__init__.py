"""Warnings between systems: the Common Alerting Protocol, and the feed."""
