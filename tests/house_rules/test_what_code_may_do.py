"""Below `tasks` nothing reads the clock, the environment or the network; nothing prints; no error is swallowed."""

from __future__ import annotations

import ast

from tests.house_rules.the_tree import PACKAGE, calls, dotted, files_below_tasks, imported, named, parsed, python_files

CLOCK = {"now", "utcnow", "today"}
CLOCK_MODULES = {"time.time", "time.monotonic", "time.perf_counter", "time.localtime", "time.gmtime", "time.sleep"}
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb", "sys.argv"}
# platformdirs reads the environment; random draws from a state that no seed of ours controls.
NOT_BELOW_TASKS = {"socket", "urllib", "http", "requests", "ssl", "ftplib", "smtplib", "platformdirs", "random"}
DATE_READING = {"strptime", "fromisoformat", "to_date", "to_datetime", "str_to_date"}


def test_nothing_below_tasks_reads_the_clock() -> None:
    found = [
        named(file, call.lineno)
        for file in files_below_tasks()
        for name, call in calls(parsed(file))
        if name in CLOCK_MODULES or (name.rpartition(".")[2] in CLOCK and "." in name)
    ]
    assert not found, f"a reference date is a parameter: {found}"


def test_nothing_below_tasks_reads_the_environment() -> None:
    found = [
        named(file, node.lineno)
        for file in files_below_tasks()
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Attribute) and dotted(node) in ENVIRONMENT
    ]
    assert not found, f"settings are read in commands and tasks, and passed down: {found}"


def test_nothing_below_tasks_can_reach_the_network_or_draw_unseeded_chance() -> None:
    found = [
        f"{named(file, line)} {module}"
        for file in files_below_tasks()
        for module, line in imported(parsed(file))
        if module.split(".")[0] in NOT_BELOW_TASKS
    ]
    assert not found, found


def test_only_commands_print() -> None:
    found = [
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        if not file.is_relative_to(PACKAGE / "commands")
        for name, call in calls(parsed(file))
        if name in {"print", "pprint", "sys.stdout.write", "sys.stderr.write"}
    ]
    assert not found, f"give an answer back instead: {found}"


def test_no_error_is_swallowed_whole() -> None:
    """`except Exception` and barer hide faults; the one place that turns a fault into a sentence is `endings.py`."""
    broad = {"anything", "Exception", "BaseException"}
    found = [
        named(file, handler.lineno)
        for file in python_files("src/mainstay")
        if file != PACKAGE / "commands" / "endings.py"
        for handler in ast.walk(parsed(file))
        if isinstance(handler, ast.ExceptHandler) and not _caught(handler).isdisjoint(broad)
    ]
    assert not found, f"name what may go wrong: {found}"


def test_dates_are_read_in_one_place() -> None:
    found = [
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        if file != PACKAGE / "foundations" / "dates.py"
        for name, call in calls(parsed(file))
        if name.rpartition(".")[2] in DATE_READING
    ]
    assert not found, f"mainstay.foundations.dates reads dates: {found}"


def test_every_xml_parser_is_hardened() -> None:
    """An entity can read a file or fill the memory, so every parser says that it resolves none and reaches nothing."""
    found = [
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        for name, call in calls(parsed(file))
        if name.rpartition(".")[2] in {"XMLParser", "iterparse", "XMLPullParser"} and not _is_hardened(call)
    ]
    assert not found, f"resolve_entities=False, no_network=True and no huge_tree: {found}"


def test_xml_is_never_parsed_by_a_parser_that_was_not_chosen() -> None:
    found = [
        named(file, call.lineno)
        for file in python_files("src/mainstay")
        for name, call in calls(parsed(file))
        if name in {"etree.parse", "etree.fromstring", "etree.XML"}
        and len(call.args) < 2
        and not any(keyword.arg == "parser" for keyword in call.keywords)
    ]
    assert not found, f"give the hardened parser: {found}"


def test_nothing_starts_processes_by_forking() -> None:
    found = [
        named(file, line)
        for file in python_files("src/mainstay")
        for module, line in imported(parsed(file))
        if module in {"os.fork", "multiprocessing.Pool", "multiprocessing.Process"}
    ]
    assert not found, f"Polars and fork do not go together; spawn: {found}"


def _caught(handler: ast.ExceptHandler) -> set[str]:
    if handler.type is None:
        return {"anything"}
    return {dotted(kind) for kind in (handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type])}


def _is_hardened(call: ast.Call) -> bool:
    said = {keyword.arg: keyword.value for keyword in call.keywords}

    def says(name: str, value: bool) -> bool:
        return isinstance(said.get(name), ast.Constant) and said[name].value is value

    return says("resolve_entities", False) and says("no_network", True) and not says("huge_tree", True)
