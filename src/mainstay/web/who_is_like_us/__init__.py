"""Who is like us: the ten councils that the Department finds most like one, beside what is published of each.

Nothing here comes from the council's record: only its own number is taken from it, to know which council is meant.
"""
