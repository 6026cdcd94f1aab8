"""Steps by which the table of agreed loads came to be what it is."""
