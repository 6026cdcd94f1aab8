"""Stretches away from work, or days lost: the kind of absence only, and never the illness.

In goes one row for each absence; out come absences by kind with working days lost. A diagnosis cannot be mapped even by
hand. Traps: one absence cut at each month's end is one absence counted several times; days by calendar, by working
pattern and by FTE differ by a third, and the census asks for working days; an absence still going on has no last day,
or one in the future; somebody with two posts has their days twice; maternity leave stands among sickness, so a list that
holds only sickness should say so; a list of totals for each person cannot be cut to a year.
"""
