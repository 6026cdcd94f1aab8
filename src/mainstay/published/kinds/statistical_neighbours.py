"""Statistical neighbours: for each council the ten most like it, nearest first, and how close each is.

Source: headings and rows of the Department's model of 2025, one row for each of 153 councils. It holds no figures.
"""

from __future__ import annotations

from mainstay.published.declaring import Kind, Layout, Measured

_TEN = range(1, 11)

KIND = Kind(
    name="statistical_neighbours",
    title="statistical neighbours",
    publisher="Department for Education",
    layouts=(
        Layout(
            "2025",
            tuple(
                each
                for place in _TEN
                for each in (
                    Measured(f"neighbour_{place}", f"Neighbour {place}", "council", f"sn_{place}"),
                    Measured(f"closeness_{place}", f"How close neighbour {place} is", "in words", f"sn_{place}p"),
                )
            ),
            places=("old_la_code", "la_name"),
        ),
    ),
    day=(3, 31),
    find="Give the file of the local authority interactive tool's statistical neighbours, one row for each council.",
    about="The Department's model of 2025; the neighbours of a council need not have it among theirs.",
    holds="neighbours",
)
