"""The council's settings: its name and looks on every page, and what is refused because it could not be read or is no picture."""

from __future__ import annotations

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from mainstay.web import council_shown
from mainstay.web.audit.models import Entry
from mainstay.web.council_settings.colours import ENOUGH, WHITE, contrast, nearest
from mainstay.web.council_settings.logos import NoLogo, logo
from mainstay.web.council_settings.models import CouncilSettings
from mainstay.web.roles import Role
from tests.journeys.web.conftest import AsRole


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int = 4, height: int = 2, comment: bytes = b"") -> bytes:
    """A small picture, with a comment in it where one is given."""
    rows = zlib.compress(b"".join(b"\0" + b"\x14\x48\x6b" * width for _row in range(height)))
    words = _chunk(b"tEXt", b"Comment\0" + comment) if comment else b""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + words + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xe1\x00\x0cExif\0\0home\xff\xc0\x00\x0b\x08\0\x01\0\x01\x01\x01\x11\0"
    b"\xff\xda\x00\x08\x01\x01\0\0\x3f\0\x7f\xff\xd9"
)


def _keep(client: Client, **said):
    return client.post("/settings/", {"name": "", "region": "", "colour": "", **said})


def test_name_and_colour_stand_on_every_page_and_for_who_is_not_signed_in(as_role: AsRole, council) -> None:
    client, outside = as_role(Role.ADMINISTRATOR), Client(HTTP_HOST="localhost")
    assert council_shown.council_name() == council.council_name != ""
    assert council.council_name in client.get("/").content.decode()
    before = outside.get("/settings/style.css").content
    assert _keep(client, name="Exampleshire Council", region="North West", colour="7A1F5C").status_code == 302
    page = outside.get("/sign-in/").content.decode()
    assert "Exampleshire Council" in page and "/settings/style.css?v=1" in page
    style = outside.get("/settings/style.css")
    assert b"--ours: #7a1f5c" in style.content != before and style["Content-Type"].startswith("text/css")
    assert council_shown.region() == "North West" and council_shown.looks().changed == 1
    entry = Entry.objects.get(did="changed the council's settings")
    assert entry.what == "name, region, colour" and "Exampleshire" not in entry.what


def test_a_colour_that_cannot_be_read_on_is_refused_and_the_nearest_offered(as_role: AsRole) -> None:
    client = as_role(Role.ADMINISTRATOR)
    answer = _keep(client, colour="#ffcc00", name="Kept As Typed").content.decode()
    offered = nearest("#ffcc00", WHITE)
    assert "the contrast is 1.5 to 1" in answer and offered in answer and "Kept As Typed" in answer
    assert contrast(offered, WHITE) >= ENOUGH and not CouncilSettings.objects.exists()
    assert _keep(client, colour=offered).status_code == 302
    for odd in ("red", "#12345", "#14486b;}body{display:none", "url(x)"):
        assert b"There is a problem" in _keep(client, colour=odd).content, odd


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    # The two ends of WCAG's scale, and two pairs that its own understanding document gives.
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
    ],
)
def test_contrast_is_what_wcag_says(one: str, two: str, expected: float) -> None:
    assert round(contrast(one, two), 2) == expected == round(contrast(two, one), 2)


@pytest.mark.parametrize("against", [WHITE, "#14181b"])
def test_the_nearest_colour_can_always_be_read(against: str) -> None:
    for red in range(0, 256, 51):
        for green in range(0, 256, 51):
            for blue in range(0, 256, 51):
                assert contrast(nearest(f"#{red:02x}{green:02x}{blue:02x}", against), against) >= ENOUGH


@pytest.mark.parametrize(("content", "kind"), [(png(comment=b"taken at home"), "image/png"), (JPEG, "image/jpeg")])
def test_a_logo_is_served_as_the_picture_that_it_is_and_nothing_else(
    content: bytes, kind: str, as_role: AsRole
) -> None:
    client, outside = as_role(Role.ADMINISTRATOR), Client(HTTP_HOST="localhost")
    assert outside.get("/settings/logo").status_code == 404
    given = SimpleUploadedFile("logo.svg", content, content_type="text/html")
    assert _keep(client, logo=given).status_code == 302
    answer = outside.get("/settings/logo")
    assert answer["Content-Type"] == kind and answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert b"home" not in answer.content and answer.content[:4] == content[:4]
    assert b'class="ms-logo"' in outside.get("/sign-in/").content
    _keep(client, no_logo="yes")
    assert outside.get("/settings/logo").status_code == 404


BAD = {
    "an SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "a page": b"<!doctype html><p>",
    "a cut PNG": png()[:40],
    "a changed PNG": png().replace(b"IDAT", b"IDAX"),
    "a PNG with no picture": png()[:33] + _chunk(b"IEND", b""),
    "a huge PNG": png(width=3000, height=1),
    "a cut JPEG": JPEG[:-2],
    "a JPEG with no size": b"\xff\xd8\xff\xda\x00\x02\xff\xd9",
    "two bytes": b"\xff\xd8",
    "too much": png() + b"\0" * 60_000,
}


@pytest.mark.parametrize("what", BAD)
def test_what_is_no_plain_picture_is_refused_with_a_sentence(what: str, as_role: AsRole) -> None:
    with pytest.raises(NoLogo):
        logo(BAD[what])
    answer = _keep(
        as_role(Role.ADMINISTRATOR), logo=SimpleUploadedFile("logo.png", BAD[what], content_type="image/png")
    )
    assert answer.status_code == 200 and b"There is a problem" in answer.content
    assert not CouncilSettings.objects.exists()


def test_what_follows_a_picture_in_its_file_is_left_out() -> None:
    assert logo(png() + b"<script>").content == png()
    assert b"<script>" not in logo(JPEG + b"<script>").content


def test_absence_and_codes_are_off_until_an_administrator_switches_them_on(as_role: AsRole) -> None:
    assert not council_shown.shows_absence() and not council_shown.requires_code()
    client = as_role(Role.ADMINISTRATOR)
    _keep(client, show_absence="yes")
    assert council_shown.shows_absence() and not council_shown.requires_code()
    _keep(client)
    assert not council_shown.shows_absence()
    _keep(client, requires_code="yes")
    assert council_shown.requires_code()
    assert as_role(Role.WORKFORCE_LEAD).post("/settings/", {}).status_code in (302, 403)
