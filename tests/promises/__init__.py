"""The two guarantees, under SIGKILL and a misbehaving network."""
