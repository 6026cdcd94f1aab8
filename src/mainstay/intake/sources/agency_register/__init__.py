"""The agency supplier's list of assignments: who was engaged, as what, why, at what rate, and until when.

In goes one row for each assignment, or for each extension of one; out come assignments with their parts of the rate, and
spells of agency workers. Suppliers give assignments, time sheets and invoices as three reports; this is the first, and a
list of shifts or invoices without a start date is not it. Traps: an extension is no new start, so rows of one worker
with a gap of 14 days or less are one stay; the end date is the present approval and not the end; an actual end is blank
for those still here; the pay rate is what the worker gets and the charge rate what the council pays; an umbrella rate
holds the employer's costs and a PAYE rate does not; workers off the contract, project teams and direct engagements are
not in the supplier's list at all; workers for adults and unqualified workers are; the reason for hire is picked once.
"""
