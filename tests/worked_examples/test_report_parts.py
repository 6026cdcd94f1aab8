"""The parts of a report by small examples: agreement, what is missing, problems by who can mend them, decisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.presentation.breakdown_tables import breakdown_table, not_broken_down
from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.charts.drawing import Drawing
from mainstay.presentation.content import Bridge, BridgeEnd, BridgeStep, ReconciliationLine, ReportContent
from mainstay.presentation.figures_as_json import json_number, measures_document
from mainstay.presentation.groups_of_measures import table_by_group, why_not_by_group
from mainstay.presentation.measure_lists import measure_lines
from mainstay.presentation.report.agreement import agreements, flows
from mainstay.presentation.report.decisions import MOST, decisions
from mainstay.presentation.report.director import director_page
from mainstay.presentation.report.headline import headline
from mainstay.presentation.report.missing import TOLD_BY, missing
from mainstay.presentation.report.pages import index_page
from mainstay.presentation.report.problem_lists import by_mender, counts, problems_csv
from mainstay.presentation.safe_cells import safe
from mainstay.presentation.sentences.choosing import findings
from mainstay.presentation.words import bare, change, signed, with_unit, worked_out_from
from mainstay.record.coverage import PARTS
from tests.worked_examples.reports_of_groups import report_of_groups

DAY = date(2024, 9, 30)


def report(**more: object) -> ReportContent:
    return ReportContent("893", "Wrekenshaw", DAY, date(2024, 11, 4), "0", **{"answers": (), **more})  # type: ignore[arg-type]


def answer(measure: str, value: str | None, reason: str | None = None, group: dict[str, str] | None = None,
           of: str | None = None) -> Answer:  # fmt: skip
    number = Decimal(value) if value is not None else None
    return Answer(measures()[measure], DAY, group or {}, number, number, Decimal(of) if of else None, None, reason)


def bridge(theirs: int | None, ours: int, *steps: BridgeStep, fte: tuple[str, str] | None = None) -> Bridge:
    one, two = (Decimal(fte[0]), Decimal(fte[1])) if fte else (None, None)
    return Bridge("The HR list", "Why?", BridgeEnd("The HR list", theirs, one), BridgeEnd("Ours", ours, two), steps)


def step(people: int, fte: str | None = None) -> BridgeStep:
    return BridgeStep("A step", people, Decimal(fte) if fte is not None else None, "Because.")


@pytest.mark.parametrize(
    ("made", "sentence", "unexplained"),
    [
        (bridge(10, 10), "Both give 10.", 0),
        (bridge(10, 10, fte=("9.0", "9.04")), "Both give 10, with the same FTE.", 0),
        (bridge(10, 10, step(0, "-1"), fte=("9.0", "8.0")),
         "Both give 10; in FTE we count 1.0 fewer, and the steps below explain it.", 0),
        (bridge(10, 10, fte=("9.0", "8.0")),
         "Both give 10; in FTE we count 1.0 fewer, and 1.0 of it is not explained.", 0),
        (bridge(12, 10, step(-2)), "It gives 12 and we count 10: 2 fewer. The steps below explain all of it.", 0),
        (bridge(12, 10, step(-1)),
         "It gives 12 and we count 10: 2 fewer. The steps below explain part of it; 1 is not explained.", -1),
        (bridge(12, 14), "It gives 12 and we count 14: 2 more. Nothing in the files explains it.", 2),
        (bridge(12, 12, step(-2), step(2)),
         "It gives 12 and we count 12: the same number, but not the same. The steps below explain all of it.", 0),
        (bridge(None, 12, fte=("9.0", "8.0")), "It gives 9.0 FTE and we count 8.0. 1.0 FTE are not explained.", None),
        (bridge(None, 12), "It gives nothing that can be set beside our count.", None),
    ],
)  # fmt: skip
def test_agreement_says_what_is_explained(made: Bridge, sentence: str, unexplained: int | None) -> None:
    [found] = agreements(report(bridges=[made]))
    assert found.sentence == sentence and found.unexplained == unexplained


def test_what_no_step_explains_is_a_line_of_its_own() -> None:
    [found] = agreements(report(bridges=[bridge(12, 10, step(-1, "-1.0"), fte=("11.0", "9.5"))]))
    assert [(row.people, row.fte, row.kind) for row in found.rows] == [
        ("12", "11.0", "end"), ("\u22121", "\u22121.0", "step"), ("\u22121", "\u22120.5", "left over"),
        ("10", "9.5", "end"),
    ]  # fmt: skip


def test_flows_are_signed_between_the_two_stocks_only() -> None:
    told = {"In post on 30 September 2023": 5, "Joined": 2, "In post on 30 September 2024": 7, "In neither": 1}
    lines = [ReconciliationLine(label, people, None) for label, people in told.items()]
    assert [row.people for row in flows(report(reconciliation=lines))] == ["5", "+2", "7", "1"]


def test_measures_that_one_reason_keeps_back_stand_together_with_what_would_mend_it() -> None:
    reason = "an agency register was not among the files"
    made = report(
        answers=[
            answer("inpost_fte", "10"),
            answer("agency_fte", None, reason),
            answer("agency_rate_fte", None, reason),
        ]
    )
    [found] = missing(made)
    assert found.titles == ("Agency social workers in post, FTE", "Agency rate, FTE")
    assert found.would_mend == TOLD_BY["agency"]


def test_no_file_mends_a_rate_with_nothing_below_its_line() -> None:
    nothing = answer(
        "agency_cover_rate_fte", None, "there is nothing to divide by: there are no agency workers", of="0"
    )
    assert [one.would_mend for one in missing(report(answers=[nothing]))] == [""]


def test_every_file_named_tells_a_part_that_exists() -> None:
    assert set(TOLD_BY) <= set(PARTS)


KIND = ProblemKind("T1", Severity.ERROR, "One", "A number.", "It matters.", "Mend it.", Mender.HR)
OTHER = ProblemKind("T2", Severity.NOTE, "Two", "A date.", "It matters.", "Mend it.", Mender.FINANCE)


def test_problems_go_to_those_who_can_mend_them_errors_first() -> None:
    notes = [Problem(OTHER, Place("b.csv", row=row), "x", count=10) for row in range(5)]
    found = by_mender([*notes, Problem(KIND, Place("a.csv", row=2, column="FTE"), "x")])
    assert [(one.mender, one.count) for one in found] == [(Mender.HR, 1), (Mender.FINANCE, 50)]
    assert (
        found[1].kinds[0].places == ("b.csv, row 0", "b.csv, row 1", "b.csv, row 2")
        and found[1].kinds[0].more_places == 2
    )
    assert counts([*notes, Problem(KIND, Place("a.csv"), "x")]) == {Severity.ERROR: 1, Severity.NOTE: 50}


@pytest.mark.parametrize("text", ["=1+1", "+44", "-", "@SUM(A1)", "\tx"])
def test_a_cell_is_never_a_formula(text: str) -> None:
    assert safe(text) == f"'{text}" and safe("n/a") == "n/a"
    assert f"'{text}" in problems_csv([Problem(KIND, Place("a.csv"), text)])


def test_decisions_are_few_and_each_has_its_figure() -> None:
    made = report(
        answers=[answer("teams_without_manager", "2"), answer("children_unallocated", "0.5", of="8")],
        bridges=[bridge(12, 10)], problems=[Problem(KIND, Place("a.csv"), "x")],
        next_files=["Add the agency register and 4 more measures appear: one, two, three and four."],
    )  # fmt: skip
    found = decisions(made)
    assert len(found) == MOST
    assert "the 2 teams" in found[0] and "1 error" in found[2] and "2 people" in found[3]
    assert found[4] == "Whether to get the next file worth having: add the agency register and 4 more measures appear."
    assert decisions(report()) == []


def test_every_child_without_a_worker_is_asked_about_once_and_each_way_is_said() -> None:
    waiting = {"held by a tray": 9, "held by someone who has left": 4}
    then = {date(2023, 9, 30): [answer("children_unallocated", "0.0", of="500")]}
    made = report(answers=[answer("children_unallocated", "9", of="522")], children_of_nobody=waiting, earlier=then)
    ways = "9 held by a tray and 4 held by someone who has left"
    assert decisions(made) == [f"Who is to be the worker of 13 children without one who is here: {ways}?"]
    assert decisions(report(children_of_nobody={"held by someone who has left": 1})) == [
        "Who is to be the worker of 1 child held by someone who has left?"
    ]


def test_a_few_teams_without_a_manager_are_named() -> None:
    made = report(answers=[answer("teams_without_manager", "2")], unled_teams=("Duty", "South"))
    assert decisions(made) == ["Who is to lead the 2 teams without a permanent manager (Duty and South)?"]
    [found] = findings(made)
    assert found.sentence == "2 teams have no permanent manager in post: Duty and South."


def test_a_rate_is_not_shown_by_a_group_that_nobody_above_its_line_is_known_by() -> None:
    """A return asks no agency worker's role: 0.0% of case holders would be a false nought."""
    name = "agency_rate_headcount"
    made = report_of_groups("role", {"case_holder": (50, 0)}, (name,), agency={"not known": 7})
    assert table_by_group(made, (name,), "role", made.protected) is None
    why = "Not shown by role: of nobody who is counted above the line is it known."
    assert why_not_by_group(made, name, made.protected) == [why]


