"""One folder that a council keeps: a page that stands by itself, one printed page for a director, a workbook, and
files for programs and for those who will put problems right.

In goes `presentation.content.ReportContent`; out come files in a folder that is already there and empty. Every page
says that it contains small numbers. Breakdowns keep the small-number rule; the council's own totals are given in
full.
"""
