"""Time sheets taken apart: one row of hours for each person and week or month, in minutes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mainstay.foundations.problems import Mender, Problem, ProblemKind, Severity, Unreadable
from mainstay.intake.gathering import Gathering
from mainstay.intake.hours_written import read_minutes
from mainstay.intake.referring import workers_of
from mainstay.intake.sources.time_sheets.periods import DAYS, Span, spans_of
from mainstay.intake.typed import UNREADABLE, TypedTable
from mainstay.intake.what_was_found import what_was_found
from mainstay.record.declaring import tables
from mainstay.vocabulary.not_known import reason_in

NO_WORKER = ProblemKind(
    "MS-HRS-001", Severity.QUERY, "Hours without a worker",
    "A staff number, a registration number, or the name as the list has it.",
    "The hours cannot be counted with anybody, and were left out.",
    "Add the number to the row.", Mender.HR,
)  # fmt: skip
NO_PERIOD = ProblemKind(
    "MS-HRS-002", Severity.ERROR, "Hours of no week or month",
    "The first or the last day of the week, or the month with its year.",
    "Nobody can say in which year they were worked, so the row was left out.",
    "Put the week or the month right, and send the list again.", Mender.HR,
)  # fmt: skip
ADDED_UP = ProblemKind(
    "MS-HRS-003", Severity.NOTE, "Several rows for one person's week or month",
    "One row for each person and week or month, or one for each of their posts.",
    "Hours done were added up, those contracted and owed taken once for each post; a row that repeats another was left out.",
    "Nothing, if they are of several posts or parts of the week; else send each once.", Mender.HR,
)  # fmt: skip
TOO_MANY = ProblemKind(
    "MS-HRS-004", Severity.QUERY, "More hours than a week or month has",
    "No more than 168 hours in a week, or 744 in a month.",
    "The hours were set aside; they may be minutes, or hours of a whole year.",
    "Check in what the column is given, and whether the row is for a week or a month.", Mender.HR,
)  # fmt: skip
OF_A_WEEK = ProblemKind(
    "MS-HRS-005", Severity.QUERY, "Contracted hours of a week beside hours of a month",
    "Contracted hours of the month, or a heading that says that they are those of a week.",
    "Set against a month's hours they would make nearly everything work beyond contract, so they were set aside.",
    "If they are those of a week, head the column Weekly Contracted Hours.", Mender.HR,
)  # fmt: skip

_MEASURED = ("contracted", "worked", "owed", "overtime_paid", "out_of_hours")
_OF_A_POST = ("contracted", "owed")
_DAY = 24 * 60
_A_WEEK_AT_MOST = 50 * 60
Minutes = list[int | None]


def build(table: TypedTable, gathering: Gathering) -> None:
    """Adds hours of workers whom other lists make. A row that says no hours of any kind adds nothing."""
    workers = workers_of(table, gathering, asks=False)
    nobody = [row for row, worker in enumerate(workers) if worker is None]
    table.list_rows(NO_WORKER, "staff_id", nobody, lambda row: "a blank")
    spans = spans_of(table)
    never = [row for row, span in enumerate(spans) if span is None and workers[row] is not None]
    table.list_rows(NO_PERIOD, _period_column(table), never, lambda row: "no week or month that could be read")
    minutes = {name: _minutes(table, name) for name in _MEASURED}
    minutes["contracted"] = _contracted(table, spans, minutes)
    _set_aside_too_many(table, spans, minutes)
    _add(table, gathering, workers, spans, minutes)


def _add(
    table: TypedTable, gathering: Gathering, workers: Sequence[int | None], spans: Sequence[Span | None],
    minutes: dict[str, Minutes],
) -> None:  # fmt: skip
    """Each person's week or month once, of what all its rows say: shifts, posts, or parts of a list."""
    same: dict[tuple[int, Span], list[int]] = defaultdict(list)
    seen: set[tuple[str, ...]] = set()
    several = 0
    for row, cells in enumerate(zip(*table.found.columns.values(), strict=True)):
        worker, span = workers[row], spans[row]
        if worker is None or span is None or all(minutes[name][row] is None for name in _MEASURED):
            continue
        own = same[worker, span]
        several += bool(own)
        if cells not in seen:
            own.append(row)
            seen.add(cells)
    if several:
        table.problems.append(Problem(ADDED_UP, table.whole, f"{several:,} rows more", several))
    columns: dict[str, list[object]] = {
        "period": [span.period for _worker, span in same],
        "start": [span.start for _worker, span in same],
        "source": [table.number] * len(same),
        "row": [table.found.row_numbers[own[0]] for own in same.values()],
    }
    posts = table.known_texts("post")
    for name in _MEASURED:
        values = minutes[name]
        columns[name] = [_together([(posts[row], values[row]) for row in own], name) for own in same.values()]
    gathering.add("hours", columns, [worker for worker, _span in same])


