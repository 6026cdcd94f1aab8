"""Suggestions: anybody comes to ask for something, and to read what became of what was asked: you said, we did.

A suggestion is read by those who answer suggestions, and by everybody once it is answered. Who made it is in no row that is
shown; the account that made it can follow it, and change it until it is answered.
"""
