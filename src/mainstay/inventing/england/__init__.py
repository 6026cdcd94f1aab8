"""England as a twin: for every published row of a year a council whose return gives that row again, figure for figure.

In goes the Department's table. First whole numbers are chosen for every council at once, so that each rounds to what is
printed of it and together they round to what is printed of its region and of England (`programme`); then each council's
numbers are made into people (`people_of`), and these into a return. Nothing is known of any real worker: only totals are
taken from the table, and everyone in a return is invented. What no numbers can meet is listed, never bent.
"""
