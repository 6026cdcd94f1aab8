"""Requests about people: somebody asks what is held about them, or to be erased, and whoever answers finds it all here.

A number is typed into a form and never stands in an address or a log. What was done is in the audit, by digests and counts.
"""
