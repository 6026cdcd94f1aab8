"""Steps by which the tables of the audit came to be what they are."""
