"""Findings in sentences: what the figures say, by rules and not by taste, one file for each kind of finding.

In go the answers of a day, those of earlier years and the published figures; out come sentences, each with its
figures, and with whether the difference is more than chance. A kind says nothing where its figure or its comparator
is missing. The sentences never say why something happened, and never speak of a person or a team by name.
"""
