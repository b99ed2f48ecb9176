"""Where people talk to the service: channels, conversation, and the process that runs them."""
