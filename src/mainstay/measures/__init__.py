"""What we count: one measure per file, found by walking the folder, computed over the record's workforce rows.

In go workforce rows with whole-number columns; out come answers with value, numerator, denominator, interval and, where
there is no value, the reason. It refuses to divide before it has summed, and to show a blank or a zero for 'not known'.
"""
