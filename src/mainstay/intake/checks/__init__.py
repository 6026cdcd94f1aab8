"""Checks across files, one in a file, each with a constant `CHECK`: a function from the record to the problems found.

In goes the whole record, when everything is joined; out come problems with the pseudonymous keys of the people concerned.
They refuse to mend anything, and to say who anybody is.
"""
