"""Figures fit to leave, and the register of what has left: judged beside everything issued before, entered before it is shown.

The registers lie in Mainstay's own folder, one for each council, because they tell which figures are small: see
`measures/small_numbers/register.py`. They belong in the back-ups with everything else there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mainstay.foundations.dates import iso
from mainstay.foundations.problems import CannotGoOn
from mainstay.measures.answering import answers as answers_of
from mainstay.measures.answering import counted_rows
from mainstay.measures.computing import Answer
from mainstay.measures.declaring import measures
from mainstay.measures.groups_of_nobody import with_groups_of_nobody
from mainstay.measures.small_numbers.answers_as_tables import people_of, tables_of
from mainstay.measures.small_numbers.kept_register import NAME, added, opened
from mainstay.measures.small_numbers.protecting import Protected, protect_what_can_be, to_register
from mainstay.measures.small_numbers.refused import Refused
from mainstay.measures.small_numbers.register import Register, Release
from mainstay.measures.small_numbers.tables import Table, Tables
from mainstay.presentation.publishable import as_let_out, says_only_why
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.home import home_folder
from mainstay.tasks.one_at_a_time import LOCK, alone_in
from mainstay.vocabulary.census_year import is_census_day


@dataclass(frozen=True)
class LetOut:
    """What may be handed out: each answer with whether it is hidden. `refused` is for whoever publishes, and nobody else:
    it names which figures are small. `register` is the file in which it is entered, None where it was only tried; `new` says
    whether it tells anything that was not issued before. The answers come day by day.
    """

    answers: list[tuple[Answer, bool]]
    refused: list[Refused] = field(default_factory=list)
    register: Path | None = None
    new: bool = True


def let_out(
    record: WorkforceRecord, answers: Sequence[Answer], name: str, issued: date, *, trying: bool = False
) -> LetOut:
    """The answers, of one day or of several, as they may be published; entered in the council's register under `name`.

    With `trying` nothing is entered, and what comes back may be looked at and not handed out. The same figures again are
    no new release. Of each day all breakdowns are protected together, and beside the whole council's official figures.
    """
    path = register_of(record.council)
    with _alone(path.parent):
        register = opened(path)
        found: list[tuple[Answer, bool]] = []
        refused: list[Refused] = []
        releases: list[Release] = []
        for day in sorted({answer.as_at for answer in answers}):
            here = [answer for answer in answers if answer.as_at == day]
            judged, protected = _protected(record, day, here, register)
            found += _told(here, as_let_out(judged, protected.tables, protected.refused))
            refused += protected.refused
            release = to_register(protected, f"{name}, as at {iso(day)}", issued)
            if _says_more(release, register):
                releases.append(release)
                register = register.and_then(release)
        for release in () if trying else releases:
            added(path, release)
    return LetOut(found, refused, None if trying else path, bool(releases))


def register_of(council: str) -> Path:
    """The file with everything issued for a council; those of whom the number is not known have one together.

    It tells which figures are small, so it lies with what is kept as carefully as the record, and goes into its back-ups.
    """
    return home_folder() / "web" / "releases" / (council or "council_not_known") / NAME


def _protected(
    record: WorkforceRecord, day: date, answers: Sequence[Answer], register: Register
) -> tuple[list[Answer], Protected]:
    """The answers of a day with every group that they leave out, and what may be published of them."""
    rows = counted_rows(record, [day], {answer.measure.rows for answer in answers})
    judged = with_groups_of_nobody(answers, rows)
    counting = [answer for answer in judged if not says_only_why(answer) and _can_be_judged(answer)]
    if is_census_day(day):
        counting = [*_published_by_the_department(record, day, counting), *counting]
    tables = tables_of(counting, counted_rows(record, [day], {answer.measure.rows for answer in counting}))
    return judged, protect_what_can_be(tables if is_census_day(day) else _not_published(tables), register=register)


def _can_be_judged(answer: Answer) -> bool:
    """Not a group of a measure whose people are not known: it is hidden in every case, and nothing counts it."""
    return not answer.group or people_of(answer.measure) is not None


def _told(asked: Sequence[Answer], judged: Sequence[tuple[Answer, bool]]) -> list[tuple[Answer, bool]]:
    """What was asked for, and of the groups left out those that are hidden: the others are left out truthfully."""
    there = {(answer.measure.name, frozenset(answer.group.items())) for answer in asked}
    return [
        (answer, hidden)
        for answer, hidden in judged
        if hidden or (answer.measure.name, frozenset(answer.group.items())) in there
    ]


def _published_by_the_department(record: WorkforceRecord, day: date, answers: Sequence[Answer]) -> list[Answer]:
    """The whole council's official figures that are not among the answers: known to everybody, so judged with them."""
    given = {answer.measure.name for answer in answers if not answer.group}
    official = [each for each in measures().values() if each.official and each.name not in given]
    return [answer for answer in answers_of(record, [day], official) if not says_only_why(answer)]


def _not_published(tables: Tables) -> Tables:
    """On any day but a 30 September the Department publishes nothing, and the council's own figures are judged too."""
    return replace(tables, tables=[
        Table(each.name, tuple(replace(cell, published=False) for cell in each.cells),
              tuple(replace(rate, published=False) for rate in each.derived))
        for each in tables.tables
    ])  # fmt: skip


def _says_more(release: Release, register: Register) -> bool:
    """Whether anything stands in it that stands in no earlier one."""
    facts = {fact for each in register.releases for fact in each.facts}
    guarded = {hidden for each in register.releases for hidden in each.guarded}
    return not (set(release.facts) <= facts and set(release.guarded) <= guarded)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Alone with one council's register: of two who publish at once, each must see what the other issued."""
    with ExitStack() as stack:
        try:
            stack.enter_context(alone_in(folder))
        except CannotGoOn:
            if not (folder / LOCK).exists():
                raise
            raise CannotGoOn(
                "Somebody else is publishing figures of this council at this moment.",
                where=str(folder),
                why="Of two who publish at once, neither would see what the other gives away. Nothing was issued.",
                do="Wait a moment and try again. A lock that was left behind is taken over after ten minutes.",
                exit_code=1,
            ) from None
        yield
