"""Shared set-up: Hypothesis profiles, where the gold lies, and a switch that forbids skips."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("TELCOMODEL_SHARED") or ROOT.parent / "shared")

# A browser and the built site are there only where CI made them.
collect_ignore = [] if os.environ.get("TELCOMODEL_SITE") else ["browser"]

# How long drawing takes says more of the machine than of a strategy.
settings.register_profile(
    "default", max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "ci", max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("fuzz", max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--fail-on-skip", action="store_true", help="a skipped test fails the run")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not session.config.getoption("--fail-on-skip"):
        return
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def gold_folder() -> Path:
    """The annotated articles that are shared beside the project; the test skips where they are missing."""
    folder = SHARED / "gold" / "dev"
    if not folder.is_dir():
        pytest.skip("the shared gold annotations are not beside the project")
    return folder
