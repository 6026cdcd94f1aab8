"""Steps by which the table of corrections came to be what it is."""
