"""Packs of paper to take into a room: for inspectors, and for the partners who contact the council.

Each is made from a folder of files or a kept record, and written into a folder of its own.
"""
