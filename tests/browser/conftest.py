"""A real browser on the built site: its folder is in TELCOMODEL_SITE, and Chromium where Debian puts it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

# Nothing but the page itself may ask the network for anything.
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has there
        """Say nothing."""


@pytest.fixture(scope="session")
def site() -> Path:
    return Path(os.environ["TELCOMODEL_SITE"])


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """The address that the site is served at."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


class Complaints(NamedTuple):
    """What went wrong on a page: its errors, and what it asked other hosts for."""

    errors: list[str]
    foreign: list[str]


def watch(page: Page, base: str) -> Complaints:
    """Everything that the page complains of from now on."""
    found = Complaints([], [])

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            found.errors.append(message.text)

    def request(asked: Request) -> None:
        if not asked.url.startswith((base, "data:", "blob:", "about:")):
            found.foreign.append(asked.url)

    page.on("console", console)
    page.on("pageerror", lambda error: found.errors.append(str(error)))
    page.on("request", request)
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()
