"""Time sheets, or payroll's list of hours: what each person worked, and was contracted for, in a week or a month.

In go rows of a person and a week or month, with hours as people write them (37:30, 37.5, '37 hrs'); out come minutes.
Without them, hours beyond contract and time owed cannot be known. Traps: 37.30 is thirty-seven hours and three tenths, and
not 37:30; contracted hours are often those of a week beside hours of a month; a balance of time owed is as it stood, and is not
added up; two posts are two rows. Pay, rates and what somebody did in the hours are never asked for.
"""
