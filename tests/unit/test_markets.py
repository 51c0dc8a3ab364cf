"""Places that the text treats as markets, and those that it only names."""

from __future__ import annotations

import pytest

from telcomodel import parse


def markets(text: str) -> list[str]:
    """The names of the markets of a text."""
    return [market.name for market in parse(text).markets]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Lesotho a gigabyte costs as much as ever.", ["Lesotho"]),
        ("For Telenor, Thailand has been a disappointment.", ["Thailand"]),
        ("Prepaid sales grew in Latvia while Estonia stood still.", ["Latvia", "Estonia"]),
        ("Its next targets are Laos and Cambodia.", ["Laos", "Cambodia"]),
        ("Telenor will bring its cheap tariff to Serbia and Hungary.", ["Serbia", "Hungary"]),
        ("Mobile penetration is highest in western Europe.", ["western Europe"]),
        ("Nigeria has overtaken South Africa, with 36 million subscribers.", ["Nigeria", "South Africa"]),
        ("Telenor offers lines to households in Lisbon.", ["Lisbon"]),
        ("Telenor is to sell its Ghana stake.", ["Ghana"]),
        ("Cuba allowed its citizens to own mobile phones.", ["Cuba"]),
        ("Chile, where Telenor runs the leading network, is not affected.", ["Chile"]),
        ("Telenor put up 200 antennas in storm-ravaged Mayotte.", ["Mayotte"]),
        ("Norway accounts for half of its sales and Sweden for 9 per cent.", ["Norway", "Sweden"]),
    ],
)
def test_places_where_something_of_telecoms_happens(text: str, names: list[str]) -> None:
    """The place of what happens, the subject or object of a clause, or what is set against a market."""
    assert markets(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Telenor borrowed the money from banks in Germany.",
        "The contract with Telenor was signed in Singapore.",
        "Telenor has never been in Chile.",
        "Telenor has ruled out an investment in Belarus.",
        "Telenor's founder was born in Jordan and lives in Austria.",
        "A jury in New York has heard the former head of Telenor.",
    ],
)
def test_places_only_named(text: str) -> None:
    """Seats of institutions, places of ceremonies, births and courts, and what is left out, are no markets."""
    assert markets(text) == []
