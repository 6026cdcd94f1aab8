"""The record: people, posts, spells, children held, agency assignments; every field declared once.

In go typed rows from intake (or from inventing); out come the answers to who was in post on a day, and who started and
left over a year, the one definition of each. It refuses overlapping spells, unkeyed pseudonyms and fields it did not
declare.
"""
