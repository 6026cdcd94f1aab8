"""An applicant tracking export: vacancies being filled, applications moving through them, or both in one table.

In go rows of an application with its stages, rows of a vacancy with its stages, or rows that hold both; out come
vacancies and applications by pseudonymous keys made from the system's own numbers. An applicant's name is never asked
for and never kept; nor are interview notes, references, and answers about equality. Traps: one advertisement may fill
several posts or none; some systems keep the last status alone, with its day in place of the others; a stage without a
day was not collected, and is never nought days; the first reply is a time as well as a day where both cells have one;
the source is the council's website for nearly all, because the form is there; whoever withdrew is deleted after some
months; internal moves and agency workers made permanent never pass through the system; what is being filled is no
count of what is vacant, which only the establishment tells.
"""
