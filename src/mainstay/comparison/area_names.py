"""The names of areas inside a sentence: 'the North West', "the North West's", 'England', "the West Midlands'"."""

from __future__ import annotations

# The Department's names of regions that are spoken with an article.
_WITH_ARTICLE = frozenset(
    {"north east", "north west", "east midlands", "west midlands", "east of england", "south east", "south west"}
)


def in_a_sentence(area_name: str) -> str:
    """The name as a sentence says it: 'the North West', 'London', 'Yorkshire and The Humber'."""
    return f"the {area_name}" if area_name.casefold() in _WITH_ARTICLE else area_name


def possessive(area_name: str) -> str:
    """The name before something of its own: "the North West's", "the East Midlands'"."""
    name = in_a_sentence(area_name)
    return f"{name}'" if name.endswith("s") else f"{name}'s"
