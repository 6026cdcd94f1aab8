"""The web application: one place where a council knows, keeps and grows its workforce, for many people at once.

A slice is a folder here with a `slice.py` that declares its pages: where each stands, who may open it, and what it does.
Every page is guarded by what its declaration says, so that none can be forgotten; adding a slice edits nothing else. Pages
change no number: what they show comes from the tasks, as in a report.
"""
