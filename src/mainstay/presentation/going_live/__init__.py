"""Drafts of the papers that a council needs before going live: an impact assessment, notices, policies, the schedule.

In go the declared fields, the roles with what they may do, and the retention schedule; out come Word documents to edit. They
state what Mainstay does and name the Articles that are certain; what only the council knows is a gap, marked as one. They are
drafts and not legal advice.
"""
