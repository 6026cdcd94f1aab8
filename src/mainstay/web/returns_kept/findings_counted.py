"""How many findings of each rule and desk a round's file has, kept beside it, so that a start page does not check it again.

Rules, desks and counts alone are kept, and for the file as it is: another one, another last year's return or another
version of the programme is counted anew.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from mainstay.foundations.files import write_text
from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.presentation.census.finding_table import mender_of
from mainstay.web.returns_kept.rounds import Round, checked

_KEPT = "findings_counted.json"


def findings_counted(kept: Round) -> tuple[Mapping[tuple[str, Mender], int], str]:
    """The findings by rule and desk, and the SHA-256 of the file. CannotGoOn where the file cannot be read."""
    history = kept.standing().history
    file, last_year = kept.file(history), kept.last_year()
    sha256 = history.file.sha256 if history.file else ""
    of = [version("mainstay"), sha256, _as_it_is(file), _as_it_is(last_year)]
    place = kept.folder / _KEPT
    found = _read(place, of)
    if found is None:
        result = checked(file, kept.council, last_year).result
        found = Counter((finding.rule.code, mender_of(finding)) for finding in result.findings)
        counts = [[rule, desk.name, count] for (rule, desk), count in found.items()]
        with suppress(CannotGoOn):  # a full disk: it is counted again next time
            write_text(place, json.dumps({"of": of, "counts": counts}), private=True)
    return found, sha256


def _read(place: Path, of: list[str]) -> Counter[tuple[str, Mender]] | None:
    """What was counted of the same; None where nothing was, or it cannot be read."""
    try:
        held = json.loads(place.read_text("utf-8"))
        if held["of"] == of:
            return Counter({(str(rule), Mender[desk]): int(count) for rule, desk, count in held["counts"]})
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None


def _as_it_is(path: Path | None) -> str:
    if path is None:
        return ""
    about = path.stat()
    return f"{path.name} {about.st_mtime_ns} {about.st_size}"
