"""A report of people who left: events that a list of present staff cannot show.

In goes one row for each leaving; out come ends of spells, with why and where to. Traps: the leave date is the last day
paid and not the last day worked; people who moved out of children's services without leaving the council are missing; a
transfer of a whole service or a re-organisation looks like mass leaving on one day; somebody who retires and returns is
a leaver and a starter; a resignation says nothing of where somebody went, and where they went is seldom filled in.
"""
