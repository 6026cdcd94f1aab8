"""Notes on queries: every query rule has one, they follow the facts of the return, and they name nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from mainstay.foundations.problems import Mender, Severity
from mainstay.presentation.census.query_notes import by_rule, for_whom
from mainstay.returns.workforce_census.checking import check_return, read_for_comparing
from mainstay.returns.workforce_census.drafting_notes import Draft, drafts
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.note import Noted, general, notes
from mainstay.returns.workforce_census.returned import CensusYear
from mainstay.returns.workforce_census.rule import Example, RecordRule, rules
from mainstay.vocabulary.workforce_census.layouts import layout
from tests.worked_examples.workforce_census_rules.clean_return import planted

QUERIES = sorted(code for code, rule in rules().items() if rule.severity is Severity.QUERY)
ERRORS = sorted(set(rules()) - set(QUERIES))


def drafted(code: str, folder: Path, **changes: object) -> list[Draft]:
    """The drafts of one rule for the clean return of 2025 with an example's changes."""
    plant = planted((Example("Changed.", **changes),), 2025)  # type: ignore[arg-type]
    now, last = folder / "now.xml", folder / "last.xml"
    now.write_text(plant.text, encoding="utf-8")
    last.write_text(plant.last_year, encoding="utf-8")
    checked = check_return(now, sent_by=plant.sent_by, last_year=last)
    made = drafts(now, checked, read_for_comparing(now), read_for_comparing(last))
    return [each for each in made if each.finding.rule.code == code]


def test_every_query_rule_has_a_note_and_no_error_has() -> None:
    assert QUERIES and ERRORS
    assert sorted(notes()) == QUERIES, "write a note in returns/workforce_census/notes for each query rule"


@pytest.mark.parametrize("code", QUERIES)
def test_a_note_stands_where_nothing_but_the_finding_is_known(code: str) -> None:
    """With no fact there are blanks instead; every bracket that opens closes; a note fits beside a query."""
    bare = Noted(Finding(rules()[code], 0, 0, None, "", ""), CensusYear(2025, layout(2025)))
    text = notes()[code].text(bare)
    assert 30 < len(text) < 500
    assert text.count("[") == text.count("]") and "None" not in text
    assert text.rstrip().endswith((".", "]"))


def test_a_case_holder_on_maternity_leave_is_told_of_as_such(tmp_path: Path) -> None:
    away = {"Cases30": "0", "Absat30Sept": "1", "ReasonAbsence": "MAT"}
    (draft,) = drafted("WC-803", tmp_path, items=away)
    assert draft.text.startswith("The worker was on maternity or paternity leave on 30 September 2025")


def test_a_case_holder_who_has_just_started_is_told_of_as_such(tmp_path: Path) -> None:
    new = {"Cases30": "0", "RoleStartDate": "{Y}-09-15"}
    (draft,) = drafted("WC-803", tmp_path, who="starter", items=new)
    assert draft.text.startswith("The worker started on 15 September 2025. ")
    assert "because [they were in induction: the first children were allocated on [date]]" in draft.text, (
        "what the return cannot know stands in brackets"
    )


def test_a_case_holder_of_whom_no_more_is_known_gets_blanks(tmp_path: Path) -> None:
    (draft,) = drafted("WC-803", tmp_path, items={"Cases30": "0"})
    assert "because [they were returning by steps from absence" in draft.text


def test_last_years_return_is_quoted(tmp_path: Path) -> None:
    (draft,) = drafted("WC-606", tmp_path, last_year={"FTE": "0.600000"})
    assert "gave 0.6 FTE on 30 September 2024 and this one gives 0.8" in draft.text


def test_what_is_better_mended_says_so(tmp_path: Path) -> None:
    (draft,) = drafted("WC-135", tmp_path, items={"Ethnicity": " WBRI "})
    assert draft.mend_first


def test_errors_get_no_note(tmp_path: Path) -> None:
    assert drafted("WC-413", tmp_path, who="leaver", items={"RoleEndDate": "{Y}-10-01"}) == []


def test_no_draft_gives_a_birth_date(tmp_path: Path) -> None:
    """A worker of 79: the age is queried, and what is said of it does not say it."""
    (draft,) = drafted("WC-404", tmp_path, items={"PersonBirthDate": "1946-03-04"})
    assert "1946" not in draft.text and "79" not in draft.text


def test_a_rule_without_a_note_gets_a_plain_one() -> None:
    rule = RecordRule(
        code="WC-999", title="New", severity=Severity.QUERY, message="New.", why="New.", mend="New.", mender=Mender.HR,
        source="derived", passes=(), fails=(), check=lambda worker, year: (),
    )  # fmt: skip
    bare = Noted(Finding(rule, 0, 0, None, "Cases30", ""), CensusYear(2025, layout(2025)))
    assert general(bare) == (
        "Cases30 was checked against [system or paper] on [date] and is right as returned, because [reason]."
    )


def test_the_same_text_is_printed_once_for_all_it_is_for() -> None:
    rule = rules()["WC-832"]
    made = [Draft(Finding(rule, line, 1, f"SW{line}", "ContractWeeks", ""), "The same.", False) for line in (3, 9)]
    (only,) = by_rule([*made, Draft(Finding(rule, 12, 4, None, "", ""), "Another.", False)])
    assert [(text, len(findings)) for text, findings in only.texts] == [("The same.", 2), ("Another.", 1)]
    assert for_whom(only.texts[0][1]) == "For 2 queries: SW3 (line 3), SW9 (line 9):"
    assert for_whom(only.texts[1][1]) == "For record 4 (line 12):"
    assert for_whom([Finding(rule, 0, 0, None, "", "")]) == "For the return:"
