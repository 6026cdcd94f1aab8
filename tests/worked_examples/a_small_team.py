"""An invented team small enough to count on paper, on Monday 6 October 2025, from lists as at 30 September."""

from __future__ import annotations

from datetime import date
from typing import Any

from mainstay.record.record import Shape, WorkforceRecord
from tests.small_records import day, held, record_of, source, spell, staff_history

TODAY = date(2025, 10, 6)
TEAM = "Court / North ☃"
SOURCES = [
    staff_history("2025-09-30", "2019-09-30"),
    source(1, "children_allocated", Shape.HISTORY, "2025-09-30", "2023-09-30"),
    source(2, "agency_register", Shape.HISTORY, "2025-09-30", "2020-09-30"),
    source(4, "establishment_list", Shape.SNAPSHOT, "2025-09-30"),
]


def small_team(**more: Any) -> WorkforceRecord:
    """Ash, full time, has 17 children. Bay, newly qualified and 0.8, has 12. Fern, through an agency, has 3 until 20 October.

    Moor leads them. Cedar left in June and two children still stand with her; Duty has one child and another name, that
    nobody matched, one. Dale starts on 13 October, Gale moves here from Hill on 3 November and Bay leaves on 24 October.
    """
    return record_of(SOURCES, **(_rows() | more))


def _rows() -> dict[str, list[dict[str, Any]]]:
    return {
        "person": [
            {"person": "P-ash", "staff_ids": "00101"}, {"person": "P-bay", "swe_number": "SW12"},
            {"person": "P-cedar", "staff_ids": "00103"}, {"person": "P-fern", "staff_ids": "AGENCY:F1"},
        ],
        "spell": [
            spell("P-moor", role="first_line_manager", team=TEAM),
            spell("P-ash", team=TEAM),
            spell("P-bay", "2025-03-03", "2025-10-24", team=f" {TEAM.upper()}", fte="0.8"),
            spell("P-cedar", "2020-01-06", "2025-06-30", team=TEAM),
            spell("P-dale", "2025-10-13", team=TEAM),
            spell("P-gale", "2021-01-04", "2025-11-03", team="Hill"),
            spell("P-gale", "2025-11-03", team=TEAM),
            spell("P-fern", "2025-05-05", "2025-10-20", contract="agency", fte="0.5", team=TEAM, source=2),
        ],
        "agency_assignment": [
            {"person": "P-fern", "role": "case_holder", "team": TEAM, "start": "2025-05-05", "end": "2025-10-20",
             "approved_until": "2025-12-01", "source": 2},
        ],
        "involvement": [
            *(held(f"a{number}", "P-ash", source=1) for number in range(17)),
            *(held(f"b{number}", "P-bay", source=1) for number in range(12)),
            *(held(f"f{number}", "P-fern", source=1) for number in range(3)),
            held("left 1", "P-cedar", team=TEAM, source=1), held("left 2", "P-cedar", source=1),
            held("tray 1", None, "2025-09-22", team=TEAM, source=1), held("name 1", "U-x", "2025-09-01", team=TEAM, source=1),
            held("nowhere", None, source=1), held("a0", "P-ash", role="co_working", source=1),
            held("ended", "P-ash", "2024-01-10", "2025-09-30", source=1),
        ],
        "reduction": [
            {"person": "P-bay", "kind": "early_career", "percent": 1_000, "start": "2025-03-03", "end": "2026-03-03"},
            {"person": "P-ash", "kind": "agreed_duties", "percent": 5_000, "start": "2025-01-01", "end": "2025-10-06"},
        ],
        "supervision": [
            {"person": "P-ash", "due_on": "2025-09-01", "held_on": "2025-09-03", "kind": "management"},
            {"person": "P-ash", "due_on": "2025-10-08", "kind": "management"},
            {"person": "P-bay", "due_on": "2025-09-20", "kind": "reflective"},
            {"person": "P-bay", "held_on": "2025-10-01", "kind": "group"},
            {"person": "P-moor", "due_on": "2025-08-01", "kind": "management"},
            {"person": "P-moor", "held_on": "2025-08-04", "kind": "management"},
        ],
        "milestone": [
            {"person": "P-bay", "programme": "first_year", "step": "Six-month review", "due": "2025-09-03"},
            {"person": "P-bay", "programme": "first_year", "step": "Nine-month review", "due": "2025-12-03"},
            {"person": "P-bay", "programme": "first_year", "step": "Twelve-month review", "due": "2026-03-03"},
            {"person": "P-bay", "programme": "first_year", "step": "Three-month review", "due": "2025-06-03",
             "done": "2025-06-02", "outcome": "passed"},
        ],
        "registration": [
            {"person": "P-ash", "status": "registered", "checked_on": "2024-12-01", "renewed_until": "2024-11-30"},
            {"person": "P-ash", "status": "registered", "checked_on": "2025-01-10", "renewed_until": "2025-11-30"},
        ],
        "vacancy": [
            {"role": "case_holder", "team": TEAM, "fte": "0.6", "vacant_from": "2025-07-01", "source": 4},
            {"role": "case_holder", "team": "Hill", "fte": "1.0", "vacant_from": "2025-07-01", "source": 4},
        ],
    }  # fmt: skip


def on(text: str) -> date:
    """A day written 2024-09-30."""
    return day(text)
