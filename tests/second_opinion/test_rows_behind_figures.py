"""The rows behind each figure add up to it: counted here from the rows alone, beside what the measure itself says."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from statistics import median

import pytest

from mainstay.measures.declaring import measures
from mainstay.presentation.rows_in_words import MIDDLE
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import on_days
from mainstay.tasks.people_of_a_figure import SICKNESS, parts_of_a_figure
from mainstay.tasks.reading_a_folder import read_folder

EXAMPLE = Path(__file__).parents[2] / "example_council"
DAYS = (date(2025, 9, 30), date(2025, 6, 30), date(2023, 9, 30))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> WorkforceRecord:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("MAINSTAY_HOME", str(tmp_path_factory.mktemp("home")))
        return read_folder(EXAMPLE).record


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("name", measures())
def test_the_rows_add_up_to_the_figure(record: WorkforceRecord, name: str, day: date) -> None:
    measure = measures()[name]
    answer = on_days(record, [day], wanted=[measure])[0]
    parts = parts_of_a_figure(measure, record, day)
    if answer.numerator is None:
        assert parts == [] or answer.value is None
        return
    sums = []
    for part in parts:
        if part.not_listed:
            assert part.not_listed == SICKNESS and part.rows == ()
            sums.append(part.total)
        elif part.name == MIDDLE:
            sums.append(Decimal(len(part.rows)))
        else:
            sums.append(sum((row.adds for row in part.rows if row.adds is not None), Decimal(0)) * part.times)
        # Minutes shown as hours do not end in decimals: what each row adds is then rounded in its last place.
        assert round(sums[-1], 9) == round(part.total, 9)
    assert round(sums[0], 9) == round(answer.numerator, 9)
    below = round(sum(sums[1:], Decimal(0)), 9) if len(sums) > 1 else None
    assert below == (None if answer.denominator is None else round(answer.denominator, 9))
    if measure.middle is not None and answer.value is not None:
        values = sorted(row.adds for row in parts[0].rows if row.adds is not None)
        parts_of, out_of = measure.middle.share
        low, over = divmod(parts_of * (len(values) - 1), out_of)
        beside = values[min(low + 1, len(values) - 1)]
        found = values[low] + (beside - values[low]) * over / out_of
        assert abs(found - answer.value) <= Decimal("0.05")
        assert measure.middle.share != (1, 2) or found == median(values)


def test_some_figures_have_rows_of_every_kind(record: WorkforceRecord) -> None:
    """So that the test above does not agree about nothing."""
    filled = [
        name for name, each in measures().items() if any(p.rows for p in parts_of_a_figure(each, record, DAYS[0]))
    ]
    assert len(filled) > 25


def test_nobody_is_counted_twice_among_people_and_everyone_has_a_number(record: WorkforceRecord) -> None:
    (part,) = parts_of_a_figure(measures()["inpost_headcount"], record, DAYS[0])
    assert max(Counter(row.person for row in part.rows).values()) == 1
    known = set(record.table("person")["person"])
    assert all(row.person in known and row.who and row.who != row.person for row in part.rows)


def test_those_who_left_joined_before_and_left_within_the_year(record: WorkforceRecord) -> None:
    for day in DAYS:
        (part,) = parts_of_a_figure(measures()["leavers_headcount"], record, day)
        assert part.rows
        for row in part.rows:
            assert row.joined and row.left and row.joined < row.left
            assert date(day.year - 1, day.month, day.day) < row.left <= day


def test_no_child_stands_in_any_row(record: WorkforceRecord) -> None:
    children = set(record.table("involvement")["child"])
    for name in ("cases", "children_unallocated", "children_two_changes", "caseload_fte"):
        for part in parts_of_a_figure(measures()[name], record, DAYS[0]):
            assert part.rows and not children & {value for row in part.rows for value in (row.person, row.who)}
