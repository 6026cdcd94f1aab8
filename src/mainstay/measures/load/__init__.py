"""Children and the workers they have."""
