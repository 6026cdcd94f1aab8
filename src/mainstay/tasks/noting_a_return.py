"""Keep notes on what is right as it is in a return, in the folder of the return."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.kept_notes import FILE_NAME, LONGEST, KeptNote, Key, as_text, read_text
from mainstay.tasks.one_at_a_time import alone_in

Notes = dict[Key, KeptNote]


def notes_in(folder: Path) -> Notes:
    """The notes that are kept in a folder; none where there is no file of them."""
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise CannotGoOn(
            "The notes of this return could not be read.", where=str(path), do="Put them back from a backup."
        ) from None
    return read_text(text, str(path))


def keep_notes(
    folder: Path, texts: Mapping[Key, str], *, file: str, account: str = "", now: datetime | None = None,
    unless: Callable[[Notes], bool] = lambda there: False,
) -> bool:  # fmt: skip
    """Keeps a note for each of the keys, or takes it away where its text is empty; whether that was done.

    Nothing is changed where `unless` says so of the notes that are there: somebody may have changed them meanwhile.
    Raises `CannotGoOn` where a text is too long.
    """
    if any(len(text) > LONGEST for text in texts.values()):
        raise CannotGoOn(
            f"A note has at most {LONGEST:,} characters.",
            why="Nothing was changed.",
            do="Shorten it, and keep it again.",
        )
    at = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    with alone_in(folder):
        there = notes_in(folder)
        if unless(there):
            return False
        after = {key: note for key, note in there.items() if key not in texts}
        after |= {key: _as_before(there.get(key), text.strip(), file, account, at)
                  for key, text in texts.items() if text.strip()}  # fmt: skip
        if after != there:
            write_text(folder / FILE_NAME, as_text(after), private=True)
    return True


def _as_before(before: KeptNote | None, text: str, file: str, account: str, at: str) -> KeptNote:
    """The note; the one that was there where it says the same of the same file, so that sending twice changes nothing."""
    if before is not None and before.text == text and before.file == file:
        return before
    return KeptNote(text, file, account, at)
