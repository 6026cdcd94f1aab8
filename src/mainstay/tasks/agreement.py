"""Do these figures agree with yours? Bridges from other people's counts to ours, each step with the people behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import polars as pl

from mainstay.foundations.dates import day_number, in_words
from mainstay.foundations.quantities import MILLION, half_up
from mainstay.intake.staff_row import StaffRow
from mainstay.presentation.content import Bridge, BridgeEnd, BridgeStep, Comparator
from mainstay.record.assembling import workforce_rows
from mainstay.record.from_statements import statement_years
from mainstay.record.record import Source
from mainstay.tasks.reading_a_folder import FolderRead
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.contracts import EMPLOYED
from mainstay.vocabulary.roles import CENSUS_ROLES

Held = dict[str, int]
"""FTE in millionths by person: whoever is in it is in post."""


def bridges(read: FolderRead, day: date, council: Comparator | None) -> list[Bridge]:
    """A bridge for each of the staff list, the establishment, the last census return and the published row, where there is one."""
    found = [_from_staff_list(read, day), _from_establishment(read, day), _from_return(read), _from_published(read, day, council)]
    return [bridge for bridge in found if bridge is not None]


def ours_on(read: FolderRead, day: date, *, official: bool) -> Held:
    """Who is in post on a day by our count, with each person's FTE. Statements without a person are counted by their row."""
    frame = workforce_rows(read.record, [day], official=official, children=False).frame.filter(pl.col("in_post") == 1)
    held: Held = defaultdict(int)
    for person, row, fte in frame.select("person", "row", "fte").iter_rows():
        held[person or f"row {row}"] += fte or 0
    return dict(held)


def fte_of(held: Held | Iterable[int]) -> Decimal:
    """A sum of millionths as FTE to one decimal."""
    return half_up(sum(held.values() if isinstance(held, dict) else held), MILLION, 1)


def _latest_list(read: FolderRead, day: date) -> Source | None:
    lists = [s for s in read.record.of_kind("hr_extract") if s.as_at is not None]
    return min(lists, key=lambda s: (abs((s.as_at or day) - day), s.number), default=None)


def _from_staff_list(read: FolderRead, day: date) -> Bridge | None:
    source = _latest_list(read, day)
    if source is None or source.as_at is None:
        return None
    rows = [row for row in read.built.staff if row.source == source.number and _on_list(row, source.as_at)]
    ours = ours_on(read, day, official=False)
    steps = []
    left = rows
    for label, why, belongs in _KINDS_OF_ROW:
        taken = [row for row in left if belongs(row)]
        left = [row for row in left if not belongs(row)]
        if taken:
            steps.append(BridgeStep(label, -len(taken), -fte_of(row.fte or 0 for row in taken), why))
    listed: Held = defaultdict(int)
    for row in left:
        listed[read.built.people[row.claim] or f"row {row.row}"] += row.fte or 0
    if len(listed) < len(left):
        why = "One person with two posts has two rows and is one person; the FTE of both counts."
        steps.append(BridgeStep("Second posts of the same person", len(listed) - len(left), Decimal(0), why))
    steps += _between(dict(listed), ours, f"on the list of {in_words(source.as_at)}", f"in post on {in_words(day)}")
    theirs = BridgeEnd(f"Rows of {source.name}, as at {in_words(source.as_at)}", len(rows), fte_of(row.fte or 0 for row in rows))
    return _bridge("The staff list", "Why is our number of social workers not the number of rows on the staff list?", theirs,
                   ours, day, steps)  # fmt: skip


def _on_list(row: StaffRow, as_at: date) -> bool:
    """Whether a row is of someone on the list on its day: for a history, the spells running on that day."""
    day = day_number(as_at)
    return (row.start is None or row.start <= day) and (row.end is None or row.end > day)


def _not_employed(row: StaffRow) -> bool:
    return row.contract is not None and row.contract not in EMPLOYED


_KINDS_OF_ROW = (
    ("Job titles not yet mapped to a role", "Nobody has said what these titles are; answer them in mapping.toml.",
     lambda row: row.role is None),
    ("Other jobs than child and family social work", "Their titles are mapped to another job, or to the director.",
     lambda row: row.role not in CENSUS_ROLES),
    ("Agency, casual, students and others not employed", "They are not the council's own employees; agency is counted apart.",
     _not_employed),
    ("Kind of contract not known", "The list does not say whether the council employs them.",
     lambda row: row.contract is None),
    ("Posts of no hours", "An honorarium or a casual contract: it adds no time and no person.", lambda row: row.fte == 0),
)  # fmt: skip


