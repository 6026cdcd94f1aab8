"""Asking for the data: an empty sheet to fill in and a one-page request, for each kind of file.

In go the declarations of sources, fields and measures; out come a workbook, a Word document and a web page that say
what is needed, why, how careful to be with it, what to leave out, and what it makes possible. They refuse to ask for
anything that no declared field needs, and for a child's name.
"""
