"""Checking every return in a folder, on several processors: a region's, or the country's.

Each process checks whole files and writes what came of them itself; back come counts, and the document of a return only
where it is wanted, once, packed. So memory stays that of a few returns, however many there are.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import zlib
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from mainstay.foundations.files import folder_written_whole
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.sources.workforce_census.reading import stream_return
from mainstay.intake.sources.workforce_census.recognising import is_return
from mainstay.intake.sources.workforce_census.typed_values import read_section
from mainstay.presentation.census.check_as_json import json_of_many, json_of_one, json_of_unreadable
from mainstay.presentation.census.finding_table import write_rows
from mainstay.presentation.census.many_summary import HEADINGS, OneOfMany, one_of_many, rows
from mainstay.tasks.checking_a_return import check, fill
from mainstay.vocabulary.authorities import authority

MOST_PROCESSES = 8
"""More would use more memory than is promised, and a country's returns are checked in seconds by two."""
SUMMARY_FILE = "summary.csv"
_HIDDEN = (".", "~$")
_LINK = "This is a link out of the folder, which is not followed: put the file itself in its place."
_PIECE = 1 << 16
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Job:
    """One file to check: its place in the folder, the return of the year before, what to say of both, and where its own
    files go. `refused` says why it is not even opened.
    """

    folder: Path
    file: str
    refused: str = ""
    last_year: str = ""
    notices: tuple[str, ...] = ()
    out: Path | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What comes back of one return. `packed` is its document, where that was wanted."""

    one: OneOfMany
    packed: bytes = b""

    def document(self) -> Iterator[str]:
        """The document, unpacked a piece at a time."""
        unpacker, rest = zlib.decompressobj(), self.packed
        while rest:
            yield unpacker.decompress(rest, _PIECE).decode("ascii")
            rest = unpacker.unconsumed_tail
        yield unpacker.flush().decode("ascii")


def check_folder(
    folder: Path, *, council: str = "", out: Path | None = None, say: Callable[[str], None] | None = None,
    tell: Callable[[str], None] = lambda _said: None,
) -> list[OneOfMany]:  # fmt: skip
    """Checks every return in a folder, each beside the one of its council of the year before, and gives their counts.

    `say` takes the document of them all, piece by piece. With `out` each return's files are written in a folder of its
    own below it, beside a table of all: everything or nothing.
    """
    found = found_in_folder(folder)
    if out is None:
        return _check_all(folder, found, None, council, say, tell)
    with folder_written_whole(out) as fresh:
        ones = _check_all(folder, found, fresh, council, say, tell)
        write_rows(fresh / SUMMARY_FILE, HEADINGS, rows(ones))
    return ones


def exit_code_of(ones: Iterable[OneOfMany]) -> int:
    """0 no errors in any (queries and notices may be left), 1 errors in some, or one not read, 2 no worker in any."""
    ones = list(ones)
    if not any(each.workers for each in ones):
        return 2
    return int(any(each.unreadable or each.errors for each in ones))


def found_in_folder(folder: Path) -> dict[str, str]:
    """Every return in a folder and the folders below it, in order of name, with why it is refused or ''.

    A return is known by its content; a file that is called .xml and is none is among them too, because somebody meant it
    to be one. Links out of the folder are not followed.
    """
    found = dict[str, str]()

    def may_not_be_listed(error: OSError) -> None:
        at = Path(error.filename)
        said = f"The folder could not be read ({error.strerror or 'no reason given'})."
        if at == folder:
            raise CannotGoOn(said, where=str(folder), do="Check that you may read it and that the drive is connected.")
        found[at.relative_to(folder).as_posix()] = said

    inside = folder.resolve()
    for at, below, names in os.walk(folder, onerror=may_not_be_listed):
        below[:] = [name for name in below if not name.startswith(_HIDDEN)]
        for path in (Path(at, name) for name in names if not name.startswith(_HIDDEN)):
            leads_away = path.is_symlink() and not path.resolve().is_relative_to(inside)
            if path.suffix.lower() == ".xml" or is_return(path):
                found[path.relative_to(folder).as_posix()] = _LINK if leads_away else ""
    if not found:
        raise CannotGoOn(
            "There is no census return in this folder.",
            where=str(folder),
            why="There is nothing to check.",
            do="Put in the returns as they are sent to the Department, one XML file for each council.",
        )
    return dict(sorted(found.items()))


def _check_all(
    folder: Path, found: dict[str, str], out: Path | None, council: str, say: Callable[[str], None] | None,
    tell: Callable[[str], None],
) -> list[OneOfMany]:  # fmt: skip
    ones = list[OneOfMany]()
    with _processes(len(found)) as spread:
        tell(f"{len(found):,} files")
        told = spread(partial(_told, folder), [file for file, refused in found.items() if not refused])
        known = dict(zip((file for file, refused in found.items() if not refused), told, strict=True))
        jobs = _jobs(folder, found, known, out)

        def documents() -> Iterator[Iterator[str]]:
            work = partial(_checked, council=council, documents=say is not None)
            for done in spread(work, jobs):
                ones.append(done.one)
                tell(f"{len(ones):,} of {len(jobs):,} returns checked")
                yield done.document()

        if say is None:
            deque(documents(), maxlen=0)
        else:
            for piece in json_of_many(documents()):
                say(piece)
    return ones


@contextmanager
def _processes(files: int) -> Iterator[Callable[..., Iterator[Any]]]:
    """Something that does one thing for each of many, in order: on several processors where there are several files."""
    processes = min(files, MOST_PROCESSES, multiprocessing.cpu_count())
    if processes < 2:
        yield map
        return
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=spawn, initializer=_begin)
    try:
        yield pool.map
    except BrokenProcessPool:
        raise CannotGoOn(
            "A process that was checking returns was ended from outside.",
            why="What was not yet checked is missing, and no file was written.",
            do="The machine may have too little memory: close other programs, or check fewer files at once.",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """In a new process: the keyboard is the first process's matter, and a short life needs no search for cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(200_000, 50, 50)


