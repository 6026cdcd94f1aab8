"""Invented councils: a workforce that never was, month by month, with every figure known beforehand.

In go a seed, a size and a last day; out come a council's life as plain rows, the figures that are true of it, and the
files such a council would send, clean or as messy as real ones. It refuses to borrow: no name, number or row here comes
from a real person or council. It counts its truths by itself, with plain loops, so that what counts them from the files
has a second opinion.
"""
