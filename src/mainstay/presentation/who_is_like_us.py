"""Who is like us, in words: the table, one sentence of what is most and least alike, as text and as one JSON document."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from mainstay.presentation.words import joined, number
from mainstay.published.likeness import LikeCell, LikeColumn, Likeness
from mainstay.published.recognising import kinds

SCHEMA = "mainstay/published-like/1"
MIDDLE = "Middle of the neighbours"
_DASH = "\u2013"
_CLOSENESS = (
    "How close each neighbour is, and which they are, is the Department's own finding, from what families and places"
    " are like; it does not look at a council's workforce or its work."
)


def headings(found: Likeness) -> tuple[str, ...]:
    """The table's headings: each figure with its year."""
    return ("Council", "How close", *(f"{each.feature.title}, {each.year}" for each in found.columns))


def rows(found: Likeness) -> list[tuple[str, ...]]:
    """Our own row first, then the neighbours, nearest first, then the middle of theirs."""
    lines = [(row.name, row.closeness or "the council itself", *(cell_said(each) for each in row.cells))
             for row in (found.ours, *found.near)]  # fmt: skip
    if found.near:
        lines.append((MIDDLE, "", *(_middle(each) for each in found.columns)))
    return lines


def cell_said(cell: LikeCell) -> str:
    """The figure, or a dash."""
    return _DASH if cell.value is None else number(cell.value)


def sentence_of(found: Likeness) -> str:
    """What is most alike and what least, beside the middle of the neighbours; '' where there is nothing to compare."""
    ordered = found.by_how_alike
    if not ordered:
        return ""
    most = _apart(ordered[0])
    if len(ordered) == 1:
        return f"{found.ours.name} and its neighbours can be set beside one another in one figure alone: {most}."
    return (
        f"{found.ours.name} is most like its neighbours in {most}; it is least like them in {_apart(ordered[-1])}."
        " Each is set beside the middle of its neighbours' figures."
    )


def notes(found: Likeness) -> list[str]:
    """How figures were worked out, what is not loaded, and why a figure is missing."""
    said = [_CLOSENESS]
    if any(each.feature.per_children for each in found.columns):
        said.append(
            "Rates of children in need, of referrals and of social workers are worked out here, by the estimated number"
            " of children in the middle of the year before a March, or of the same year or the last published before a"
            " September."
        )
    said += [
        f"{row.name} sends one return with {row.counted_with}: its social workers for each 10,000 children are of both."
        for row in (found.ours, *found.near)
        if row.counted_with
    ]
    if found.missing:
        named = joined([f"'{kinds()[each].title}'" for each in found.missing])
        said.append(f"Not loaded, and so not shown: the Department's tables of {named} (mainstay published load FILE).")
    for place, column in enumerate(found.columns):
        without = [f"{row.name}, as it {row.cells[place].why}" for row in (found.ours, *found.near)
                   if row.cells[place].value is None]  # fmt: skip
        if without:
            said.append(f"{column.feature.title}: no figure of {joined(without)}.")
    return said


def as_text(found: Likeness) -> str:
    """A table for a terminal, each figure on a line of its own below its council's name."""
    names = [row[0] for row in rows(found)]
    wide = max(len(each) for each in names)
    lines = [f"Councils most like {found.ours.name}, nearest first", ""]
    columns = [f"[{place}]" for place in range(1, len(found.columns) + 1)]
    close = max(len(row[1]) for row in rows(found))
    lines.append(f"{'':<{wide}}  {'':<{close}}" + "".join(f"{each:>12}" for each in columns))
    for name, closeness, *cells in rows(found):
        lines.append(f"{name:<{wide}}  {closeness:<{close}}" + "".join(f"{each:>12}" for each in cells))
    lines.append("")
    lines += [f"[{place}] {each.feature.title}, {each.year}" for place, each in enumerate(found.columns, start=1)]
    said = sentence_of(found)
    return "\n".join(
        ["", *lines, "", *([said] if said else []), *notes(found), f"Source: {found.neighbours_from}."]
    ).strip()


def as_document(found: Likeness) -> dict[str, Any]:
    """The JSON document: fields may be added to it, and none changes its meaning."""
    return {
        "schema": SCHEMA,
        "council": {"code": found.ours.code, "name": found.ours.name, "figures": _figures(found, found.ours.cells)},
        "neighbours": [
            {"code": row.code, "name": row.name, "closeness": row.closeness, "figures": _figures(found, row.cells)}
            for row in found.near
        ],
        "figures": {
            each.feature.name: {
                "title": each.feature.title,
                "year": each.year,
                "table": each.feature.table,
                "worked_out": each.feature.per_children,
                "middle_of_neighbours": _float(each.middle),
                "apart_from_middle": None if each.apart is None else round(float(each.apart), 4),
            }
            for each in found.columns
        },
        "sentence": sentence_of(found),
        "notes": notes(found),
        "not_loaded": list(found.missing),
        "source": found.neighbours_from,
    }


def _figures(found: Likeness, cells: tuple[LikeCell, ...]) -> dict[str, float | None]:
    return {each.feature.name: _float(cell.value) for each, cell in zip(found.columns, cells, strict=True)}


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _middle(column: LikeColumn) -> str:
    if column.middle is None:
        return _DASH
    step = Decimal(1).scaleb(-max(column.feature.decimals, 0))
    return number(column.middle.quantize(step, ROUND_HALF_UP))


def _apart(column: LikeColumn) -> str:
    """'children looked after for each 10,000 (7% above)'."""
    title = column.feature.title[:1].lower() + column.feature.title[1:]
    percent = int((abs(column.apart or Decimal(0)) * 100).quantize(Decimal(1), ROUND_HALF_UP))
    if percent == 0:
        return f"{title} (the same)"
    return f"{title} ({percent}% {'above' if (column.apart or 0) > 0 else 'below'})"


def no_neighbours(name: str) -> str:
    """What is said of a council that has none."""
    return f"The table that was loaded holds no statistical neighbours of {name}."
