"""The words of the field, each with a label and a plain sentence: roles, contracts, ways of starting and leaving.

In go the words councils use; out come plain slugs that the record holds. Codes that the Department changes from year to
year live in `workforce_census/` as data. It refuses to guess: a word it does not know is unreadable, never 'other'.
"""
