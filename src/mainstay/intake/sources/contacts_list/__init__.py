"""What reached the front door: one row for each contact about a child, or for each child of a family.

In go rows of child, day, who made the contact and what was decided; out come contacts by the child's pseudonymous key. A
name, an address and what was said are never kept. Traps: one notification of three children is three rows with one number,
and each is a contact about a child; a row sent twice is one; contacts marked as duplicates are left out and counted as
such; outcome lists have forty local words, each asked about once; a code and its label stand in one cell; contacts that came
by night are entered the next day, so hours to a decision are not to be had from them; a contact about a child who is being
helped already is no new request. A contact is not a referral: that is a list of its own.
"""
