"""Children being helped, whether or not anybody is allocated to them: plans, care and early help, with their days.

In go rows of child and the days of each kind of help, in the long layout or as the lists for an inspection have them (a sheet
for each kind, with its own headings); out come episodes of help by the child's pseudonymous key. Without them, days without a
worker cannot be seen, as a child whom nobody holds stands in no list of allocations. Traps: a list of those helped now shows
nobody whose help has ended; one stay in care is cut into rows wherever the placement or the law changes, and is one stay; a
child may stand on several sheets, a plan within care; legal status is kept of children in care alone, and only for what asks.
"""
