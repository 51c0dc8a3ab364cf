"""The playground end to end: what it shows is what the library says, and no text can inject anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import telcomodel
from tests.browser.conftest import Complaints, watch

LOADED = 120_000
HOSTILE = (
    "</textarea><script>window.hit = 1</script><img src=x onerror='parent.hit = 1'>\n\n"
    '“</script><svg onload="top.hit=1">,” said Ana <b>Example</b>, chief executive of Telenor &lt;script&gt;.\n\n'
    "Telenor and <iframe srcdoc='<script>top.hit=1</script>'> Elisa have formed the \"><script>hit=1</script> Alliance."
)


class Desk:
    """The playground on a page, its library loaded."""

    def __init__(self, page: Page, complaints: Complaints) -> None:
        self.page = page
        self.complaints = complaints

    def parse(self, text: str) -> object:
        """The JSON that the page shows of a text typed into it."""
        self.page.fill("#text", text)
        return self.json()

    def json(self) -> object:
        """What the tab of that name shows, which is opened."""
        self.page.click("#tab-json")
        settle(self.page)
        return json.loads(self.page.locator("#json").text_content() or "")


def settle(page: Page) -> None:
    """Wait until the playground has answered all that was asked of it."""
    page.wait_for_selector("#desk[aria-busy=false]", timeout=LOADED)


@pytest.fixture(scope="module")
def desk(browser: Browser, base: str) -> Iterator[Desk]:
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    complaints = watch(page, base)
    page.goto(base + "playground/")
    settle(page)
    yield Desk(page, complaints)
    page.close()


def test_the_samples_give_what_the_library_gives(desk: Desk, site: Path) -> None:
    samples = json.loads((site / "playground" / "runtime" / "samples.json").read_text(encoding="utf8"))
    assert len(samples) >= 6
    for number, sample in reversed(list(enumerate(samples))):
        desk.page.select_option("#sample", index=number)
        assert desk.json() == json.loads(telcomodel.to_json(telcomodel.parse(sample["text"])))
    assert desk.complaints == ([], [])


def test_a_fact_is_found_in_the_text(desk: Desk) -> None:
    desk.parse("😀 Said Ana Example, chief executive of Telenor.")
    desk.page.click("#tab-facts")
    row = desk.page.locator("#panel-facts tr", has_text="Telenor").first
    row.get_by_role("button").click()
    text = "document.getElementById('text')"
    selected = desk.page.evaluate(f"{text}.value.slice({text}.selectionStart, {text}.selectionEnd)")
    assert selected == "Telenor"


def test_tabs_are_moved_through_by_key(desk: Desk) -> None:
    desk.page.click("#tab-article")
    for name in ("Facts", "Network", "JSON", "Annotated"):
        desk.page.keyboard.press("ArrowRight")
        tab = desk.page.get_by_role("tab", name=name)
        expect(tab).to_be_focused()
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(desk.page.locator("[role=tabpanel]:visible")).to_have_count(1)


def test_hostile_text_stays_text(desk: Desk) -> None:
    assert desk.parse(HOSTILE) == json.loads(telcomodel.to_json(telcomodel.parse(HOSTILE)))
    for name in ("Annotated", "Facts", "Network"):
        desk.page.get_by_role("tab", name=name).click()
        settle(desk.page)
    assert desk.page.evaluate("window.hit") is None
    assert "<script>window.hit = 1</script>" in (
        desk.page.frame_locator("#article").locator("body").text_content() or ""
    )
    assert desk.complaints == ([], [])


def test_nothing_moves_while_it_loads(browser: Browser, base: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 1000})
    page.add_init_script(
        "window.shift = 0; const seen = list => { for (const e of list.getEntries()) window.shift += e.value };"
        "new PerformanceObserver(seen).observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(base + "playground/")
    settle(page)
    assert page.evaluate("window.shift") < 0.02
    page.close()


def test_it_says_that_a_browser_lacks_webassembly(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(base + "playground/")
    expect(page.locator("#status")).to_contain_text("lacks WebAssembly")
    page.close()
