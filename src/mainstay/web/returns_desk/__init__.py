"""The returns desk: the workforce census from an upload, or from the council's record, to a return that was sent.

In come returns as XML, the council's own answers, and moves with initials and a role. Out come what is to be mended and by
whom, notes, the year beside the last, and the sheet to sign. Each round has a folder of its own with its history, as the
commands keep it. Refused are files that are no return, moves that the table of states does not allow, and anything done on
top of what somebody else did meanwhile.
"""