def test_where_an_agreed_load_can_be_set_is_said() -> None:
    assert any("local ceiling" in said for said in director_page(report()).cannot_say)
    said = director_page(report(load_set_under="My team")).cannot_say
    assert not any("ceiling" in each for each in said) and any(
        "agreed load is set under My team" in each for each in said
    )


def test_a_figure_has_one_label_with_nothing_beside_it_too() -> None:
    made = report(answers=[answer("agency_rate_fte", "10.0", of="100")])
    [line] = director_page(made).lines
    [(_theme, [listed])] = measure_lines(made)
    assert line.chance == listed.chance == findings(made)[0].verdict.value == "Chance cannot be judged"


def test_a_withheld_count_takes_its_fte_and_rate_with_it() -> None:
    """Of four leavers the group is hidden, and with it one more, or the total of 19 would give it away."""
    people = {"senior_manager": (9, 9), "first_line_manager": (30, 6), "case_holder": (20, 4)}
    names = ("inpost_headcount", "leavers_headcount", "leavers_fte", "turnover_rate_headcount")
    made = report_of_groups("role", people, names)
    table = table_by_group(made, names, "role", made.protected)
    assert table is not None
    shown = {label: [cell.text for cell in cells] for label, cells in table.rows}
    assert shown["Case holder"] == ["20", "withheld", "withheld", "withheld"]
    beside = [cells for label, cells in shown.items() if label != "Case holder" and cells[1] == "withheld"]
    assert len(beside) == 1 and beside[0][3] == "withheld"
    assert [cell.text for cell in table.totals] == ["59", "19", "19.0", "32.2%"]


