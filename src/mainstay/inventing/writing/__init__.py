"""The files of an invented council, one writer for each kind: each file in this folder with a constant `WRITER`.

In goes an invented council; out come sheets of plain cells, later spoilt or not, and last the bytes of real files. The
columns of a list come from its declaration in `intake`, so that a column added there appears here.
"""
