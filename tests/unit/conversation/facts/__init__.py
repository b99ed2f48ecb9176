"""What a message says in so many words."""
