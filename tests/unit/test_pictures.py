"""Pictures: what they show, how they look, where they are saved."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from telcomodel import KnowledgeBase, from_json, parse, show, show_network, show_timeline, to_json
from telcomodel.export.pictures.palette import INK, KINDS, PANEL, PAPER, RULE, contrast

TEXT = (
    "Zain and Ooredoo have signed a network-sharing agreement in Oman. “Two masts on one hill help nobody,” said "
    "Salma Al-Rashdi, chief technology officer of Ooredoo Oman, which has 2.9 million customers."
)


@pytest.mark.parametrize("scheme", [0, 1])
def test_every_colour_of_text_reaches_aa(scheme: int) -> None:
    """4.5 on the page and on panels, in the light and in the dark scheme; the bars are the same colours."""
    colours = [INK[scheme], *((kind.light, kind.dark)[scheme] for kind in KINDS.values())]
    for colour in colours:
        for ground in (PAPER[scheme], PANEL[scheme]):
            assert contrast(colour, ground) >= 4.5, colour
    assert contrast(RULE[scheme], PAPER[scheme]) > 1.2


def test_kinds_differ_without_colour() -> None:
    """No two kinds have the same code, or the same pattern."""
    for one, other in combinations(KINDS.values(), 2):
        assert one.code != other.code
        assert one.pattern != other.pattern


def test_an_article_shows_text_rules_and_facts() -> None:
    """Tooltips name entity and rule; the table has every fact; the network is below."""
    html = show(parse(TEXT, published="2024-05-14", source="wire")).html
    assert "wire · 2024-05-14" in html
    assert "Person: Salma Al-Rashdi" in html
    assert "rule name." in html
    assert "over 2,900,000" not in html
    assert "2,900,000 customers" in html
    assert "<svg" in html
    assert "network sharing" in html


def test_an_extraction_without_its_text_shows_its_facts() -> None:
    """The page says that the text was left out."""
    html = show(from_json(to_json(parse(TEXT), text=False))).html
    assert "left out" in html
    assert "Salma Al-Rashdi" in html


def test_a_text_that_says_nothing_is_shown_as_it_is() -> None:
    """No legend, no table, no empty picture."""
    html = show(parse("Nothing to see here.")).html
    assert "Nothing was recognized" in html
    assert "<tbody>" not in html


def test_pictures_of_a_base() -> None:
    """Seats and agreements over time, with tables that say the same."""
    base = KnowledgeBase.of(
        [
            parse(TEXT, published="2024-05-14"),
            parse("“We start again,” said Aurelia Nydegger, the chief executive of Swisscom.", published="2021-01-20"),
        ]
    )
    assert show(base).title == "2 articles"
    timeline = show_timeline(base).fragment
    assert "Aurelia Nydegger" in timeline
    assert "2021-01-20" in timeline
    network = show_network(base).fragment
    assert "Zain" in network
    assert "Aurelia Nydegger" not in network


@pytest.mark.parametrize("draw", [show, show_network, show_timeline])
def test_only_what_was_read_is_shown(draw: Any) -> None:
    """A text is not."""
    with pytest.raises(TypeError, match="wanted an Extraction or a KnowledgeBase, got str"):
        draw(TEXT)


def test_a_view_is_saved_and_rendered(tmp_path: Path) -> None:
    """A page on disk, a fragment in a notebook; both the same every time."""
    view = show(parse(TEXT))
    path = view.save(tmp_path / "page.html")
    assert path.read_text(encoding="utf8") == view.html == show(parse(TEXT)).html
    assert view._repr_html_() == view.fragment
    assert view.fragment in view.html
