"""Our own sample articles and follow-ups to them, read by the parser and folded."""

from __future__ import annotations

from telcomodel import KnowledgeBase, parse
from tests.articles import day
from tests.conftest import ROOT

QUOTE = "“We have all written the same provisioning tool, and most of us have written it badly,”"
FOLLOW_UPS = (
    ("2021-01-10", "Former Telenor CTO Torbjørn Hagevik left in December."),
    ("2021-01-20", "“We start again,” said Frida Lindqvist, chief technology officer of Telenor."),
    ("2021-02-01", "The Open Network Code Alliance of Telenor, KPN and Swisscom has moved to Leiden."),
    ("2019-03-05", f"{QUOTE} said Mr Hagevik, the CTO of Norwegian operator Telenor."),
)


def test_an_alliance_and_its_people_over_time() -> None:
    """One alliance, one Telenor, one utterance, two tenures of one seat."""
    launch = (ROOT / "examples" / "articles" / "01-alliance-launch.txt").read_text(encoding="utf8")
    follow_ups = [parse(text, published=published) for published, text in FOLLOW_UPS]
    base = KnowledgeBase.of([parse(launch, source="launch"), *follow_ups])
    (telenor,) = base.find("operator:telenor")
    assert len(telenor.sources) == 5
    tenures = [one for one in base.tenures if one.organization is telenor and one.seat == "chief/cto"]
    assert [(one.person.name, str(one.since), str(one.until)) for one in tenures] == [
        ("Torbjørn Hagevik", "2019-03-04", "2020-12-31"),
        ("Frida Lindqvist", "2021-01-20", "None"),
    ]
    (alliance,) = (entry for entry in base.ledger if entry.name == "Open Network Code Alliance")
    assert len(alliance.sources) == 2
    assert {"Telenor", "KPN", "Swisscom"} <= {
        one.name.removesuffix(" Group") for one in alliance.members_on(day("2020-01-01"))
    }
    assert alliance.transitions[0].day == day("2019-03-04")
    (utterance,) = base.quotes(speaker="Torbjørn Hagevik", topic="provisioning tool")
    assert len(utterance.variants) == 2
    assert base.conflicts == ()
