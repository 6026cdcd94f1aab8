"""Building a return from the record: every worker, every item, and for each value where it comes from.

In come the record, a census year and what the council itself has answered. Out come the census view (each item as the
text to be written, with the rows of the council's files behind it, or why it is not known and who would know) and the
XML of it. Who is in post, who left, children allocated and days lost are counted by the record's own definitions, and
here only asked for. Nothing is guessed: what the record does not hold is left out, or given as the Department's own
"not yet collected", and listed.
"""
