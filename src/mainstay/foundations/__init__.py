"""Dates, half-open periods, money, seeded chance, files and problems: tools with no social work in them.

Everything else stands on this room and it imports none of the others. It refuses to read the clock, the environment
or the network: a date, a seed or a folder is always handed in.
"""
