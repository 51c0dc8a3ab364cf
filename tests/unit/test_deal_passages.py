"""Agreements as the trade press words them: brackets, asides, tickers, descriptions and adjuncts around a cue."""

import pytest

import telcomodel
from telcomodel import Alliance, Deal


def told(text: str) -> set[tuple[str, str, str]]:
    """Kind, status and members with the first letter of their part of what a text tells."""
    extraction = telcomodel.parse(text)
    found: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    return {
        (
            one.kind.value,
            one.status.value,
            " ".join(f"{member.organization.name}:{member.part.value[0]}" for member in one.members),
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia and Telenor (which operates under the Mobilo brand) have agreed to merge.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Ericsson has won contracts with Telia (STO: TELIA) and Norway’s largest operator, Telenor.",
            {("supply", "announced", "Telia:c Ericsson:s"), ("supply", "announced", "Telenor:c Ericsson:s")},
        ),
        ("Telia sells fibre stake to Ardian, Macquarie", {("stake", "announced", "Ardian:b Macquarie:b Telia:s")}),
        (
            "Telia is selling a slice of its fibre network to a consortium formed by Ardian and Macquarie.",
            {("stake", "announced", "Ardian:b Macquarie:b Telia:s")},
        ),
        (
            "Telia has entered into an agreement with American Tower to sell the rights to 2,000 of its towers.",
            {("acquisition", "announced", "American Tower:b Telia:s")},
        ),
        (
            "Telia signed an agreement with Cellnex to sell 2,000 of its towers for 300 million euros.",
            {("acquisition", "announced", "Cellnex:b Telia:s")},
        ),
        (
            "Telia has denied reports that it is in talks with Telenor regarding a potential merger.",
            {("merger", "denied", "Telia:m Telenor:m")},
        ),
        (
            "Telia bought Mobilo and its largest rival, Telenor, bought Tele2.",
            {("acquisition", "completed", "Telia:b Mobilo:t"), ("acquisition", "completed", "Telenor:b Tele2:t")},
        ),
    ],
)
def test_parties(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Asides, tickers and appositions part no lists and hide no subject."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia dropped the plan in May, saying it wanted to focus on its acquisition of Tele2.",
            {("acquisition", "announced", "Telia:b Tele2:t")},
        ),
        (
            "Telia is in the process of merging with Telenor, with the combined company looking to lead the market.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Tele2 has chosen Nokia, bringing an end to Telenor’s seven-year association with Elisa.",
            {("supply", "announced", "Tele2:c Nokia:s"), ("strategic_partnership", "ended", "Telenor:m Elisa:m")},
        ),
        (
            "Telia chose Ericsson to supply its core network following speculation about Huawei’s future.",
            {("supply", "announced", "Telia:c Ericsson:s")},
        ),
        (
            "Nokia won a contract with Telia, making upgrades as the operator strips Huawei from Telenor’s network.",
            {("supply", "announced", "Telia:c Nokia:s"), ("supply", "ended", "Telia:c Huawei:s")},
        ),
    ],
)
def test_status(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """What is said in another clause decides nothing."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    "text",
    [
        "Telia is exploring further network parts with Telenor.",
        "Telia decided to stop offering 2G voice in Tele2’s area.",
        "Telia agreed to assume part of Tele2’s spectrum acquisition costs.",
        "“Ericsson and Telia have a long history of working together,” she said.",
        "Telia fell after news from Tele2. The bank and the investment firm will acquire 45% of Tele2’s fibre unit.",
    ],
)
def test_no_agreement(text: str) -> None:
    """Words that look like those of deals."""
    assert not told(text)


def test_worth_of_the_whole() -> None:
    """What a company is worth is not what a stake in it costs."""
    text = "Telia sold a 10% stake in Tele2 to Ardian for €1 billion, valuing the whole operator at €10 billion."
    (deal,) = telcomodel.parse(text).deals
    assert deal.value is not None
    assert deal.value.value == 1_000_000_000
    (deal,) = telcomodel.parse("Telia sold a 10% stake in Tele2 to Ardian, valuing it at €10 billion.").deals
    assert deal.value is None
