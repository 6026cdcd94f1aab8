"""A log of the steps of the work on standard error, for whoever runs Mainstay unattended: asked for with `--verbose`.

Each line is an instant in UTC and a step, such as the file being read: nothing that stands in a file, and nobody's name.
"""

from __future__ import annotations

import logging
import sys
import time

_NAME = "mainstay"


def start() -> None:
    """From now on each step is written to standard error."""
    lines = logging.Formatter("%(asctime)sZ %(message)s", datefmt="%Y-%m-%dT%H:%M:%S")
    lines.converter = time.gmtime
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(lines)
    logger = logging.getLogger(_NAME)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.handlers = [handler]


def is_wanted() -> bool:
    """Whether the log was asked for."""
    return logging.getLogger(_NAME).isEnabledFor(logging.INFO)


def step(text: str) -> None:
    """Writes one step, where the log was asked for."""
    logging.getLogger(_NAME).info("%s", text)
