"""The front door on paper: the sheet on which two people read a random sample of contacts, and what came of it."""
