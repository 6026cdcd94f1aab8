"""Steps by which the table of settings came to be what it is."""
