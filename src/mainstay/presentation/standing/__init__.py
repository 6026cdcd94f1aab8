"""Where a council stands among all councils: its figures as published, in words, in tables and as a document.

In go places in funnels and ranked strips, and a council's own in-year figures where the reader may see them; out come
sentences for a director, rows for a page, charts' figures and one JSON document. Places are counted from the lowest, and
given as a span; higher and lower are said, never better and worse.
"""
