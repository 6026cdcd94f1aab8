"""What two desks share of a return: its rounds, what was asked of whom to be mended, and the rows a built one comes from.

The returns desk asks and the desks that can mend see it and say when it is done. Nothing here names a worker: what was
asked is a rule and a desk, and who is concerned is told by the check of the file as it is now.
"""
