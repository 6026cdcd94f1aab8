"""Steps by which the tables of the intake desk came to be what they are."""
