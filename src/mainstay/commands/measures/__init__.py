"""The measures: what each one is, and its figures for a folder.

Figures printed here are the identifying view, for the owner's own machine.
"""
