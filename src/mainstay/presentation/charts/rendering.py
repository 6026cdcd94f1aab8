"""The renderer: Vega-Lite specifications to pictures. Run as a module, it draws what it reads as JSON on standard input.

It stands alone so that a second process loads nothing else: its start takes half a second, which passes while the files
of the council are read in the first.
"""

from __future__ import annotations

import json
import sys
from base64 import b64encode
from collections.abc import Mapping
from typing import Any

import vl_convert

Specification = Mapping[str, Any]

_SHARP_ENOUGH_TO_PRINT = 2.5
_SAMPLE: Specification = {
    "data": {"values": [{"year": "2023", "value": 1, "of": "us"}, {"year": "2024", "value": 2, "of": "others"}]},
    "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}},
    "layer": [
        {"mark": {"type": "line", "point": True}, "encoding": {"color": {"field": "of", "type": "nominal"}}},
        {"mark": "bar"},
        {"mark": "text", "encoding": {"text": {"field": "of"}}},
    ],
}


def svg_of(specification: Specification) -> str:
    """One SVG document for a Vega-Lite specification."""
    return str(
        vl_convert.vegalite_to_svg({"$schema": "https://vega.github.io/schema/vega-lite/v5.json", **specification})
    )


def png_of(svg: str) -> bytes:
    """An SVG as a picture for a document."""
    return bytes(vl_convert.svg_to_png(svg, scale=_SHARP_ENOUGH_TO_PRINT))


def main() -> None:
    """Draws every specification of a JSON list; of the one numbered `picture` also a PNG. Answers in JSON."""
    png_of(svg_of(_SAMPLE))  # starts the renderer, and its fonts, before there is anything to draw
    asked = json.load(sys.stdin)
    drawn = [svg_of(specification) for specification in asked["specifications"]]
    picture = "" if asked["picture"] is None else b64encode(png_of(drawn[asked["picture"]])).decode("ascii")
    json.dump({"drawn": drawn, "picture": picture}, sys.stdout)


if __name__ == "__main__":
    main()
