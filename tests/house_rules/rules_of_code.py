"""The rules on what code may do, each as a function from a syntax tree to the lines that break it.

They are kept apart from the tests, so that every rule is tried on our own code (`test_what_code_may_do`) and on samples
planted to break it (`test_the_rules_themselves`).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house_rules.what_code_names import calls_in, full_name, names_in

CLOCK = {
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today")),
    "datetime.date.today",
    "os.times",
    "os.utime",
    "email.utils.localtime",
}
# Of the module `time` everything is the clock but `struct_time`, and nothing below `tasks` has a use for that.
CLOCK_MODULES = {"time", "sched", "timeit"}
CLOCK_METHODS = {"now", "utcnow", "today"}

ENVIRONMENT = {
    *(f"os.{name}" for name in ("environ", "environb", "getenv", "getenvb", "putenv", "unsetenv", "getcwd", "getcwdb")),
    *(f"os.{name}" for name in ("getlogin", "uname", "cpu_count", "path.expanduser", "path.expandvars")),
    *(f"sys.{name}" for name in ("argv", "orig_argv")),
    *(f"pathlib.{kind}.{name}" for kind in ("Path", "PosixPath", "WindowsPath") for name in ("home", "cwd")),
    *(f"tempfile.{name}" for name in ("gettempdir", "gettempdirb", "gettempprefix")),
    "locale.getlocale",
    "locale.getdefaultlocale",
}
# platformdirs reads the environment to find a user's folders.
ENVIRONMENT_MODULES = {"platformdirs", "platform", "getpass", "pwd"}
# Whatever they are called upon; `.home()` and `.cwd()` only where called without arguments.
ENVIRONMENT_METHODS = {"environ", "environb", "getenv", "expanduser", "expandvars"}
PLACES = {"home", "cwd"}
# A temporary file without `dir` is put where TMPDIR says.
TEMPORARY = {"mkstemp", "mkdtemp", "TemporaryFile", "NamedTemporaryFile", "TemporaryDirectory", "SpooledTemporaryFile"}

NETWORK = {
    *("socket", "socketserver", "ssl", "asyncio", "urllib", "urllib3", "http", "xmlrpc", "webbrowser"),
    *("ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "nntplib"),
    *("requests", "httpx", "aiohttp"),
}
PROGRAMS = {"subprocess", "os.system", "os.popen", *(f"os.{way}" for way in ("execv", "execve", "execvp", "spawnv"))}
# Draws from a state that no seed of ours controls, or from none at all.
UNSEEDED = {"random", "uuid.uuid1", "uuid.uuid4", "numpy.random.seed"}
UNSEEDED_FUNCTIONS = {"rand", "randn", "randint", "random", "choice", "shuffle", "permutation", "normal", "uniform"}

PRINTING = {"print", "builtins.print", "pprint.pprint", "pprint.pp", "sys.stdout", "sys.stderr", "sys.__stdout__"}
BROAD = {"", "Exception", "BaseException", "builtins.Exception", "builtins.BaseException"}
DATE_READING = {"strptime", "fromisoformat", "to_date", "to_datetime", "str_to_date"}
PARSERS = {"XMLParser", "iterparse", "XMLPullParser"}
PARSING = {"parse", "fromstring", "XML", "XMLID", "fromstringlist"}
FORKING = {"os.fork", "os.forkpty", "multiprocessing.Pool", "multiprocessing.Process", "pty.fork"}

Lines = Iterator[int]


def reading_the_clock(tree: ast.Module) -> Lines:
    """A day or an instant of now, however it is imported; also handed on, as in `default_factory=date.today`."""
    for name, line in names_in(tree):
        if name in CLOCK or _within(name, CLOCK_MODULES):
            yield line
    for name, call in calls_in(tree):
        if name.rpartition(".")[2] in CLOCK_METHODS and "." in name and name not in CLOCK:
            yield call.lineno


def reading_the_environment(tree: ast.Module) -> Lines:
    """Variables, arguments, the user's and the working folder."""
    for name, line in names_in(tree):
        last = name.rpartition(".")[2]
        if name in ENVIRONMENT or _within(name, ENVIRONMENT_MODULES) or ("." in name and last in ENVIRONMENT_METHODS):
            yield line
    for name, call in calls_in(tree):
        head, _, last = name.rpartition(".")
        if last in PLACES and "." in name and not call.args and not call.keywords and name not in ENVIRONMENT:
            yield call.lineno
        if head == "tempfile" and last in TEMPORARY and not any(keyword.arg == "dir" for keyword in call.keywords):
            yield call.lineno


