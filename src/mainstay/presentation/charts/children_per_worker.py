"""Children for each social worker by year, and how far they differ from worker to worker where that is known."""

from dataclasses import replace

from mainstay.measures.declaring import Family
from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.charts.series import yearly_chart
from mainstay.presentation.content import ReportContent
from mainstay.presentation.words import number


def _draw(content: ReportContent) -> Chart | NotDrawn:
    drawn = yearly_chart(
        content, "children", "caseload_fte", "Children per social worker by year", "Children for each FTE"
    )
    if isinstance(drawn, NotDrawn):
        return drawn
    return replace(drawn, sentence=f"{drawn.sentence} {_spread(content)}")


def _spread(content: ReportContent) -> str:
    """From a median over workers, where some measure gives one; else that an average hides it."""
    for answer in content.answers:
        if answer.measure.family is Family.LOAD and answer.quartiles and answer.value is not None:
            low, high = answer.quartiles
            return (
                f"Of workers with children allocated, half have between {number(low)} and {number(high)}, "
                f"the middle one {number(answer.value)}."
            )
    return "It is an average: it does not show who has most."


CHART = ChartKind("children per worker", 5, _draw)
