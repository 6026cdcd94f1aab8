"""Before going live and after: how long each kind of data is kept, what was deleted, and the papers that a council needs.

In go the declared fields, the roles and the schedule; out come drafts to edit, and a deletion that is recorded. No period
here is official unless its source says so.
"""
