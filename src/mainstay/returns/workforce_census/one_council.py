"""Whether two numbers stand for one council: a return and the one of the year before may bear different ones."""

from __future__ import annotations

from mainstay.vocabulary.authorities import authority


def one_council(ours: str, theirs: str) -> bool:
    """Whether two numbers are one council's: the same, the halves of a joint return, or a council and its successor.

    `ours` is this year's number and `theirs` last year's.
    """
    now, then = authority(ours), authority(theirs)
    if ours == theirs or now is None or then is None:
        return ours == theirs
    return now.code == then.code or now.joint_with == then.code or now.code in then.replaced_by
