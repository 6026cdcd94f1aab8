"""Published results: what the Department published of the council, its region and England, for a reader from the region.

Nothing here comes from the council's record: only the council's own number is taken from it, to know which area is meant.
"""
