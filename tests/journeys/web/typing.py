"""Filling in a form as a browser would: what its boxes hold when it is opened."""

from __future__ import annotations

from html.parser import HTMLParser

from django.test import Client


class _Boxes(HTMLParser):
    """The boxes of the last form with a hidden number, or of any form where none has one."""

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[str, object] = {}
        self._select = self._area = ""
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attrs}
        name, kind = about.get("name", ""), about.get("type", "text")
        if tag == "form":
            self._inside = not about.get("action", "").endswith("/sign-out/")
        if not self._inside or (not name and tag != "option"):
            return
        if tag == "textarea":
            self._area, self.held[name] = name, ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in about:
            self.held[self._select] = about.get("value", "")
        elif tag == "input" and kind in ("radio", "checkbox"):
            if "checked" in about and kind == "radio":
                self.held[name] = about.get("value", "on")
            elif "checked" in about:
                self.held[name] = [*self.held.get(name, []), about.get("value", "on")]  # type: ignore[misc]
        elif tag == "input" and kind != "submit":
            self.held[name] = about.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._area:
            self.held[self._area] = f"{self.held[self._area]}{data}".removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""
        elif tag == "select":
            self._select = ""
        elif tag == "form":
            self._inside = False


def boxes_of_text(text: str) -> dict[str, object]:
    """What the boxes of a page hold."""
    read = _Boxes()
    read.feed(text)
    read.close()
    return read.held


def boxes_of(client: Client, place: str) -> dict[str, object]:
    """What the boxes of the form at an address hold when somebody opens it."""
    answer = client.get(place)
    assert answer.status_code == 200, f"{place}: {answer.status_code}"
    return boxes_of_text(answer.content.decode())
