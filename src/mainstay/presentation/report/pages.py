"""The two pages that open in a browser, from templates that escape everything but the charts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from mainstay.foundations.dates import in_words
from mainstay.presentation.breakdown_tables import breakdown_tables, not_broken_down
from mainstay.presentation.charts.declaring import Chart, NotDrawn
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.agreement import agreements, flows
from mainstay.presentation.report.director import DirectorPage, sections
from mainstay.presentation.report.headline import headline
from mainstay.presentation.report.missing import how_many, missing
from mainstay.presentation.report.problem_lists import by_mender, counts
from mainstay.presentation.sentences.choosing import first_findings
from mainstay.presentation.words import counted, number, sentence


def index_page(content: ReportContent, drawn: list[tuple[Chart, str]], not_drawn: list[NotDrawn]) -> str:
    """The whole report as one page. `drawn` are charts with their SVG."""
    lacking = missing(content)
    return _render(
        "index.html.j2",
        content,
        findings=first_findings(content),
        agreements=agreements(content),
        flows=flows(content),
        headline=headline(content),
        charts=drawn,
        not_drawn=not_drawn,
        breakdowns=breakdown_tables(content),
        not_broken_down=not_broken_down(content),
        missing=lacking,
        missing_count=how_many(lacking),
        menders=by_mender(content.problems),
        severities=counts(content.problems),
        measures=[answer.measure for answer in content.answers],
    )


def director_html(content: ReportContent, page: DirectorPage, drawn: list[tuple[Chart, str]]) -> str:
    """The director's page, to print on one sheet of A4, with at most two charts."""
    return _render("director.html.j2", content, page=page, sections=sections(page), charts=drawn[:2])


def _render(template: str, content: ReportContent, **more: Any) -> str:
    facts: Mapping[str, Any] = {
        "content": content,
        "as_at": in_words(content.as_at),
        "made_on": in_words(content.made_on),
    }
    return _templates().get_template(template).render(**facts, **more)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("mainstay.presentation.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {
        "in_words": in_words,
        "number": number,
        "sentence": sentence,
    }
    templates.globals["counted"] = counted
    return templates
