"""The vacancy rate by year."""

from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn
from mainstay.presentation.charts.series import yearly_chart
from mainstay.presentation.content import ReportContent


def _draw(content: ReportContent) -> Chart | NotDrawn:
    return yearly_chart(content, "vacancies", "vacancy_rate_fte", "Vacancy rate by year", "Vacant, % of posts")


CHART = ChartKind("vacancies", 3, _draw)
