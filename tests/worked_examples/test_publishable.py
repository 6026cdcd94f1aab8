"""What may leave: small groups are hidden with enough beside them, beside what left before, and official totals stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.answering import answers
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.measures.small_numbers.kept_register import opened
from mainstay.tasks.one_at_a_time import alone_in
from mainstay.tasks.publishing import LetOut, let_out, register_of
from tests.small_records import Row, record_of, statement

DAY = date(2024, 9, 30)
ISSUED = date(2024, 11, 4)
NAMES = ("inpost_headcount", "leavers_headcount", "turnover_rate_headcount", "turnover_rate_fte")
STAFF = {"senior_manager": (4, 2), "first_line_manager": (12, 6), "case_holder": (20, 8)}
"""In post and left, by role."""
COUNCIL = record_of().council


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_HOME", str(tmp_path))


def _staff(told: dict[str, tuple[int, int]] = STAFF, **more: str) -> list[Row]:
    return [
        row
        for role, (here, left) in told.items()
        for row in (
            *(statement(role=role, **more) for _ in range(here)),
            *(statement(role=role, role_end="2024-03-31", fte="0", **more) for _ in range(left)),
        )
    ]


def _let_out(rows: Sequence[Row], by: Sequence[str] = (), names: Sequence[str] = NAMES, **more: bool) -> LetOut:
    record = record_of(census_statement=rows)
    asked = answers(record, [DAY], [measures()[name] for name in names], by)
    return let_out(record, asked, "Figures", ISSUED, **more)


def _shown(found: LetOut, name: str) -> dict[str, Decimal | None]:
    return {"".join(each.group.values()): each.value for each, _ in found.answers if each.measure.name == name}


def _of(found: LetOut, name: str, *group: str) -> tuple[Answer, bool]:
    [one] = [each for each in found.answers if each[0].measure.name == name and tuple(each[0].group.values()) == group]
    return one


def test_a_small_group_is_hidden_and_so_is_one_more_that_would_give_it_away() -> None:
    found = _let_out(_staff(), ["role"])
    values = _shown(found, "inpost_headcount")
    assert values["senior_manager"] is None and list(values.values()).count(None) == 2
    emptied, hidden = _of(found, "inpost_headcount", "senior_manager")
    assert hidden and (emptied.numerator, emptied.denominator, emptied.interval) == (None, None, None)
    assert emptied.reason == "fewer than 5 people, or hidden to protect others"


def test_a_rate_of_people_keeps_its_parts_and_a_rate_of_fte_does_not() -> None:
    found = _let_out(_staff(), ["role"])
    people, hidden = _of(found, "turnover_rate_headcount", "case_holder")
    assert not hidden and (people.value, people.numerator, people.denominator) == (Decimal("40.0"), 8, 20)
    fte, hidden = _of(found, "turnover_rate_fte", "case_holder")
    assert not hidden and (fte.value, fte.numerator, fte.denominator) == (Decimal("40.0"), None, None)


def test_official_figures_of_the_whole_council_stay_down_to_one() -> None:
    found = _let_out(_staff({"case_holder": (20, 1)}))
    assert _of(found, "leavers_headcount")[0].value == 1 and not any(hidden for _, hidden in found.answers)


def test_on_a_day_that_the_department_never_publishes_they_are_judged_like_any_other() -> None:
    """Between two Septembers one leaver is nobody's official figure."""
    from mainstay.measures.small_numbers.answers_as_tables import tables_of
    from mainstay.tasks.publishing import _not_published

    record = record_of(census_statement=_staff({"case_holder": (20, 1)}))
    asked = answers(record, [DAY], [measures()[name] for name in NAMES])
    from mainstay.measures.answering import counted_rows

    tables = tables_of(asked, counted_rows(record, [DAY], {"workforce"}))
    assert all(cell.published for table in tables.tables for cell in table.cells)
    plain = _not_published(tables)
    assert not any(each.published for table in plain.tables for each in (*table.cells, *table.derived))


def test_a_group_that_was_left_out_is_said_to_be_hidden_where_its_nought_protects_another() -> None:
    """Leavers of three managers and no practitioner: without a row the nought would show, and three be what is left."""
    found = _let_out(_staff({"senior_manager": (9, 3), "case_holder": (20, 0)}), ["role"])
    assert _shown(found, "leavers_headcount") == {"senior_manager": None, "case_holder": None}
    assert all(hidden for each, hidden in found.answers if each.measure.name == "leavers_headcount")


def test_two_fields_at_once_are_protected_with_every_crossing() -> None:
    rows = [*_staff(), *_staff({"case_holder": (9, 1)}, sex="male")]
    found = _let_out(rows, ["role", "sex"])
    values = {tuple(each.group.values()): each.value for each, _ in found.answers if each.measure.name == NAMES[0]}
    assert len(values) > 3 and values["senior_manager", "female"] is None
    assert any(value is not None for value in values.values())


def test_what_left_before_is_looked_at_and_a_change_of_one_is_hidden() -> None:
    first = _let_out(
        _staff({"first_line_manager": (12, 6), "case_holder": (20, 8)}), ["role"], ("started_and_left", NAMES[0])
    )
    assert _shown(first, NAMES[0]) == {"first_line_manager": 12, "case_holder": 20}
    again = _let_out(_staff({"first_line_manager": (12, 6), "case_holder": (21, 8)}), ["role"], (NAMES[0],))
    assert _shown(again, NAMES[0])["case_holder"] is None


def test_the_same_again_is_no_new_release_and_trying_is_none_at_all() -> None:
    tried = _let_out(_staff(), ["role"], trying=True)
    assert tried.register is None and not register_of(COUNCIL).exists()
    first, second = _let_out(_staff(), ["role"]), _let_out(_staff(), ["role"])
    assert first.answers == second.answers == tried.answers and (first.new, second.new) == (True, False)
    assert [each.name for each in opened(register_of(COUNCIL)).releases] == ["Figures, as at 2024-09-30"]


def test_a_measure_whose_people_are_not_known_is_hidden_by_group() -> None:
    found = _let_out([{**row, "days_lost": 300} for row in _staff()], ["role"], ("absence_rate_fte",))
    assert found.answers and all(hidden or each.value is None for each, hidden in found.answers)


def test_nobody_publishes_while_another_does() -> None:
    with alone_in(register_of(COUNCIL).parent), pytest.raises(CannotGoOn, match="publishing figures of this council"):
        _let_out(_staff(), ["role"])


def test_a_damaged_register_stops_everything() -> None:
    register_of(COUNCIL).parent.mkdir(parents=True)
    register_of(COUNCIL).write_text("{}\n", encoding="utf-8")
    with pytest.raises(CannotGoOn, match="register of what was issued cannot be read"):
        _let_out(_staff(), ["role"])
