"""A progress line on a terminal while work goes on, that stands aside while somebody is asked something."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mainstay.commands.step_log import is_wanted, step

if TYPE_CHECKING:
    from mainstay.intake.choices import Question

Ask = Callable[["Question"], str | None]
Tell = Callable[[str], None]


@contextmanager
def shown(ask: Ask | None) -> Iterator[tuple[Tell, Ask | None]]:
    """What is told of each step, and who is asked: the line is taken away for a question and comes back after it.

    Where nobody looks (no terminal) nothing is shown. Where a log is asked for, its lines take the place of this one.
    """
    if is_wanted() or not sys.stderr.isatty():
        yield step, ask
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    progress = Progress(*columns, console=console, transient=True)

    def asked(question: Question) -> str | None:
        progress.stop()
        try:
            return ask(question) if ask is not None else None
        finally:
            progress.start()

    with progress:
        shown_now = progress.add_task("Looking", total=None)
        yield lambda text: progress.update(shown_now, description=text), None if ask is None else asked