def test_breakdowns_are_protected_together() -> None:
    """What the rule was not asked about is withheld, and without the rule there is no table."""
    made = report_of_groups("role", {"case_holder": (30, 9), "senior_manager": (20, 8)})
    assert breakdown_table(replace(made, protected={}), "role") is None
    named = ("started_and_left", "inpost_headcount")
    only = report_of_groups("role", {"case_holder": (30, 9), "senior_manager": (20, 8)}, named[1:])
    table = table_by_group(replace(made, protected=only.protected), ("leavers_headcount",), "role", only.protected)
    assert table is not None and all(cell.withheld for _, cells in table.rows for cell in cells)


def test_a_breakdown_that_could_not_be_computed_makes_no_table() -> None:
    lacking = answer("inpost_headcount", None, "no staff list")
    assert breakdown_table(report(breakdowns={"role": [lacking]}), "role") is None


def test_json_numbers_are_whole_where_they_are_whole() -> None:
    assert [json_number(Decimal(text)) for text in ("13.0", "13.5", "161")] == [13, 13.5, 161]
    assert isinstance(json_number(Decimal("13.0")), int) and json_number(None) is None
    document = measures_document([answer("inpost_fte", "13.5", group={"role": "case_holder"})], "893", DAY)
    assert document["measures"][0]["group"] == {"role": "case_holder"}


def test_words_of_values() -> None:
    pairs = {"inpost_fte": "1,240.1 FTE", "inpost_headcount": "1 person", "turnover_rate_fte": "19.0%"}
    found = [
        with_unit(Decimal(text), measures()[name].unit) for name, text in zip(pairs, ("1240.1", "1", "19"), strict=True)
    ]
    assert found == list(pairs.values())
    percent = measures()["turnover_rate_fte"].unit
    assert change(Decimal("18.2"), Decimal("15.8"), percent) == "up 2.4 points" and bare(None, percent) == ""
    assert (signed(3), signed(-3), signed(0)) == ("+3", "\u22123", "0")
    assert worked_out_from(answer("turnover_rate_fte", "24.7", of="160.00")) == "24.7 of 160"


