"""Sentences, charts, tables, workbooks and documents: what people read, made from answers that are already worked
out.

In go answers, comparisons, problems and the facts about a run (`content.ReportContent`); out come words and files.
The room counts nothing itself, save what is withheld because few people stand behind it. It refuses to print a figure
without what it was worked out from, to say that a difference is more than chance when nobody could know, to put a
nought in place of something withheld, and to reach the network: every page stands by itself.
"""