def _together(values: list[tuple[str, int | None]], name: str) -> int | None:
    """Hours done are added up; what is contracted and owed is one figure for each post, the last that is given."""
    known = [(post, value) for post, value in values if value is not None]
    if not known:
        return None
    return sum(dict(known).values()) if name in _OF_A_POST else sum(value for _post, value in known)


def _period_column(table: TypedTable) -> str:
    return next((name for name in ("week", "week_ending", "month", "first_day") if table.has(name)), "month")


def _minutes(table: TypedTable, name: str) -> Minutes:
    """A column in minutes; what cannot be read, or is beyond what the record holds, is listed and set aside."""
    field = tables()["hours"].field(name.removesuffix("_weekly"))
    heading, texts = table.columns.get(name, ""), table.texts(name)
    known: dict[str, int | None] = {}
    bad: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        try:
            found = None if reason_in(text) else read_minutes(text, heading)
            if found is not None and not (field.least or 0) <= found <= (field.most or 0):
                raise Unreadable("hours of a week or a month")
            known[text] = found
        except Unreadable as trouble:
            known[text], bad[text] = None, what_was_found(text, trouble.reason)
    table.list_rows(
        UNREADABLE, name, [row for row, text in enumerate(texts) if text in bad], lambda row: bad[texts[row]]
    )
    return [known[text] for text in texts]


def _contracted(table: TypedTable, spans: Sequence[Span | None], minutes: dict[str, Minutes]) -> Minutes:
    """Contracted minutes of each week or month; those of a week are made those of the month by its days.

    Where a column does not say that it is of a week, yet in most rows of months it is no more than a long week and less
    than half of what was worked, it is set aside and told.
    """
    given, weekly = minutes["contracted"], _minutes(table, "contracted_weekly")
    months = [row for row, span in enumerate(spans) if span is not None and span.period == "month"]
    worked = minutes["worked"]
    both = [(had, done) for row in months if (had := given[row]) and (done := worked[row])]
    odd = sum(had <= _A_WEEK_AT_MOST and 2 * had < done for had, done in both)
    if odd and 2 * odd > len(both):
        table.problems.append(Problem(OF_A_WEEK, table.whole, f"{odd:,} rows", odd))
        given = [None if row in set(months) else value for row, value in enumerate(given)]
    return [
        own if own is not None or week is None or span is None else round(week * span.days / DAYS["week"])
        for own, week, span in zip(given, weekly, spans, strict=True)
    ]


def _set_aside_too_many(table: TypedTable, spans: Sequence[Span | None], minutes: dict[str, Minutes]) -> None:
    for name in ("contracted", "worked", "overtime_paid", "out_of_hours"):
        wrong = [
            row
            for row, (value, span) in enumerate(zip(minutes[name], spans, strict=True))
            if value is not None and span is not None and not 0 <= value <= span.days * _DAY
        ]
        table.list_rows(TOO_MANY, name, wrong, lambda row: "hours below nought, or more than there are")
        for row in wrong:
            minutes[name][row] = None


BUILD = build
