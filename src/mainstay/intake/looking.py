"""Looking at a folder: what each file and sheet was taken for, what is unsure, and what is not understood.

Nothing is stored, no key is needed, and no person's data leaves this step.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn, Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import FILE_NAME, NOT_USED, Choices, Question
from mainstay.intake.declaring import CANNOT_BE_MAPPED, SourceKind, never_kept, source_kinds
from mainstay.intake.headings import tidy
from mainstay.intake.reading.files import read_sheets
from mainstay.intake.reading.tables import FoundTable, NoTable, as_at, look_for_table
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.recognising import Recognised, recognise
from mainstay.intake.shapes import shape_of
from mainstay.intake.sources.workforce_census.recognising import is_return
from mainstay.record.record import Shape

NOT_RECOGNISED = ProblemKind(
    "MS-FIL-101", Severity.NOTE, "A table that was not recognised",
    "headings of one of the kinds of file that Mainstay reads",
    "Nothing in it is counted.",
    "If it should be counted, say what it is under [files] in mapping.toml; if not, there is nothing to do.",
)  # fmt: skip
SAME_FILE_TWICE = ProblemKind(
    "MS-FIL-102", Severity.QUERY, "The same file twice under two names",
    "each file once",
    "Counting it twice would double every row; only the first was read.",
    "Remove one of the two, or send the file that was meant.",
)  # fmt: skip
CANNOT_MAP = ProblemKind(
    "MS-FIL-103", Severity.ERROR, "A column that may not be used was mapped by hand",
    "no mapping for union subscription or diagnosis",
    "Holding it would be unlawful or unkind, and no figure needs it; the mapping was ignored.",
    "Remove the line from mapping.toml, and the column from the file.",
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


@dataclass
class Looked:
    """Everything learnt by looking: tables taken, returns found, files left out, problems, and questions still open."""

    folder: Path
    choices: Choices
    taken: list[Taken] = field(default_factory=list)
    returns: list[Path] = field(default_factory=list)
    left_out: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    files: int = 0

    @property
    def stopping(self) -> list[Question]:
        """The questions without whose answers the files cannot be read rightly."""
        return [question for question in self.questions if question.stops]


def look_at(folder: Path, choices: Choices, tell: Callable[[str], None] = lambda text: None) -> Looked:
    """What each file in `folder` is. `tell` is given each file's name as it is reached, for a progress bar.

    Hidden files, `mapping.toml` and folders below are left alone. Raises `CannotGoOn` where there is no such folder, it
    may not be read, or it holds no file.
    """
    looked = Looked(folder, choices)
    digests: dict[str, str] = {}
    for path in files_in(folder):
        tell(path.name)
        looked.files += 1
        if (twin := _twin(path, digests)) is not None:
            looked.problems.append(Problem(SAME_FILE_TWICE, Place(path.name), f"the same content as {twin}"))
            looked.left_out.append((path.name, "", f"the same file as {twin}"))
        elif is_return(path):
            looked.returns.append(path)
        else:
            _look_at_sheets(path, looked)
    return looked


def files_in(folder: Path) -> list[Path]:
    """The files of a folder in order of name; a clear refusal where there are none or they may not be listed."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        raise _no_folder(
            folder, "There is no such folder.", "Check its name, and that the drive is connected."
        ) from None
    except NotADirectoryError:
        raise _no_folder(
            folder, "This is a file, not a folder.", "Put the file in a folder and name the folder."
        ) from None
    except PermissionError:
        raise _no_folder(
            folder, "This folder may not be read.", "Ask for permission, or copy the files elsewhere."
        ) from None
    wanted = [path for path in paths if not path.name.startswith((".", "~$")) and path.name not in _OURS]
    if not wanted:
        raise _no_folder(
            folder, "There is no file in this folder.", "Put in a staff list or a past census return, and try again."
        )
    return wanted


_OURS = {FILE_NAME, "README.md", "README.txt"}


