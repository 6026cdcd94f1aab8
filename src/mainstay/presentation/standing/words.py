"""How a council's standing is said: figures, spans of places counted from the lowest, verdicts, and who was left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from mainstay.comparison import verdicts
from mainstay.comparison.funnel import FEWEST_COUNCILS
from mainstay.comparison.group_figures import GroupFigure, MadeBy
from mainstay.comparison.many_together import Together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP
from mainstay.comparison.published_places import LeftOut
from mainstay.comparison.where_we_stand import Band, Strip
from mainstay.measures.declaring import Unit
from mainstay.presentation.standing.content import InYear, MeasureStanding
from mainstay.presentation.words import bare, capital, counted, joined
from mainstay.vocabulary.authorities import authority
from mainstay.vocabulary.reorganisations import stands_on, what_replaced

DASH = "\u2013"
FROM_THE_LOWEST = "where 1st is the lowest"
ON_THIS_PAGE = (
    "A figure is called higher or lower only where that holds among all the measures of the page together, and beyond"
    " what chance and the usual differences between councils bring."
)


def figure_words(value: Decimal | None, unit: str) -> str:
    """A figure as published, with its sign where it is a rate; a dash where there is none."""
    return bare(value, Unit(unit)) if value is not None else DASH


def ours_words(one: MeasureStanding) -> str:
    """The council's own published figure, or why there is none."""
    if one.figure is None:
        return "Not in the table"
    if one.figure.value is None:
        return capital(one.figure.reason or "has no figure")
    return figure_words(one.figure.value, one.unit)


def group_words(made: GroupFigure | None, unit: str) -> str:
    """A group's figure: the Department's own for an area where it is published, else the one worked out."""
    if made is None:
        return DASH
    return figure_words(made.published if made.published is not None else made.value, unit)


def how_made(made: GroupFigure) -> str:
    """What a group's figure is, as a phrase."""
    if made.published is not None:
        return "as the Department published it"
    if made.value is None:
        return "no council of it has a figure"
    how = "all their people together" if made.made_by is MadeBy.POOLED else "the middle one of their figures"
    return f"{how}, of {counted(made.councils, 'council')}"


def span_from_lowest(found: Strip, code: str) -> tuple[int, int] | None:
    """The ends of the span of places that a council may have, 1 for the lowest; None if it is not among them."""
    one = next((each for each in found.councils if each.code == code), None)
    many = len(found.councils)
    return (many + 1 - one.lowest, many + 1 - one.highest) if one is not None else None


def place_words(one: MeasureStanding) -> str:
    """The span in a cell: 'about 39th to 139th of 148'; a dash where there is none."""
    ours = one.ours
    span = span_from_lowest(one.strip, ours.code) if one.strip is not None and ours is not None else None
    if one.strip is None or span is None:
        return DASH
    if not told_apart(one):
        return f"any of {len(one.strip.councils)}"
    low, high = span
    return f"about {ordinal(low)} to {ordinal(high)} of {len(one.strip.councils)}"


def place_sentence(one: MeasureStanding) -> str:
    """Where the council stands, as a sentence; with the band where the whole span lies in one."""
    if one.strip is None or one.ours is None:
        return verdicts.cannot_be_said(why_no_place(one) or "it has no figure here")
    if not told_apart(one):
        return "No places can be told apart: chance alone explains how councils differ here."
    band = one.strip.band(one.ours.code)
    opening = f"It is {band.value}: " if band not in (None, Band.NONE) else ""
    return capital(f"{opening}{place_words(one)}, {FROM_THE_LOWEST}.")


def highest_drawn(one: MeasureStanding) -> float:
    """The highest figure that a drawing is made for: a council of a handful of people would flatten all others."""
    places = one.councils.funnel.places if one.councils.funnel is not None else ()
    values = [float(each.council.value) for each in places if each.council.size >= SMALLEST_GROUP]
    if one.in_year is not None:
        values.append(float(one.in_year.value))
    return max(values, default=1.0) or 1.0


def beyond_the_drawing(one: MeasureStanding, names: Mapping[str, str]) -> str:
    """Which councils lie above that, as a sentence with a blank before it; '' for none."""
    top = highest_drawn(one)
    places = one.councils.funnel.places if one.councils.funnel is not None else ()
    beyond = [each.council for each in places if float(each.council.value) > top]
    if not beyond:
        return ""
    said = joined([f"{names.get(each.code, each.code)} ({figure_words(each.value, one.unit)})" for each in beyond])
    return f" Beyond the top of the drawing, and of fewer than {SMALLEST_GROUP} people: {said}."


def told_apart(one: MeasureStanding) -> bool:
    """Whether councils differ by more than chance, so that a place says something."""
    return one.councils.funnel is not None and one.councils.funnel.between > 0


def why_no_place(one: MeasureStanding) -> str:
    """Why the council has no place, as the rest of 'Cannot be said: '; '' where it has one."""
    if one.place is not None:
        return ""
    if one.councils.funnel is None:
        return f"fewer than {FEWEST_COUNCILS} councils have a figure"
    if one.figure is None:
        return "the table has no figure of it in that year"
    left = next((each for each in one.councils.left_out if each.code == one.figure.area_code), None)
    return f"its figure {left.why}" if left is not None else "it has no figure here"


def verdict_words(one: MeasureStanding, among: Together) -> str:
    """How the published figure stands among all councils."""
    why = why_no_place(one)
    return verdicts.cannot_be_said(why) if why else verdicts.beside_councils(one.place, among)


def in_year_words(one: MeasureStanding, found: InYear, among: Together) -> str:
    """How the council's own figure of a day stands among the published ones."""
    if found.place is None:
        return verdicts.cannot_be_said(f"the figure {found.why_not}")
    return f"{verdicts.beside_councils(found.place, among)} {lower_than_it(one, found)}"


def lower_than_it(one: MeasureStanding, found: InYear) -> str:
    """How many councils' published figures lie below a figure of our own record."""
    values = [each.value for each in one.strip.councils] if one.strip is not None else []
    below = sum(value < found.value for value in values)
    return f"{below} of {len(values)} councils' published figures of {one.year} are lower."


def age_words(one: MeasureStanding, today: date) -> str:
    """The day of the data and its age, as a sentence."""
    return f"Published figures are {verdicts.age_of_data(one.as_at, today)}."


def left_out_rows(left_out: Sequence[LeftOut], as_at: date) -> list[tuple[str, str]]:
    """Councils of that day without a place, and why; those that no longer stood are not among them."""
    return [(each.name, capital(f"its figure {each.why}." if not each.why.startswith("has ") else f"{each.why}."))
            for each in left_out if stood(each.code, as_at)]  # fmt: skip


def former_rows(left_out: Sequence[LeftOut], as_at: date) -> list[tuple[str, str]]:
    """Councils of earlier years that did not stand on that day, and what replaced each."""
    gone = [each for each in left_out if not stood(each.code, as_at)]
    return [(each.name, what_replaced(each.code) or "It did not stand then.") for each in gone]


def joint_sentence(joint: Sequence[str]) -> str:
    """That some councils send one return; '' where none do."""
    if not joint:
        return ""
    return f"Councils that send one return together stand as one: {'; '.join(joint)}."


def ordinal(number: int) -> str:
    """'1st', '42nd', '113th'."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def stood(code: str, day: date) -> bool:
    """Whether a council stood on a day; a joint return, or a number that nobody knows, is taken to have."""
    parts = [part.strip() for part in code.split("/")]
    return any(authority(part) is None or stands_on(part, day) for part in parts)
