"""What the Department publishes about England, regions and councils.

In go the Department's own file and a council's number; out come its figures, and whether the built-in table agrees.
"""
