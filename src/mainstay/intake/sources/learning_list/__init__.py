"""A list of training, professional development and qualifications: what each worker completed and what is to be renewed.

In goes a row for each person and course; out come pieces of learning with the day each was completed and the day by
which it has to be done again. Marks, certificates' numbers and trainers' remarks are never asked for. Traps: a course's
name differs from year to year; a booking is no attendance, and whoever did not come stands in the list as well; attended
and not marked looks the same as not attended; agency workers are missing; such a list holds people of the whole
council, so nobody is asked about a name that no list of staff has.
"""
