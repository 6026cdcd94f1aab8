"""The agency rate by year."""

from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.charts.series import yearly_chart
from mainstay.presentation.content import ReportContent


def _draw(content: ReportContent) -> Chart | NotDrawn:
    return yearly_chart(content, "agency", "agency_rate_fte", "Agency rate by year", "Agency, % of FTE")


CHART = ChartKind("agency", 4, _draw)
