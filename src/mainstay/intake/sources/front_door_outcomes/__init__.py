"""What became of contacts, and who could have helped instead: from a sample that two people read together.

In goes a row for each contact that was read (or one for each contact and reader); out come both readings, what the two agreed,
what help came before and the day on which a child came into care, written beside the contacts of the list of contacts. No
system holds this, so it is an estimate: the figures show how many were read and how often the two agreed. Nothing of what was
read is kept, only one word of a list from each. Traps: a sample chosen by hand is no random one; a contact that one person
read says nothing of agreement; a number that is in no list of contacts leads to nothing; of a family's contact the child read
has to be said; what the two agreed afterwards is no third reading.
"""
