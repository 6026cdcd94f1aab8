"""Numbers that only the council or its region can give: on-costs, hours of a step, caps on what an hour may cost.

In go rows of what the number is, the number, where it is from and since when; out come local figures by version. Traps: a
percentage is written 33, 33% or 0.33; an amount has a pound sign; a price cap is of the agency's pay side, not of the whole
charge. A number below nought, or of something that is not known, is listed and left out, and what is assumed still stands.
"""
