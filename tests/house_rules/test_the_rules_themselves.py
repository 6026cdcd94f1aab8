"""A rule that finds nothing proves nothing: each finds the lines of samples planted to break it, and passes harmless ones.

A sample's last line breaks the rule, or for a harmless one nothing does. Samples are texts: no linter sees them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house_rules import rules_of_code as rules

Rule = Callable[[ast.Module], Iterator[int]]

CLOCK = [
    "from datetime import date\ndate.today()",
    "from datetime import date as day\nday.today()",
    "import datetime\ndatetime.datetime.now()",
    "import datetime as dt\ndt.datetime.now(dt.timezone.utc)",
    "from datetime import datetime\ndatetime.now()",
    "from datetime import datetime\nasked = getattr(datetime, 'utcnow')",
    "from datetime import date\nmade_on = field(default_factory=date.today)",
    "from datetime import date\nfrom_calendar = date\nfrom_calendar.today()",
    "def f(moment):\n    return moment.now()",
    "import time",
    "from time import time",
    "from time import perf_counter as at",
    "def f():\n    from time import monotonic",
    "import importlib\nimportlib.import_module('time')",
]
ENVIRONMENT = [
    "import os\nos.environ['X']",
    "import os as system\nsystem.environ.get('X')",
    "import os\nhas = getattr(os, 'environ')",
    "from os import environ",
    "from os import environ as settings",
    "from os import getenv",
    "__import__('os').environ",
    "import sys\nsys.argv[1:]",
    "from sys import argv",
    "from pathlib import Path\nPath.home()",
    "import pathlib\npathlib.Path.cwd()",
    "from pathlib import Path as Place\nPlace.home() / 'x'",
    "def f(path):\n    return path.expanduser()",
    "def f(kind):\n    return kind.home()",
    "import os\nos.path.expandvars('$HOME')",
    "import os\nos.getcwd()",
    "from platformdirs import user_data_path",
    "import platform",
    "import tempfile\ntempfile.mkdtemp(prefix='x')",
    "from tempfile import TemporaryDirectory\nTemporaryDirectory()",
]
NETWORK = [
    "import socket",
    "from urllib.request import urlopen",
    "from http import client",
    "import requests as asking",
    "def f():\n    import httpx",
    "from importlib import import_module\nimport_module('urllib.request')",
]
PROGRAMS = ["import subprocess", "from subprocess import run", "import os\nos.system('ls')"]
CHANCE = [
    "import random",
    "from random import choice",
    "from uuid import uuid4",
    "import numpy as np\nnp.random.shuffle([1])",
    "import numpy as np\nnp.random.default_rng()",
    "from numpy.random import default_rng\ndefault_rng()",
]
PRINTING = [
    "print('x')",
    "import builtins\nbuiltins.print('x')",
    "say = print\nsay('x')",
    "import sys\nsys.stdout.write('x')",
    "from sys import stderr\nstderr.write('x')",
    "from sys import stdout as out\nout.buffer.write(b'x')",
    "from pprint import pprint\npprint('x')",
]
SWALLOWING = [
    "try:\n    x = 1\nexcept:\n    pass",
    "try:\n    x = 1\nexcept Exception:\n    pass",
    "try:\n    x = 1\nexcept (ValueError, BaseException):\n    pass",
    "import builtins\ntry:\n    x = 1\nexcept builtins.Exception:\n    pass",
    "anything = Exception\ntry:\n    x = 1\nexcept anything:\n    pass",
    "from contextlib import suppress\nwith suppress(Exception):\n    pass",
    "import contextlib\nwith contextlib.suppress(KeyError, BaseException):\n    pass",
]
DATES = [
    "from datetime import date\ndate.fromisoformat('2024-09-30')",
    "import time\ntime.strptime('2024', '%Y')",
    "def f(column):\n    return column.str.to_date('%Y')",
    "from datetime import date\nread = date.fromisoformat",
]
XML = [
    "from lxml import etree\netree.XMLParser()",
    "from lxml import etree\netree.XMLParser(resolve_entities=True, no_network=True)",
    "from lxml import etree\netree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)",
    "from lxml.etree import XMLParser as Reader\nReader(no_network=True)",
    "from lxml import etree\netree.fromstring(b'<a/>')",
    "from lxml.etree import parse\nparse('file.xml')",
    "import xml.etree.ElementTree as tree\ntree.parse('file.xml')",
    "from lxml import etree\netree.iterparse('file.xml')",
]
FORKING = [
    "import os\nos.fork()",
    "import multiprocessing\nmultiprocessing.Pool(2)",
    "import multiprocessing as many\nmany.Process(target=f)",
    "from multiprocessing import Pool",
]
CLICKING = [
    "page.locator('a').click()",
    "def f(page):\n    page.locator('a').first.click()",
]

BROKEN: list[tuple[Rule, str]] = [
    *((rules.reading_the_clock, sample) for sample in CLOCK),
    *((rules.reading_the_environment, sample) for sample in ENVIRONMENT),
    *((rules.reaching_the_network, sample) for sample in NETWORK),
    *((rules.starting_a_program, sample) for sample in PROGRAMS),
    *((rules.drawing_unseeded_chance, sample) for sample in CHANCE),
    *((rules.printing, sample) for sample in PRINTING),
    *((rules.swallowing_an_error, sample) for sample in SWALLOWING),
    *((rules.reading_dates, sample) for sample in DATES),
    *((rules.parsing_unhardened, sample) for sample in XML),
    *((rules.forking, sample) for sample in FORKING),
    *((rules.clicking_without_waiting, sample) for sample in CLICKING),
]
KEPT: list[tuple[Rule, str]] = [
    (rules.reading_the_clock, "from datetime import date, timedelta\ndate(2024, 9, 30) + timedelta(days=1)"),
    (rules.reading_the_clock, "time = 3\nnow = time + 1"),
    (rules.reading_the_clock, "def f(today):\n    return today.year"),
    (rules.reading_the_environment, "from pathlib import Path\nPath('x').resolve()"),
    (rules.reading_the_environment, "def f(environment):\n    return environment.get_template('x')"),
    (rules.reading_the_environment, "import tempfile\ntempfile.mkdtemp(dir='beside')"),
    (rules.reading_the_environment, "def f(street, home):\n    return street.home(home)"),
    (rules.reaching_the_network, "def f(requests):\n    return requests[0].made_on"),
    (rules.drawing_unseeded_chance, "import numpy as np\nnp.random.default_rng(7)"),
    (rules.drawing_unseeded_chance, "def f(random):\n    return random.choice()"),
    (rules.printing, "def f(fingerprint):\n    return fingerprint('x')"),
    (rules.swallowing_an_error, "from contextlib import suppress\nwith suppress(KeyError):\n    pass"),
    (rules.swallowing_an_error, "try:\n    x = 1\nexcept (OSError, ValueError):\n    pass"),
    (rules.reading_dates, "from datetime import date\ndate(2024, 9, 30).isoformat()"),
    (rules.parsing_unhardened, "from lxml import etree\netree.parse('a.xml', hardened)"),
    (
        rules.parsing_unhardened,
        "from lxml.etree import XMLParser\nXMLParser(resolve_entities=False, no_network=True, huge_tree=False)",
    ),
    (rules.forking, "import multiprocessing\nmultiprocessing.get_context('spawn')"),
    (rules.clicking_without_waiting, "with page.expect_download() as taken:\n    page.locator('a').click()"),
    (rules.clicking_without_waiting, "press(page.locator('a'))"),
]


def _named(case: object) -> str:
    return case.__name__ if callable(case) else str(case).replace("\n", "; ")


@pytest.mark.parametrize(("rule", "sample"), BROKEN, ids=_named)
def test_a_rule_finds_what_breaks_it(rule: Rule, sample: str) -> None:
    lines = sample.splitlines()
    at = next(
        (number for number, line in enumerate(lines, 1) if line.startswith(("except", "with"))), len(lines)
    )  # fmt: skip
    assert at in set(rule(ast.parse(sample)))


@pytest.mark.parametrize(("rule", "sample"), KEPT, ids=_named)
def test_a_rule_leaves_alone_what_keeps_it(rule: Rule, sample: str) -> None:
    assert not list(rule(ast.parse(sample)))


def test_every_rule_is_tried() -> None:
    """A rule added to the file of rules without a sample of what breaks it is no rule yet."""
    every = {
        value
        for name, value in vars(rules).items()
        if callable(value) and not name.startswith("_") and value.__module__ == rules.__name__
    }
    assert every == {rule for rule, _ in BROKEN}
