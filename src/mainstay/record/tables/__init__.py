"""One file for each table of the record, each with a constant `TABLE`: its rows in a sentence, and its fields.

Import checks, documentation, templates to download, invented data and storage all derive from these declarations.
"""
