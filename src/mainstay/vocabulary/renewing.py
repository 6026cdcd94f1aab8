"""When social workers renew their registration, as Social Work England's own pages say (grade A).

The registration year runs from 1 December to 30 November. From 1 September to 30 November three things are to be done:
the form, the fee, and two pieces of professional development, which may be recorded throughout the year. Who joined the
register after 1 September pays the fee alone. Who has not renewed by the end is removed and must stop practising.
"""

RENEWAL_OPENS = (9, 1)
"""Month and day on which form and fee can first be sent."""
RENEWAL_CLOSES = (11, 30)
"""Month and day by which all three are to be done."""
LEARNING_OPENS = (12, 1)
"""Month and day of the year before from which professional development counts."""
