"""One folder per kind of file, each with a constant `SOURCE` in `source.py`: how it is recognised and what it gives."""
