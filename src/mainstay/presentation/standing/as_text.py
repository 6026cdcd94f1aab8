"""A council's standing as text for a terminal: a line of figures for each measure, its verdict and its years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mainstay.comparison import verdicts
from mainstay.presentation.standing.content import MeasureStanding, OverYears, Standings
from mainstay.presentation.standing.words import (
    ON_THIS_PAGE,
    age_words,
    group_words,
    joint_sentence,
    left_out_rows,
    ours_words,
    place_sentence,
    verdict_words,
)
from mainstay.presentation.words import capital


def as_text(found: Standings, years: dict[str, OverYears], today: date) -> str:
    """Everything to read, the council first and where the figures come from last."""
    lines = [f"{found.name} ({found.code}) among all councils" if found.code else found.name]
    if found.replaced:
        lines.append(found.replaced)
    for one in found.measures:
        lines += ["", *_measure(found, one, years[one.name])]
    lines += ["", ON_THIS_PAGE]
    lines += [sentence for sentence in (joint_sentence(found.joint),) if sentence]
    lines += [age_words(found.measures[0], today)] if found.measures else []
    return "\n".join([*lines, f"Source: {found.source}."])


def _measure(found: Standings, one: MeasureStanding, over: OverYears) -> Iterator[str]:
    yield f"{one.title}, {one.year}: {ours_words(one)}"
    beside = [f"{capital(each.group.name)} {group_words(each, one.unit)}" for each in one.groups]
    yield f"  {'; '.join(beside)}"
    yield f"  {verdict_words(one, found.together)}"
    if one.ours is not None:
        yield f"  {place_sentence(one)}"
    if over.series.points:
        unit = "points" if one.unit == "%" else "children"
        yield f"  {verdicts.over_time(over.found)} {verdicts.latest_change(over.latest, unit)}"
    yield from (f"  {note}" for note in over.series.notes)
    left = left_out_rows(one.councils.left_out, one.as_at)
    if left:
        yield f"  Without a place: {', '.join(name for name, _why in left)}"
