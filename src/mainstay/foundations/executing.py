"""One function over many pieces of work: one after another, on threads, or on the processes and machines of a Dask cluster.

The answers come in the order of the pieces, and are the same however they were worked out. A function for a cluster must
be one of a module, and it and its pieces must be such as can be sent (paths, numbers, tables).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from typing import Any, TypeVar

from mainstay.foundations.problems import CannotGoOn

Piece = TypeVar("Piece")
Made = TypeVar("Made")


class Executor(StrEnum):
    """How pieces of work are done."""

    SERIAL = "serial"
    THREADS = "threads"
    DASK = "dask"


def each_done(
    function: Callable[[Piece], Made], pieces: Sequence[Piece], how: Executor, *, workers: int, scheduler: str = ""
) -> list[Made]:
    """What the function makes of each piece, in their order.

    `workers` is how many threads, or processes of a cluster started for this on this machine alone; `scheduler` is the
    address of a Dask cluster that is there already (tcp://...), which then does the work instead. A fault of one piece
    is raised here.
    """
    if how is Executor.SERIAL:
        return [function(piece) for piece in pieces]
    if how is Executor.THREADS:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not for a check of a return

        with ThreadPoolExecutor(max_workers=workers) as pool:
            return list(pool.map(function, pieces))
    return _on_dask(function, pieces, workers, scheduler)


def _on_dask(function: Callable[[Piece], Made], pieces: Sequence[Piece], workers: int, scheduler: str) -> list[Made]:
    try:
        distributed: Any = import_module("distributed")  # an extra, slow to load, and without types
    except ImportError:
        raise CannotGoOn(
            "The package for counting on many machines (Dask) is not here.",
            where="--executor dask",
            why="It is an extra that one council does not need.",
            do="Install Mainstay with its extra: pip install 'mainstay[cluster]'. Or use --executor threads.",
        ) from None
    if scheduler:
        try:
            client = distributed.Client(scheduler, timeout=10)
        except (OSError, TimeoutError, ValueError) as trouble:
            raise CannotGoOn(
                f"No Dask cluster answers there ({type(trouble).__name__}).", where="--scheduler",
                why="The work would be done by it.", do="Give the address it prints when it starts, such as tcp://10.0.0.5:8786.",
            ) from None  # fmt: skip
        with client:
            return list(client.gather(client.map(function, pieces, pure=False)))
    # Only this machine can reach it, it shows no page, and every worker is a process of its own.
    cluster = distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address=None,
        silence_logs=40,
    )
    with cluster, distributed.Client(cluster) as client:
        return list(client.gather(client.map(function, pieces, pure=False)))
