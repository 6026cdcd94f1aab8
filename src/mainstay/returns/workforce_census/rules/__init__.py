"""The rules, one file each: what it looks at, what it says, why it matters, how to mend it, and examples of both ends.

A file holds one constant RULE. Adding a rule is adding a file; nothing else is edited.
"""
