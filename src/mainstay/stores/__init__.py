"""Where a record and its key are kept: a folder of files (and, later, a database).

In goes a record; out comes the same record. It refuses to make a second key where one has been used before.
"""
