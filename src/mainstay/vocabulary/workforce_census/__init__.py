"""The Department's workforce census as data: which items a return holds in each year, and which codes they may take.

2021 is written out in full and each later year only as its difference, so that what changed, and how that is known, can
be read at a glance. A layout of a year goes out. A difference that removes what is not there, or adds what already is,
is refused. None of the Department's own files are here: the facts are in our words, each with where it was read.
"""
