"""The council's own weights of a load: points for each kind of help, what is added, and how much a worker can carry.

In go rows of a part of the load and a number; out comes a version of the weights with the days on which it is in force. It
holds nothing about anybody. Traps: points, children and percentages stand in one column; a scheme gives points for cases of
several children; a part that the council leaves out keeps its assumed number, which is said wherever it is used.
"""
