"""How the database gets its shape, and what is in it meanwhile."""
