"""Laws of what a report shows by group: nothing small stands there, and the rule has the last word on every cell."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mainstay.presentation.breakdown_tables import breakdown_table
from tests.worked_examples.reports_of_groups import report_of_groups

ROLES = ("senior_manager", "first_line_manager", "senior_practitioner", "case_holder")
PEOPLE = st.dictionaries(st.sampled_from(ROLES), st.tuples(st.integers(0, 12), st.integers(0, 9)), min_size=1)


@settings(max_examples=15)
@given(PEOPLE)
def test_no_small_count_is_ever_shown_and_none_follows_from_the_total(people: dict[str, tuple[int, int]]) -> None:
    table = breakdown_table(report_of_groups("role", people), "role")
    for name, place in (("inpost_headcount", 0), ("leavers_headcount", 1)):
        if table is None or name not in table.measures or len(table.rows) == 1:  # the one group is the total itself
            continue
        cells = [cells[table.measures.index(name)] for _, cells in table.rows]
        assert not [cell.text for cell in cells if cell.value is not None and 0 < cell.value < 5]
        small = [count for count in (each[place] for each in people.values()) if 0 < count < 5]
        assert not small or sum(cell.withheld for cell in cells) >= 2
        hidden = table.totals[table.measures.index(name)].value - sum(cell.value or 0 for cell in cells)
        whole = all(cell.withheld for cell in cells)  # where no safe pattern exists nothing of it is shown
        assert not small or hidden >= 5 or whole, "any of those withheld could be five or more"
