"""The officers' and admins' web desk: server-rendered pages over `actions`."""
