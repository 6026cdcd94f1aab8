"""About me: whoever can sign in comes to see what is held about them, who looked, what is due, and to say what is wrong.

Each account sees the one worker that it is said to be, and nobody else; without one, it says who can link it. Children and
colleagues are named on no page here. That somebody looked is told by role and day, not by name.
"""
