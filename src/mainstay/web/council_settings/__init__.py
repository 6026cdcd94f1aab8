"""What an administrator sets for the whole council: its name, logo and colour, its region, and two rules about people.

In go a few fields and a picture; out come pages that look like the council's own. It refuses a colour in which words could not
be read and a picture that is not plainly one.
"""
