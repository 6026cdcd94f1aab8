"""Writes the reference pages that can be written from the code itself, so that they cannot say anything else.

Each file in `docs/generators/` has a constant `PAGE`, where the page stands below `docs/`, and a function `write()`
that gives its text in Markdown. A new page is a new file there. The pages are checked in, so that a change shows what
it changes for readers.

    python -m docs.generate            write every page
    python -m docs.generate --check    write nothing; name the pages that are out of date, and exit 1 if there are any
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

DOCS = Path(__file__).parent


def pages() -> dict[Path, str]:
    """The text that each generated page ought to hold, by where it stands."""
    return dict(_page(file) for file in sorted((DOCS / "generators").glob("*.py")))


def out_of_date() -> list[Path]:
    """The generated pages that are missing or no longer say what the code says."""
    return [page for page, text in pages().items() if not page.exists() or page.read_text(encoding="utf-8") != text]


def _page(file: Path) -> tuple[Path, str]:
    specification = importlib.util.spec_from_file_location(f"generator_of_{file.stem}", file)
    assert specification is not None  # noqa: S101 - a .py file that was just listed has a loader
    assert specification.loader is not None  # noqa: S101
    generator = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(generator)
    note = f"<!-- Written by docs/generators/{file.name} from the code; `make fix` renews it. Do not edit. -->"
    return DOCS / generator.PAGE, f"{note}\n\n{generator.write().strip()}\n"


def main(arguments: list[str]) -> int:
    """Write or check; the exit code says whether all was up to date."""
    old = out_of_date()
    if "--check" in arguments:
        for page in old:
            print(f"Out of date: {page.relative_to(DOCS.parent)} (make fix renews it)", file=sys.stderr)
        return 1 if old else 0
    for page, text in pages().items():
        if page in old:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8", newline="\n")
            print(f"Wrote {page.relative_to(DOCS.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
