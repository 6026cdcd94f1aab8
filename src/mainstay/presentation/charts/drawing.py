"""Charts drawn while other work goes on: a second process has the renderer ready, and draws as the workbook is written."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64decode
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from types import TracebackType

from mainstay.presentation.charts.declaring import Chart, Specification
from mainstay.presentation.charts.look import LOOK

# The picture is one image with one description: its parts are not read out one by one.
_PARTS_SPEAK = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')


@dataclass(frozen=True)
class Drawn:
    """The charts as elements of a page, in their order, and the chosen one as a PNG for a document."""

    svgs: list[str]
    picture: bytes | None


class Drawing:
    """A renderer in a process of its own, from `with` on. Where no process can be had, it draws in this one."""

    def __enter__(self) -> Drawing:
        self._process = _second_process()
        self._thread = ThreadPoolExecutor(1)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        if self._process is not None:
            self._process.kill()
        self._thread.shutdown()
        if self._process is not None:
            self._process.__exit__(kind, error, trace)

    def of(self, charts: Sequence[Chart], picture: Chart | None = None) -> Future[Drawn]:
        """The charts, being drawn; once in a `with`. `picture` is one of them, wanted as a PNG too."""
        return self._thread.submit(self._draw, charts, picture)

    def _draw(self, charts: Sequence[Chart], picture: Chart | None) -> Drawn:
        number = None if picture is None else list(charts).index(picture)
        specifications = [_whole(chart.specification) for chart in charts]
        raw, png = self._elsewhere(specifications, number) or _here(specifications, number)
        return Drawn([_for_a_page(chart, svg) for chart, svg in zip(charts, raw, strict=True)], png)

    def _elsewhere(self, specifications: list[Specification],
                   number: int | None) -> tuple[list[str], bytes | None] | None:  # fmt: skip
        if self._process is None:
            return None
        asked = json.dumps({"specifications": specifications, "picture": number})
        answer, _ = self._process.communicate(asked.encode("ascii"))
        if self._process.returncode != 0:
            return None
        drawn = json.loads(answer)
        return drawn["drawn"], b64decode(drawn["picture"]) or None


def _second_process() -> subprocess.Popen[bytes] | None:
    """The renderer's process; none where this machine starts no Python of its own (a locked laptop, an embedded one)."""
    if not sys.executable:
        return None
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "mainstay.presentation.charts.rendering"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except OSError:
        return None


def _here(specifications: Sequence[Specification], number: int | None) -> tuple[list[str], bytes | None]:
    from mainstay.presentation.charts.rendering import png_of, svg_of  # noqa: PLC0415 - loaded only where needed

    svgs = [svg_of(each) for each in specifications]
    return svgs, None if number is None else png_of(svgs[number])


def _whole(specification: Specification) -> Specification:
    return {"config": LOOK, **specification}


def _for_a_page(chart: Chart, svg: str) -> str:
    """A drawn chart as one SVG element: named, described, of any width, and without identifiers of others."""
    inside = _PARTS_SPEAK.sub("", svg.partition(">")[2])
    inside = inside.replace('id="', f'id="{chart.name}-').replace("url(#", f"url(#{chart.name}-")
    box = svg.partition('viewBox="')[2].partition('"')[0]
    title, described = f"{chart.name}-title", f"{chart.name}-described"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" focusable="false"'
        f' aria-labelledby="{title} {described}">'
        f'<title id="{title}">{escape(chart.title)}</title>'
        f'<desc id="{described}">{escape(chart.described)}</desc>{inside}'
    )
