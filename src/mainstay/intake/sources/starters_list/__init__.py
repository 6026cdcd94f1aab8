"""A report of people who joined: where they came from, and who had left again before the next list of staff.

In goes one row for each start; out come starts of spells with their origin. Traps: somebody who moved within the
council, or whose contract was renewed, may be listed as a starter; a transfer of a whole service looks like mass
starting on one day; a rehire keeps an old number; the previous employer is a name where a kind of work is meant.
"""
