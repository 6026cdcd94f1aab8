"""The files of a council's folder, or a clear refusal where there is nothing to read."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME

_NOT_THEIRS = frozenset({FILE_NAME, "thumbs.db", "desktop.ini"})
_HIDDEN = (".", "~$")
"""Hidden files, and what a spreadsheet program leaves beside a workbook that is open."""


def files_in(folder: Path) -> list[Path]:
    """The files of a folder in order of name; a clear refusal where there are none or they may not be listed.

    Folders below, hidden files, our own mapping.toml and a README are left alone.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_file())
    except FileNotFoundError:
        raise _refused(folder, "There is no such folder.", "Check its name, and that the drive is connected.") from None
    except NotADirectoryError:
        raise _refused(
            folder, "This is a file, not a folder.", "Put the file in a folder of its own and name the folder."
        ) from None
    except PermissionError:
        raise _refused(
            folder, "You do not have permission to read this folder.", "Ask for it, or copy the files to your own."
        ) from None
    except OSError as error:
        raise _refused(
            folder,
            f"The folder could not be read ({error.strerror or 'no reason given'}).",
            "Check that the drive is connected, or copy the files to this computer.",
        ) from None
    wanted = [path for path in paths if _is_theirs(path)]
    if not wanted:
        raise _refused(
            folder, "There is no file in this folder.", "Put in a staff list or a past census return, and try again."
        )
    return wanted


def _is_theirs(path: Path) -> bool:
    name = path.name.lower()
    return not name.startswith(_HIDDEN) and name not in _NOT_THEIRS and path.stem.lower() != "readme"


def _refused(folder: Path, what: str, do: str) -> CannotGoOn:
    return CannotGoOn(what, where=str(folder), why="There is nothing to read.", do=do)
