"""Takeovers: constructions that real pages use, one a row, on sentences written for the project."""

from __future__ import annotations

import pytest

import telcomodel
from telcomodel import Alliance, Deal

SETTING = "The mobile operators Vodafone, Telenor, Swisscom and Elisa reported subscriber numbers.\n\n"


def read(text: str) -> set[tuple[str, str, tuple[str, ...]]]:
    """Kind, status and members with the first letter of their parts, buyer first."""
    extraction = telcomodel.parse(SETTING + text)
    agreements: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    return {
        (
            item.kind.value,
            item.status.value,
            tuple(f"{member.organization.name}:{member.part.value[0]}" for member in item.members),
        )
        for item in agreements
    }


BOUGHT = ("Vodafone:b", "Telenor:t")
MERGED = ("Vodafone:m", "Telenor:m")
SOLD = ("Vodafone:b", "Elisa:t", "Telenor:s")


@pytest.mark.parametrize(
    ("text", "kind", "status", "members"),
    [
        # descriptions beside a name
        (
            "Vodafone has agreed with the Nordic company, Elisa, to purchase 27% of Telenor.",
            "stake",
            "announced",
            BOUGHT,
        ),
        ("Vodafone bought out its partner, Oslo-based operator Telenor, in 2007.", "acquisition", "completed", BOUGHT),
        (
            "Vodafone sold its Danish unit to Harald Example's Telenor.",
            "acquisition",
            "completed",
            ("Telenor:b", "Vodafone:s"),
        ),
        ("Telenor is to be bought by three groups, among them Vodafone.", "acquisition", "announced", BOUGHT),
        (
            "Swisscom had told Elisa about its intention to buy Telenor.",
            "acquisition",
            "proposed",
            ("Swisscom:b", "Telenor:t"),
        ),
        ("Vodafone, which used to be known as Mobilo, paid $3.4bn for Telenor.", "acquisition", "completed", BOUGHT),
        # talks about a sale
        ("Telenor was in talks with Vodafone about the sale of its 20% stake in Elisa.", "stake", "in_talks", SOLD),
        # status
        ("If Vodafone bought Telenor, prices would rise.", "acquisition", "rumoured", BOUGHT),
        ("Telenor was a state company before being bought by Vodafone.", "acquisition", "completed", BOUGHT),
        (
            "Vodafone will have cash once it has sold Telenor to Elisa.",
            "acquisition",
            "announced",
            ("Elisa:b", "Telenor:t", "Vodafone:s"),
        ),
        ("Vodafone has paid £12bn to buy Telenor.", "acquisition", "completed", BOUGHT),
        ("Vodafone faced a rival in its drive to win control of Telenor.", "acquisition", "proposed", BOUGHT),
        ("Vodafone has applied to the ministry to take control of Telenor.", "acquisition", "proposed", BOUGHT),
        ("Vodafone said its $625m offer to buy Telenor was accepted.", "acquisition", "announced", BOUGHT),
        ("The talks followed Vodafone's agreed £20bn bid for Telenor.", "acquisition", "announced", BOUGHT),
        ("Vodafone said that it has increased its stake in Telenor to 96%.", "stake", "completed", BOUGHT),
        ("Vodafone received approval in Norway for the purchase of Telenor.", "acquisition", "approved", BOUGHT),
        (
            "Vodafone agreed to buy Telenor in May. Vodafone's takeover of Telenor is the largest this year.",
            "acquisition",
            "announced",
            BOUGHT,
        ),
        ("In an effort to cut debt, Telenor agreed to sell Elisa to Vodafone.", "acquisition", "announced", SOLD),
        (
            "Vodafone tried to merge with Telenor, but the talks broke down when ministers objected.",
            "merger",
            "ended",
            MERGED,
        ),
        ("Vodafone's move for Telenor surprised analysts.", "acquisition", "proposed", BOUGHT),
        ("Vodafone has made a friendly offer to Telenor.", "acquisition", "proposed", BOUGHT),
        ("Vodafone withdrew from the fight for Telenor.", "acquisition", "ended", BOUGHT),
        ("Regulators blocked the $15bn union of Vodafone and Telenor.", "merger", "blocked", MERGED),
        ("Vodafone declined to rule out a merger with Telenor.", "merger", "rumoured", MERGED),
        (
            "Vodafone has pulled out of acquiring Telenor following a series of setbacks.",
            "acquisition",
            "ended",
            BOUGHT,
        ),
        ("Vodafone's purchase of Telenor, announced in March, would have been large.", "acquisition", "ended", BOUGHT),
        (
            "Vodafone will be allowed to buy Telenor, the ministry said, reversing its decision to block the deal.",
            "acquisition",
            "announced",
            BOUGHT,
        ),
        ("The news ended speculation that Telenor would sell Elisa to Vodafone.", "acquisition", "rumoured", SOLD),
        ("Vodafone was willing to pay $50bn for Telenor, but talks broke down.", "acquisition", "ended", BOUGHT),
        (
            "Italian shareholders in Telenor rejected an offer from Vodafone to buy part of their shares.",
            "acquisition",
            "ended",
            BOUGHT,
        ),
        ("Telenor accepted a bid from Vodafone to buy its Danish operations.", "acquisition", "announced", BOUGHT),
        ("Vodafone is trying to tie up its Danish business with Telenor.", "merger", "proposed", MERGED),
        ("Vodafone's purchase of Telenor will be the largest in the region.", "acquisition", "announced", BOUGHT),
        (
            "Vodafone has put its Danish arm, Telenor, on the block.",
            "acquisition",
            "proposed",
            ("Telenor:t", "Vodafone:s"),
        ),
        ("Vodafone is in the running for a 20% stake in Telenor.", "acquisition", "proposed", BOUGHT),
        ("Telenor's directors have recommended the Vodafone offer.", "acquisition", "announced", BOUGHT),
        ("Vodafone has abandoned its pursuit of Telenor.", "acquisition", "ended", BOUGHT),
        ("Telenor snubbed an unsolicited bid from Vodafone.", "acquisition", "ended", BOUGHT),
        ("Vodafone has been linked with a bid for Telenor.", "acquisition", "rumoured", BOUGHT),
        (
            "Analysts said Vodafone might be tempted to make a counterbid for Telenor.",
            "acquisition",
            "rumoured",
            BOUGHT,
        ),
        (
            "Telenor has washed its hands of its Danish unit Elisa, selling it to Vodafone.",
            "acquisition",
            "completed",
            SOLD,
        ),
        (
            "Vodafone is the only bidder left for Telenor's 53% stake in Elisa.",
            "acquisition",
            "proposed",
            ("Vodafone:b", "Elisa:t"),
        ),
        ("Vodafone stepped in as buyer of Telenor.", "acquisition", "announced", BOUGHT),
        (
            "Vodafone, which is itself controlled by Swisscom, has agreed to take 55% of Telenor.",
            "stake",
            "announced",
            BOUGHT,
        ),
        # parties of the sentences before
        (
            "Vodafone competes with Telenor. A merger of the two operators was called off.",
            "merger",
            "ended",
            MERGED,
        ),
        (
            "Telenor is selling its Danish unit, Elisa. Telenor said it was in talks with Vodafone.",
            "acquisition",
            "announced",
            SOLD,
        ),
        ("Telenor sold its 34% stake in Elisa. The buyer was Vodafone.", "stake", "completed", SOLD),
        (
            "Vodafone wants to buy Telenor. Vodafone's takeover still has to be approved.",
            "acquisition",
            "proposed",
            BOUGHT,
        ),
        (
            "Swisscom raised its dividend. Earlier attempts to buy Telenor came to nothing.",
            "acquisition",
            "proposed",
            ("Swisscom:b", "Telenor:t"),
        ),
    ],
)
def test_one_deal(text: str, kind: str, status: str, members: tuple[str, ...]) -> None:
    """Each sentence tells of one deal."""
    assert read(text) == {(kind, status, members)}


