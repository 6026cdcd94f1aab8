"""Steps by which the tables of drafts came to be what they are."""
