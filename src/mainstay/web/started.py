"""The application made ready on this machine: settings, tables, and what runs beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from mainstay.foundations.problems import CannotGoOn


def made_ready(*, migrated: bool = True) -> None:
    """Loads the application and, unless a server has just done it, brings its tables up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.web.settings")
    try:
        import django  # noqa: PLC0415 - loaded only to serve
        from django.core.management import call_command  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        raise CannotGoOn(
            f"The web application's libraries are not installed ({missing.name}).",
            do="Install them: python -m pip install --require-hashes -r requirements/web.txt",
        ) from None

    django.setup()
    if migrated:
        call_command("migrate", verbosity=0, interactive=False)


def worked(beside: str = "") -> None:
    """Does long tasks until told to end. `beside` is the name that the server gave whose process this stands beside."""
    from mainstay.web.background.alone import work_alone  # noqa: PLC0415 - models can be loaded only once Django is set up

    work_alone(beside)


@contextmanager
def attended(*, worker: bool) -> Iterator[None]:
    """What goes on beside the server for as long as the block lasts: a worker, and figures worked out beforehand."""
    from mainstay.web.background.beside import a_worker_beside  # noqa: PLC0415 - only once Django is set up
    from mainstay.web.warming import kept_warm  # noqa: PLC0415

    with a_worker_beside(wanted=worker), kept_warm():
        yield
