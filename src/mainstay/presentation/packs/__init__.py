"""Packs of paper: what a council takes into a room with inspectors, and the page it gives each partner.

In go figures that were worked out elsewhere, each with the file it came from; out come Word documents, workbooks and
print pages. The inspection pack is for the council's own use and may hold small numbers, but never a worker's name or
number; a partner's page leaves the building, and takes only figures that the small-number rule has passed.
"""
