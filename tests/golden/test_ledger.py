"""The three real sample articles with follow-ups that we invented: the right ledger, tenures, and one MTS.

The people of the follow-ups are invented, and so is what they tell.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from telcomodel import KnowledgeBase, LedgerEntry, parse

RUMOUR = (
    "Mobile operators Deutsche Telekom, Orange and TIM are rumoured to be planning an alliance called Partnering "
    "Operator Alliance."
)
JOINED = (
    "Norwegian operator Telenor has joined the Partnering Operator Alliance of BT, Deutsche Telekom, Orange, Rogers "
    "and TIM."
)
LEFT = (
    "Canadian operator Rogers has left the Partnering Operator Alliance, whose members include BT, Deutsche Telekom, "
    "Orange and TIM."
)
SUCCESSION = (
    "Russian operator MTS has appointed Darya Drozdova as chief marketing officer with effect from 1 December 2016. "
    "She succeeds Vasyl Latsanych."
)
CALLED_OFF = (
    "British operator BT and MTN Group have called off their strategic partnership in Africa, the two operators said "
    "on 1 February 2023."
)
FOLLOW_UPS = (
    ("2015-11-20", RUMOUR),
    ("2016-09-05", JOINED),
    ("2017-03-01", LEFT),
    ("2018-06-30", "BT, Deutsche Telekom, Orange and TIM have dissolved the Partnering Operator Alliance."),
    ("2016-11-02", SUCCESSION),
    ("2017-05-10", "“Roaming pays again,” said Darya Drozdova, CMO of Russian operator Mobile TeleSystems."),
    ("2022-03-01", "British operator BT is in talks with South African operator MTN about a strategic partnership."),
    ("2023-02-03", CALLED_OFF),
    ("2012-11-05", "Spanish operator Telefonica closed its acquisition of TokBox in October 2012."),
)


@pytest.fixture(scope="module")
def base(gold_folder: Path) -> KnowledgeBase:
    """The samples, which lie beside the project, and the follow-ups, in an order of no meaning."""
    samples = [gold_folder / f"seed-{number}.txt" for number in range(3)]
    if not all(path.is_file() for path in samples):
        pytest.skip("the three sample articles are not beside the project")
    read = [parse(path.read_text(encoding="utf8"), source=path.stem) for path in samples]
    told = [parse(text, published=published, source="follow-up") for published, text in FOLLOW_UPS]
    return KnowledgeBase.of([*told, *read])


def entry(base: KnowledgeBase, *members: str) -> LedgerEntry:
    """The one entry that has these members, by their registry ids or names."""
    (found,) = (
        one
        for one in base.ledger
        if set(members) <= {name for m in one.members for name in (m.organization.id, m.organization.name)}
    )
    return found


def states(one: LedgerEntry) -> list[tuple[str, str]]:
    """Each state with its day."""
    return [(step.status.value, str(step.day)) for step in one.transitions]


def test_the_alliance_from_rumour_to_end(base: KnowledgeBase) -> None:
    """Every state with the day of the article that has it, and the words that say so."""
    alliance = entry(base, "operator:millicom")
    assert alliance.name == "Partnering Operator Alliance"
    assert states(alliance) == [
        ("rumoured", "2015-11-20"),
        ("announced", "2016-02-15"),
        ("completed", "2016-09-05"),
        ("ended", "2018-06-30"),
    ]
    assert len(alliance.sources) == 5
    by_key = {record.key: record.extraction.article.text for record in base.records}
    for step in alliance.transitions:
        assert step.texts
        for source in step.sources:
            text = by_key[source.article]
            assert text is not None
            assert all(piece.span.of(text) for piece in source.evidence)


def test_who_takes_part_when(base: KnowledgeBase) -> None:
    """Nine at the start, Telenor joins, Rogers leaves."""
    alliance = entry(base, "operator:millicom")

    def members(day: str) -> set[str]:
        return {one.id.removeprefix("operator:") for one in alliance.members_on(date.fromisoformat(day))}

    nine = {"mts", "bt", "deutsche-telekom", "jio", "millicom", "orange", "rogers", "telia", "telecom-italia"}
    assert members("2016-03-01") == nine
    assert members("2016-10-01") == nine | {"telenor"}
    assert members("2017-04-01") == nine - {"rogers"} | {"telenor"}


def test_the_partnership_and_the_takeover(base: KnowledgeBase) -> None:
    """An unnamed agreement is one by its members; a stated day wins over that of the article."""
    assert states(entry(base, "operator:bt", "operator:mtn")) == [
        ("in_talks", "2022-03-01"),
        ("announced", "2022-05-27"),
        ("ended", "2023-02-01"),
    ]
    takeover = entry(base, "operator:telefonica", "TokBox")
    assert states(takeover) == [("completed", "2012-10-01")]
    assert takeover.transitions[0].dates[0].value.value == "2012-10"
    assert len(takeover.sources) == 2


def test_tenures(base: KnowledgeBase) -> None:
    """One marketing chief after the other at MTS, whatever the article calls the company."""
    held = [one for one in base.tenures if one.organization.id == "operator:mts" and one.seat == "chief/cmo"]
    assert [(one.person.name, str(one.since), str(one.until)) for one in held] == [
        ("Vasyl Latsanych", "2016-02-15", "2016-12-01"),
        ("Darya Drozdova", "2016-12-01", "None"),
    ]
    (mupita,) = (one for one in base.tenures if one.person.name == "Ralph Mupita")
    assert (mupita.organization.id, mupita.seat, str(mupita.since)) == ("operator:mtn", "chief/ceo", "2022-05-27")
    as_of = base.as_of(date(2017, 1, 1), known_by=date(2016, 10, 1))
    assert [one.person.name for one in as_of.tenures if one.seat == "chief/cmo"] == ["Vasyl Latsanych"]


def test_one_mts(base: KnowledgeBase) -> None:
    """One entity across articles that call it MTS, MTS Group and Mobile TeleSystems."""
    (mts,) = base.find("Mobile TeleSystems")
    assert (mts,) == base.find("MTS") == base.find("MTS Group")
    assert mts.id == "operator:mts"
    assert {source.outlet for source in mts.sources} == {"seed-0", "seed-2", "follow-up"}
    assert len(mts.sources) == 4


def test_nothing_else_is_merged_or_contradicted(base: KnowledgeBase) -> None:
    """No conflict but the lists of members, which did change; nothing undecided."""
    assert {conflict.kind.value for conflict in base.conflicts} <= {"members"}
    assert base.undecided == ()
