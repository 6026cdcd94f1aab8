"""The questions of conversations with staff: on arriving, while here, on leaving. One file for each kind, with its version.

In go nothing but the words of each set; out come the boxes of a form and the names under which answers are held. A question
is never reworded in place: with other words it has another name, or the set another version, so that answers of two years are
never mixed. None asks about health, belief, origin, or another person.
"""
