"""One thing done for each of many on several processors, in order; each process is started afresh (spawn)."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any

from mainstay.foundations.problems import CannotGoOn


@contextmanager
def spread(things: int, processes: int | None, doing: str) -> Iterator[Callable[..., Iterator[Any]]]:
    """A `map` over so many processes (the machine's, unless said), or the plain one where one is enough.

    `doing` says in a sentence what a process was doing that was ended from outside: 'making returns'.
    """
    count = min(things, processes or multiprocessing.cpu_count())
    if count < 2:
        yield map
        return
    pool = ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)
    try:
        yield pool.map
    except BrokenProcessPool:
        raise CannotGoOn(
            f"A process that was {doing} was ended from outside.",
            why="What it had not done yet is missing, and no file was written.",
            do="The machine may have too little memory: close other programs, or use fewer processes.",
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _begin() -> None:
    """In a new process: the keyboard is the first process's matter, and a short life needs no search for cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(200_000, 50, 50)
