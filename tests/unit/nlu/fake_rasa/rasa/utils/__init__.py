"""As Rasa has it."""
