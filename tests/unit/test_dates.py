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
        ("The group reports on 24 June.", "2016-06-24"),
        ("It will report on Thursday week.", "2016-05-26"),
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
        ("By the end of June it had a million users.", "../2015-06"),
        ("In the first nine months of the year sales rose.", "2015-01/2015-09"),
        ("Sales fell in the fiscal year ended 30 June 2014.", "FY2014"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on the 3rd of March 2014.", ["2014-03-03"]),
        ("The talks ran from 15-17 March 2014.", ["2014-03-15/2014-03-17"]),
        ("The fair was held on 15–17 March 2014.", ["2014-03-15/2014-03-17"]),
        ("The offer runs from 1 to 15 June 2017.", ["2017-06-01/2017-06-15"]),
        ("The fair runs 1-15 June.", ["2016-06-01/2016-06-15"]),
        ("It held talks between 3 and 9 April 2014.", ["2014-04-03/2014-04-09"]),
        ("Sales fell in March '14.", ["2014-03"]),
        ("The plan covers the years 2014-2018.", ["2014/2018"]),
        ("It invested in 2014 – 2016.", ["2014/2016"]),
        ("Revenue rose in April-June 2014.", ["2014-04/2014-06"]),
        ("Profit fell in 1Q14.", ["2014-Q1"]),
        ("Profit fell in 3Q2014.", ["2014-Q3"]),
        ("Its first-quarter profit fell.", ["2016-Q1"]),
        ("Its second-half loss came late.", ["2015-H2"]),
        ("It will report third-quarter results in June.", ["2015-Q3", "2016-06"]),
        ("Deliveries start in November.", ["2016-11"]),
        ("It is to sell the masts in the third quarter.", ["2016-Q3"]),
        ("It had debts in H1-2014.", ["2014-H1"]),
        ("Profit rose in FY15.", ["FY2015"]),
        ("Profit rose in FY2015/16.", ["FY2016"]),
        ("Profit rose in FY 2014/15.", ["FY2015"]),
        ("Profit rose in fiscal 2015/16.", ["FY2016"]),
        ("Profit fell in fiscal year 2015.", ["FY2015"]),
        ("It will close on the 3rd of next month.", ["2016-06-03"]),
        ("It met on the 5th of this month.", ["2016-05-05"]),
        ("It met on the 30th.", ["2016-04-30"]),
        ("It plans to open last March's shop next May.", ["2016-03", "2017-05"]),
        ("It opened a shop last March and opens another next May.", ["2016-03", "2017-05"]),
        ("It opens this June.", ["2016-06"]),
        ("It reports next Thursday.", ["2016-05-26"]),
        ("It reports this Thursday.", ["2016-05-19"]),
        ("It reported last Thursday.", ["2016-05-12"]),
        ("It was read on Wednesday.", ["2016-05-18"]),
        ("The list came the day before yesterday.", ["2016-05-16"]),
        ("The fair opens the day after tomorrow.", ["2016-05-20"]),
        ("It will open at Christmas.", ["2016-12-25"]),
        ("It opened at Christmas.", ["2015-12-25"]),
        ("It opened at Easter.", ["2016-03-27"]),
        ("It will open by Easter.", ["../2017-04-16"]),
        ("It launched in the summer of 2014.", ["2014-22"]),
        ("It will launch this autumn.", ["2016-23"]),
        ("It will launch next spring.", ["2017-21"]),
        ("It launched last winter.", ["2015-24"]),
        ("Growth came in May and June 2014.", ["2014-05", "2014-06"]),
        ("It fell on 3 and 4 May 2014.", ["2014-05-04"]),
        ("It operated from March to May 2014.", ["2014-03/2014-05"]),
        ("It grew between 2011 and 2014.", ["2011/2014"]),
        ("It ran from 2011 to March 2014.", ["2011/2014-03"]),
        ("In the last three months of 2014 sales fell.", ["2014-Q4"]),
        ("In the first six months of 2014 sales rose.", ["2014-H1"]),
        ("Sales fell in the three months to the end of September 2014.", ["2014-Q3"]),
        ("Sales fell for the three months ended 31 December 2014.", ["2014-Q4"]),
        ("Sales fell in the year to June 30, 2014.", ["FY2014"]),
        ("Sales fell for the rest of the year.", ["2016"]),
        ("A couple of years ago it was small.", ["2014"]),
        ("It will be big in a couple of years' time.", ["2018"]),
        ("It opens in two weeks' time.", ["2016-06-01"]),
        ("It will be ready within two years.", ["2016/2018"]),
        ("Over the next five years it will grow.", ["2016/2021"]),
        ("In the past two years it shrank.", ["2014/2016"]),
        ("It fell in the final quarter.", ["2015-Q4"]),
        ("It fell in the opening quarter of 2014.", ["2014-Q1"]),
        ("It fell in the opening half.", ["2015-H1"]),
        ("It fell in the second half of last year.", ["2015-H2"]),
        ("It was closed in the week of 9 May.", ["2016-W19"]),
        ("It met in the last week of March 2014.", ["2014-03"]),
        ("It was fast in the 1990s.", ["199X"]),
        ("From the 1980s onwards it was private.", ["198X/.."]),
        ("It was sold in the mid-1990s.", ["199X"]),
        ("It will cover it by end-2023.", ["../2023"]),
        ("It will cover it by mid-2018.", ["../2018"]),
        ("It opened in early 2014.", ["2014"]),
        ("It opened in late March.", ["2016-03"]),
        ("It will open later this year.", ["2016"]),
        ("It opened earlier this year.", ["2016"]),
        ("It opened earlier this month.", ["2016-05"]),
        ("It opened at the end of last year.", ["2015"]),
        ("It opens at the start of next year.", ["2017"]),
        ("The contract of 14.02.2015 ended.", ["2015-02-14"]),
        ("The contract of 2015-02-14 ended.", ["2015-02-14"]),
        ("It met on 02/14/2015.", ["2015-02-14"]),
        ("It met on 14/02/2015.", ["2015-02-14"]),
        ("It met on Tuesday, 14 June.", ["2016-06-14"]),
        ("It met on Feb. 14, 2015.", ["2015-02-14"]),
        ("It fell in the 1996 first quarter.", ["1996-Q1"]),
        ("It fell in Q4 this year.", ["2016-Q4"]),
        ("It fell in Q4 last year.", ["2015-Q4"]),
        ("The deal will close in the third quarter of this year.", ["2016-Q3"]),
        ("It sells the FY500 in May.", ["2016-05"]),
        ("It met at 10:12 am on September 9th, 2011.", ["2011-09-09"]),
        ("It met on New Year's Day.", ["2016-01-01"]),
        ("It will meet on New Year's Eve.", ["2016-12-31"]),
        ("It ran June 1-15, 2014.", ["2014-06-01/2014-06-15"]),
        ("It ran from June 1 to 15, 2014.", ["2014-06-01/2014-06-15"]),
        ("It ran from 1 to 15 June 2014.", ["2014-06-01/2014-06-15"]),
    ],
)
def test_a_date_in_each_of_its_forms(text: str, expected: list[str]) -> None:
    """Days, months, quarters, halves, years and seasons, printed, named, counted and steered."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Q5 was a bad joke.",
        "Profit fell in the third fiscal quarter.",
        "The fifth quarter was bad.",
        "Sales rose in the Christmas period.",
        "It fell in a week of power cuts.",
        "It is open 24/7.",
        "It rose in the year-ago quarter.",
        "It rose year on year.",
        "It was in the last year of his term.",
        "It closed on 31 February 2014.",
    ],
)
def test_figures_and_units_that_are_no_date(text: str) -> None:
    """Model numbers, quarters that no year has, days that no month has."""
    assert values(text) == []
