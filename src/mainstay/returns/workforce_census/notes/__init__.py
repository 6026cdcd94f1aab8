"""Notes on queries, one file for each rule: what the council may say beside a query that is right as it is.

A file holds one constant NOTE. Adding a note is adding a file; nothing else is edited. A rule without one gets a plain
general note.
"""