def _told(folder: Path, file: str) -> tuple[str, int]:
    """The council's number and the year of a return, from its beginning; '' and 0 where it does not tell."""
    try:
        stream = stream_return(folder / file)
        for _worker in stream.workers():
            if stream.header is not None:
                break
    except UnreadableFile:
        return "", 0
    if stream.header is None:
        return "", 0
    number = read_section(stream.header, "header", stream.layout)["LEA"].value
    return str(number or ""), stream.year_of_return.year


def _jobs(folder: Path, found: dict[str, str], known: dict[str, tuple[str, int]], out: Path | None) -> list[Job]:
    """What to do for each file: beside which it is set, if exactly one of its council is of the year before.

    A joint return of two councils may bear one's number this year and the other's in the year before.
    """
    of = defaultdict(list)
    for file, told in known.items():
        of[told].append(file)
    folders = _folder_names(found)
    jobs = []
    for file, refused in found.items():
        council, year = known.get(file, ("", 0))
        numbers = [number for number in (council, _joint_with(council)) if number]
        before = next((of[number, year - 1] for number in numbers if of[number, year - 1]), [])
        last_year = before[0] if len(before) == 1 else ""
        notices = []
        if len(before) > 1:
            notices.append(
                f"The folder holds {len(before)} returns of {year - 1} of this council, so none was set beside it."
            )
        same = of[council, year] if council else []
        if len(same) > 1:
            notices.append(f"The folder holds {len(same)} returns of {year} of this council: {_named(same)}.")
        jobs.append(Job(folder, file, refused, last_year, tuple(notices), out / folders[file] if out else None))
    return jobs


def _joint_with(council: str) -> str:
    known = authority(council)
    return (known.joint_with or "") if known else ""


def _named(files: list[str]) -> str:
    shown = ", ".join(files[:_MOST_NAMED])
    return shown if len(files) <= _MOST_NAMED else f"{shown} and {len(files) - _MOST_NAMED} more"


def _folder_names(files: Iterable[str]) -> dict[str, str]:
    """A folder's name for each file: the file's own without its ending, and the whole where two would share it."""
    plain = {file: "_".join(Path(file).with_suffix("").parts) for file in files}
    times = Counter(name.lower() for name in plain.values())
    return {
        file: name if times[name.lower()] == 1 else f"{name} ({number})"
        for number, (file, name) in enumerate(plain.items(), start=1)
    }


def _checked(job: Job, *, council: str, documents: bool) -> Done:
    if job.refused:
        return _refused(job.file, job.refused, documents)
    last_year = job.folder / job.last_year if job.last_year else None
    try:
        checked = check(job.folder / job.file, council=council, last_year=last_year)
    except UnreadableFile as unreadable:
        return _refused(job.file, unreadable.what, documents)
    if job.notices:
        checked = replace(checked, notices=(*checked.notices, *job.notices))
    if job.out is not None:
        job.out.mkdir()
        fill(checked, job.out, job.file)
    folder = job.out.name if job.out else ""
    one = one_of_many(checked.result, job.file, job.last_year, checked.notices, folder)
    if not documents:
        return Done(one)
    packer = zlib.compressobj(1)
    pieces = [
        packer.compress(piece.encode("ascii")) for piece in json_of_one(checked.result, job.file, checked.notices)
    ]
    return Done(one, b"".join([*pieces, packer.flush()]))


def _refused(file: str, sentence: str, documents: bool) -> Done:
    packed = zlib.compress(json_of_unreadable(file, sentence).encode("ascii")) if documents else b""
    return Done(OneOfMany(file, unreadable=sentence), packed)
