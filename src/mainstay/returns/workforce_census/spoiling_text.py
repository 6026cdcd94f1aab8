"""Ways of changing the text of a return, for examples of rules about structure and the writing of values.

Each works on any return of this census that has an element to a line, whatever its year and whatever else was changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_BLOCK = re.compile(r"<(LALevel(?:Vacancies)?)>.*?</\1>\n?", re.DOTALL)
_WORKER = re.compile(r"<CSWWWorker>\n.*?</CSWWWorker>\n", re.DOTALL)
_HEADER = re.compile(r"<Header>.*?</Header>\n", re.DOTALL)
_SWE = re.compile(r"<SWENo>[^<]*</SWENo>\n")
_FLAG = re.compile(r"<CSWWWorker>\n(?:<AgencyWorker>[^<]*</AgencyWorker>\n)?")

Change = Callable[[str], str]


def into_first_worker(xml: str) -> Change:
    """Puts something at the end of the first worker."""
    return lambda text: text.replace("</CSWWWorker>", f"{xml}\n</CSWWWorker>", 1)


def into_block(xml: str) -> Change:
    """Puts something at the end of each council-level block."""
    return lambda text: re.sub(r"(</LALevel(?:Vacancies)?>)", lambda found: f"{xml}\n{found[0]}", text)


def into_header(xml: str) -> Change:
    """Puts something at the end of the header."""
    return lambda text: text.replace("</Header>", f"{xml}\n</Header>", 1)


def beside_the_workers(xml: str) -> Change:
    """Puts something at the beginning of the message."""
    return lambda text: text.replace("<Message>", f"<Message>\n{xml}", 1)


def in_place_of(old: str, new: str) -> Change:
    """Puts one text in place of another where it comes first."""
    return lambda text: text.replace(old, new, 1)


def with_first_two_swapped(part: str) -> Change:
    """Swaps the first two elements of the first part whose name the pattern `part` finds."""
    return lambda text: re.sub(rf"(<{part}>\n)(.*\n)(.*\n)", r"\1\3\2", text, count=1)


def without_header(text: str) -> str:
    """Takes the header out."""
    return _HEADER.sub("", text)


def with_header_twice(text: str) -> str:
    """Gives the header twice."""
    return _HEADER.sub(lambda found: found[0] * 2, text, count=1)


def without_workers(text: str) -> str:
    """Takes every worker out."""
    return _WORKER.sub("", text)


def without_block(text: str) -> str:
    """Takes the council-level block out."""
    return _BLOCK.sub("", text)


def with_block_twice(text: str) -> str:
    """Gives the council-level block twice."""
    return _BLOCK.sub(lambda found: found[0] * 2, text, count=1)


def with_block_last(text: str) -> str:
    """Moves the council-level block behind the workers."""
    block = _BLOCK.search(text)
    return _BLOCK.sub("", text).replace("</Message>", f"{block[0]}</Message>") if block else text


def with_block_of_the_other_name(text: str) -> str:
    """Calls the council-level block by the name that it has in other years."""
    now, other = ("LALevelVacancies", "LALevel")
    if f"<{now}>" not in text:
        now, other = other, now
    return text.replace(f"<{now}>", f"<{other}>").replace(f"</{now}>", f"</{other}>")


def with_more_of_the_second_worker(count: int) -> Change:
    """Adds further people who are like the second worker but for their registration numbers."""

    def change(text: str) -> str:
        workers = _WORKER.findall(text)
        if len(workers) < 2:
            return text
        without = _SWE.sub("", workers[1])
        more = [_FLAG.sub(rf"\g<0><SWENo>SW3{number:04d}</SWENo>\n", without) for number in range(count)]
        return text.replace(workers[1], workers[1] + "".join(more), 1)

    return change
