"""The charts of a report as pictures: begun as soon as there are figures, and taken when the pages are written."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.charts.drawing import Drawing, Drawn
from mainstay.presentation.content import ReportContent

_ON_THE_DIRECTORS_PAGE = ("turnover", "in-post-and-agency", "agency", "vacancies")


@dataclass(frozen=True)
class Pictures:
    """Charts with their pictures for the pages, those for the director's page, and one for the director's document."""

    drawn: list[tuple[Chart, str]]
    not_drawn: list[NotDrawn]
    for_the_director: list[tuple[Chart, str]]
    for_the_document: tuple[Chart, bytes] | None


@dataclass(frozen=True)
class BeingDrawn:
    """Pictures that another process is drawing."""

    charts: list[Chart]
    not_drawn: list[NotDrawn]
    pictured: Chart | None
    coming: Future[Drawn]

    def result(self) -> Pictures:
        """The pictures, once they are there."""
        drawn = self.coming.result()
        pictures = list(zip(self.charts, drawn.svgs, strict=True))
        chosen = [(chart, svg) for chart, svg in pictures if chart.name in _ON_THE_DIRECTORS_PAGE]
        document = (self.pictured, drawn.picture) if self.pictured and drawn.picture else None
        return Pictures(pictures, self.not_drawn, chosen, document)


def begin(content: ReportContent, drawing: Drawing) -> BeingDrawn:
    """Begins to draw the charts of a report, for which its figures are enough."""
    chosen, not_drawn = charts(content)
    by_name = {chart.name: chart for chart in chosen}
    pictured = next((by_name[name] for name in _ON_THE_DIRECTORS_PAGE if name in by_name), None)
    return BeingDrawn(chosen, not_drawn, pictured, drawing.of(chosen, pictured))
