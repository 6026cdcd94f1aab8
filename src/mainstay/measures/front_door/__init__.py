"""The front door: who contacts the council about children, what became of it, and who could have helped instead."""
