"""What people who work here say: surveys, conversations and suggestions. Nobody is ever shown alone."""
