"""Samples drawn at random for people to read, and what they found.

What no system holds is told by reading a few things closely: which is drawn by chance, so that nobody picks them.
"""
