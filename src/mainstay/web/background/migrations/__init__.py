"""Steps by which the tables of the background came to be what they are."""
