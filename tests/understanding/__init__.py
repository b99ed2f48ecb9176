"""How well residents are understood, measured on messages that nothing was trained on."""
