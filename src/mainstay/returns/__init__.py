"""What the law asks councils to send: checked, built, explained and signed off.

In come a return's file or the record; out come findings, the file to send, and what to say about it. Nothing here takes
from the measures: a return must not change because a chart did. Both count from the record, each by its own rules.
"""
