"""Rows about one post become one post; what is budgeted and not occupied is vacant, frozen posts included."""

from __future__ import annotations

from collections import defaultdict

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.group_rows import filled
from mainstay.intake.hours import full_week
from mainstay.intake.identifying import whole
from mainstay.intake.titles import titles_as_roles
from mainstay.intake.typed import TypedTable, Value

NO_POST = ProblemKind(
    "MS-EST-001", Severity.QUERY, "A line of the establishment without a post number",
    "A post number on every line.",
    "Lines such as a vacancy factor are not posts; the line was left out.",
    "Nothing if it is a vacancy factor or a subtotal; otherwise add the post's number.", Mender.FINANCE,
)  # fmt: skip
OVER_ESTABLISHED = ProblemKind(
    "MS-EST-002", Severity.QUERY, "A post with more people in it than it is budgeted for",
    "Occupants whose FTE together is within the post's.",
    "It does not make another post less vacant, so it is not set off against vacancies.",
    "Check whether it is maternity cover, a hand-over, or a post without a budget.", Mender.FINANCE,
)  # fmt: skip
FROZEN = ProblemKind(
    "MS-EST-003", Severity.NOTE, "Vacant posts that are frozen",
    "A decision on whether posts that are not being recruited to are vacancies.",
    "They are counted as vacant, as the census asks for every vacant post; some councils leave them out.",
    "Nothing, unless your return leaves them out: then the two figures differ by these.", Mender.FINANCE,
)  # fmt: skip
NO_BUDGET = ProblemKind(
    "MS-EST-004", Severity.ERROR, "An establishment list without budgeted FTE",
    "The FTE that each post is budgeted for.",
    "Nobody can say how much of a post is vacant, so vacancies cannot be counted.",
    "Ask for the list again with the budgeted FTE of each post.", Mender.FINANCE,
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds posts, and a vacancy for each post that is vacant in whole or in part."""
    posts: dict[str, list[int]] = defaultdict(list)
    numbers = table.known_texts("post_id")
    for row, number in enumerate(numbers):
        if number:
            posts[number].append(row)
    blank = [row for row, number in enumerate(numbers) if not number]
    table.list_rows(NO_POST, "post_id", blank, lambda row: "a blank post number")
    if not table.has("budgeted_fte"):
        table.problems.append(Problem(NO_BUDGET, table.whole, "no such column", table.rows))
    first = [rows[0] for rows in posts.values()]
    budgeted, states = table.shares("budgeted_fte", full_week(table)), table.values("state")
    fte = [max((_number(budgeted[row]) for row in rows), default=0) for rows in posts.values()]
    roles, teams, titles = titles_as_roles(table), filled(table, "team"), table.known_texts("title")
    plain = {name: table.values(column) for name, column in _PLAIN.items()}
    own: dict[str, list[object]] = {
        "post": [*posts], "fte": [*fte], "local_title": [titles[row] or None for row in first],
        "role": [roles[row] for row in first], "team": [teams[row] or None for row in first],
        "source": [table.number] * len(first), "row": [table.found.row_numbers[row] for row in first],
    }  # fmt: skip
    gathering.add("post", own | {name: [values[row] for row in first] for name, values in plain.items()})
    vacant = _vacant_parts(table, list(posts.values()), fte, states)
    _add_vacancies(table, gathering, own, vacant, first)
    frozen = [row for row, amount in zip(first, vacant, strict=True) if amount and states[row] == "frozen"]
    if frozen:
        count = len(frozen)
        found = f"{count:,} post{'' if count == 1 else 's'}"
        table.problems.append(Problem(FROZEN, table.whole, found, count))


_PLAIN = {
    "state": "state", "grade": "grade", "hard_to_fill": "hard_to_fill", "budget_code": "budget_code", "end": "post_end",
}  # fmt: skip


def _vacant_parts(table: TypedTable, posts: list[list[int]], fte: list[int], states: list[Value]) -> list[int]:
    """How much of each post is vacant, in millionths; posts with too many in them are listed."""
    occupied = [whole(value) for value in table.shares("occupant_fte", full_week(table))]
    given = [whole(value) for value in table.shares("vacancy_fte", full_week(table))] if not any(occupied) else []
    over, parts = [], []
    for rows, budget in zip(posts, fte, strict=True):
        held = [occupied[row] for row in rows if occupied[row] is not None]
        if held and sum(value or 0 for value in held) > budget:
            over.append(rows[0])
        parts.append(_vacant(table, rows, budget, held, given, states))
    table.list_rows(OVER_ESTABLISHED, "occupant_fte", over, lambda row: "more than budgeted")
    return parts


def _vacant(
    table: TypedTable,
    rows: list[int],
    budget: int,
    held: list[int | None],
    given: list[int | None],
    states: list[Value],
) -> int:
    """One post's vacant part: its budget less its occupants; else by its state, its variance, or a blank occupant.

    A post that has ended is not vacant.
    """
    known = {states[row] for row in rows} - {None}
    if known == {"ended"}:
        return 0
    if held:
        return max(budget - sum(value or 0 for value in held), 0)
    if known and known <= {"vacant", "frozen"}:
        return budget
    if given and any(given[row] is not None for row in rows):
        return max(min(max(given[row] or 0 for row in rows), budget), 0)
    if known and "part_vacant" not in known:
        return 0
    nobody = table.has("occupant") and not any(table.known_texts("occupant")[row] for row in rows)
    return budget if nobody else 0


def _add_vacancies(
    table: TypedTable, gathering: Gathering, posts: dict[str, list[object]], vacant: list[int], first: list[int]
) -> None:
    since, covers = table.values("vacant_since"), table.values("cover_type")
    as_at = day_number(table.as_at) if table.as_at else None
    chosen = [place for place, amount in enumerate(vacant) if amount > 0]
    columns: dict[str, list[object]] = {
        name: [posts[name][place] for place in chosen] for name in ("post", "role", "team", "source", "row")
    }
    columns |= {
        "vacancy": [f"V{table.number}-{place}" for place in chosen],
        "fte": [vacant[place] for place in chosen],
        "vacant_from": [_since(since[first[place]], as_at) for place in chosen],
        "cover": [covers[first[place]] for place in chosen],
    }
    gathering.add("vacancy", columns)


def _since(given: Value, as_at: int | None) -> int | None:
    """Since when a post is vacant: as the list says, at the latest since the day it was made."""
    if not isinstance(given, int):
        return as_at
    return given if as_at is None else min(given, as_at)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


BUILD = build
