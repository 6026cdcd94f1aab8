"""The things a person does, one per file: read a folder, work out figures, make a report.

Here settings, the clock and Mainstay's own folder come in, and are handed down. It refuses to leave half-made output.
"""
