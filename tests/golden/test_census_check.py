"""What came of checking a census return, as people and programs receive it: the screen, the JSON, the lists.

The rules are given here, so that another rule or another wording changes nothing. Renewed, after reading what changed, by
`python -m tests.golden.test_census_check`.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from mainstay.foundations.problems import Mender, Severity
from mainstay.presentation.census import many_summary
from mainstay.presentation.census.check_as_json import json_of_many, json_of_one, json_of_unreadable
from mainstay.presentation.census.check_summary import HEIGHT, WIDTH, summary_lines
from mainstay.presentation.census.finding_table import HEADINGS, write_findings, write_rows
from mainstay.presentation.census.fix_list import SHEETS, write_fix_list
from mainstay.returns.workforce_census.checking import CheckedReturn
from mainstay.returns.workforce_census.finding import Finding, Outcome, RuleOutcome
from mainstay.returns.workforce_census.rule import Need, RecordRule, Rule

EXPECTED = Path(__file__).with_name("expected_census_check")
NOTICE = "The return given as last year's is of 2022, not 2023."
UNREADABLE = "This is a zip archive or a workbook, whatever its name says."


def _rule(code: str, title: str, severity: Severity, mender: Mender) -> Rule:
    texts = {"why": "It changes a figure.", "mend": "Put it right in its system.", "source": "Invented."}
    return RecordRule(
        code=code, title=title, severity=severity, mender=mender, message=f"{title}.", **texts, passes=(), fails=(),
        check=lambda worker, year: (),
    )  # fmt: skip


ORDER = _rule("WC-901", "Elements out of order", Severity.QUERY, Mender.ANALYST)
CODE = _rule(
    "WC-902", "A code that is not in its list, told at such length that it has to be cut", Severity.ERROR, Mender.HR
)
COVER = _rule("WC-903", "Cover above vacancies", Severity.QUERY, Mender.AGENCY_DESK)
GONE = _rule("WC-904", "No longer in the return", Severity.QUERY, Mender.HR)
CHILDREN = _rule("WC-905", "Children of someone who left", Severity.ERROR, Mender.CASE_SYSTEM)
RULES = (ORDER, CODE, COVER, GONE, CHILDREN)


def checked() -> CheckedReturn:
    """An invented return with findings of every shape: of a record without a number, of the return, of someone gone."""
    findings = [
        Finding(COVER, 14, 0, None, "NoAgencyFTE", "27.6 beside 20", "27.60"),
        Finding(CODE, 40, 2, "SW10002", "OrgRole", "=1+1", "=1+1"),
        Finding(CODE, 60, 3, None, "Ethnicity", "£", "text that is not in the list"),
        Finding(ORDER, 61, 3, None, "", "", ""),
        Finding(GONE, 0, 0, "SW10009", "", "", ""),
    ]
    outcomes = [RuleOutcome(rule, Outcome.FAILED) for rule in (ORDER, CODE, COVER, GONE)]
    outcomes.append(RuleOutcome(CHILDREN, Outcome.NOT_RUN, Need.LAST_YEAR.value))
    return CheckedReturn("return.xml", 2031, 2026, "893", 1_240, 90, 1_000, 148, 2, findings, outcomes, 2022, "893")


def clean() -> CheckedReturn:
    """An invented return in which nothing was found, of a council that its header does not name."""
    passed = [RuleOutcome(rule, Outcome.PASSED) for rule in RULES]
    return CheckedReturn("clean.xml", 2025, 2025, "", 20, 1, 17, 2, 0, [], passed)


def _ones() -> list[many_summary.OneOfMany]:
    return [
        many_summary.one_of_many(checked(), "north/return.xml", "", (NOTICE,), "north_return"),
        many_summary.one_of_many(replace(clean(), council="330"), "south.xml", "last.xml", (), "south"),
        many_summary.OneOfMany("west.xml", unreadable=UNREADABLE),
    ]


def written(folder: Path) -> None:
    """Every text, in a folder."""
    both = [json_of_one(checked(), "return.xml", (NOTICE,)), [json_of_unreadable("west.xml", UNREADABLE)]]
    texts = {
        "census_check.json": "".join(json_of_one(checked(), "return.xml", (NOTICE,))),
        "many.json": "".join(json_of_many(both)),
        "screen.txt": "\n".join([*summary_lines(checked(), (NOTICE,), "out"), "", "---", "", *summary_lines(clean())]),
        "many_screen.txt": "\n".join(many_summary.summary_lines(_ones(), "out")),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    write_findings(checked().findings, folder / "findings.csv")
    write_rows(folder / "summary.csv", many_summary.HEADINGS, many_summary.rows(_ones()))


@pytest.mark.parametrize("name", sorted(path.name for path in EXPECTED.iterdir()))
def test_every_text_is_as_expected(name: str, tmp_path: Path) -> None:
    written(tmp_path)
    assert (tmp_path / name).read_bytes().replace(b"\r\n", b"\n") == (EXPECTED / name).read_bytes()


def test_the_document_of_one_return_holds_what_is_promised() -> None:
    document = json.loads("".join(json_of_one(checked(), "return.xml")))
    assert document["schema"] == "mainstay/census-check/1"
    assert {"year", "council", "workers", "agency_workers", "findings", "rules"} <= set(document)
    assert [list(finding) for finding in document["findings"]] == [
        ["code", "severity", "line", "worker", "field", "message"]
    ] * 5
    assert document["rules"] == {
        "passed": 0, "failed": 4, "not_run": [{"code": "WC-905", "because": "last year's return was not given"}],
    }  # fmt: skip


def test_a_long_list_of_findings_comes_in_pieces() -> None:
    many = replace(checked(), findings=checked().findings * 1_000)
    pieces = list(json_of_one(many, "return.xml"))
    assert len(json.loads("".join(pieces))["findings"]) == 5_000
    assert max(map(len, pieces)) < 150_000


def test_the_fix_list_has_a_sheet_for_each_who_can_mend_it(tmp_path: Path) -> None:
    write_fix_list(checked().findings, tmp_path / "fix_list.xlsx")
    book = openpyxl.load_workbook(tmp_path / "fix_list.xlsx")
    assert book.sheetnames == list(SHEETS.values()) and set(SHEETS) == set(Mender)
    counts = {sheet.title: sheet.max_row - 1 for sheet in book}
    assert counts == {"HR": 3, "Case system": 0, "Agency desk": 1, "Finance": 0, "Analyst": 1}
    for sheet in book:
        assert [cell.value.lower() for cell in sheet[1]] == list(HEADINGS)
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:I")
        assert all(dimension.width > 7 for dimension in sheet.column_dimensions.values())
    row = [cell.value for cell in book["HR"][2]]
    assert row[:5] == [40, "SW10002", "OrgRole", "=1+1", "error"] and row[-1] == "WC-902"
    types = {
        cell.data_type for sheet in book for cells in sheet.iter_rows() for cell in cells if cell.value is not None
    }
    assert types <= {"s", "n"}, "text only, never a formula"
    assert [path.name for path in tmp_path.iterdir()] == ["fix_list.xlsx"], "nothing is left beside it"


def test_a_sheet_that_is_full_says_so(tmp_path: Path) -> None:
    write_fix_list([checked().findings[1]] * 10, tmp_path / "fix_list.xlsx", most=4)
    sheet = openpyxl.load_workbook(tmp_path / "fix_list.xlsx")["HR"]
    assert sheet.max_row == 5
    assert [cell.value for cell in sheet[5] if cell.value] == [
        "7 further findings are in findings.csv: a sheet holds no more rows."
    ]


@pytest.mark.parametrize("rules", [1, 5, 18, 40])
@pytest.mark.parametrize("notices", [0, 2])
def test_the_screen_fits_a_screen(rules: int, notices: int) -> None:
    """However many rules speak; what has no room is counted in a line of its own."""
    found = [
        Finding(replace(CODE, code=f"WC-{100 + number}", mender=Mender.AGENCY_DESK), 1, 1, "SW1", "OrgRole", "")
        for number in range(rules)
        for _again in range(number + 1)
    ]
    lines = summary_lines(replace(checked(), findings=found), [NOTICE] * notices, "out")
    assert len(lines) <= HEIGHT and max(map(len, lines)) <= WIDTH
    named = sum(line.startswith("  WC-") for line in lines)
    left = [line for line in lines if "more rule" in line]
    assert named == rules or left[0].startswith(f"  and {rules - named} more rules with ")


if __name__ == "__main__":
    EXPECTED.mkdir(exist_ok=True)
    written(EXPECTED)
    for made in EXPECTED.iterdir():
        made.write_bytes(made.read_bytes().replace(b"\r\n", b"\n"))
