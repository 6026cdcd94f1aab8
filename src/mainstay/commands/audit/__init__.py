"""The audit of the web application: whether it is whole, and all of it as a file.

In goes nothing but the database; out come a sentence and an exit code that a timer can act on.
"""
