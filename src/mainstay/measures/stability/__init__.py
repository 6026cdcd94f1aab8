"""How long people stay, and how much of last year's workforce is still here."""
