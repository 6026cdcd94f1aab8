"""Every command explains itself, and asking for help loads nothing heavy."""

from __future__ import annotations

import inspect
import subprocess
import sys
from typing import Annotated, get_args, get_origin, get_type_hints

import pytest

from mainstay.commands.application import commands

HEAVY = [
    "polars",
    "narwhals",
    "numpy",
    "lxml",
    "xlsxwriter",
    "docx",
    "vl_convert",
    "jinja2",
    "rapidfuzz",
    "python_calamine",
    "rich",
    "tomlkit",
]


def _words(path: tuple[str, ...]) -> str:
    return " ".join(path).replace("_", "-")


def test_there_are_commands() -> None:
    assert commands()


def test_help_loads_nothing_heavy() -> None:
    """Help is to be there under half a second; a test cannot time that, but it can see what was loaded."""
    script = (
        "import sys\nfrom mainstay.commands.application import application\n"
        "try:\n    application()(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print('LOADED', sorted(set({HEAVY!r}) & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.strip().endswith("LOADED []"), ended.stdout.splitlines()[-1]


@pytest.mark.parametrize("path", list(commands()), ids=_words)
def test_every_command_says_what_it_answers(path: tuple[str, ...]) -> None:
    docstring = inspect.getdoc(commands()[path]) or ""
    first = docstring.partition("\n")[0]
    assert len(first) > 15 and first.rstrip().endswith("."), "the first line of the docstring is what help lists"


@pytest.mark.parametrize("path", list(commands()), ids=_words)
def test_every_argument_and_option_has_help(path: tuple[str, ...]) -> None:
    silent = []
    for name, hint in get_type_hints(commands()[path], include_extras=True).items():
        if name != "return":
            told = [part for part in get_args(hint)[1:] if getattr(part, "help", None)]
            silent += [name] if get_origin(hint) is not Annotated or not told else []
    assert not silent, f"say what these mean: {silent}"
