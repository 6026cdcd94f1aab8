"""Where we stand: the council among all councils of England, for a director, an analyst or a reader from the region.

In goes the published table that somebody loaded, and for those who see figures the council's own of the usual day; out
come a line for each measure, and for one measure the ranked strip, the funnel, the years and who is beside it. Any other
council can be looked at. What is published holds no small number of ours; what comes from the record is marked.
"""
