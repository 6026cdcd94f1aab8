"""A folder that the council's other systems put files into: looked at by the worker, and made into imports that wait.

An import that begins this way is never accepted by itself: somebody looks at it as at any other. Files are taken once they
are the same at two looks, so that none is taken half-copied; the same content is not taken twice.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django_tasks import task

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.folders import files_in
from mainstay.tasks.home import home_folder
from mainstay.web.audit.entries import record
from mainstay.web.background.chores import Chore
from mainstay.web.intake_desk.receiving import ENDINGS, Refused, received
from mainstay.web.intake_desk.showing import sentences_of, when
from mainstay.web.intake_desk.standing import ask_for_reading
from mainstay.web.intake_desk.uploads import being_given, kept, with_what_is_remembered

_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Watched:
    """What is remembered of the folder: marks of its listing at the last look and of what was taken last, and what was said."""

    listing: str = ""
    content: str = ""
    said: str = ""
    at: float = 0.0


class _File:
    """A file of the folder, as a form would give it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name: str | None = path.name
        self.size: int | None = path.stat().st_size

    def chunks(self) -> Iterable[bytes]:
        """Its content, piece by piece."""
        with self.path.open("rb") as stream:
            yield from iter(lambda: stream.read(_PIECE), b"")


@task()
def look_in_the_folder() -> str:
    """Looks at the folder once; says what came of it."""
    if not settings.WATCH_FOLDER:
        return ""
    before = _remembered()
    try:
        after = _looked(Path(settings.WATCH_FOLDER), before)
    except Refused as refused:
        after = Watched(before.listing, before.content, " ".join(refused.sentences))
    except CannotGoOn as reason:
        after = Watched("", before.content, sentences_of(reason))
    except OSError as error:
        why = error.strerror or "no reason given"
        after = Watched("", before.content, f"A file in it could not be read ({why}).")
    said = asdict(after) | {"at": timezone.now().timestamp()}
    write_text(_memory(), json.dumps(said), private=True)
    return after.said


def _looked(folder: Path, before: Watched) -> Watched:
    there = files_in(folder)
    files = [path for path in there if path.suffix.lower() in ENDINGS]
    left = f" {len(there) - len(files)} of another kind are left alone." if len(files) < len(there) else ""
    listing = _mark(f"{path.name}\x1f{path.stat().st_size}\x1f{path.stat().st_mtime_ns}" for path in files)
    if listing != before.listing:
        return Watched(listing, before.content, f"Files are new or changed; they are taken at the next look.{left}")
    content = _mark(f"{path.name}\x1f{_sha256(path)}" for path in files)
    if content == before.content:
        return Watched(listing, content, f"Nothing is new.{left}")
    return Watched(listing, content, f"{_taken(files)}{left}")


def _taken(files: list[Path]) -> str:
    """Makes the files an import that waits; what is said of it."""
    with being_given() as folder:
        count = received([_File(path) for path in files], folder)
        with_what_is_remembered(folder)
        one = kept(folder, None, scheduled=True)
    record(None, "began an import by the schedule", f"{one.short}: {count} files")
    ask_for_reading(one.number)
    return "The files were taken, and wait among the imports that were begun until somebody looks at them."


def how_it_is_watched() -> str:
    """What the desk says of the folder; '' where none is watched."""
    if not settings.WATCH_FOLDER:
        return ""
    minutes = settings.WATCH_MINUTES
    often = "minute" if minutes == 1 else f"{minutes} minutes"
    every = f"Files that your systems put into the council's folder are fetched every {often}."
    before = _remembered()
    if not before.at:
        return f"{every} It was not looked at yet."
    return f"{every} Last looked at on {when(datetime.fromtimestamp(before.at, UTC))}. {before.said}"


def _memory() -> Path:
    return home_folder() / "web" / "council" / "watched.json"


def _remembered() -> Watched:
    try:
        return Watched(**json.loads(_memory().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Watched()


def _mark(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _every() -> timedelta | None:
    return timedelta(minutes=settings.WATCH_MINUTES) if settings.WATCH_FOLDER else None


CHORE = Chore("look in the council's folder", _every, look_in_the_folder)
