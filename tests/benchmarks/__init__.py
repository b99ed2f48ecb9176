"""Speed and memory, measured in one run and shown as a table. Never part of a timed test.

These machines are noisy: what counts are the ratios and differences within one run.
"""
