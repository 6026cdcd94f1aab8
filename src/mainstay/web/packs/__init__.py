"""Papers to take: what the council takes into a room with inspectors, and the page it gives each partner.

In goes the record that is shown and a day; out come the inspection pack, for the council's own use and marked as holding
small numbers, and pages for partners that the small-number rule has passed. That each was taken is recorded.
"""
