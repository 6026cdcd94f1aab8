"""What is kept here works elsewhere: no package index by address, no path of one machine, no dependency unexplained."""

from __future__ import annotations

import re
import tomllib

from tests.house_rules.the_tree import ROOT, named, our_files

# Put together from parts, so that this file does not hold what it looks for.
INDEX_HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "conda." + "anaconda.org"]
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:wo" + r"rk|ro" + r"ot|ho" + r"me|t" + r"mp|Users)/\w")
TEXT = {".py", ".md", ".toml", ".txt", ".yml", ".yaml", ".html", ".css", ".json", ".csv", ".cfg", ".ini", ".xml", ""}


def _texts():
    for file in our_files():
        if file.suffix in TEXT:
            yield file, file.read_text(encoding="utf-8", errors="replace")


def test_no_address_of_a_package_index() -> None:
    found = [f"{named(file)} {host}" for file, text in _texts() for host in INDEX_HOSTS if host in text]
    assert not found, f"any index may serve the packages; hashes check them: {found}"


def test_no_path_of_one_machine() -> None:
    found = [
        named(file, text.count("\n", 0, match.start()) + 1)
        for file, text in _texts()
        for match in MACHINE_PATH.finditer(text)
    ]
    assert not found, found


def test_no_lock_file_that_records_where_packages_came_from() -> None:
    assert not [named(file) for file in our_files() if file.name in {"uv.lock", "poetry.lock", "Pipfile.lock"}]


def test_every_pinned_requirement_has_a_hash_and_nothing_else_is_in_the_files() -> None:
    for name in ("all.txt", "work.txt", "run.txt", "web.txt"):
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        for block in re.split(r"\n(?=\S)", text.strip()):
            if not block.startswith("#"):
                assert re.match(r"[a-z0-9._-]+==\S+", block) and "--hash=sha256:" in block, f"{name}: {block[:60]}"


def test_what_runs_is_pinned_to_what_was_tested() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"(?m)^([a-z0-9._-]+==[^ \\]+)", (ROOT / "requirements" / name).read_text("utf-8")))

    assert pins("run.txt") and pins("run.txt") <= pins("web.txt") <= pins("work.txt") <= pins("all.txt")


def test_the_pins_satisfy_every_declared_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    declared = [re.split(r"[><=!~; \[]", line)[0].lower() for line in project["project"]["dependencies"]]
    missing = [name for name in declared if not re.search(rf"(?m)^{re.escape(name)}==", pinned)]
    assert declared and not missing, f"make lock: {missing}"


def test_every_dependency_has_its_reason_beside_it_and_a_limit() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if re.match(r'\s+"[A-Za-z0-9._-]+[><=~]=?', line)]
    assert len(listed) > 20
    unexplained = [line.strip() for line in listed if not re.search(r"#\s*\w.{10,}", line)]
    assert not unexplained, f"say why each is here: {unexplained}"
    # A package versioned by date has no majors to cap, and says so.
    uncapped = [line.strip() for line in listed if "<" not in line and "by date" not in line and "tzdata" not in line]
    assert not uncapped, f"cap the major: {uncapped}"


def test_text_files_are_utf_8_with_plain_line_ends() -> None:
    """Except the invented council's, which are as messy as real ones."""
    ours = [file for file in our_files() if file.suffix in TEXT and not file.is_relative_to(ROOT / "example_council")]
    assert not [named(file) for file in ours if b"\r\n" in file.read_bytes()]
    for file in ours:
        file.read_bytes().decode("utf-8")


def test_no_page_is_cited_that_a_reader_cannot_open() -> None:
    """A source is the Department's guide by name and paragraph, or a page that is kept here."""
    here = {file.name for file in our_files()}
    dangling = [
        f"{named(file, text.count(chr(10), 0, match.start()) + 1)} {match[0]}"
        for file, text in _texts()
        for match in re.finditer(r"[A-Za-z0-9_][A-Za-z0-9_/-]*\.md\b", text)
        if match[0].rpartition("/")[2] not in here
    ]
    assert not dangling, dangling
