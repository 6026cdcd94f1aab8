"""Shares of a stock or a flow by group, for reading: a table in the terminal, or CSV. The identifying view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from mainstay.foundations.dates import in_words, iso
from mainstay.measures.shares import KNOWN, Share
from mainstay.presentation.figures_as_json import json_number
from mainstay.presentation.group_labels import dimension_name, label_of
from mainstay.presentation.safe_cells import csv_text
from mainstay.presentation.words import exact

_HEADINGS = ("as_at", "council", "measure", "by", "group", "share", "of", "numerator", "denominator",
             "interval_low", "interval_high", "reason")  # fmt: skip


def shares_csv(found: Iterable[Share], council: str) -> str:
    """One line for each share; `of` says whether it is of all, or of those of whom it is known."""
    return csv_text(_HEADINGS, (_line(each, council) for each in found))


def shares_table(found: Sequence[Share]) -> Table:
    """A table for the terminal: measure, group, share, and what it was worked out from."""
    title = f"Shares by {dimension_name(found[0].by)} as at {in_words(found[0].as_at)}" if found else "Shares"
    table = Table(title=title, title_justify="left")
    for heading in ("Measure", "Group"):
        table.add_column(heading)
    table.add_column("Share", justify="right")
    for heading in ("Worked out from", "95% interval"):
        table.add_column(heading)
    for each in found:
        told = "" if each.value is None else f"{each.value}%"
        between = f"{each.interval[0]}% to {each.interval[1]}%" if each.interval else ""
        table.add_row(Text(each.measure.title), Text(label_of(each.by, each.group)), told, Text(_from(each)), between)
    return table


def _from(share: Share) -> str:
    if share.value is None:
        return f"Cannot be computed: {share.reason}"
    of = " of whom it is known" if share.of == KNOWN else ""
    return (
        f"{exact(share.numerator)} of {exact(share.denominator)}{of}"
        if share.numerator is not None and share.denominator is not None
        else ""
    )


def _line(share: Share, council: str) -> list[object]:
    low, high = share.interval or (None, None)
    return [
        iso(share.as_at), council, share.measure.name, share.by, share.group, json_number(share.value), share.of,
        json_number(share.numerator), json_number(share.denominator), json_number(low), json_number(high), share.reason or "",
    ]  # fmt: skip
