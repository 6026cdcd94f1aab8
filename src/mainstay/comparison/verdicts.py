"""A plain verdict in words for each comparison: sentences for a director, ready to stand beside a figure.

Higher and lower, never better and worse: what is good is for the measure to say. What cannot be said is said to be so.
"""

from __future__ import annotations

from datetime import date

from mainstay.comparison.funnel import Funnel, Place
from mainstay.comparison.many_together import Together
from mainstay.comparison.more_than_chance import SMALLEST_GROUP, Standing
from mainstay.comparison.over_time import OverTime, UsualOrNot
from mainstay.comparison.where_we_stand import Band, Strip
from mainstay.foundations.dates import in_words

NO_DIFFERENT = "No different from what chance and the usual differences between councils bring."
TOO_FEW = f"Cannot be said: the figure rests on fewer than {SMALLEST_GROUP} people."
_TENTHS = ("", "one in ten", "two in ten", "three in ten", "four in ten", "half", "six in ten", "seven in ten",
           "eight in ten", "nine in ten")  # fmt: skip


def beside_councils(place: Place | None, among: Together, why_not: str = "") -> str:
    """How a council's figure stands among all councils; `why_not` says why it has no place, as the rest of a sentence."""
    if place is None:
        return cannot_be_said(f"its figure {why_not}" if why_not else "it has no figure here")
    standing = place.standing(among)
    if standing is Standing.TOO_FEW:
        return TOO_FEW
    if standing is Standing.NO_DIFFERENT:
        return NO_DIFFERENT
    order = "Higher" if place.score > 0 else "Lower"
    if standing is Standing.NOT_AMONG_MANY:
        return (
            f"{order} than most councils. By itself that would be more than chance and the usual differences between"
            " councils explain, but not among so many comparisons."
        )
    return f"{order} than most councils, by more than chance and the usual differences between councils explain."


def cannot_be_said(because: str) -> str:
    """The verdict where there is none: `because` is the rest of the sentence, without its stop."""
    return f"Cannot be said: {because}."


def centre_in_words(made: Funnel) -> str:
    """What the middle line of a funnel is, and what its limits hold."""
    return (
        f"The middle line is {made.centre_is.value}. The limits hold what chance does to one council and how much"
        " councils usually differ."
    )


def over_time(found: OverTime) -> str:
    """Whether a series moved or only wavered."""
    if found.chart is not None:
        return _charted(found)
    if found.plot is None or found.plot.has_shifted is None:
        return cannot_be_said(f"{_points(found.points)} too few to tell a lasting change from chance")
    if found.plot.has_shifted:
        return "It has moved: it stays on one side of its middle value for longer than chance explains."
    return "No lasting change: it moves about its middle value as chance would have it."


def latest_change(found: UsualOrNot | None, unit: str = "points") -> str:
    """How usual the latest change is: 'A rise of 2.1 points: seven in ten councils move that much or more in a year.'"""
    if found is None:
        return cannot_be_said("there is no figure for one of the two years")
    change = f"{abs(found.change):.1f} {unit}"
    if found.change == 0:
        return "No change since the year before."
    order = "rise" if found.change > 0 else "fall"
    if found.share is None:
        return f"A {order} of {change}. How usual that is cannot be said: too few past changes are known."
    return f"A {order} of {change}: {how_many(found.share)} that much or more in a year."


def how_many(share: float) -> str:
    """A share of councils in words, with its verb: 'seven in ten councils move', 'fewer than one in twenty move'."""
    if share < 0.05:
        return "fewer than one in twenty councils move"
    if share >= 0.95:
        return "nearly all councils move"
    return f"{_TENTHS[min(max(round(share * 10), 1), 9)]} {'of ' if round(share * 10) == 5 else ''}councils move"


def place_among_councils(found: Strip, code: str) -> str:
    """Where a council stands, as a band, with the places it may have."""
    ours = next((each for each in found.councils if each.code == code), None)
    band = found.band(code)
    if ours is None or band is None:
        return cannot_be_said("it has no figure here")
    many = len(found.councils)
    span = f"anywhere from {_ordinal(ours.highest)} to {_ordinal(ours.lowest)} highest of {many}"
    if band is Band.NONE:
        return f"It cannot be placed more closely than {span}."
    return f"It is {band.value}: {span}."


def age_of_data(as_at: date, today: date) -> str:
    """The day of the data and how long ago that was: 'as at 30 September 2025, 14 months ago'."""
    days = (today - as_at).days
    if days < 0:
        return f"as at {in_words(as_at)}, which is still to come"
    months = (today.year - as_at.year) * 12 + today.month - as_at.month - (today.day < as_at.day)
    if months >= 24:
        years, rest = divmod(months, 12)
        ago = f"{years} years" + (f" and {_many(rest, 'month')}" if rest else "") + " ago"
    elif months:
        ago = f"{_many(months, 'month')} ago"
    else:
        ago = f"{_many(days, 'day')} ago" if days else "today"
    return f"as at {in_words(as_at)}, {ago}"


def _charted(found: OverTime) -> str:
    chart = found.chart
    if chart is None or chart.is_steady:
        return "Steady: every point lies within the limits of its usual movement."
    last = len(chart.points) - 1
    if last in chart.outside:
        side = "above" if chart.points[last].value > chart.points[last].high else "below"
        return f"The latest point lies {side} the limits of its usual movement."
    if any(end == last for _start, end in chart.long_runs):
        side = "above" if chart.points[last].value > chart.centre else "below"
        return f"It has moved: the latest points have all been {side} the average for longer than chance explains."
    return "It moved by more than its usual movement at some time before, and the latest points are within the limits."


def _points(many: int) -> str:
    return f"{_many(many, 'point')} {'is' if many == 1 else 'are'}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