def reaching_the_network(tree: ast.Module) -> Lines:
    """Modules that speak over the network."""
    yield from (line for name, line in names_in(tree) if _within(name, NETWORK))


def starting_a_program(tree: ast.Module) -> Lines:
    """Another program started, which may do anything that these rules forbid."""
    yield from (line for name, line in names_in(tree) if _within(name, PROGRAMS))


def drawing_unseeded_chance(tree: ast.Module) -> Lines:
    """Chance that a run with the same seed would not repeat."""
    for name, line in names_in(tree):
        in_numpy = name.startswith("numpy.random.") and name.rpartition(".")[2] in UNSEEDED_FUNCTIONS
        if in_numpy or _within(name, UNSEEDED):
            yield line
    for name, call in calls_in(tree):
        if name == "numpy.random.default_rng" and not call.args and not call.keywords:
            yield call.lineno


def printing(tree: ast.Module) -> Lines:
    """Words sent to the screen, straight or through a stream."""
    yield from (call.lineno for name, call in calls_in(tree) if _within(name, PRINTING))


def swallowing_an_error(tree: ast.Module) -> Lines:
    """`except Exception` and barer, alone or among others, and `suppress(Exception)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if any(kind is None or full_name(kind, tree) in BROAD - {""} for kind in kinds):
                yield node.lineno
    for name, call in calls_in(tree):
        if name == "contextlib.suppress" and any(full_name(kind, tree) in BROAD for kind in call.args):
            yield call.lineno


def reading_dates(tree: ast.Module) -> Lines:
    """A text read as a date by any library's own way."""
    for name, line in names_in(tree):
        if name.rpartition(".")[2] in DATE_READING:
            yield line


def parsing_unhardened(tree: ast.Module) -> Lines:
    """An XML parser that resolves entities, may reach the network or takes any size; or one that was not chosen."""
    for name, call in calls_in(tree):
        last = name.rpartition(".")[2]
        if last in PARSERS and not _is_hardened(call):
            yield call.lineno
        if last in PARSING and _within(name, {"lxml", "xml"}) and not _has_parser(call):
            yield call.lineno


def forking(tree: ast.Module) -> Lines:
    """A process started by forking, or by whichever way the platform likes best."""
    yield from (line for name, line in names_in(tree) if _within(name, FORKING))


def clicking_without_waiting(tree: ast.Module) -> Lines:
    """`.click()` outside `with …expect_…()`: in a browser the old page is still seen until the new one is there."""
    waited = {
        id(inner)
        for block in ast.walk(tree)
        if isinstance(block, ast.With) and any("expect_" in ast.unparse(each.context_expr) for each in block.items)
        for inner in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("click", "dblclick", "tap") and id(node) not in waited:
            yield node.lineno


def _within(name: str, modules: set[str]) -> bool:
    """Whether a full name is one of some names or something inside one: `os.environ.get` is within `os.environ`."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in modules for length in range(1, len(parts) + 1))


def _has_parser(call: ast.Call) -> bool:
    return len(call.args) > 1 or any(keyword.arg == "parser" for keyword in call.keywords)


def _is_hardened(call: ast.Call) -> bool:
    said = {keyword.arg: keyword.value for keyword in call.keywords}

    def says(name: str, value: bool) -> bool:
        given = said.get(name)
        return isinstance(given, ast.Constant) and given.value is value

    huge = "huge_tree" in said and not says("huge_tree", False)
    return says("resolve_entities", False) and says("no_network", True) and not huge
