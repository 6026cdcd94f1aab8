"""Steps by which the tables of reviews and conversations came to be what they are."""
