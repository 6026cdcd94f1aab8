"""Where the result of a run is written: what was run, when, on what, and what came of it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

RESULTS = Path(__file__).parent / "results"


def write_result(name: str, command: str, seconds: float, lines: Sequence[str]) -> Path:
    """Writes `results/<name>.md` and gives its path."""
    day = datetime.now(UTC).date().isoformat()
    machine = f"Python {platform.python_version()} on {platform.system()}"
    head = [
        f"# {name.replace('_', ' ').capitalize()}",
        "",
        f"`{command}`, {day}, {machine}, {seconds:,.0f} seconds.",
        "",
    ]
    path = RESULTS / f"{name}.md"
    path.write_text("\n".join([*head, *lines]).rstrip() + "\n", encoding="utf-8", newline="\n")
    print(f"Wrote {path.name}", file=sys.stderr)
    return path
