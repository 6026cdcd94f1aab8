"""Looking at a folder: what each file and sheet was taken for, what is unsure, and what is not understood.

Nothing is stored, no key is needed, and no person's data leaves this step.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.agreeing_to_join import joining_questions
from mainstay.intake.as_at_days import contradiction, day_of, day_question
from mainstay.intake.choices import NOT_USED, Choices, Question, section_of
from mainstay.intake.declaring import SourceKind, source_kinds
from mainstay.intake.doubles import SAME_FILE_TWICE, Twins, same_rows_on_other_days
from mainstay.intake.folders import files_in
from mainstay.intake.group_rows import is_group
from mainstay.intake.headings import tidy
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.tables import FoundTable, NoTable, look_for_table
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.recognising import Recognised, recognise
from mainstay.intake.refused_columns import mapped_against_the_rules
from mainstay.intake.shapes import shape_of, shows_leavers_without_ends
from mainstay.intake.sources.workforce_census.contents import ReturnFile
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.intake.sources.workforce_census.recognising import is_return
from mainstay.intake.wrong_answers import wrong_answers
from mainstay.record.record import Shape

NOT_RECOGNISED = ProblemKind(
    "MS-FIL-101", Severity.NOTE, "A table that was not recognised",
    "Headings of one of the kinds of file that Mainstay reads.",
    "Nothing in it is counted.",
    "If it should be counted, say what it is under [files] in mapping.toml; if not, there is nothing to do.",
    on_pages="If it should be counted, give it with headings of one of the kinds of file that are read; if not, there is"
    " nothing to do.",
)  # fmt: skip
NEEDED_COLUMN = ProblemKind(
    "MS-FIL-106", Severity.ERROR, "A column that is needed was not found",
    "A column for what every figure from such a list needs.",
    "Rows without it cannot be counted.",
    "If it is there under another heading, say so under [columns] in mapping.toml; else ask for the list with it.",
    on_pages="If it is there under another heading, say so among the remembered answers; else ask for the list with it.",
)  # fmt: skip


@dataclass(frozen=True)
class Taken:
    """One table and what it was taken for."""

    found: FoundTable
    kind: SourceKind
    recognised: Recognised
    shape: Shape
    as_at: date | None
    as_at_from: str

    @property
    def kind_name(self) -> str:
        """The name of its kind."""
        return self.kind.kind

    @property
    def column_names(self) -> Collection[str]:
        """The columns that were found in it."""
        return self.recognised.columns.keys()


@dataclass
class Looked:
    """Everything learnt by looking: tables taken, returns found, files left out, problems, and questions still open.

    `wrong` are answers in mapping.toml that cannot be used: nothing may be counted while there is one.
    """

    folder: Path
    choices: Choices
    taken: list[Taken] = field(default_factory=list)
    returns: dict[Path, ReturnFile] = field(default_factory=dict)
    left_out: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    wrong: list[Problem] = field(default_factory=list)
    files: int = 0

    @property
    def stopping(self) -> list[Question]:
        """The questions without whose answers the files cannot be read rightly."""
        return [question for question in self.questions if question.stops]


def look_at(
    folder: Path, choices: Choices, tell: Callable[[str], None] = lambda text: None, before: Looked | None = None
) -> Looked:
    """What each file in `folder` is. `tell` is given each file's name as it is reached, for a progress bar.

    Hidden files, `mapping.toml` and folders below are left alone. `before` is an earlier look at the same folder, whose
    returns need not be read again. Raises `CannotGoOn` where there is no such folder, it may not be read, or it has no
    file.
    """
    looked = Looked(folder, choices, wrong=wrong_answers(choices))
    twins = Twins()
    for path in files_in(folder):
        tell(path.name)
        looked.files += 1
        if (twin := twins.of(path)) is not None:
            looked.problems.append(Problem(SAME_FILE_TWICE, Place(path.name), f"the same content as {twin}"))
            looked.left_out.append((path.name, "", f"the same file as {twin}"))
        elif is_return(path):
            _look_at_return(path, looked, before)
        else:
            _look_at_sheets(path, looked)
    looked.problems += same_rows_on_other_days(looked.taken)
    asked = joining_questions(looked.taken, len(looked.returns))
    looked.questions += [each for each in asked if choices.get(each.section, each.key) is None]
    return looked


def _look_at_return(path: Path, looked: Looked, before: Looked | None) -> None:
    known = before.returns.get(path) if before is not None else None
    try:
        looked.returns[path] = known if known is not None else read_return(path)
    except UnreadableFile as trouble:
        _leave_out(path, trouble, looked)


def _leave_out(path: Path, trouble: UnreadableFile, looked: Looked) -> None:
    looked.problems.append(trouble.problem)
    looked.left_out.append((path.name, "", trouble.problem.found.rstrip(".")))


def _look_at_sheets(path: Path, looked: Looked) -> None:
    try:
        sheets = read_sheets(path)
    except UnreadableFile as trouble:
        _leave_out(path, trouble, looked)
        return
    for sheet in sheets:
        looked.problems.extend(sheet.problems)
        found = look_for_table(sheet, _is_known)
        if isinstance(found, NoTable):
            looked.left_out.append((path.name, sheet.name, found.reason.found.rstrip(".")))
            looked.problems.append(found.reason)
            continue
        looked.problems.extend(found.problems)
        _look_at_table(found, looked)


@cache
def _known_headings() -> frozenset[str]:
    return frozenset(tidy(text) for kind in source_kinds().values() for col in kind.columns for text in col.headings)


def _is_known(heading: str) -> bool:
    """Whether any kind of source knows a heading."""
    return tidy(heading) in _known_headings()


_NO_ENDS = (
    "Many people have several rows, or a reason for leaving, yet no column of end dates was understood. Name that column "
    'under [columns.{kind}] (such as "Date Departed" = "end"), or say that everyone listed is here now:'
)


def _look_at_table(found: FoundTable, looked: Looked) -> None:
    choices, section = looked.choices, section_of(found.file, found.sheet)
    said = choices.get(section, "is")
    if said == NOT_USED:
        looked.left_out.append((found.file, found.sheet, "you said that it is not used"))
        return
    headings = [heading for heading in found.headings if not is_group(heading)]
    seen = recognise(headings, file=found.file, sheet=found.sheet, title=found.title, choices=choices, as_kind=said)
    if seen.kind is None:
        place = Place(found.file, found.sheet)
        looked.problems.append(Problem(NOT_RECOGNISED, place, f"a table with {len(found.headings)} headings"))
        looked.left_out.append((found.file, found.sheet, "its headings were not recognised"))
        return
    if not seen.sure:
        kinds = (seen.kind.kind, *seen.rivals, NOT_USED)
        looked.questions.append(Question(section, "is", "What is this table?", kinds, seen.kind.kind))
    looked.problems += mapped_against_the_rules(found, seen.kind, choices)
    looked.questions += _unsure_columns(seen)
    looked.problems += _needed(found, seen, seen.kind)
    day, where = day_of(found, choices, section)
    shape = shape_of(found, seen, choices.get(section, "shape"), day)
    if day is None and shape is not Shape.EVENTS:
        looked.questions.append(day_question(section))
    if shape is Shape.SNAPSHOT and choices.get(section, "shape") is None and shows_leavers_without_ends(found, seen):
        no_ends = _NO_ENDS.format(kind=seen.kind.kind)
        looked.questions.append(Question(section, "shape", no_ends, ("snapshot", "history"), "history"))
    if (two_days := contradiction(found, day, where)) is not None:
        looked.problems.append(two_days)
    looked.taken.append(Taken(found, seen.kind, seen, shape, day, where))


def _unsure_columns(seen: Recognised) -> Iterable[Question]:
    kind = seen.kind
    if kind is None:
        return
    for match in seen.unsure:
        options = tuple(dict.fromkeys((match.field, *match.rivals, NOT_USED)))
        meaning = kind.column(match.field).meaning.rstrip(".")
        yield Question(("columns", kind.kind), match.heading, f"Is this '{meaning}'?", options, match.field)


def _needed(found: FoundTable, seen: Recognised, kind: SourceKind) -> Iterable[Problem]:
    """A problem for each needed column that is neither found nor perhaps found. Names do where there is no number."""
    there = {*seen.columns, *(match.field for match in seen.unsure)}
    if there & {"name", "surname", "swe_number", "worker_ref"}:
        there |= {"staff_id", "assignment_id"}
    for column in kind.columns:
        if column.needed and column.name not in there:
            yield Problem(NEEDED_COLUMN, Place(found.file, found.sheet), f"no column for '{column.headings[0]}'")
