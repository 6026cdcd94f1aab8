"""What came of checking census returns: a screen of it, a document for programs, and lists for those who can mend it.

In go checked returns; out come words, JSON and tables. Nothing here counts anyone or judges a return. The registration
number is the only thing about a person that is let through, because a return cannot be mended without it: these files
are for the council's own desk, like the return itself. What a check prints and writes loads no table library, so that
it starts at once.
"""