def test_sales_with_a_buyer_each() -> None:
    """Two objects with a buyer each are two sales, whether both are named or not."""
    assert read("Vodafone sold Telenor to Elisa and its Danish unit to Swisscom.") == {
        ("acquisition", "completed", ("Elisa:b", "Telenor:t", "Vodafone:s")),
        ("acquisition", "completed", ("Swisscom:b", "Vodafone:s")),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone and its partners outgunned Swisscom to land a 26% stake in Telenor.",
        "Vodafone outbid Swisscom to win 51% of Telenor.",
    ],
)
def test_winner_and_loser(text: str) -> None:
    """Who beats another to a company buys it; the other does not."""
    assert read(text) == {("stake", "announced", BOUGHT), ("acquisition", "ended", ("Swisscom:b", "Telenor:t"))}


def test_several_offers_are_several_deals() -> None:
    """Offers of two are rivals; what two offer jointly is one deal."""
    assert read("Telenor's shareholders are reviewing offers from Vodafone and Swisscom.") == {
        ("acquisition", "proposed", ("Vodafone:b", "Telenor:t")),
        ("acquisition", "proposed", ("Swisscom:b", "Telenor:t")),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone has signed a partnership with Telenor to sell its phone.",
        "Vodafone is talking about selling its stake in a bank.",
        "Vodafone was happy with its investment. The union of Telenor workers called a strike.",
    ],
)
def test_no_takeover(text: str) -> None:
    """Nobody is bought or merged."""
    assert not {kind for kind, _, _ in read(text)} & {"acquisition", "stake", "merger"}
