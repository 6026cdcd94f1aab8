"""What came of checking the returns of many councils: a line for each on the screen, and a table of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mainstay.presentation.census.check_as_json import queries
from mainstay.presentation.census.check_summary import WIDTH, council_name, counted
from mainstay.returns.workforce_census.checking import CheckedReturn
from mainstay.returns.workforce_census.finding import Outcome
from mainstay.vocabulary.authorities import authority

HEADINGS = (
    "file", "council", "name", "year", "workers", "in post", "left in the year", "agency workers",
    "without a readable AgencyWorker", "errors", "queries", "rules passed", "rules that found something", "rules not run",
    "last year's return", "to know", "could not be read", "folder",
)  # fmt: skip
_NAME = 26


@dataclass(frozen=True, slots=True)
class OneOfMany:
    """What is kept of one return of many: counts, never the findings.

    `file` is its place in the folder. Where it could not be read, `unreadable` says why and every count is 0.
    `last_year` is the file that it was set beside; `folder` is where its findings were written.
    """

    file: str
    council: str = ""
    year: int = 0
    workers: int = 0
    in_post: int = 0
    leavers: int = 0
    agency_workers: int = 0
    flag_unknown: int = 0
    errors: int = 0
    queries: int = 0
    passed: int = 0
    failed: int = 0
    not_run: int = 0
    last_year: str = ""
    notices: tuple[str, ...] = ()
    unreadable: str = ""
    folder: str = ""


def one_of_many(checked: CheckedReturn, file: str, last_year: str, notices: Iterable[str], folder: str) -> OneOfMany:
    """The counts of one checked return."""
    passed, failed, not_run = (len(checked.outcomes(outcome)) for outcome in Outcome)
    return OneOfMany(
        file, checked.council, checked.year, checked.workers, checked.in_post, checked.leavers, checked.agency_workers,
        checked.flag_unknown, checked.errors, queries(checked), passed, failed, not_run, last_year, tuple(notices),
        folder=folder,
    )  # fmt: skip


def rows(returns: Iterable[OneOfMany]) -> Iterator[Sequence[str]]:
    """The table as texts under the headings."""
    for each in returns:
        known = authority(each.council)
        counts = (
            each.workers, each.in_post, each.leavers, each.agency_workers, each.flag_unknown, each.errors, each.queries,
            each.passed, each.failed, each.not_run,
        )  # fmt: skip
        yield (
            each.file, each.council, known.name if known else "", str(each.year or ""),
            *("" if each.unreadable else str(count) for count in counts),
            each.last_year, " ".join(each.notices), each.unreadable, each.folder,
        )  # fmt: skip


def summary_lines(returns: Sequence[OneOfMany], written_to: str = "") -> Iterator[str]:
    """A line for each return in order, what must be known about some of them, and the sum of all."""
    read = [each for each in returns if not each.unreadable]
    if read:
        yield f"{'council':<{_NAME}} {'year':>4} {'workers':>8} {'errors':>7} {'queries':>8}  file"
    yield from map(_line, read)
    for each in returns:
        for sentence in filter(None, (each.unreadable, *each.notices)):
            yield from textwrap.wrap(f"! {each.file}: {sentence}", WIDTH, subsequent_indent="  ")
    yield ""
    yield from textwrap.wrap(_sum(returns, read), WIDTH)
    if written_to:
        yield f"Every finding, a folder for each return, and summary.csv: {written_to}"
        yield "They hold registration numbers: keep them as you keep the returns."
    elif any(each.errors or each.queries for each in read):
        yield "For every finding, and a list for each who can mend them: --out DIR"


def _line(each: OneOfMany) -> str:
    name = council_name(each.council)
    name = name if len(name) <= _NAME else f"{name[: _NAME - 7].rstrip()}… ({each.council})"
    return f"{name:<{_NAME}} {each.year:>4} {each.workers:>8,} {each.errors:>7,} {each.queries:>8,}  {each.file}"


def _sum(returns: Sequence[OneOfMany], read: Sequence[OneOfMany]) -> str:
    errors, to_look_at = sum(each.errors for each in read), sum(each.queries for each in read)
    clean = sum(not each.errors and not each.queries for each in read)
    said = f"{counted(len(read), 'return')} of {counted(sum(each.workers for each in read), 'worker')}"
    said += f": {counted(errors, 'error')}, {counted(to_look_at, 'query', 'queries')}; nothing was found in {clean:,}."
    unread = len(returns) - len(read)
    return said if not unread else f"{said} {counted(unread, 'file')} could not be read."
