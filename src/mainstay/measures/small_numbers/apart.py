"""Tables taken apart by what they count: what tells nothing of one another is protected by itself, which is far quicker.

Two counts stay together where one is some of the other, or where something is known to hold between them.
"""

from __future__ import annotations

from dataclasses import replace

from mainstay.measures.small_numbers.tables import Table, Tables


def apart(tables: Tables) -> list[Tables]:
    """The same figures in as many parts as tell nothing of one another, in the order in which they are declared."""
    return [_of(tables, names) for names in _together(tables)]


def _together(tables: Tables) -> list[set[str]]:
    groups = [{each.name} for each in tables.counted]
    bonds = [{each.name, each.within} for each in tables.counted if each.within]
    bonds += [{name for _, name, _ in relation.parts} for relation in tables.relations]
    for bond in bonds:
        met = [group for group in groups if group & bond]
        groups = [group for group in groups if not group & bond]
        groups.append(set().union(*met))
    order = {each.name: place for place, each in enumerate(tables.counted)}
    return sorted(groups, key=lambda group: min(order[name] for name in group))


def _of(tables: Tables, names: set[str]) -> Tables:
    parts = [
        Table(each.name, tuple(cell for cell in each.cells if cell.counted in names), ()) for each in tables.tables
    ]
    return replace(
        tables,
        counted=[each for each in tables.counted if each.name in names],
        tables=[each for each in parts if each.cells],
        relations=[each for each in tables.relations if any(name in names for _, name, _ in each.parts)],
    )
