"""How a command ends when it cannot go on: a sentence on standard error and an exit code, never a traceback or a value.

Exit codes: 0 done; 1 something to answer or mend first; 2 nothing useful could be read, or a wrong option; 70 a fault
of ours; 130 stopped by the person at the keyboard. `MAINSTAY_TRACEBACK=1` shows the traceback of a fault to its mender.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn

FAULT_OF_OURS = 70
STOPPED_BY_PERSON = 130

# What the machine refuses, in words: these are nobody's programming error.
REFUSALS = {
    errno.EACCES: ("You do not have permission to use it.", "Ask for access, or choose another folder with --out."),
    errno.EPERM: ("You do not have permission to use it.", "Ask for access, or choose another folder with --out."),
    errno.EROFS: ("It is on a disk that can only be read.", "Choose another folder with --out."),
    errno.ENOSPC: ("The disk is full.", "Free some space, or choose another folder with --out."),
}


@contextmanager
def ended() -> Iterator[None]:
    """Run a command inside this: whatever goes wrong is told in a sentence and becomes an exit code."""
    try:
        yield
    except CannotGoOn as reason:
        _say(told(reason))
        sys.exit(reason.exit_code)
    except KeyboardInterrupt:
        _say("Stopped.")
        sys.exit(STOPPED_BY_PERSON)
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing to say. Python's own last flush must not say it either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except MemoryError:
        _say(told(CannotGoOn("This machine ran out of memory.", do="Try with fewer or smaller files in the folder.")))
        sys.exit(2)
    except Exception as fault:  # noqa: BLE001 - the one place where a fault of ours is turned into a sentence
        sys.exit(_ended_by_fault(fault))


def told(reason: CannotGoOn) -> str:
    """The reason in lines: where and what, why it matters, what to do."""
    lines = [f"{reason.where}: {reason.what}" if reason.where else reason.what]
    if reason.why:
        lines.append(f"Why it matters: {reason.why}")
    if reason.do:
        lines.append(f"What to do: {reason.do}")
    return "\n".join(lines)


def place_in_our_code(fault: BaseException) -> str:
    """The last line of ours that ran, as `intake/joining.py:41`: enough to mend by, and no value of anyone's."""
    ours = Path(__file__).parents[1]
    frames = reversed(list(traceback.walk_tb(fault.__traceback__)))
    for frame, line in frames:
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ours):
            return f"{file.relative_to(ours).as_posix()}:{line}"
    return "outside our own code"


def _ended_by_fault(fault: Exception) -> int:
    if os.environ.get("MAINSTAY_TRACEBACK") == "1":
        traceback.print_exception(fault, file=sys.stderr)
        return FAULT_OF_OURS
    if isinstance(fault, OSError) and fault.errno in REFUSALS:
        what, do = REFUSALS[fault.errno]
        _say(told(CannotGoOn(what, where=str(fault.filename or "A file or folder"), do=do)))
        return 2
    _say(
        f"This is ours to mend: {type(fault).__name__} at {place_in_our_code(fault)}.\n"
        "Please report that line, which holds nothing from your data; with MAINSTAY_TRACEBACK=1 more is shown,"
        " which may."
    )
    return FAULT_OF_OURS


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201 - commands are where printing happens
