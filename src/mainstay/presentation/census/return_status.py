"""Where a return stands, in lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mainstay.presentation.words import counted
from mainstay.returns.workforce_census.history import CopyIs, FileOfReturn, History, Moved
from mainstay.returns.workforce_census.states import State, moves_from, roles_in_words


def status_lines(history: History, kept: Sequence[tuple[Moved, CopyIs]], folder: Path) -> Iterator[str]:
    """The state, every move, what was kept and how it was found, and what may come next."""
    state = history.state
    if state is None:
        return
    council = f"council {history.council}" if history.council else "a council whose number could not be read"
    yield f"The census return of {history.year} of {council} is {state.said} (round {history.round})."
    yield state.meaning
    for move in history.moves:
        file = _checked(move.file) if move.to is not State.CORRECTED else "a new round"
        if move.to is State.CHECKED:
            file += f", {_beside(move.file)}"
        yield f"  {_when(move.at)}  {move.to.value:<9}  {move.by}, {move.role.value}: {file}"
    for move, how in kept:
        yield f"The file sent in round {move.round} ({folder / move.kept}) {how.value}."
        yield f"  SHA-256 when it was sent: {move.file.sha256}"
        if how is not CopyIs.UNCHANGED:
            yield "  Put back the file that was sent, from a backup: it is the evidence of what the Department was given."
    for following in moves_from(state):
        yield f"Next it can become {following.to.said}, moved by {roles_in_words(following.by)}."


def _checked(file: FileOfReturn) -> str:
    name = Path(file.path).name
    if file.errors is None or file.queries is None:
        return name
    queries = counted(file.queries, "query", "queries")
    return f"{name}, {counted(file.errors, 'error')}, {queries}, SHA-256 {file.sha256[:12]}"


def _beside(file: FileOfReturn) -> str:
    sha256 = file.last_year_sha256
    return f"beside last year's return (SHA-256 {sha256[:12]})" if sha256 else "without last year's return"


def _when(at: str) -> str:
    """'2025-10-20 09:00 UTC' from the instant as it is kept."""
    return f"{at[:10]} {at[11:16]} UTC"
