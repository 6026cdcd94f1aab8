"""The kinds of published table that Mainstay reads, one file each with a constant KIND.

In goes nothing; out come the headings by which a file is recognised and the measures it holds, under plain names. A kind
reads no file itself, and knows of no other.
"""
