"""What two groups of people share of a correction: the worker who asks for it, and the desk that makes it.

In goes what is wrong and what is right, in the worker's words; out comes what was done about it, or why not. The record itself
is corrected at its source, by the next import.
"""
