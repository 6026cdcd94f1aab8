"""The charts of the published figures, drawn once for the areas that are shown."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from mainstay.presentation.charts.declaring import Chart
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.published_pages import areas_shown, published_measure
from mainstay.published.columns import MEASURES
from mainstay.published.figures import PublishedTable
from mainstay.stores.database.editions import current
from mainstay.web.council_shown import region
from mainstay.web.figures_shown import region_of

_DRAWING = Lock()


def areas(table: PublishedTable) -> list[str]:
    """The codes of the areas to show: the council of the current version of the record, its region, England."""
    edition = current()
    return areas_shown(table, edition.council if edition else "", region_of(edition) if edition else region())


def picture(table: PublishedTable, measure: str) -> str | None:
    """The chart of one measure as SVG; None where it is not drawn."""
    with _DRAWING:
        return _pictures(table, tuple(areas(table))).get(measure)


@lru_cache(maxsize=2)
def _pictures(table: PublishedTable, shown: tuple[str, ...]) -> dict[str, str]:
    made = {name: published_measure(table, shown, name).chart for name in MEASURES}
    wanted = {name: chart for name, chart in made.items() if isinstance(chart, Chart)}
    with Drawing() as drawing:
        return dict(zip(wanted, drawing.of(list(wanted.values())).result().svgs, strict=True))
