"""The site in a browser: every page without an error and without a request to another host, search, narrow screens."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import watch


def pages(site: Path) -> list[str]:
    """The address of every page, relative to the site."""
    return sorted(
        path.parent.relative_to(site).as_posix() + "/"
        for path in site.rglob("index.html")
        if "playground" not in path.parts
    )


def test_every_page_loads_in_peace_and_fits_a_phone(site: Path, base: str, page: Page) -> None:
    complaints = watch(page, base)
    assert len(pages(site)) > 20
    for address in pages(site):
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(base + address.removeprefix("./"))
        expect(page.locator("h1").first).to_be_visible()
        page.set_viewport_size({"width": 390, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"{address} is {wide} pixels wider than a phone"
    assert complaints == ([], [])


def test_search_finds_a_page(base: str, page: Page) -> None:
    complaints = watch(page, base)
    page.goto(base)
    page.get_by_placeholder("Search").fill("joint venture")
    page.get_by_placeholder("Search").press_sequentially(" ")
    expect(page.locator(".md-search-result__item").first).to_be_visible(timeout=20_000)
    assert complaints == ([], [])


def test_pages_can_be_read_without_scripts(base: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "guide/first-article/")
    expect(page.locator("article h1")).to_be_visible()
    page.goto(base + "playground/")
    expect(page.get_by_text("The playground needs JavaScript")).to_be_visible()
    context.close()


def test_dark_mode_is_dark(base: str, browser: Browser) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(base)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()
