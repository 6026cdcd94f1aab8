"""A mapping that another thread is still working out: whoever first looks into it waits for it, and nobody before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

Value = TypeVar("Value")


class BeingWorkedOut(Mapping[str, Value], Generic[Value]):
    """What `work` gives. An error in it is raised where the mapping is first looked into."""

    def __init__(self, work: Callable[[], Mapping[str, Value]]) -> None:
        """Begins at once, in a thread of its own."""
        thread = ThreadPoolExecutor(1)
        self._coming = thread.submit(work)
        thread.shutdown(wait=False)

    def __getitem__(self, name: str) -> Value:
        return self._coming.result()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._coming.result())

    def __len__(self) -> int:
        return len(self._coming.result())
