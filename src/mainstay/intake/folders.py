"""The files of a council's folder, or a clear refusal where there is nothing to read."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.choices import FILE_NAME

_NOT_THEIRS = frozenset({FILE_NAME, "thumbs.db", "desktop.ini"})
_HIDDEN = (".", "~$")
"""Hidden files, and what a spreadsheet program leaves beside a workbook that is open."""
_NAMED = 5


def files_in(folder: Path) -> list[Path]:
    """The files of a folder in order of name; a clear refusal where there are none or they may not be listed.

    Folders below, hidden files, our own mapping.toml and a README are left alone. A link that leads out of the folder,
    or nowhere, is refused and not passed over: figures that lack a file someone sees in the folder would be wrong.
    """
    try:
        there = sorted(folder.iterdir())
        if strays := [path for path in there if path.is_symlink() and _is_read(path) and _leads_away(path, folder)]:
            raise _led_away(folder, strays)
        paths = [path for path in there if path.is_file()]
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


def _is_read(path: Path) -> bool:
    return path.name.lower() == FILE_NAME or _is_theirs(path)


def _leads_away(link: Path, folder: Path) -> bool:
    """Whether a link leads to a file outside its folder, or to nothing. A link to a folder is as little read as one."""
    try:
        return not link.is_dir() and not link.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
    except (OSError, RuntimeError):
        return True  # to nothing, to itself, or to a place that may not be read


def _led_away(folder: Path, links: list[Path]) -> CannotGoOn:
    named = ", ".join(link.name for link in links[:_NAMED])
    more = f" and {len(links) - _NAMED} more" if len(links) > _NAMED else ""
    one = len(links) == 1
    return CannotGoOn(
        f"{named}{more} {'is a link' if one else 'are links'} out of this folder, or to nothing. Links out of the "
        "folder are not followed.",
        where=str(folder),
        why="Only files that are in the folder may be read, and the figures would be wrong without "
        f"{'this one' if one else 'these'}.",
        do=f"Put {'a copy of the file itself' if one else 'copies of the files themselves'} in its place, or take the "
        f"link{'' if one else 's'} away.",
    )


def _refused(folder: Path, what: str, do: str) -> CannotGoOn:
    return CannotGoOn(what, where=str(folder), why="There is nothing to read.", do=do)
