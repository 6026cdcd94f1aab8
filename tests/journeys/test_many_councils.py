"""One definition over many councils: the same figures one after another, on threads, on a cluster; and on Spark."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from mainstay.foundations.executing import Executor
from mainstay.inventing.a_council import invent
from mainstay.inventing.writing.everything import content_of, files_of
from mainstay.measures.computing import compute
from mainstay.measures.declaring import COUNCIL, measures
from mainstay.record.assembling import workforce_rows
from mainstay.tasks.measuring_many_councils import Wanted, measure_councils
from tests.small_records import record_of, statement

Run = Callable[..., subprocess.CompletedProcess[str]]
OFFICIAL = tuple(each.name for each in measures().values() if each.official)


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three councils, each a return by itself, and a file that is none."""
    folder = tmp_path_factory.mktemp("councils")
    for number, code in enumerate(("893", "301", "831")):
        made = invent(seed=number, workers=24 + number, years=2, last_day=date(2025, 3, 31))
        text = next(
            content_of(file).decode("utf-8") for file in files_of(made).values() if file.name.endswith("2024.xml")
        )
        (folder / f"{code}.xml").write_text(text.replace(f"<LEA>{made.code}</LEA>", f"<LEA>{code}</LEA>"), "utf-8")
    (folder / "broken.xml").write_text("<nothing", "utf-8")
    return folder


def test_every_executor_gives_the_same_digest(councils: Path) -> None:
    wanted = Wanted(OFFICIAL, every_year=True)
    found = {how: measure_councils(councils, wanted, how, workers=2) for how in Executor}
    assert len({each.digest for each in found.values()}) == 1
    assert found[Executor.SERIAL] == found[Executor.THREADS] == found[Executor.DASK]
    assert len(found[Executor.SERIAL].councils) == 4


def test_a_change_of_one_figure_changes_the_digest(councils: Path, tmp_path: Path) -> None:
    wanted = Wanted(("inpost_fte",))
    before = measure_councils(councils, wanted)
    shutil.copytree(councils, tmp_path / "again")
    path = tmp_path / "again" / "893.xml"
    text = path.read_text("utf-8")
    assert "<FTE>1.000000</FTE>" in text
    path.write_text(text.replace("<FTE>1.000000</FTE>", "<FTE>0.990000</FTE>", 1), "utf-8")
    assert measure_councils(tmp_path / "again", wanted).digest != before.digest


def test_regions_and_england_are_the_sums_and_one_bad_file_stops_nobody(mainstay: Run, councils: Path) -> None:
    ran = mainstay("measures", "many", councils, "--format", "json")
    assert ran.returncode == 1 and "broken.xml" in ran.stderr
    document = json.loads(ran.stdout)
    whole = [each for each in document["wider"] if each["name"] == "inpost_fte" and each["area"] == "E92000001"]
    by_council = [entry for each in document["councils"] for entry in each["measures"] if entry["name"] == "inpost_fte"]
    assert len(by_council) == 3 and len(whole) == 1
    assert Decimal(str(whole[0]["numerator"])) == sum(Decimal(str(each["numerator"])) for each in by_council)
    rates = {each["name"]: each for each in document["wider"] if each["area"] == "E92000001"}
    rate = rates["turnover_rate_fte"]
    assert rate["value"] == round(100 * rate["numerator"] / rate["denominator"] + 1e-9, 1)


def test_a_folder_without_a_council_and_a_measure_that_is_none_are_said_plainly(mainstay: Run, tmp_path: Path) -> None:
    ran = mainstay("measures", "many", tmp_path)
    assert ran.returncode == 2 and "no council" in ran.stderr
    ran = mainstay("measures", "many", tmp_path, "--measure", "turnover")
    assert ran.returncode == 2 and "turnover_rate_fte" in ran.stderr


def test_a_cluster_that_is_not_there_is_said_plainly(mainstay: Run, councils: Path) -> None:
    ran = mainstay("measures", "many", councils, "--executor", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert ran.returncode == 2 and "No Dask cluster answers" in ran.stderr


def test_by_council_gives_what_each_council_gives_alone() -> None:
    day, wanted = date(2024, 9, 30), [measures()[name] for name in OFFICIAL]
    several = [
        workforce_rows(record_of(census_statement=[statement(swe_number=f"SW{place}{n}", fte=fte) for n in range(3)]),
                       [day]).frame.with_columns(council=pl.lit(code))
        for place, (code, fte) in enumerate((("893", "1.0"), ("301", "0.6")))
    ]  # fmt: skip
    together = compute(pl.concat(several), {day: {}}, wanted, [COUNCIL])
    apart = [answer for frame in several for answer in compute(frame, {day: {}}, wanted, [COUNCIL])]
    key = lambda each: (each.measure.name, each.group.get(COUNCIL, ""))  # noqa: E731
    assert sorted(map(str, together)) == sorted(map(str, apart)) and {key(each) for each in together}


spark_is_here = importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None


@pytest.mark.skipif(not spark_is_here, reason="no Spark: install the extra [spark] and Java")
def test_the_official_measures_are_the_same_on_spark(tmp_path: Path) -> None:
    from pyspark.sql import SparkSession

    day, wanted = date(2024, 9, 30), [measures()[name] for name in OFFICIAL]
    workers = [statement(swe_number=f"SW{n}", fte="0.6" if n % 3 else "1.0", cases=n % 20) for n in range(40)]
    rows = workforce_rows(record_of(census_statement=workers), [day]).frame
    rows.write_parquet(tmp_path / "rows.parquet")
    session = (
        SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate()
    )  # fmt: skip
    try:
        there = compute(session.read.parquet(str(tmp_path / "rows.parquet")), {day: {}}, wanted)
    finally:
        session.stop()
    assert there == compute(rows, {day: {}}, wanted)


def test_where_leavers_went_is_said_for_all_returns_together(mainstay: Run, councils: Path, tmp_path: Path) -> None:
    refused = mainstay("measures", "attrition", councils)
    assert refused.returncode == 2 and "broken.xml" in refused.stderr
    good = tmp_path / "good"
    shutil.copytree(councils, good, ignore=shutil.ignore_patterns("broken.xml"))
    said = json.loads(mainstay("measures", "attrition", good, "--format", "json").stdout)
    assert said["year"] == 2024 and len(said["councils"]) == 3
    parts = sum(said[name]["fte"] for name in ("movers", "agency", "full"))
    assert abs(parts - said["leavers"]["fte"]) < 0.2 and said["leavers"]["fte"] > 0
    fewer = json.loads(mainstay("measures", "attrition", good, "--leave-out", "893", "--format", "json").stdout)
    assert fewer["leavers"]["fte"] < said["leavers"]["fte"] and len(fewer["councils"]) == 2
    none = mainstay("measures", "attrition", good, "--year", "2019")
    assert none.returncode == 2 and "2024" in none.stderr
