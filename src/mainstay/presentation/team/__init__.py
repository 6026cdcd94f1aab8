"""My team: what a team manager reads in a minute, in sentences and tables, as a page, a workbook and a document.

In goes what the record tells of one team (`content`); out come sections with their sentences, tables and empty states.
It names nobody: workers are shown by the number that their manager knows, and never in the order of their load.
"""
