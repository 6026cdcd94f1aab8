"""Explore a measure: any measure, by any field that it allows or by two of them, on any day that the record covers.

In goes a question, which stands in the page's address; out come the figure, its groups after the small-number rule, and its
years and months. Who may see every worker may ask for the groups in full; that they did is recorded.
"""
