"""Filling in a form: drafts that only their writer sees, and nothing that was typed lost or kept twice.

A form that somebody has begun is kept where they ask for it, and where their session ended or its token was refused. In go
what the boxes of a form hold, out comes the same form again. Drafts go when the form is finished and after thirty days; no
page of anybody else shows them.
"""
