"""The reference page of the command line, from the help of each command."""

from __future__ import annotations

from typer.testing import CliRunner

from mainstay.commands.application import application, commands

PAGE = "reference/commands.md"

OPENING = """# Commands

Every command, with its help as `--help` prints it. The exit code is 0 when the work is done, 1 when there is
something to answer or mend first, 2 when nothing useful could be read or an option is wrong, 70 for a fault of
ours, and 130 when you stopped it.
"""


def write() -> str:
    """A section on what goes before any command, then one per command, in the order of their names."""
    run = CliRunner()
    app = application()
    sections = []
    for path in [(), *commands()]:
        words = [word.replace("_", "-") for word in path]
        shown = run.invoke(app, [*words, "--help"], prog_name="mainstay", terminal_width=100)
        text = "\n".join(line.rstrip() for line in shown.output.strip().splitlines())
        sections.append(f"## {' '.join(['mainstay', *words])}\n\n```text\n{text}\n```\n")
    return "\n".join([OPENING, *sections])
