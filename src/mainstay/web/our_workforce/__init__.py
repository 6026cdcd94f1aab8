"""Our workforce: what the current version of the record says, as a director, an analyst or a finance officer reads it.

In goes the current edition; out come the director's list with its charts, every measure, one measure with its years and
groups, the teams, and the report to take away. Groups keep the small-number rule on every page; nobody is shown one by one.
"""
