"""Thanks: anybody comes to thank a person or a team for something in their work, and to read what they were thanked for.

A person is named by a number in a form, never by name. What for is told without the name of a child or a family: a word
that may be one is asked about. The person reads it, and their team does; nobody sees a list of who was thanked how often.
"""
