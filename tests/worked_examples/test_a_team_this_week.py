"""One team this week and the next 90 days, counted on paper, and what happens if someone takes more children."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from mainstay.presentation.team.attention import attention, how_many
from mainstay.presentation.team.before_and_after import before_and_after
from mainstay.presentation.team.content import TeamThisWeek, Waiting, Worker
from mainstay.presentation.team.section import Section
from mainstay.presentation.team.sections import people_and_children, sections
from mainstay.presentation.team.to_take import team_to_take
from mainstay.presentation.team.words import how_soon, lists_said
from mainstay.record.record import Shape
from mainstay.tasks.a_team_this_week import team_this_week
from mainstay.tasks.taking_more_children import taking
from mainstay.tasks.teams_of_a_record import key_of_team, teams_of
from tests.small_records import held, record_of, source, spell
from tests.worked_examples.a_small_team import SOURCES, TEAM, TODAY, on, small_team

FIFTEEN = Decimal(15)


@pytest.fixture(scope="module")
def team() -> TeamThisWeek:
    return team_this_week(small_team(), TEAM, "An invented council", TODAY, FIFTEEN)


def _of(team: TeamThisWeek, person: str) -> Worker:
    return next(worker for worker in team.workers if worker.person == person)


def _section(team: TeamThisWeek, name: str) -> Section:
    return next(each for each in sections(team) if each.name == name)


def test_who_is_in_the_team_by_role_and_number_and_never_by_load(team: TeamThisWeek) -> None:
    assert [worker.person for worker in team.workers] == ["P-moor", "P-ash", "P-fern", "P-bay"]
    assert [worker.shown for worker in team.workers] == ["P-moor", "00101", "F1", "SW12"]
    assert team.fte == 3_300_000 and team.children == 32
    assert people_and_children(team) == (
        "4 people, 3.3 FTE. 32 children allocated, 13.9 for each FTE of those who have any."
    )


def test_the_agreed_load_allows_for_part_time_and_for_reductions_in_force(team: TeamThisWeek) -> None:
    """Ash 15 x 1 (the agreed duties ended today); Bay 15 x 0.8 x 0.9 = 10.8; Fern 15 x 0.5; the manager has none."""
    loads = {worker.shown: (worker.load.agreed, worker.load.over) for worker in team.workers}
    assert loads == {
        "P-moor": (None, None), "00101": (Decimal("15.0"), Decimal("2.0")),
        "F1": (Decimal("7.5"), Decimal("-4.5")), "SW12": (Decimal("10.8"), Decimal("1.2")),
    }  # fmt: skip
    assert (
        _section(team, "load").sentences[1]
        == "2 of 3 people with an agreed load are over it, together by 3.2 children."
    )
    assert "Early career, 10% lighter until 3 March 2026" in _section(team, "load").rows[3]


def test_an_agreed_load_is_for_case_holders_and_for_whoever_has_children() -> None:
    """Qualified without children allocated, or a senior practitioner without any: nothing is agreed, so nothing is missing."""
    record = record_of(
        SOURCES,
        spell=[
            spell("P-held", team=TEAM),
            spell("P-none", team=TEAM, role="qualified_without_cases"),
            spell("P-senior", team=TEAM, role="senior_practitioner"),
            spell("P-holds", team=TEAM, role="senior_practitioner"),
        ],
        involvement=[held("one", "P-holds", source=1)],
    )
    team = team_this_week(record, TEAM, "", TODAY, FIFTEEN)
    assert {worker.person: worker.load.agreed for worker in team.workers} == {
        "P-held": Decimal("15.0"), "P-none": None, "P-senior": None, "P-holds": Decimal("15.0"),
    }  # fmt: skip
    found = before_and_after(taking(team, "P-senior", 3))
    assert found.sentences[0] == (
        "P-senior would have 3 children instead of 0. That is 12.0 fewer than agreed (15.0); now it is without an agreed load."
    )


def test_someone_in_two_teams_has_the_load_of_their_time_in_each() -> None:
    """Half here with two children of this team and one of none; half in Hill with three: 7.5 agreed here, 7.5 there."""
    record = record_of(
        SOURCES,
        spell=[spell("P-two", team=TEAM, fte="0.5"), spell("P-two", team="Hill", fte="0.5")],
        involvement=[
            *(held(f"n{number}", "P-two", team=TEAM, source=1) for number in range(2)),
            *(held(f"h{number}", "P-two", team="Hill", source=1) for number in range(3)),
            held("x", "P-two", source=1),
        ],
    )
    here, there = (team_this_week(record, name, "", TODAY, FIFTEEN).workers[0].load for name in (TEAM, "Hill"))
    assert (here.children, here.agreed, here.over) == (3, Decimal("7.5"), Decimal("-4.5"))
    assert (there.children, there.agreed, there.over) == (4, Decimal("7.5"), Decimal("-3.5"))


def test_without_an_agreed_load_nobody_is_over_it() -> None:
    unset = team_this_week(small_team(), TEAM, "", TODAY, None)
    assert all(worker.load.agreed is None and not worker.load.is_over for worker in unset.workers)
    assert _section(unset, "load").sentences == ("No agreed load is set, so nobody can be said to be over it.",)
    assert not any("agreed" in each.sentence for each in attention(unset))


def test_reductions_are_added_up_to_the_whole_load_and_one_without_a_size_takes_nothing() -> None:
    both = [{"person": "P-ash", "kind": kind, "percent": percent, "start": None} for kind, percent in
            (("phased_return", 6_000), ("specialist", 7_000), ("other", None))]  # fmt: skip
    team = team_this_week(small_team(reduction=both), TEAM, "", TODAY, FIFTEEN)
    assert _of(team, "P-ash").load.agreed == 0 and _of(team, "P-ash").load.over == 17
    assert _of(team, "P-bay").load.agreed == 12


def test_children_without_anyone_why_and_since_when(team: TeamThisWeek) -> None:
    assert [(each.child, each.why, each.since, each.worker) for each in team.waiting] == [
        ("left 1", Waiting.LEFT, on("2025-06-30"), "00103"),
        ("left 2", Waiting.LEFT, on("2025-06-30"), "00103"),
        ("name 1", Waiting.UNMATCHED, on("2025-09-01"), ""),
        ("tray 1", Waiting.TRAY, on("2025-09-22"), ""),
    ]
    assert (
        "Give the row in the last column to those who keep the children's system"
        in _section(team, "waiting").sentences[-1]
    )
    assert team.waiting_nowhere == 1 and team.waiting[0].found_at == "row 34 of children_allocated_1.csv"


def test_a_child_with_somebody_here_beside_a_tray_is_not_waiting() -> None:
    both = [held("c", None, team=TEAM, source=1), held("c", "P-ash", source=1)]
    assert team_this_week(small_team(involvement=both), TEAM, "", TODAY, None).waiting == ()


def test_who_joins_and_who_leaves_and_what_ends(team: TeamThisWeek) -> None:
    assert [(each.day, each.shown, each.what) for each in team.joining] == [
        (on("2025-10-13"), "P-dale", "joins"), (on("2025-11-03"), "P-gale", "moves from Hill"),
    ]  # fmt: skip
    assert [(each.day, each.shown, each.what, each.children) for each in team.leaving] == [
        (on("2025-10-24"), "SW12", "leaves the council", 12)
    ]
    assert [(each.day, each.shown, each.what) for each in team.endings] == [
        (on("2025-10-20"), "F1", "agency assignment ends"),
        (on("2025-11-30"), "00101", "registration is due to be renewed"),
    ]


def test_how_many_days_are_left_is_said(team: TeamThisWeek) -> None:
    """From Monday 6 October: Dale starts on the 13th, Bay leaves on the 24th."""
    soon = {row[2]: row[1] for row in _section(team, "coming").rows}
    assert _section(team, "coming").columns[1] == "How soon"
    assert soon["P-dale"] == "in 7 days" and soon["SW12"] == "in 18 days"
    assert how_soon(team.days, TODAY) == "today" and how_soon(team.days, on("2025-10-05")) == "passed"


def test_contracts_and_rights_to_work_that_end_in_the_next_90_days_or_have_ended() -> None:
    """The 90th day is 4 January 2026. Whoever leaves before the contract ends is said to end then; agency has its own."""
    spells = [
        spell("P-ash", team=TEAM, contract="fixed_term", contract_until="2026-01-04"),
        spell("P-bay", team=TEAM, contract="fixed_term", contract_until="2026-01-05"),
        spell("P-cedar", "2020-01-06", "2025-11-28", team=TEAM, contract="fixed_term", contract_until="2025-12-31"),
        spell("P-moor", team=TEAM, contract="bank", contract_until="2025-09-01"),
        spell("P-elm", team="Hill", contract="fixed_term", contract_until="2025-11-01"),
        spell("P-fern", contract="agency", team=TEAM, contract_until="2025-11-01", source=2),
    ]
    people = [
        {"person": "P-ash", "staff_ids": "00101", "right_to_work_until": "2026-01-04"},
        {"person": "P-bay", "right_to_work_until": "2026-01-05"},
        {"person": "P-fern", "right_to_work_until": "2025-10-05"},
        {"person": "P-elm", "right_to_work_until": "2025-10-20"},
    ]
    given = small_team(spell=spells, person=people, agency_assignment=[], registration=[])
    team = team_this_week(given, TEAM, "", TODAY, None)
    assert [(each.day, each.person, each.what) for each in team.endings] == [
        (on("2025-09-01"), "P-moor", "contract ends"),
        (on("2025-10-05"), "P-fern", "right to work runs out"),
        (on("2025-11-28"), "P-cedar", "fixed-term contract ends"),
        (on("2026-01-04"), "P-ash", "fixed-term contract ends"),
        (on("2026-01-04"), "P-ash", "right to work runs out"),
    ]
    section = _section(team, "endings")
    assert [row[1:4] for row in section.rows][:2] == [
        ("passed", "P-moor", "contract ends"), ("passed", "P-fern", "right to work runs out"),
    ]  # fmt: skip
    assert not any("right to work" in sentence for sentence in section.sentences)
    assert [each.many for each in attention(team) if each.section == "endings"] == [2]


def test_it_is_said_where_no_file_tells_of_rights_to_work(team: TeamThisWeek) -> None:
    assert "No file tells yet until when anyone has the right to work." in _section(team, "endings").sentences


def test_a_change_of_hours_in_the_team_is_neither_joining_nor_leaving() -> None:
    spells = [spell("P-ash", "2020-01-06", "2025-10-13", team=TEAM), spell("P-ash", "2025-10-13", team=TEAM, fte="0.6")]
    team = team_this_week(small_team(spell=spells), TEAM, "", TODAY, None)
    assert team.joining == team.leaving == ()


def test_supervision_and_reviews_overdue_first(team: TeamThisWeek) -> None:
    found = {each.worker.person: (each.last, each.due) for each in team.supervision}
    assert found == {
        "P-bay": (None, on("2025-09-20")), "P-ash": (on("2025-09-03"), on("2025-10-08")),
        "P-moor": (on("2025-08-04"), None), "P-fern": (None, None),
    }  # fmt: skip
    assert [each.worker.person for each in team.supervision][:2] == ["P-bay", "P-ash"]
    assert _section(team, "supervision").sentences[1] == "Of 1 person no supervision is known: F1."
    assert [row[3] for row in _section(team, "supervision").rows][:2] == [
        "overdue since 20 September 2025", "due 8 October 2025",
    ]  # fmt: skip
    assert [each.what for each in team.reviews] == [
        "Six-month review (Assessed and supported year)", "Nine-month review (Assessed and supported year)",
    ]  # fmt: skip


def test_who_leads_whom_and_which_posts_are_vacant(team: TeamThisWeek) -> None:
    said = _section(team, "managers").sentences
    assert " ".join(said) == (
        "The team is led by P-moor (first line manager). 3 people for 1 manager. In all, 1 post of the team is vacant,"
        " 0.6 FTE. Whether a manager is away is not shown here: absence is for HR alone."
    )


def test_what_needs_attention_is_counted_once_each(team: TeamThisWeek) -> None:
    """Four children wait, two people are over, one supervision and one review are overdue; nothing ends this week."""
    assert [(each.section, each.many) for each in attention(team)] == [
        ("waiting", 4), ("load", 2), ("supervision", 1), ("reviews", 1),
    ]  # fmt: skip
    assert how_many(team) == 8


def test_a_team_without_a_manager_says_so() -> None:
    team = team_this_week(small_team(spell=[spell("P-ash", team=TEAM)]), TEAM, "", TODAY, None)
    assert "Nobody in the team is in a team manager's role." in [each.sentence for each in attention(team)]
    named = small_team(team=[{"team": "court", "name": TEAM, "manager": "P-cedar", "start": None}])
    assert (
        "The team's own entry names 00103."
        in _section(team_this_week(named, TEAM, "", TODAY, None), "managers").sentences[0]
    )


def test_taking_children_before_and_after(team: TeamThisWeek) -> None:
    """Fern takes one who waits and four of Ash's: 3 + 5 = 8 of 7.5; Ash has 13. The team: 32 / 2.3, then 33 / 2.3."""
    found = taking(team, "P-fern", 5, giver="P-ash", waiting=1)
    assert (found.taker.after.children, found.taker.after.over) == (8, Decimal("0.5"))
    assert found.giver is not None and (found.giver.after.children, found.giver.after.over) == (13, Decimal("-2.0"))
    assert (found.average_before, found.average_after) == (Decimal("13.9"), Decimal("14.3"))
    assert (found.waiting_before, found.waiting_after) == (4, 3)
    assert before_and_after(found).sentences == (
        "F1 would have 8 children instead of 3. That is 0.5 more than agreed (7.5); now it is 4.5 fewer than agreed.",
        "00101 would have 13 children instead of 17. That is 2.0 fewer than agreed (15.0); now it is 2.0 more than agreed.",
        "The team's average for each FTE would go from 13.9 to 14.3.",
        "Children of the team without a worker: 4 before, 3 after.",
    )


