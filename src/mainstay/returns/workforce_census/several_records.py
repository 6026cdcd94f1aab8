"""Several records of one registration number in a return: which of them explain each other, and which do not.

A worker may rightly have more than one: two roles at once, an employment that ended and a later one, work through an
agency before or after an employment. Everything else is one record too many, or two people under one number.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from mainstay.returns.workforce_census.returned import Kept

MOST_RECORDS = 10
"""More records than this are explained by no work history: the number is a placeholder that many records share."""

_A_DAY = timedelta(days=1)


class Unexplained(NamedTuple):
    """A record that the person's other records leave unexplained, and what is odd about the two."""

    record: Kept
    what: str


def in_post_at_the_end(record: Kept) -> bool:
    """Whether a record is of someone at work for the council on 30 September, employed or through an agency.

    An agency worker is, unless the record has a leaving date or an FTE of 0.
    """
    if record.agency:
        return record.end is None and record.fte != 0
    return record.in_post


def returned_again(records: Sequence[Kept]) -> list[Kept]:
    """Employed records that repeat an earlier one: the same start date and the same role."""
    seen: set[tuple[date, str]] = set()
    again = []
    for record in records:
        if record.agency is not False or record.start is None or record.role is None:
            continue
        key = (record.start, record.role)
        if key in seen:
            again.append(record)
        seen.add(key)
    return again


def employed_and_agency_at_once(records: Sequence[Kept]) -> Kept | None:
    """The agency record of someone whom the council also employs on 30 September; None where there is none."""
    at_the_end = [record for record in records if in_post_at_the_end(record)]
    if not any(record.employed for record in at_the_end):
        return None
    return next((record for record in at_the_end if record.agency), None)


def fte_at_the_end(records: Iterable[Kept]) -> int:
    """FTE of the records in post on 30 September together, in millionths; a missing FTE adds nothing."""
    return sum(record.fte or 0 for record in records if in_post_at_the_end(record))


def differ(values: Iterable[Hashable | None]) -> bool:
    """Whether two of the values differ, among those that are known."""
    return len({value for value in values if value is not None}) > 1


def differ_in_birth(records: Iterable[Kept]) -> bool:
    """Whether two records have different dates of birth."""
    return differ(record.birth for record in records)


def differ_in_sex(records: Iterable[Kept]) -> bool:
    """Whether two records have different sexes; 'not known' differs from a known one."""
    return differ(record.sex for record in records)


def differ_in_ethnicity(records: Iterable[Kept]) -> bool:
    """Whether two records have different ethnic origins; 'refused' differs from a known one."""
    return differ(record.ethnicity for record in records)


def unexplained(records: Sequence[Kept]) -> Unexplained | None:
    """The first record that an earlier one does not explain. A pair that lacks a fact to judge by is passed over."""
    if len(records) > MOST_RECORDS:
        return Unexplained(records[MOST_RECORDS], f"{len(records)} records")
    for first, second in combinations(records, 2):
        what = _oddity(first, second)
        if what:
            return Unexplained(second, what)
    return None


def _oddity(first: Kept, second: Kept) -> str:
    """What is odd about two records of one number; '' where they explain each other."""
    if first.agency is None or second.agency is None or first.agency != second.agency:
        return ""
    if first.agency:
        both = in_post_at_the_end(first) and in_post_at_the_end(second)
        return "two agency records" if both and not _two_roles(first, second) else ""
    if first.in_post and second.in_post:
        return "" if _two_roles(first, second) or _lacking(first, second) else "two records in post in the same role"
    if first.leaver and second.leaver:
        return _of_two_leavings(first, second)
    left, stayed = (first, second) if first.leaver else (second, first)
    if left.end is None or stayed.start is None or stayed.start > left.end + _A_DAY:
        return ""
    return "a leaving date, and another record that starts no later than the day after it"


def _of_two_leavings(first: Kept, second: Kept) -> str:
    if _lacking(first, second) or first.end is None or second.end is None:
        return ""
    if first.end == second.end and _two_roles(first, second):
        return ""
    earlier, later = sorted((first, second), key=lambda record: record.start or date.min)
    apart = later.start is not None and earlier.end is not None and later.start > earlier.end + _A_DAY
    return "" if apart else "two leaving dates of employments that overlap or follow at once"


def _two_roles(first: Kept, second: Kept) -> bool:
    return first.role is not None and second.role is not None and first.role != second.role


def _lacking(first: Kept, second: Kept) -> bool:
    """Whether a role or a start date is missing by which two records would be told apart."""
    return None in (first.role, second.role, first.start, second.start)
