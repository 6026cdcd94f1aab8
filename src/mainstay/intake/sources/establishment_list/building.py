"""Rows about one post become one post; what is budgeted and not occupied is vacant, frozen posts included."""

from __future__ import annotations

from collections import defaultdict

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity
from mainstay.intake.gathering import Gathering
from mainstay.intake.staff import filled, titles_as_roles
from mainstay.intake.typed import TypedTable, Value
from mainstay.vocabulary.full_time_equivalent import FULL_WEEK_HOURS
from mainstay.vocabulary.not_known import reason_in

NO_POST = ProblemKind(
    "MS-EST-001", Severity.QUERY, "A line of the establishment without a post number",
    "a post number on every line",
    "Lines such as a vacancy factor are not posts; the line was left out.",
    "Nothing if it is a vacancy factor or a subtotal; otherwise add the post's number.", Mender.FINANCE,
)  # fmt: skip
OVER_ESTABLISHED = ProblemKind(
    "MS-EST-002", Severity.QUERY, "A post with more people in it than it is budgeted for",
    "occupants whose FTE together is within the post's",
    "It does not make another post less vacant, so it is not set off against vacancies.",
    "Check whether it is maternity cover, a hand-over, or a post without a budget.", Mender.FINANCE,
)  # fmt: skip


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds posts, and a vacancy for each social work post that is vacant in whole or in part."""
    posts: dict[str, list[int]] = defaultdict(list)
    numbers = table.texts("post_id")
    for row, number in enumerate(numbers):
        if reason_in(number):
            table.problems.append(Problem(NO_POST, table.place(row, "post_id"), "a blank post number"))
        else:
            posts[number].append(row)
    full_week = table.choices.decimal("full_time_hours", str(FULL_WEEK_HOURS))
    budgeted = table.fte("budgeted_fte", "fte", full_week) if table.has("budgeted_fte") else [None] * table.rows
    occupied = table.fte("occupant_fte", "fte", full_week) if table.has("occupant_fte") else [None] * table.rows
    states = table.values("state")
    first = [rows[0] for rows in posts.values()]
    fte = [max((_number(budgeted[row]) for row in rows), default=0) for rows in posts.values()]
    vacant = [_vacant(table, rows, whole, occupied, states) for rows, whole in zip(posts.values(), fte, strict=True)]
    roles, teams, titles = titles_as_roles(table), filled(table, "team"), table.texts("title")
    provenance = {"source": [table.number] * len(first), "row": [table.found.row_numbers[row] for row in first]}
    gathering.add("post", provenance | {
        "post": list(posts), "local_title": [titles[row] or None for row in first], "role": [roles[row] for row in first],
        "team": [teams[row] or None for row in first], "fte": fte, "state": [states[row] for row in first],
        "grade": [table.values("grade")[row] for row in first] if table.has("grade") else [None] * len(first),
        "hard_to_fill": [table.values("hard_to_fill")[row] for row in first] if table.has("hard_to_fill")
        else [None] * len(first),
    })  # fmt: skip
    _add_vacancies(table, gathering, list(posts), vacant, roles, teams, first)


def _vacant(table: TypedTable, rows: list[int], whole: int, occupied: list[Value], states: list[Value]) -> int:
    """How much of a post is vacant: its budget less its occupants; without occupants' FTE, by its state or a blank name."""
    if table.has("occupant_fte"):
        held = sum(_number(occupied[row]) for row in rows)
        if held > whole:
            table.problems.append(Problem(OVER_ESTABLISHED, table.place(rows[0], "occupant_fte"), "more than budgeted"))
        return max(whole - held, 0)
    known = {states[row] for row in rows} - {None}
    if known and "part_vacant" not in known:
        return whole if all(states[row] in ("vacant", "frozen") for row in rows) else 0
    if table.has("vacancy_fte"):
        given = table.__dict__.setdefault("_vacancy_fte", table.values("vacancy_fte"))
        return max(min(max(_number(given[row]) for row in rows), whole), 0)
    return whole if table.has("occupant") and all(reason_in(table.texts("occupant")[row]) for row in rows) else 0


def _add_vacancies(table: TypedTable, gathering: Gathering, posts: list[str], vacant: list[int], roles: list[Value],
                   teams: list[str], first: list[int]) -> None:  # fmt: skip
    since = table.values("vacant_since") if table.has("vacant_since") else [None] * table.rows
    covers = table.values("cover_type") if table.has("cover_type") else [None] * table.rows
    as_at = day_number(table.as_at) if table.as_at else None
    chosen = [place for place, amount in enumerate(vacant) if amount > 0]
    gathering.add("vacancy", {
        "vacancy": [f"V{table.number}-{place}" for place in chosen],
        "post": [posts[place] for place in chosen],
        "role": [roles[first[place]] for place in chosen],
        "team": [teams[first[place]] or None for place in chosen],
        "fte": [vacant[place] for place in chosen],
        "vacant_from": [_since(since[first[place]], as_at) for place in chosen],
        "cover": [covers[first[place]] for place in chosen],
        "source": [table.number] * len(chosen), "row": [table.found.row_numbers[first[place]] for place in chosen],
    })  # fmt: skip


def _since(given: Value, as_at: int | None) -> int | None:
    return given if isinstance(given, int) else as_at


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


BUILD = build