def test_someone_without_children_brings_their_time_into_the_average(team: TeamThisWeek) -> None:
    """The manager takes one: 33 children over 3.3 FTE."""
    assert taking(team, "P-moor", 1).average_after == Decimal("10.0")


@pytest.mark.parametrize(
    ("taker", "children", "giver", "waiting"),
    [("P-nobody", 1, "", 0), ("P-ash", 1, "P-ash", 0), ("P-ash", 1, "P-nobody", 0), ("P-ash", 0, "", 0),
     ("P-ash", 4, "P-fern", 0), ("P-ash", 5, "", 5), ("P-ash", 1, "", 2)],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused(
    team: TeamThisWeek, taker: str, children: int, giver: str, waiting: int
) -> None:
    with pytest.raises(ValueError, match=r"people|number|giver"):
        taking(team, taker, children, giver=giver, waiting=waiting)


def test_a_team_stands_in_an_address_by_a_key_however_its_name_is_written() -> None:
    assert teams_of(small_team()) == {key_of_team(TEAM): TEAM, key_of_team("Hill"): "Hill"}
    assert key_of_team(f"  {TEAM.upper()} ") == key_of_team(TEAM) != key_of_team("Hill")
    assert all(len(key_of_team(name)) == 12 and key_of_team(name).isalnum() for name in ("", "x" * 500, "../..", "☃"))
    assert key_of_team("Elsewhere") in teams_of(small_team(), also=["Elsewhere", " "])


@pytest.mark.parametrize("given", [{}, {"spell": [spell("P-ash", team=TEAM)]}])
def test_an_empty_record_and_one_without_lists_say_what_is_not_known(given: dict) -> None:
    team = team_this_week(record_of(**given), TEAM, "", TODAY, FIFTEEN)
    assert people_and_children(team) == "The lists name nobody in this team." and how_many(team) == 0
    assert lists_said(team.days) == ("No list with a day has been imported.",)
    assert _section(team, "waiting").sentences == ("Not known: no list of children allocated was imported.",)
    assert [each for each in sections(team) if each.rows] == []


def test_staff_without_a_list_of_children_are_not_said_to_have_none() -> None:
    team = team_this_week(small_team(involvement=[]), TEAM, "", TODAY, FIFTEEN)
    without = replace(team, days=replace(team.days, children=None))
    assert {row[3] for row in _section(without, "load").rows} == {"not known"}
    assert "No list of children allocated was imported" in people_and_children(without)


def test_a_snapshot_of_children_speaks_for_its_own_day_and_old_lists_are_said_to_be_old() -> None:
    lists = [*SOURCES[:1], source(1, "children_allocated", Shape.SNAPSHOT, "2025-08-29")]
    record = record_of(lists, spell=[spell("P-ash", team=TEAM)], involvement=[held("c", "P-ash", source=1)])
    team = team_this_week(record, TEAM, "", on("2026-01-05"), None)
    assert team.children == 1
    assert lists_said(team.days) == (
        "From the lists of people as at 30 September 2025; of children as at 29 August 2025.",
        "The newest is 97 days old: what has happened since is not known here. Import newer lists.",
    )


def test_what_is_taken_away_says_the_same_and_is_marked(team: TeamThisWeek) -> None:
    page = team_to_take(team)
    assert page.warning.startswith("Internal.") and "internal" in page.mark
    assert {table.title for table in page.tables} >= {"Children for each worker", "Supervision"}
    assert all(len(row) == len(table.headings) for table in page.tables for row in table.rows)


def test_a_team_of_managers_alone_has_no_people_for_each_manager() -> None:
    of_managers = small_team(
        spell=[spell("P-high", role="senior_manager", team=TEAM), spell("P-mid", role="middle_manager", team=TEAM)]
    )
    said = _section(team_this_week(of_managers, TEAM, "", TODAY, None), "managers").sentences[0]
    assert said.startswith("The team is led by ") and "for 2 managers" not in said and "each." not in said
