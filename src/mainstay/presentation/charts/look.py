"""The look that all charts share: colours, sizes and letters."""

from __future__ import annotations

from typing import Any

# Chosen to be told apart by people who see colours differently, each at 3 to 1 or more against white.
OURS, REGION, ENGLAND, BAND = "#12436d", "#b5500b", "#3d3d3d", "#a9c3dc"
INK = "#0b0c0c"
_GRID = "#d0d3d6"
WIDTH, HEIGHT = 640, 240

LOOK: dict[str, Any] = {
    "font": "Arial, Helvetica, sans-serif",
    "background": "white",
    "aria": False,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 14, "titleFontSize": 14, "titleFontWeight": "normal", "labelColor": INK, "titleColor": INK,
        "gridColor": _GRID, "domainColor": INK, "tickColor": INK, "labelPadding": 6, "titlePadding": 10,
    },
    "legend": {
        "labelFontSize": 14, "labelColor": INK, "title": None, "orient": "top", "symbolSize": 420,
        "symbolStrokeWidth": 2.5, "labelLimit": 360, "columnPadding": 22,
    },
    "text": {"font": "Arial, Helvetica, sans-serif", "fontSize": 14, "color": INK},
}  # fmt: skip
