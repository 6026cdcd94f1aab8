"""Which kind of table a file is, by its headings, and whether every column that the kind needs is there.

The kind and release whose own headings the file has most of is taken; with fewer than half of any it is none of them. A
missing column is told with the unknown ones it may have become, and with all that Mainstay looks for.
"""

from __future__ import annotations

from functools import cache

from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import CannotGoOn
from mainstay.published.declaring import EXPECTED_UNUSED, Kind, Layout
from mainstay.published.opened_file import Opened


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of published table by name, the workforce indicators first."""
    found = [kind for kind in found_in("mainstay.published.kinds", "KIND").values() if isinstance(kind, Kind)]
    return {
        kind.name: kind for kind in sorted(found, key=lambda kind: (kind.name != "workforce_indicators", kind.name))
    }


def recognised(file: Opened, among: tuple[Kind, ...] | None = None) -> tuple[Kind, Layout]:
    """The kind and layout of a file, with every column there, or `CannotGoOn` saying what is missing."""
    candidates = [(kind, layout) for kind in (among or tuple(kinds().values())) for layout in kind.layouts]
    kind, layout = max(candidates, key=lambda pair: _likeness(pair[1], file.headings))
    held = _held(layout, file.headings)
    if held * 2 < len(layout.own_headings):
        raise _none_of_them(file, kind, layout, held, among)
    missing = [name for name in layout.headings if name not in file.headings]
    if missing:
        raise _columns_missing(file, kind, layout, missing)
    twice = sorted({name for name in layout.headings if file.headings.count(name) > 1})
    if twice:
        raise file.unusable(f"It has these columns more than once: {', '.join(twice)}.", kind.find)
    return kind, layout


def _held(layout: Layout, headings: tuple[str, ...]) -> int:
    return sum(name in headings for name in layout.own_headings)


def _likeness(layout: Layout, headings: tuple[str, ...]) -> tuple[float, int]:
    held = _held(layout, headings)
    return held / len(layout.own_headings), held


def _none_of_them(file: Opened, kind: Kind, layout: Layout, held: int, among: tuple[Kind, ...] | None) -> CannotGoOn:
    if among is not None and len(among) == 1:
        looked_for = f"{held} of the {len(layout.own_headings)} columns of figures that Mainstay looks for"
        return file.unusable(f"It is not the Department's table of {kind.title}: it has {looked_for}.", kind.find)
    known = "; ".join(each.title for each in (among or kinds().values()))
    return file.unusable(f"It is not one of the Department's tables that Mainstay knows, which are: {known}.")


def _columns_missing(file: Opened, kind: Kind, layout: Layout, missing: list[str]) -> CannotGoOn:
    known = {*layout.headings, *EXPECTED_UNUSED}
    strange = [heading for heading in file.headings if heading and heading not in known]
    said = f"It looks like the Department's table of {kind.title}, and it lacks the columns {', '.join(missing)}."
    if strange:
        said += f" It has columns that Mainstay does not know, perhaps renamed ones: {', '.join(strange[:30])}."
    return file.unusable(f"{said} Mainstay knows these: {', '.join(layout.headings)}.", kind.find)
