"""Is that unusual: a council's measure beside England, its region, another council or an earlier year.

In go values with their intervals and published figures; out come a standing (above, below, no different than chance)
and the part of a sentence that says it. It refuses to call a difference real without an interval, and ranks nobody:
councils are compared, people and teams are not.
"""