def _no_folder(folder: Path, what: str, do: str) -> CannotGoOn:
    return CannotGoOn(what, where=str(folder), why="There is nothing to read.", do=do)


def _twin(path: Path, digests: dict[str, str]) -> str | None:
    """The name of an earlier file with the same content, or None; files that cannot be read have none."""
    try:
        if path.stat().st_size > 200_000_000:
            return None
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
    return None if digests.setdefault(digest, path.name) == path.name else digests[digest]


def _look_at_sheets(path: Path, looked: Looked) -> None:
    try:
        sheets = read_sheets(path)
    except UnreadableFile as trouble:
        looked.problems.append(trouble.problem)
        looked.left_out.append((path.name, "", trouble.problem.kind.title.lower()))
        return
    for sheet in sheets:
        looked.problems.extend(sheet.problems)
        found = look_for_table(sheet, _is_known)
        if isinstance(found, NoTable):
            looked.left_out.append((path.name, sheet.name, found.reason.kind.title.lower()))
            looked.problems.append(found.reason)
            continue
        looked.problems.extend(found.problems)
        _look_at_table(found, looked)


_KNOWN: set[str] = set()


def _is_known(heading: str) -> bool:
    """Whether any kind of source knows a heading."""
    if not _KNOWN:
        _KNOWN.update(tidy(text) for kind in source_kinds().values() for col in kind.columns for text in col.headings)
    return tidy(heading) in _KNOWN


def _look_at_table(found: FoundTable, looked: Looked) -> None:
    choices = looked.choices
    section = ("files", " / ".join(part for part in (found.file, found.sheet) if part))
    said = choices.get(section, "is")
    if said == NOT_USED:
        looked.left_out.append((found.file, found.sheet, "you said that it is not used"))
        return
    seen = recognise(
        found.headings, file=found.file, sheet=found.sheet, title=found.title, choices=choices, as_kind=said
    )
    if seen.kind is None:
        place = Place(found.file, found.sheet)
        looked.problems.append(Problem(NOT_RECOGNISED, place, f"a table with {len(found.headings)} headings"))
        looked.left_out.append((found.file, found.sheet, "its headings were not recognised"))
        return
    if not seen.sure:
        kinds = (seen.kind.kind, *seen.rivals, NOT_USED)
        looked.questions.append(Question(section, "is", "What is this table?", kinds, seen.kind.kind))
    looked.problems.extend(_mapped_against_the_rules(found, seen.kind, choices))
    looked.questions.extend(_unsure_columns(seen))
    shape = shape_of(found, seen, choices.get(section, "shape"))
    day, where = _day_of(found, choices, section)
    if day is None and shape is not Shape.EVENTS:
        text = "On what day was it true? (written like 2024-09-30)"
        looked.questions.append(Question(section, "as_at", text))
    looked.taken.append(Taken(found, seen.kind, seen, shape, day, where))


def _day_of(found: FoundTable, choices: Choices, section: tuple[str, ...]) -> tuple[date | None, str]:
    said = choices.day(section, "as_at")
    if said is not None:
        return said, "as you said"
    seen = as_at(found)
    return seen if seen is not None else (None, "")


def _unsure_columns(seen: Recognised) -> Iterable[Question]:
    kind = seen.kind
    if kind is None:
        return
    for match in seen.unsure:
        options = tuple(dict.fromkeys((match.field, *(rival for rival in match.rivals), NOT_USED)))
        meaning = kind.column(match.field).meaning
        text = f"Is this '{meaning}'"
        yield Question(("columns", kind.kind), match.heading, f"{text}?", options, match.field)


def _mapped_against_the_rules(found: FoundTable, kind: SourceKind, choices: Choices) -> Iterable[Problem]:
    for heading in found.headings:
        what = never_kept(tidy(heading))
        answer = choices.get(("columns", kind.kind), heading)
        if what in CANNOT_BE_MAPPED and answer not in (None, NOT_USED):
            yield Problem(CANNOT_MAP, Place(found.file, found.sheet, None, heading), f"a column of {what}")
