"""How long those in post have been with the council, in bands, after the small-number rule."""

from mainstay.presentation.breakdown_tables import breakdown_table
from mainstay.presentation.charts.declaring import Chart, ChartKind, NotDrawn, Specification
from mainstay.presentation.charts.look import INK, OURS, WIDTH
from mainstay.presentation.content import ReportContent
from mainstay.presentation.groups_of_measures import Cell

_TITLE = "Time in the council"


def _draw(content: ReportContent) -> Chart | NotDrawn:
    table = breakdown_table(content, "time_in_council")
    if table is None or "inpost_headcount" not in table.measures:
        return NotDrawn(_TITLE, "no file tells when those in post joined the council")
    at = table.measures.index("inpost_headcount")
    bands = [(label, cells[at]) for label, cells in table.rows]
    said = _about(bands, table.totals[at])
    rows = tuple((label, cell.text) for label, cell in bands)
    described = f"Bars, one for each band of time in the council, in people in post. {said}"
    return Chart(
        "time-in-council", _TITLE, said, described, ("Time in the council", "People in post"), rows, _bars(bands)
    )


def _about(bands: list[tuple[str, Cell]], total: Cell) -> str:
    known = [(label, cell.value) for label, cell in bands if cell.value is not None]
    text = ""
    if known and total.value:
        label, most = max(known, key=lambda band: band[1])
        text = f"The largest group is {label.lower()}: {most} of {total.value} people in post."
    if any(cell.withheld for _label, cell in bands):
        text += " Small groups are withheld and have no bar."
    return text.strip()


def _bars(bands: list[tuple[str, Cell]]) -> Specification:
    values = [
        {"band": label, "people": float(cell.value or 0), "said": cell.text} for label, cell in bands
    ]  # fmt: skip
    order = [label for label, _cell in bands]
    upright = {"field": "band", "type": "nominal", "sort": order, "title": None, "axis": {"ticks": False}}
    across = {"field": "people", "type": "quantitative", "title": "People in post", "axis": {"tickMinStep": 1}}
    bar = {"mark": {"type": "bar", "color": OURS, "height": 20}, "encoding": {"y": upright, "x": across}}
    said = {
        "mark": {"type": "text", "align": "left", "dx": 6, "color": INK},
        "encoding": {"y": upright, "x": across, "text": {"field": "said"}},
    }
    return {"width": WIDTH - 80, "height": 34 * len(values), "data": {"values": values}, "layer": [bar, said]}


CHART = ChartKind("time in the council", 6, _draw)
