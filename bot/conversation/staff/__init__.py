"""What the staff do from their phones: `patrol` is what all of it needs, the rest a file a deed."""
