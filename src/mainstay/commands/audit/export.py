"""`mainstay audit export`: every entry as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def export(out: Annotated[Path, typer.Argument(help="The file to write, such as audit_2026-11-22.csv.")]) -> None:
    """Write every entry of the audit as CSV, then check it; exit code 1 where the chain does not hold."""
    from mainstay.foundations.files import refuse_to_replace, write_bytes
    from mainstay.web.started import made_ready

    refuse_to_replace(out)
    made_ready()
    from mainstay.web.audit.chain import state
    from mainstay.web.audit.entries import record
    from mainstay.web.audit.pages import as_csv

    record(None, "took the audit out", "by the command")
    write_bytes(out, as_csv(), private=True)
    found = state()
    typer.echo(f"Written: {out} ({found.entries:,} entries). {found.sentence}")
    if not found.holds:
        raise typer.Exit(1)


COMMAND = export
