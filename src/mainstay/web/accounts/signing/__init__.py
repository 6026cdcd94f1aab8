"""Coming in and going out: signing in with a password and a code, or at the council's own sign-in; choosing a password."""