def _between(theirs: Held, ours: Held, listed: str, present: str) -> list[BridgeStep]:
    """The steps from one set of people to another: who is only in one, and whose hours differ."""
    gone, new = sorted(set(theirs) - set(ours)), sorted(set(ours) - set(theirs))
    both = set(theirs) & set(ours)
    steps = []
    if gone:
        why = "They started after that day, left before it, or an earlier source says otherwise."
        steps.append(BridgeStep(f"People {listed} and not {present}", -len(gone), -fte_of(theirs[p] for p in gone), why))
    if new:
        why = "They had left, or had not come, when the other count was made."
        steps.append(BridgeStep(f"People {present} and not {listed}", len(new), fte_of(ours[p] for p in new), why))
    moved = sum(ours[person] - theirs[person] for person in both)
    if moved:
        why = "The same people work other hours on the two days, or the two sources give other hours."
        steps.append(BridgeStep("Other hours of people in both", 0, fte_of([moved]), why))
    return steps


def _bridge(title: str, question: str, theirs: BridgeEnd, ours: Held, day: date, steps: list[BridgeStep]) -> Bridge:
    """A bridge whose steps add up: what rounding leaves is shown as a step of its own."""
    end = BridgeEnd(f"Our count of social workers in post on {in_words(day)}", len(ours), fte_of(ours))
    if theirs.fte is not None and end.fte is not None:
        rest = end.fte - theirs.fte - sum((step.fte or Decimal(0)) for step in steps)
        if rest:
            steps = [*steps, BridgeStep("Rounding of the steps", 0, rest, "Each step is rounded to one decimal.")]
    return Bridge(title, question, theirs, end, steps)


def _from_establishment(read: FolderRead, day: date) -> Bridge | None:
    sources = read.record.of_kind("establishment_list")
    posts = read.record.table("post")
    if not sources or posts.is_empty():
        return None
    source = max(sources, key=lambda s: s.as_at or date.min)
    posts = posts.filter(pl.col("source") == source.number)
    vacant = read.record.table("vacancy").filter((pl.col("source") == source.number) & pl.col("role").is_in(CENSUS_ROLES))
    unmapped = posts.filter(pl.col("role").is_null())
    others = posts.filter(~pl.col("role").is_in(CENSUS_ROLES))
    ours = ours_on(read, day, official=False)
    steps = [
        _posts("Posts whose title is not yet mapped", unmapped, "Answer the titles in mapping.toml."),
        _posts("Posts of other jobs", others, "Their titles are mapped to another job."),
        _posts("Vacant, in whole or part", vacant, "Budgeted and not occupied, frozen posts included."),
    ]
    steps = [step for step in steps if step.fte]
    theirs = BridgeEnd(f"Budgeted posts in {source.name}", len(posts), fte_of(posts["fte"].fill_null(0).to_list()))
    rest = fte_of(ours) - (theirs.fte or Decimal(0)) - sum((step.fte or Decimal(0)) for step in steps)
    people = len(ours) - len(posts) - sum(step.people for step in steps)
    why = "Job shares, cover for maternity, part-filled posts, posts not on the list, and the days between the two."
    steps.append(BridgeStep("Posts and people that do not go one to one", people, rest, why))
    return _bridge("The establishment", "Do the posts that are filled match the people in post?", theirs, ours, day, steps)


def _posts(label: str, posts: pl.DataFrame, why: str) -> BridgeStep:
    return BridgeStep(label, -posts["post"].n_unique() if len(posts) else 0, -fte_of(posts["fte"].fill_null(0).to_list()), why)


def _from_return(read: FolderRead) -> Bridge | None:
    """From the last return to our count of staff lists on the same 30 September; needs both."""
    years = statement_years(read.record)
    lists = [s for s in read.record.of_kind("hr_extract") if s.as_at is not None]
    if not years or not lists:
        return None
    day = census_day(years[-1])
    theirs, ours = ours_on(read, day, official=True), ours_on(read, day, official=False)
    steps = _between(theirs, ours, "on the return", "on the staff lists for that day")
    end = BridgeEnd(f"The census return of {years[-1]}", len(theirs), fte_of(theirs))
    return _bridge("The last census return", "Does the return that was sent match the staff lists for the same day?", end, ours,
                   day, steps)  # fmt: skip


def _from_published(read: FolderRead, day: date, council: Comparator | None) -> Bridge | None:
    if council is None or (day.month, day.day) != (9, 30):
        return None
    people, fte = council.value(day.year, "inpost_headcount"), council.value(day.year, "inpost_fte")
    if people is None or fte is None:
        return None
    ours = ours_on(read, day, official=True)
    steps = []
    if len(ours) != int(people) or fte_of(ours) != fte:
        why = "A return corrected after it was sent, or a staff list that differs from what was returned."
        steps.append(BridgeStep("Not explained", len(ours) - int(people), fte_of(ours) - fte, why))
    theirs = BridgeEnd(f"Published for {council.name}, {day.year}", int(people), fte)
    return _bridge("The published figures", "Does our count give what the Department published?", theirs, ours, day, steps)
