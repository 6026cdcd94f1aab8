"""The mess that real files hold, one file for each kind, with a constant `MESS`.

Each says what it does, to which file, and what Mainstay should make of it. None is in a clean council. A kind added
here is planted, told of in the example council and checked, without another line anywhere.
"""
