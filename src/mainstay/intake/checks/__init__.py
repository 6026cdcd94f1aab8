"""Checks across files, each with a constant `CHECK`: a function from the record to the problems found."""
