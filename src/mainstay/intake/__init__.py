"""How a council's files become its record: recognising, reading, mapping, checking, joining.

In go files as they are; out come the record and a list of problems. It refuses to guess what is unsure, to drop a
person for a bad field, to merge two people by itself, and to keep what no declared field needs.
"""
