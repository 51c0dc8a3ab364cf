"""Pictures in a browser: the text as it is, nothing run, nothing fetched, readable by tab key and on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from telcomodel import KnowledgeBase, parse, show
from telcomodel.export.pictures.markup import shown
from tests.browser.conftest import watch
from tests.conftest import ROOT

ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
HOSTILE = (
    "Telia</style><script>document.title='run'</script> \" onfocus=alert(1) ' <img src=https://example.com/x onerror="
    "alert(1)> said.\r\n\r\n“Yes,” said Ana Example, chief executive of Telia.\x00\n\n\n&lt;b&gt; &amp; ]]> <!-- -->"
)


def opened(page: Page, html: str, folder: Path) -> Page:
    """The page, read from a file as a user would."""
    path = folder / "page.html"
    path.write_text(html, encoding="utf8", newline="")
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("text", [HOSTILE, ARTICLES[4].read_text(encoding="utf8")], ids=["hostile", "article"])
def test_the_browser_has_the_text_and_nothing_else(text: str, page: Page, tmp_path: Path) -> None:
    """What the browser reads is the article; nothing ran and nothing was asked for."""
    view = show(parse(text, source="<b>outlet</b>"))
    complaints = watch(page, tmp_path.as_uri())
    opened(page, view.html, tmp_path)
    assert page.locator(".text").evaluate("element => element.textContent") == shown(text)
    assert page.title() == view.title
    assert page.evaluate("document.scripts.length + document.images.length") == 0
    assert complaints == ([], [])


def test_every_highlight_is_reached_and_told(page: Page, tmp_path: Path) -> None:
    """The tab key reaches a highlight, which shows its tooltip; following it marks its fact."""
    opened(page, show(parse(ARTICLES[4].read_text(encoding="utf8"))).html, tmp_path)
    page.keyboard.press("Tab")
    content = page.evaluate("getComputedStyle(document.activeElement, '::after').content")
    assert "rule " in content
    assert page.evaluate(
        "document.activeElement.getAttribute('aria-describedby').split(' ').every(id => document.getElementById(id))"
    )
    page.keyboard.press("Enter")
    expect(page.locator("tr:target")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_follow_the_scheme_and_fit_a_phone(scheme: str, browser: Browser, tmp_path: Path) -> None:
    """Tables and pictures scroll within themselves; the page does not."""
    base = KnowledgeBase.of([parse(path.read_text(encoding="utf8")) for path in ARTICLES])
    page = browser.new_page(
        viewport={"width": 390, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    for view in (show(base), show(parse(ARTICLES[4].read_text(encoding="utf8")))):
        opened(page, view.html, tmp_path)
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0
        ground = page.locator(".tm").evaluate("element => getComputedStyle(element).backgroundColor")
        assert ground == ("rgb(20, 23, 28)" if scheme == "dark" else "rgb(255, 255, 255)")
    page.close()
