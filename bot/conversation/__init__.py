"""One message in, replies out. Knows no channel."""
