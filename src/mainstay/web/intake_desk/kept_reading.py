"""What was made of an import's files, kept beside them: read once, opened quickly by each page.

A folder `.read` with the record as Parquet where nothing stops any more, `reading.json` with the questions and what was
noticed, and `difference.json` with what would change. It holds no more than the files it lies beside, and goes with them.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from mainstay.foundations.caches import holds_people
from mainstay.foundations.files import folder_written_whole, write_text
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.choices import Question
from mainstay.presentation.looking import LookedLine
from mainstay.record.record import WorkforceRecord
from mainstay.stores.folder import keep, opened
from mainstay.tasks.describing import described
from mainstay.web.intake_desk.differing import Keys, Told, keys_in, told_in
from mainstay.web.intake_desk.reading import SoFar

FOLDER = ".read"
_READING, _RECORD, DIFFERENCE = "reading.json", "record", "difference.json"


@dataclass(frozen=True)
class Kept:
    """An import as it was read. `mark` is the digest of its record, '' while something stops.

    `erased` is how many in the files asked to be erased before, and are left out.
    """

    folder: Path
    questions: tuple[Question, ...]
    lines: Sequence[LookedLine]
    noticed: Sequence[str]
    problems: Sequence[Problem]
    council_asked: str
    council: str
    council_name: str
    mark: str
    erased: int

    @property
    def is_read(self) -> bool:
        """Whether there is a record: no question stops any more."""
        return bool(self.mark)

    @property
    def stopping(self) -> list[Question]:
        """The questions without whose answers nothing is read."""
        return [each for each in self.questions if each.stops]

    @property
    def shown_to_all(self) -> list[Question]:
        """The open questions that need no answer and name nobody."""
        return [each for each in self.questions if not each.stops and not each.secret]

    @property
    def about_people(self) -> list[Question]:
        """The open questions that name people or give their numbers."""
        return [each for each in self.questions if each.secret]

    def record(self) -> WorkforceRecord:
        """Its record. Stops where it is damaged."""
        return opened(self.folder / _RECORD)


def written(so_far: SoFar, folder: Path, erased: int = 0) -> None:
    """Keeps what was read in `folder`, whole or not at all."""
    read, looked = so_far.read, described(so_far.looked)
    problems = read.problems if read else []
    with folder_written_whole(folder) as fresh:
        mark = keep(read.record, fresh / _RECORD) if read else ""
        said = {
            "questions": [asdict(each) for each in so_far.questions],
            "lines": [asdict(each) for each in looked.lines],
            "noticed": list(looked.noticed),
            "kinds": {each.kind.code: _kind_out(each.kind) for each in problems},
            "problems": [
                {"code": each.kind.code, "place": asdict(each.place), "found": each.found, "count": each.count}
                for each in problems
            ],
            "council_asked": so_far.looked.choices.setting("council", ""),
            "council": read.record.council if read else "",
            "council_name": read.council_name if read else "",
            "mark": mark,
            "erased": erased,
        }
        write_text(fresh / _READING, json.dumps(said, ensure_ascii=False), private=True)


def kept(upload: Path) -> Kept | None:
    """What lies beside an import's files; None where nothing does, or nothing that this version can open."""
    path = upload / FOLDER / _READING
    try:
        return _kept(path, path.stat().st_mtime_ns)
    except OSError:
        return None


@holds_people
@lru_cache(maxsize=8)
def _kept(path: Path, _changed_at: int) -> Kept | None:
    folder = path.parent
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        kinds = {code: _kind_in(each) for code, each in said["kinds"].items()}
        return Kept(
            folder,
            tuple(_question_in(each) for each in said["questions"]),
            tuple(LookedLine(**each) for each in said["lines"]),
            tuple(said["noticed"]),
            tuple(
                Problem(kinds[each["code"]], Place(**each["place"]), each["found"], each["count"])
                for each in said["problems"]
            ),
            said["council_asked"], said["council"], said["council_name"], said["mark"],
            said["erased"],
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError):
        return None


def difference_written(upload: Path, told: Told, keys: Keys) -> None:
    """Keeps what would change beside the reading it is of. OSError where the import is there no more: none is made for it."""
    said = {"told": told.out(), "keys": keys.out()}
    beside = upload.parent / f".difference-{secrets.token_hex(8)}"
    try:
        write_text(beside / DIFFERENCE, json.dumps(said, ensure_ascii=False), private=True)
        (beside / DIFFERENCE).replace(upload / FOLDER / DIFFERENCE)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def difference_kept(upload: Path) -> tuple[Told, Keys] | None:
    """What would change, as it was kept; None where it was not."""
    try:
        said = json.loads((upload / FOLDER / DIFFERENCE).read_text(encoding="utf-8"))
        told, keys = told_in(said["told"]), keys_in(said["keys"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return None if told is None or keys is None else (told, keys)


def _question_in(said: dict[str, Any]) -> Question:
    return Question(**{**said, "section": tuple(said["section"]), "options": tuple(said["options"])})


def _kind_out(kind: ProblemKind) -> dict[str, str]:
    return {**asdict(kind), "severity": kind.severity.name, "mender": kind.mender.name}


def _kind_in(said: dict[str, str]) -> ProblemKind:
    return ProblemKind(**{**said, "severity": Severity[said["severity"]], "mender": Mender[said["mender"]]})  # type: ignore[arg-type]
