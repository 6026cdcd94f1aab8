"""Supervision as managers keep it: a row for each meeting, or a row for each worker with a column for each month.

In go days due and held, the kind of meeting and who held it; out come meetings by worker. The text of a note, a decision
or a comment is never asked for and never kept. Traps: the worker is a name as the manager says it, joined to nobody
until somebody says once whose it is; a cell of a month holds a day without a year ('12/4'), two days ('12th & 26th'), a
mere 'Y', or why there was none ('AL', 'sick', 'canc'); the year stands in the name of the sheet; colour alone cannot be
seen; supervision about one child is in the case system and another kind; a meeting that fell in leave is not due by one
council's policy and missed by another's, so the reason is kept and a measure says how it counts it.
"""
