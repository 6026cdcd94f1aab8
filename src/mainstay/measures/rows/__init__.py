"""The kinds of rows that measures count: workers, vacancies, meetings, contacts, children, one file for each kind.

A kind says what one row is, which flags (0 or 1) and whole quantities stand in it, and by what it may be broken down. In
goes the record and the days asked about; out come rows, each of one day and the time before it. A measure is a sum over
the rows of one kind. Adding a kind is adding a file with a ROWS; nothing else is edited.
"""
