"""A run of lists becomes spells: what changed between two lists changed between their days, and both are kept.

The later day, on which the change had certainly happened, is the one counted, unless a row says the day itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mainstay.intake.drafts import Draft, drafted
from mainstay.intake.staff_row import StaffRow


def spells_of_run(person: str, rows: Sequence[StaffRow], lists: Sequence[int], supposed: int) -> list[Draft]:
    """One person's spells from the lists that show them. `lists` are the days of all lists of the run, in order.

    A list alone is a run of one. `supposed` stands for the start of someone on the first list without one.
    """
    by_day: dict[int, list[StaffRow]] = defaultdict(list)
    for row in rows:
        if row.seen is not None:
            by_day[row.seen].append(row)
    days = sorted(by_day)
    drafts = []
    for line in _lines(by_day, days, lists):
        listed_before = bool(days) and _before(line[0].seen, lists) in by_day
        drafts += _spells_of_line(person, line, lists, supposed, listed_before)
    return drafts


def _lines(by_day: dict[int, list[StaffRow]], days: list[int], lists: Sequence[int]) -> list[list[StaffRow]]:
    """The rows of one person in lines, one for each post held, from list to list by what is most alike."""
    lines: list[list[StaffRow]] = []
    for day in days:
        fresh = sorted(by_day[day], key=_text)
        open_lines = [line for line in lines if _goes_on(line[-1], day, lists)]
        for line, row in _paired(open_lines, fresh):
            line.append(row)
            fresh.remove(row)
        for row in list(fresh):
            missed = [line for line in lines if _came_back(line[-1], row)]
            if missed:
                missed[0].append(row)
                fresh.remove(row)
        lines += [[row] for row in fresh]
    return lines


def _goes_on(last: StaffRow, day: int, lists: Sequence[int]) -> bool:
    return last.seen == _before(day, lists)


def _came_back(last: StaffRow, row: StaffRow) -> bool:
    """Whether someone missing from a list is said by the next one to have been there all along, in the same post."""
    missed = last.seen is not None and row.seen is not None and last.seen < row.seen
    return missed and row.start is not None and row.start == last.start and row.alike == last.alike


def _paired(lines: list[list[StaffRow]], rows: list[StaffRow]) -> list[tuple[list[StaffRow], StaffRow]]:
    """Each line with the row that carries it on: the most alike pairs first, each line and each row once."""
    scored = sorted(
        (-_likeness(line[-1], row), place, number)
        for place, line in enumerate(lines)
        for number, row in enumerate(rows)
    )
    used_lines: set[int] = set()
    used_rows: set[int] = set()
    pairs = []
    for _score, place, number in scored:
        if place not in used_lines and number not in used_rows:
            used_lines.add(place)
            used_rows.add(number)
            pairs.append((lines[place], rows[number]))
    return pairs


def _likeness(one: StaffRow, two: StaffRow) -> int:
    """How much two rows have in common; the same number of the post, or suffix of the staff number, says most."""
    same = [first == second for first, second in zip(one.alike, two.alike, strict=True)]
    post = 10 if one.post is not None and one.post == two.post else 0
    return post + 5 * (one.staff_id == two.staff_id) + 2 * (one.start == two.start) + same.count(True)


def _text(row: StaffRow) -> tuple[str, ...]:
    return tuple(str(part) for part in (row.staff_id, *row.alike, row.start, row.end, row.row))


def _spells_of_line(
    person: str, line: list[StaffRow], lists: Sequence[int], supposed: int, listed_before: bool
) -> list[Draft]:
    draft = _first(person, line[0], lists, supposed, listed_before)
    made = [draft]
    for before, row in pairwise(line):
        if before.alike == row.alike:
            draft.row = _with_latest(draft.row, row)
            continue
        exact = _within(row.start, before.seen, row.seen)
        draft.end = row.start if exact else row.seen
        draft.end_earliest = None if exact else _after(before.seen)
        draft = drafted(person, row, draft.end if draft.end is not None else made[-1].start, None)
        draft.start_earliest, draft.joined = made[-1].end_earliest, None
        made.append(draft)
    _finish(draft, line[-1], lists)
    return made


def _with_latest(row: StaffRow, later: StaffRow) -> StaffRow:
    """Pay goes up and a contract is extended without a new spell: the latest list that gives either is right."""
    pay, until = later.base_pay, later.contract_until
    return replace(
        row,
        base_pay=row.base_pay if pay is None else pay,
        contract_until=row.contract_until if until is None else until,
    )


def _first(person: str, row: StaffRow, lists: Sequence[int], supposed: int, listed_before: bool) -> Draft:
    """The first spell of a line: from the start that its row gives, or from between the list before and this one."""
    earlier = _before(row.seen, lists)
    seen = row.seen if row.seen is not None else supposed
    start, earliest, joined = row.start, None, row.joined
    if start is None or (listed_before and earlier is not None and start <= earlier):
        start = supposed if earlier is None else seen
        earliest = None if earlier is None else earlier + 1
    draft = drafted(person, row, start, None)
    draft.start_earliest, draft.supposed = earliest, row.start is None and earlier is None
    draft.joined = joined if joined is not None else row.service if earlier is None else None
    return draft


def _finish(draft: Draft, last: StaffRow, lists: Sequence[int]) -> None:
    """Ends the last spell of a line: as its row says, or by the next list, which does not show it."""
    later = _later(last.seen, lists)
    said = last.end if later is None or (last.end is not None and last.end <= later) else None
    draft.reason, draft.destination = last.reason, last.destination
    if said is not None:
        draft.end = max(said, draft.start)
    elif later is not None:
        draft.end, draft.end_earliest = later, _after(last.seen)
    draft.last_seen = last.seen


def _within(day: int | None, after: int | None, until: int | None) -> bool:
    return day is not None and after is not None and until is not None and after < day <= until


def _after(day: int | None) -> int | None:
    return None if day is None else day + 1


def _before(day: int | None, lists: Sequence[int]) -> int | None:
    """The list before a day's, or None for the first."""
    place = bisect_left(lists, day) if day is not None else 0
    return lists[place - 1] if place > 0 else None


def _later(day: int | None, lists: Sequence[int]) -> int | None:
    """The list after a day's, or None for the last."""
    place = bisect_right(lists, day) if day is not None else len(lists)
    return lists[place] if place < len(lists) else None
