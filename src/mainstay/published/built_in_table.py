"""Reading the table that comes with Mainstay, `data/england_and_regions.csv`: our own layout, figures and symbols only.

Lines that begin with '#' say which release it is; then one row for each area and measure, and one column for each year.
`mainstay published check FILE` sets it beside the Department's file figure by figure.
"""

from __future__ import annotations

import csv
from pathlib import Path

from mainstay.foundations.dates import read_exact_day
from mainstay.published.columns import MEASURES
from mainstay.published.contents import ENGLAND, Area, Cells, Contents, Release

FILE = Path(__file__).with_name("data") / "england_and_regions.csv"
NOT_VERIFIED = "not verified"


def read() -> Contents:
    """The table as it stands in the package."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    facts = dict(line.lstrip("# ").split(": ", 1) for line in lines if line.startswith("#"))
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    _code, _name, _measure, *years = next(rows)
    areas: dict[str, Area] = {}
    columns: dict[tuple[str, int], dict[str, str]] = {}
    for code, name, measure, *texts in rows:
        areas.setdefault(code, Area(code, name, "national" if code == ENGLAND else "regional"))
        for year, text in zip(years, texts, strict=True):
            columns.setdefault((code, int(year)), {})[measure] = text
    cells: Cells = {key: tuple(texts[measure] for measure in MEASURES) for key, texts in columns.items()}
    return Contents(_release(facts), MEASURES, areas, cells)


def _release(facts: dict[str, str]) -> Release:
    released = facts["released"]
    return Release(
        title=facts["title"],
        publisher=facts["publisher"],
        source=facts["source"],
        released=None if released == NOT_VERIFIED else read_exact_day(released),
        licence=facts["licence"],
        attribution=facts["attribution"],
    )
