"""Steps by which the tables of editions came to be what they are."""
