"""One council's measure over time: limits where there are points enough, else a run plot beside what is usual elsewhere.

With 12 points or more (months, quarters) a control chart. With fewer (the Department's years) no three-sigma limits: a
run plot says whether the series moved, and the latest change is set beside all councils' past changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mainstay.comparison.control_limits import FEWEST_POINTS, ControlChart, of_counts, of_values
from mainstay.comparison.past_changes import PastChanges, past_changes
from mainstay.comparison.published_places import WAYS
from mainstay.comparison.run_plot import RunPlot, run_plot
from mainstay.comparison.scales import Scale
from mainstay.published.figures import PublishedTable


@dataclass(frozen=True)
class OverTime:
    """A control chart or a run plot, never both; neither for an empty series."""

    points: int
    chart: ControlChart | None
    plot: RunPlot | None


@dataclass(frozen=True)
class UsualOrNot:
    """The latest change in the figure's unit, and the share of all councils' past changes at least as great, up or down.

    `share` is None where too few past changes are known.
    """

    change: float
    share: float | None
    past: PastChanges


def of_rates(values: Sequence[float], least: float | None = 0.0) -> OverTime:
    """A series of rates or ratios, in order of time."""
    if len(values) >= FEWEST_POINTS:
        return OverTime(len(values), of_values(values, least), None)
    return OverTime(len(values), None, run_plot(values) if values else None)


def of_events(counts: Sequence[int], person_years: Sequence[float], per: float = 100) -> OverTime:
    """A series of counts of people with their person-years, such as leavers each month; the plot is of the rates."""
    chart = of_counts(counts, person_years, per)
    if chart is not None or len(counts) >= FEWEST_POINTS:
        return OverTime(len(counts), chart, None)
    rates = [per * count / exposure for count, exposure in zip(counts, person_years, strict=True)]
    return OverTime(len(counts), None, run_plot(rates) if rates else None)


def of_published_years(table: PublishedTable, area: str, measure: str) -> OverTime:
    """A published measure of one area over the years that have a figure; at least 12 of them would be a chart."""
    return of_rates([float(figure.value) for figure in table.series(area, measure) if figure.value is not None])


def latest_change(table: PublishedTable, area: str, measure: str, year: int) -> UsualOrNot | None:
    """The change from the year before, beside those of all councils in the years before it; None without both figures."""
    now, then = table.lookup(area, year, measure), table.lookup(area, year - 1, measure)
    if now is None or then is None or now.value is None or then.value is None:
        return None
    scale = WAYS[measure].scale if measure in WAYS else Scale.PLAIN
    past = past_changes(table, measure, year - 1, scale)
    change = float(now.value - then.value)
    return UsualOrNot(change, past.share_moving(change), past)
