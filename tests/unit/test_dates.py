"""Date expressions in invented sentences, published on Wednesday, 18 May 2016."""

from __future__ import annotations

from datetime import date

import pytest

import telcomodel

PUBLISHED = date(2016, 5, 18)


def values(text: str) -> list[str]:
    """The values of the dates of a text."""
    return [found.value for found in telcomodel.parse(text, published=PUBLISHED).dates]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It reports results on Thursday.", "2016-05-19"),
        ("The auction begins in June.", "2016-06"),
        ("The talks start on Monday.", "2016-05-23"),
        ("The law takes effect on 1 July.", "2016-07-01"),
        ("Example Mobile to close shops in June.", "2016-06"),
        ("The offer runs from 1 to 15 June.", "2016-06-01/2016-06-15"),
        ("It will cover the country in two years.", "2018"),
        ("It will close the shop in a week.", "2016-05-25"),
        ("The talks will end on the 25th.", "2016-05-25"),
        ("Voting is over on Friday, 10 June.", "2016-06-10"),
    ],
)
def test_the_clause_looks_ahead(text: str, value: str) -> None:
    """The nearest one to come."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It reported results on Thursday.", "2016-05-12"),
        ("The new rules in March were strict.", "2016-03"),
        ("The talks began on the 15th.", "2016-05-15"),
        ("In June of last year it failed.", "2015-06"),
        ("The network was built in the spring of 2014.", "2014-21"),
        ("It launched the service last summer.", "2015-22"),
        ("Sales rose in the winter.", "2015-24"),
        ("It was bought in the late nineties.", "199X"),
        ("He joined in the mid-2000s.", "200X"),
        ("It had 3 million users at end-March.", "2016-03"),
        ("Its January–March revenue fell.", "2016-01/2016-03"),
        ("The company’s April-June revenue rose.", "2015-04/2015-06"),
        ("Its August sale failed.", "2015-08"),
        ("Its 2014 results were poor.", "2014"),
        ("It grew in 2015’s first half.", "2015-H1"),
        ("During 2010–15 it grew.", "2010/2015"),
        ("It lost money in FY2014-15.", "FY2015"),
    ],
)
def test_the_clause_looks_back(text: str, value: str) -> None:
    """The nearest one that is past or has begun."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It bought the firm in 2012 and sold it two years later.", ["2012", "2014"]),
        ("It was founded in 2010; two years earlier its owner had left.", ["2010", "2008"]),
        ("It won the licence in October 2014 and launched the following March.", ["2014-10", "2015-03"]),
        ("Profit rose in the first quarter from a year earlier.", ["2016-Q1", "2015-Q1"]),
    ],
)
def test_dates_that_count_from_the_one_before(text: str, expected: list[str]) -> None:
    """Not from the publication date."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was the biggest deal in ten years.",
        "The fall in sales went on.",
        "Its office is on the 15th floor.",
        "Sales rose two years earlier.",
        "It sold the unit a few weeks ago.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Durations, ordinary words, and dates with nothing to count from."""
    assert values(text) == []
