"""Files that cannot be read at all: each way is a kind of problem, raised as `UnreadableFile` for that file alone."""

from __future__ import annotations

import zipfile
import zlib

from mainstay.foundations.problems import CannotGoOn, Place, Problem, ProblemKind, Severity

_NOT_READ = "Nothing in this file was read, so whatever only it knows is missing from every figure."
_EXPECTED = "A workbook (.xlsx, .xls, .ods), a text file (.csv, .tsv, .txt) or a saved web page with a table."

EMPTY_FILE = ProblemKind(
    "MS-FIL-001",
    Severity.ERROR,
    "The file is empty",
    _EXPECTED,
    _NOT_READ,
    "Export it again and check that it opens with rows in it; or take it out of the folder.",
)
PASSWORD = ProblemKind(
    "MS-FIL-002",
    Severity.ERROR,
    "The file is protected by a password",
    "A file that opens without a password.",
    _NOT_READ,
    "Open it in its own program, save a copy without the password into this folder, and delete the copy afterwards.",
)
NOT_A_WORKBOOK = ProblemKind(
    "MS-FIL-003",
    Severity.ERROR,
    "The file is a zip archive, not a workbook",
    _EXPECTED,
    _NOT_READ,
    "Unpack it, and put the workbooks or text files that it holds into this folder.",
)
DAMAGED = ProblemKind(
    "MS-FIL-004",
    Severity.ERROR,
    "The file is damaged or was cut short",
    "A file that its own program opens without repairing it.",
    _NOT_READ,
    "Copy or export it again: a copy that was interrupted is the usual cause.",
)
TOO_LARGE = ProblemKind(
    "MS-FIL-005",
    Severity.ERROR,
    "The file is too large to read",
    "A file of at most 1 GB.",
    _NOT_READ,
    "Export fewer columns or a shorter period, or split it into one file per year.",
)
NO_PERMISSION = ProblemKind(
    "MS-FIL-006",
    Severity.ERROR,
    "The file may not be opened",
    "A file that you have permission to read and that no other program keeps locked.",
    _NOT_READ,
    "Close it if it is open in another program, or copy it to a folder of your own.",
)
NOT_A_FILE = ProblemKind(
    "MS-FIL-007",
    Severity.ERROR,
    "This is not a file that can be read",
    _EXPECTED,
    _NOT_READ,
    "Name a file, or the folder that holds the files.",
)
ANOTHER_KIND = ProblemKind(
    "MS-FIL-008",
    Severity.ERROR,
    "The file is of a kind that holds no table",
    _EXPECTED,
    _NOT_READ,
    "Export the list again as a workbook or as CSV. A table inside a document can be copied into a workbook.",
)
UNPACKS_TOO_LARGE = ProblemKind(
    "MS-FIL-009",
    Severity.ERROR,
    "The workbook is far larger inside than it looks",
    "A workbook that unpacks to at most 2 GB.",
    _NOT_READ,
    "Export it again with fewer rows. If you did not expect this file, do not open it: tell your IT service.",
)
MISSING = ProblemKind(
    "MS-FIL-010",
    Severity.ERROR,
    "The file is not there",
    "The name of a file that exists.",
    _NOT_READ,
    "Check the spelling of its name, and that it has not been moved or is a broken shortcut.",
)
READ_ERROR = ProblemKind(
    "MS-FIL-011",
    Severity.ERROR,
    "The file could not be read from the disk",
    "A file on a disk that answers.",
    _NOT_READ,
    "Copy it to this computer and try again; a lost network drive is the usual cause.",
)


BROKEN_INSIDE = "The file opens, but what is inside it is broken."
BROKEN_ARCHIVE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError)
"""What reading a damaged archive may raise, besides what the disk may. NotImplementedError is the archive library's own word
for a kind of compression that it cannot unpack.
"""


class UnreadableFile(CannotGoOn):
    """One file cannot be read. Whoever reads a folder keeps `problem` and goes on; alone, it is a clear sentence."""

    def __init__(self, kind: ProblemKind, file: str, found: str = "") -> None:
        """`found` is a whole sentence of what was met, without anything from the file's rows."""
        self.problem = Problem(kind, Place(file), found or f"{kind.title}.")
        super().__init__(self.problem.found, where=file, why=kind.why, do=kind.do)


def could_not_read(file: str, error: OSError) -> UnreadableFile:
    """What the operating system said when a file was opened or read, as one of the kinds above."""
    if isinstance(error, PermissionError):
        return UnreadableFile(NO_PERMISSION, file)
    if isinstance(error, FileNotFoundError):
        return UnreadableFile(MISSING, file)
    return UnreadableFile(READ_ERROR, file, f"The disk answered: {error.strerror or 'no reason given'}.")