def test_with_nothing_to_show_no_chart_is_drawn_and_each_says_why() -> None:
    drawn, not_drawn = charts(report())
    assert drawn == [] and len(not_drawn) == 7 and all(chart.why for chart in not_drawn)


def test_a_chart_is_named_and_described_and_has_no_style_or_script() -> None:
    joined, left = answer("starters_headcount", "31"), answer("leavers_headcount", "38")
    [chart], _rest = charts(report(answers=[joined, left]))
    with Drawing() as drawing:
        drawn = drawing.of([chart], chart).result()
    [svg] = drawn.svgs
    assert 'role="img"' in svg and "<title" in svg and "<desc" in svg and "Starters and leavers" in svg
    assert "<style" not in svg and "<script" not in svg and "style=" not in svg and "@font-face" not in svg
    assert drawn.picture is not None and drawn.picture.startswith(b"\x89PNG")
    assert chart.rows == (("2024", "31", "38"),)


def test_where_no_second_process_can_be_had_the_same_picture_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    [chart], _rest = charts(report(answers=[answer("starters_headcount", "31"), answer("leavers_headcount", "38")]))
    with Drawing() as drawing:
        elsewhere = drawing.of([chart], chart).result()
    for refused in ("", "/nowhere/python"):
        monkeypatch.setattr("sys.executable", refused)
        with Drawing() as drawing:
            assert drawing.of([chart], chart).result() == elsewhere


def test_a_breakdown_in_which_nobody_s_group_is_known_is_named_and_not_shown() -> None:
    made = report(breakdowns={"contract": [answer("inpost_headcount", "64", group={"contract": "not known"})]})
    assert breakdown_table(made, "contract") is None and not_broken_down(made) == ["contract"]


@pytest.mark.parametrize(
    ("bands", "figure", "label", "beside"),
    [
        ({"under 1 year": 5, "1 to 2 years": 2, "10 years and over": 6}, "7 of 13", "A full count", "\u2013"),
        ({"under 1 year": 5, "not known": 8}, "5 of 5", "A full count", "Not known of 8 more"),
        (
            {"under 1 year": 1, "10 years and over": 12},
            "Withheld",
            "\u2013",
            "A small group of those who left could be worked out from it: see by time in the council",
        ),
    ],
)
def test_leavers_within_two_years_are_of_those_whose_joining_is_known(
    bands: dict[str, int], figure: str, label: str, beside: str
) -> None:
    made = report_of_groups("time_in_council", {band: (10, left) for band, left in bands.items()})
    [line] = [line for line in director_page(made).lines if line.what.startswith("Leavers")]
    assert (line.figure, line.chance, line.beside) == (figure, label, beside)


def test_leavers_whose_joining_is_not_known_make_no_figure() -> None:
    groups = [answer("leavers_headcount", "13", group={"time_in_council": "not known"})]
    page = director_page(report(answers=[answer("leavers_headcount", "13")], breakdowns={"time_in_council": groups}))
    assert not page.lines and any("when leavers joined is not known" in said for said in page.cannot_say)


def test_what_the_department_publishes_comes_first_and_other_themes_one_step_away() -> None:
    answers = [answer("inpost_fte", "10"), answer("turnover_rate_fte", "9.0", of="100"), answer("contacts", "40")]
    table = headline(report(answers=answers))
    assert [family for family, _ in table.first] == ["Stocks", "Official rates"]
    [(family, rows)] = table.further
    assert (family, [row.value for row in rows], table.areas_beside(rows)) == ("Front door", ["40 contacts"], ())
    page = index_page(report(answers=answers), [], [])
    assert page.index("Turnover, FTE") < page.index("<summary>Front door (1 measure)</summary>")


def test_who_stands_behind_a_median_is_not_called_people_where_it_is_a_post() -> None:
    assert worked_out_from(answer("time_in_council_median", "6.0")) == "6 people"
    assert worked_out_from(answer("days_to_fill_median", "40")) == "40 counted"
