"""Who holds which children: one row for each child and worker, often present allocations only.

In go rows of child, worker and dates; out come involvements by the child's and the worker's pseudonymous keys. A
child's name and date of birth are never kept. Traps: the worker is a display name or a log-in, joined through a list
remembered once; a duty tray or an inbox is no person, so its children are unallocated; a child with no worker at all
has no row; a leaver's children stay under their name until somebody tidies up; many changes on one day are a
re-organisation and not changes of worker; a child on two lists (a protection plan, in care) is one child; reviewing
officers, personal advisers and managers stand in the same list, told apart by the worker's role. A present list cannot
say how often a child's worker changed: allocations that ended are needed for that.
"""
