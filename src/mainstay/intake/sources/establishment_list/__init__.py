"""The posts there are: filled, vacant, part vacant and frozen.

In goes one row for each post, or for each person on a post; out come posts, their teams, and vacancies with their cover.
Finance, HR and the service often keep three lists with three totals, so the report shows the difference and settles
none. Traps: two people on one post (a job share; maternity leave and its cover); half a post vacant; posts ended in a
re-organisation and still filled; posts paid for by a grant until a day; lines of 'vacancy factor' with a negative FTE,
which are no posts; a frozen post, whose state is kept because councils differ on whether it is a vacancy.
Budgeted FTE less filled FTE is a check on the vacancy figure and is not the figure.
"""
