"""Documentation that cannot lie: generated pages are current, and every command shown anywhere exists as shown."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docs.generate import out_of_date, pages
from mainstay.commands.application import commands
from tests.house_rules.the_tree import ROOT, named, our_files

SHOWN = re.compile(r"^\s*(?:\$ |> |PS> )?(?:\S*[/\\])?(?:mainstay|py(?:thon3?)? -m mainstay)(?:\.exe)? (.+)$")


def _markdown() -> list[Path]:
    return [file for file in our_files() if file.suffix == ".md"]


def _commands_shown() -> Iterator[tuple[str, str]]:
    """Each command line in a fenced block of any page, with where it stands; text blocks hold help, not commands."""
    for file in _markdown():
        language = None
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.lstrip().startswith("```"):
                language = line.strip().strip("`") if language is None else None
            elif language in {"", "sh", "bash", "shell", "console", "powershell", "bat"} and (
                found := SHOWN.match(line)
            ):
                yield named(file, number), found[1]


def test_generated_pages_say_what_the_code_says() -> None:
    assert pages(), "docs/generators is empty"
    assert not [named(page) for page in out_of_date()], "make fix renews them"


def test_the_documentation_builds_without_a_warning(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "-d", tmp_path / "trees"]
    ended = subprocess.run([*words, ROOT / "docs", tmp_path / "html"], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_every_command_shown_exists() -> None:
    known = {" ".join(path).replace("_", "-") for path in commands()}
    unknown = []
    for place, typed in _commands_shown():
        words = [word for word in shlex.split(typed.partition(" #")[0], posix=True) if word]
        heads = {" ".join(words[:length]) for length in (1, 2)}
        if not heads & known and not words[0].startswith("--"):
            unknown.append(f"{place}: mainstay {typed}")
    assert not unknown, unknown


def test_every_option_shown_exists() -> None:
    """Options are looked for in the generated page, which holds the help of every command."""
    told = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    unknown = [
        f"{place}: {option}"
        for place, typed in _commands_shown()
        for option in re.findall(r"(?<=\s)(--[a-z][a-z-]*)", f" {typed.partition(' #')[0]}")
        if option not in {"--help", "--version"} and not re.search(rf"{option}\b", told)
    ]
    assert not unknown, unknown


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = []
    for file in _markdown():
        text = re.sub(r"```.*?```", "", file.read_text(encoding="utf-8"), flags=re.S)
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
            if not re.match(r"[a-z]+:", target) and not (file.parent / target).exists():
                broken.append(f"{named(file)}: {target}")
    assert not broken, broken


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "GLOSSARY.md", "CHANGELOG.md", "LICENSE", "NOTICE"])
def test_the_pages_a_stranger_looks_for_are_here(page: str) -> None:
    assert (ROOT / page).read_text(encoding="utf-8").strip()
