"""What the newsroom writes is read: claims, first spans, segments, sources, dates and bylines, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis.errors import NoSuchExample

from telcomodel import parse
from telcomodel.testing.newsroom import Construction, Story, constructions, stories

KINDS = ("quote", "source", "lead", "move", "agreement", "metric", "distractor", "byline")
ALL = [row for kind in KINDS for row in constructions(kind)]
# Ten times what the profile draws for any other property: 600 articles, 2,000 in CI.
ARTICLES = 10 * settings().max_examples


def label(row: Construction) -> str:
    return f"{row.kind}: {row.name}"


@settings(max_examples=ARTICLES, suppress_health_check=[HealthCheck.too_slow])
@given(stories())
def test_an_article_is_read_as_it_was_written(story: Story) -> None:
    """Whatever is drawn, the article says that and nothing else."""
    assert story.faults(parse(story.text)) == ()


@pytest.mark.parametrize("row", [row for row in ALL if row.fails is None], ids=label)
def test_every_construction_is_read(row: Construction) -> None:
    """Each by itself, so that none hides behind the others."""

    @settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
    @given(stories(row))
    def is_read(story: Story) -> None:
        assert story.faults(parse(story.text)) == ()

    is_read()


@pytest.mark.parametrize("row", [row for row in ALL if row.fails is not None], ids=label)
def test_what_is_said_to_fail_does(row: Construction) -> None:
    """A construction that is read at last loses its reason."""
    try:
        found = find(
            stories(row),
            lambda story: bool(story.faults(parse(story.text))),
            settings=settings(max_examples=50, database=None, suppress_health_check=[HealthCheck.too_slow]),
        )
    except NoSuchExample:
        pytest.fail(f"{label(row)} is read now: take its reason away")
    assert found.text
