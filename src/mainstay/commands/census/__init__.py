"""The children's social work workforce census: check a return, build one, explain it and sign it off.

The files given are only read. What is written goes where --out says, and a return's history stands in its own folder.
"""
