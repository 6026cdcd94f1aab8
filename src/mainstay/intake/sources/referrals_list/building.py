"""Each row is a referral of one child. Two of one child on one day are one, as the children in need census has it."""

from __future__ import annotations

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.identifying import whole
from mainstay.intake.numbers_of_contacts import one_for_each_child, said_yes, seen_before
from mainstay.intake.typed import TypedTable, Value

NO_CHILD = ProblemKind(
    "MS-REF-001", Severity.ERROR, "A referral without a child's number or its day",
    "The child's number in the case system and the day of the referral.",
    "A referral is of one child on one day, so the row was left out.",
    "Add what is missing in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
STEP_TOO_EARLY = ProblemKind(
    "MS-REF-002", Severity.ERROR, "A step before the one that leads to it",
    "Referral, then assessment, then its end; a conference not before its enquiry.",
    "Days between the two would be less than none; the later step's day is set aside.",
    "Put the dates right in the case system.", Mender.CASE_SYSTEM,
)  # fmt: skip
ONE_DAY = ProblemKind(
    "MS-REF-003", Severity.NOTE, "Several referrals of one child on one day",
    "One referral for each child and day, from whoever asked first.",
    "By the Department's children in need census they are one referral; the first row was kept.",
    "Nothing, unless the days are wrong.", Mender.CASE_SYSTEM,
)  # fmt: skip

_STEPS = (("received", "assessment_start"), ("assessment_start", "assessment_end"), ("received", "assessment_end"),
          ("section_47_on", "conference_on"))  # fmt: skip
_DAYS = ("received", "assessment_start", "assessment_end", "section_47_on", "conference_on", "previous_referral")
_PLAIN = ("made_by", "need", "assessment_outcome")


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds referrals. A step dated before the one that leads to it is set aside, and the rest of its row kept."""
    children, days = table.known_texts("child"), _days(table)
    received = days["received"]
    left = [row for row, child in enumerate(children) if not child or received[row] is None]
    table.list_rows(NO_CHILD, "child", left, lambda row: "a blank")
    first = [row for row in range(table.rows) if children[row] and received[row] is not None]
    again = seen_before([(children[row], received[row]) for row in first])
    if some := sum(again):
        table.problems.append(Problem(ONE_DAY, table.whole, f"{some:,} row{'' if some == 1 else 's'} left out", some))
    kept = [row for row, twice in zip(first, again, strict=True) if not twice]
    numbers = one_for_each_child(table.known_texts("referral"), children, f"no number in {table.number}:")
    contacts = table.known_texts("contact")
    plain: dict[str, list[Value]] = {name: table.values(name) for name in _PLAIN} | {"outcome": _outcomes(table)}
    columns: dict[str, list[object]] = {
        "referral": [numbers[row] for row in kept],
        "child": [children[row] for row in kept],
        "contact": [contacts[row] or None for row in kept],
        "source": [table.number] * len(kept),
        "row": [table.found.row_numbers[row] for row in kept],
    }
    columns |= {name: [values[row] for row in kept] for name, values in days.items()}
    gathering.add("referral", columns | {name: [values[row] for row in kept] for name, values in plain.items()})


def _outcomes(table: TypedTable) -> list[Value]:
    """Outcomes as given; a flag of no further action speaks where the outcome is blank."""
    given, nothing = table.values("outcome"), said_yes(table, "no_action")
    return [
        "no_further_action" if outcome is None and none else outcome
        for outcome, none in zip(given, nothing, strict=True)
    ]


def _days(table: TypedTable) -> dict[str, list[int | None]]:
    days = {name: [whole(day) for day in table.values(name)] for name in _DAYS}
    for before, after in _STEPS:
        wrong = [
            row
            for row, (one, two) in enumerate(zip(days[before], days[after], strict=True))
            if one is not None and two is not None and two < one
        ]
        table.list_rows(STEP_TOO_EARLY, after, wrong, lambda row: "a day before the step that leads to it")
        for row in wrong:
            days[after][row] = None
    return days


BUILD = build
