"""Welcome, stay and exit conversations as forms hold them: a row for each, with its day, its answers and what it was about.

In go the answers of a form in words of a list, marks out of five, and comments; out come conversations, joined to the worker
where a staff number says who it was, and to nobody where none does. A name alone is only matched by a person, once. Traps: few
forms are filled, and not a random part of those who left, so how many were asked has to be known: a row for each one asked,
with the day of the offer and whether it was declined; the reason on the form and the one that HR has differ, and both are kept;
'career development' and 'personal reasons' hide others; the manager who was the reason may have been the one who asked; several
reasons stand in one cell. Comments are held back until somebody entitled to has read them; new pay and the name of a new
employer are not asked.
"""
