"""Answers as CSV and as a table in the terminal: the identifying view, like the document that programs read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from rich.table import Table
from rich.text import Text

from mainstay.foundations.dates import in_words, iso
from mainstay.measures.computing import Answer
from mainstay.measures.reliability import mark_of
from mainstay.presentation.figures_as_json import json_number
from mainstay.presentation.group_labels import label_of
from mainstay.presentation.safe_cells import csv_text
from mainstay.presentation.words import interval_of, value_of, worked_out_from

_HEADINGS = ("as_at", "council", "measure", "group", "value", "unit", "numerator", "denominator", "interval_low",
             "interval_high", "reason", "quartile_low", "quartile_high", "symbol")  # fmt: skip


def measures_csv(answers: Iterable[Answer], council: str) -> str:
    """One line for each answer; a group is written 'role=case_holder'."""
    return csv_text(_HEADINGS, (_line(answer, council) for answer in answers))


def measures_table(answers: Sequence[Answer], as_at: date, withheld: Collection[int] = ()) -> Table:
    """A table for the terminal: measure, group where there are any, value, what it was worked out from, interval.

    `withheld` are the places, from 0, of answers that the small-number rule has emptied.
    """
    with_groups = any(answer.group for answer in answers)
    table = Table(title=f"Measures as at {in_words(as_at)}", title_justify="left")
    table.add_column("Measure")
    if with_groups:
        table.add_column("Group")
    table.add_column("Value", justify="right")
    table.add_column("Worked out from")
    table.add_column("95% interval")
    for place, answer in enumerate(answers):
        group = [Text(_group(answer))] if with_groups else []
        opening = "Hidden" if place in withheld else "Cannot be computed"
        told = Text(f"{opening}: {answer.reason}", style="italic") if answer.value is None else None
        table.add_row(
            Text(answer.measure.title), *group, Text(value_of(answer) if told is None else "\u2013"),
            told or Text(worked_out_from(answer)), Text(interval_of(answer)),
        )  # fmt: skip
    return table


def _group(answer: Answer) -> str:
    return ", ".join(label_of(dimension, group) for dimension, group in answer.group.items())


def _line(answer: Answer, council: str) -> list[object]:
    low, high = answer.interval or (None, None)
    lower, upper = answer.quartiles or (None, None)
    group = ";".join(f"{dimension}={name}" for dimension, name in answer.group.items())
    return [
        iso(answer.as_at), council, answer.measure.name, group, json_number(answer.value), answer.measure.unit.value,
        json_number(answer.numerator), json_number(answer.denominator), json_number(low), json_number(high),
        answer.reason or "", json_number(lower), json_number(upper), mark_of(answer) or "",
    ]  # fmt: skip
