"""Early-career trackers: the steps of the assessed and supported year, or of the programme that follows it.

In goes a row for each worker with a column for each step, or a row for each step; out come steps due and done, the
cohort, and a lighter load where the list says one was agreed. Portfolios, observations' notes and panel papers are never
asked for. Traps: due and held stand in one cell ('due 3/2 - done 17/2'), without a year; whoever was away has later
days, and part-timers too, so a day that is worked out from the start is told as worked out and never put in place of
one that is given; those who left are often deleted, so that completion is flattered: retention is counted from those who
began, by the list of staff; the outcome is that of the year, and stands on its last step.
"""
