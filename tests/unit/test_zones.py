"""What pages print around an article, on invented pages."""

from __future__ import annotations

from datetime import date

import pytest

from telcomodel.lexicon.lexicon import lexicon
from telcomodel.parsing.lookup import look_up
from telcomodel.parsing.zones import Zones, find_zones
from telcomodel.text import Reading
from telcomodel.tokens import Tokens, tokenize

PROSE = "Example Mobile has cut its prices in the north by half. Nobody had asked it to."
PLAIN = "It said that the price would not rise again."
MORE = "“We had the money,” said Ana Example, chief executive of Example Mobile."


def page(*paragraphs: str) -> tuple[Tokens, Zones]:
    """The zones of a page."""
    tokens = tokenize(Reading("\n\n".join(paragraphs)))
    return tokens, find_zones(tokens, look_up(tokens, lexicon().index))


def body_of(*paragraphs: str) -> list[str]:
    """The body's runs as they read."""
    tokens, zones = page(*paragraphs)
    return [tokens.value(*part) for part in zones.body]


@pytest.mark.parametrize(
    "line",
    [
        "May 15, 2016",
        "15 MAY 2016",
        "Sunday, 15 May 2016 | Networks",
        "2016-05-15 13:31:03| Source:",
        "Corporate | May 15, 2016",
        "Published May 15th, 2016 - 12:13 GMT",
        "Posted on May 15th, 2016 at 10:12 am by admin",
        "Posted on 15.05.2016",
        "Published: 15/05/2016 | Updated: 17/05/2016",
        "For Immediate Release: Sunday, May 15, 2016",
        "By Ana Example Published May 15, 2016",
        "This article was originally published on May 15, 2016, in the Example Gazette",
        "15-May-2016 | Networks",
        "5/15/16",
        "Sun, May 15th 2016, 10:12am",
        "2016-05-15T10:12:00.000+0200",
        "May 15th 2016 | BONN | From the print edition",
        "Updated 10:12 AM EDT, Mon May 16, 2016 | Published May 15, 2016",
        "ANA EXAMPLE May 15, 2016",
        "Last Updated: Sunday, 15 May, 2016, 08:14 GMT 09:14 UK",
        "Page last updated at 08:14 GMT, Sunday, 15 May 2016 09:14 UK",
        "Ana Example @ana 15 May 2016",
        "Example Digest\n15 May 2016\nAna Example reports from Rome",
    ],
)
def test_publication_dates(line: str) -> None:
    """A line with the date gives it, and is no body."""
    tokens, zones = page("Example Mobile cuts its prices", line, PROSE, MORE)
    assert zones.published is not None
    assert zones.published[0] == date(2016, 5, 15)
    assert [tokens.value(*part) for part in zones.body] == [f"{PROSE} {MORE}".replace("“", '"').replace("”", '"')]


def test_menus_above_the_article_are_none_of_it() -> None:
    """Short lines right under each other, and rows of links; no title or author is looked for in or above them."""
    menu = "Example Online\nFront Page\nWorld\nBusiness\nMarket Data\nYour Money\nHealth"
    row = "News | Sport | Weather | Travel"
    tokens, zones = page(f"Read it first\n{menu}", row, "15 May 2016", "Example Mobile cuts its prices", PROSE, MORE)
    assert zones.headline is not None
    assert tokens.value(*zones.headline) == "Example Mobile cuts its prices"
    assert zones.byline == ()
    assert zones.published is not None
    assert zones.published[0] == date(2016, 5, 15)
    assert [tokens.value(*part) for part in zones.body] == [f"{PROSE} {MORE}".replace("“", '"').replace("”", '"')]


def test_a_label_of_the_end_ends_nothing_above_the_article() -> None:
    """ "Comments" stands under a byline too; most of the prose is still to come."""
    promotions = (
        "Alerts can be switched off in your browser. Nobody has to read them, and few of us ever do that at all."
    )
    body = [f"{PROSE} {MORE} Paragraph {number} says so too, as it did before." for number in range(4)]
    runs = body_of(promotions, "Example Mobile cuts its prices", "Comments", *body)
    assert "Paragraph 3 says so too" in runs[-1]


def test_a_heading_belongs_to_its_run_but_is_not_read() -> None:
    """One short line between two paragraphs; a name alone is a caption, and so are two lines."""
    _, zones = page("Example Mobile cuts its prices", PROSE, "Crowded at home", MORE)
    assert len(zones.body) == 2
    assert zones.runs == ((zones.body[0][0], zones.body[1][1]),)
    for lines in (["Ana Example"], ["Crowded at home", "Masts in the north"]):
        _, zones = page("Example Mobile cuts its prices", PROSE, *lines, MORE)
        assert zones.runs == zones.body
        assert len(zones.body) == 2


def test_a_rate_of_exchange_is_no_body() -> None:
    """The note that agencies print below an article."""
    assert body_of("Example Mobile cuts its prices", PROSE, MORE, "($1 = 32.6 baht)") == [
        f"{PROSE} {MORE}".replace("“", '"').replace("”", '"')
    ]


def test_a_link_within_the_article_does_not_end_it() -> None:
    """A label with its one link on the same line."""
    assert body_of("Example Mobile cuts its prices", PROSE, "You may also like: “Ten masts” to see", MORE) == [
        PROSE,
        MORE.replace("“", '"').replace("”", '"'),
    ]


@pytest.mark.parametrize("line", ["RELATED INTERNET LINKS:", "Top business stories now:", "Bookmark with:"])
def test_a_heading_with_a_colon_is_no_body(line: str) -> None:
    """But one that opens speech or a list is."""
    tokens, zones = page("Example Mobile cuts its prices", PROSE, MORE, line, "Example Mobile")
    assert [tokens.value(*part) for part in zones.body] == [f"{PROSE} {MORE}".replace("“", '"').replace("”", '"')]
    tokens, zones = page("Example Mobile cuts its prices", PROSE, "Ms Example said:", MORE)
    assert "Ms Example said:" in tokens.value(*zones.body[0])


def test_a_rule_of_dashes_breaks_no_word() -> None:
    """Only a hyphen behind a letter may join two lines."""
    tokens, zones = page("Example Mobile cuts its prices", f"{PROSE}\n--------\nMany dashes stand above this line.")
    assert "dashes" in tokens.value(*zones.body[-1])
    assert len(tokens.paragraphs) > 2


def test_a_title_may_share_its_line_with_byline_and_date() -> None:
    """Bars part them."""
    tokens, zones = page("Example Mobile cuts its prices | By Ana Example | 5/15/2016 9:30:00 AM", PROSE, MORE)
    assert zones.headline is not None
    assert tokens.value(*zones.headline) == "Example Mobile cuts its prices"
    assert [tokens.value(*name) for name in zones.byline] == ["Ana Example"]
    assert zones.published is not None
    assert zones.published[0] == date(2016, 5, 15)


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("09-12-2020 11:45:27 +05:30", date(2020, 12, 9)),
        ("09-12-2020 11:45:27 -0500", date(2020, 9, 12)),
        ("09-12-2020 11:45:27 +0000", None),
        ("Published: 09/12/2020 Updated: 30/12/2020", date(2020, 12, 9)),
    ],
)
def test_what_tells_day_from_month(line: str, published: date | None) -> None:
    """The offset from Greenwich, or another date that can be read one way only."""
    found = page("Example Mobile cuts its prices", line, PROSE, MORE)[1].published
    assert (found[0] if found else None) == published


@pytest.mark.parametrize(
    "line", ["Updated 8 years ago", "Results for the year ended 31 March 2016", "03/04/2016", "15 May"]
)
def test_dates_that_are_no_publication_dates(line: str) -> None:
    """A span of time, an event, a date that can be read in two ways, a date without its year."""
    assert page("Example Mobile cuts its prices", line, PROSE, MORE)[1].published is None


@pytest.mark.parametrize(
    ("opening", "published"),
    [
        ("LONDON, May 15 (Example) – ", None),
        ("Reston, Virginia — May 15, 2016 — ", date(2016, 5, 15)),
        ("BELLEVUE, Wash., May 15, 2016 /Examplewire/ -- ", date(2016, 5, 15)),
        ("RIDGELAND, Miss.--", None),
        ("Manama // ", None),
        ("(Example) - ", None),
        ("RIYADH, Sunday 15 May 2016: ", date(2016, 5, 15)),
    ],
)
def test_datelines(opening: str, published: date | None) -> None:
    """The body begins after the dateline."""
    tokens, zones = page("Example Mobile cuts its prices", opening + PROSE, MORE)
    assert zones.dateline is not None
    assert tokens.value(zones.body[0][0], zones.body[0][0] + 2) == "Example Mobile"
    assert (zones.published[0] if zones.published else None) == published


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Example and Bo van der Sample, staff writers", ["Ana Example", "Bo van der Sample"]),
        ("Written by Ana Example", ["Ana Example"]),
        ("Ana J. Example | 15 May 2016", ["Ana J. Example"]),
        ("by Ana Example", ["Ana Example"]),
        ("By Ana Example in London and Bo Sample in Paris", ["Ana Example", "Bo Sample"]),
        ("By Ana Example, with additional reporting by Bo Sample", ["Ana Example", "Bo Sample"]),
        ("By Dr Ana MacExample", ["Ana MacExample"]),
        ("Ana Example, Contributor", ["Ana Example"]),
        ("Words: Ana Example", ["Ana Example"]),
        ("Compiled by Ana Example and Bo Sample", ["Ana Example", "Bo Sample"]),
        ("By Example Gazette Staff", []),
        ("By staff reporter", []),
        ("Example City, Sunday 15 May 2016", []),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    """Names without "By" and role; places and desks are no names."""
    tokens, zones = page("Prices fall in the north", line, PROSE, MORE)
    assert [tokens.value(*name) for name in zones.byline] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "(Reporting by Ana Example in New York and Bo Sample; Editing by Cy Instance)",
            ["Ana Example", "Bo Sample"],
        ),
        ("(Writing by Ana Example. Additional reporting by Bo Sample)", ["Ana Example", "Bo Sample"]),
        ("Additional reporting: Ana Example", ["Ana Example"]),
        ("Editing by Cy Instance", []),
        ("Ana Example contributed to this report.", []),
    ],
)
def test_credits_below_the_article(line: str, names: list[str]) -> None:
    """Reporters and writers are authors, editors are not; none of it is body."""
    tokens, zones = page(PROSE, MORE, line)
    assert [tokens.value(*name) for name in zones.byline] == names
    assert tokens.value(*zones.body[-1]).endswith("Example Mobile.")


def test_credits_at_the_end_of_a_paragraph() -> None:
    """They are cut off the prose."""
    tokens, zones = page(PROSE, MORE + " (Reporting by Bo Sample; Editing by Cy Instance)")
    assert [tokens.value(*name) for name in zones.byline] == ["Bo Sample"]
    assert tokens.value(*zones.body[-1]).endswith("Example Mobile.")


def test_reporting_by_others_is_prose() -> None:
    """No name follows."""
    line = "Reporting by the country’s newspapers had been thin, the company said."
    assert body_of(PROSE, line) == [f"{PROSE} {line}".replace("’", "'")]


def test_a_box_ends_at_the_blank_line() -> None:
    """The lines right under the label belong to the advertisement."""
    assert body_of(PROSE, "ADVERTISEMENT\n“Buy now,” says everybody!\nBuy it here.", MORE) == [
        PROSE,
        MORE.replace("“", '"').replace("”", '"'),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies. You can change your mind at any time.",
        "Accept “essential cookies only”? You can change this in your browser.",
        "What is a mast? Ten answers and a question",
        "[the_ad id='7']",
    ],
)
def test_what_stands_above_the_article(line: str) -> None:
    """None of it is body."""
    assert body_of(line, PROSE, MORE) == [f"{PROSE} {MORE}".replace("“", '"').replace("”", '"')]


@pytest.mark.parametrize(
    "tail",
    [
        ("You May Also Like",),
        ("About the Author(s)", "Ana Example", "Ana writes about masts. She lives in one."),
        ("Comments (2)", "somebody: “had the money” lol, they had not."),
        ("About Example Mobile", "Example Mobile sells telephones. It was founded in 1999."),
        ("Media contact:", "Bo Sample, press officer, Example Mobile"),
        ("Tags: masts, prices",),
        ("Most read", "1. Why it never is", "2. Ten things"),
        ("Sign up for our newsletter and never miss a mast.",),
        ("Loved this article? Get “The Morning Mast” in your inbox.",),
        ("Correction: an earlier version of this article said “in the south”. We apologise.",),
        ("The views expressed are her own.",),
        ("A mast in the north. (Photo: Bo Sample)",),
        ("1 comment", "masterella says: they had not."),
        ("RELATED: “No mast too high”, our series on masts",),
    ],
)
def test_what_stands_below_the_article(tail: tuple[str, ...]) -> None:
    """None of it is body."""
    assert body_of(PROSE, *tail) == [PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "SEE ALSO: Ten masts",
        "Image: A mast",
        "Ana Example in her office",
        "[Ad]",
        "The company will put up half of the masts that it is to build in the north, and ninety in the east, by 2020",
    ],
)
def test_what_stands_between_paragraphs(line: str) -> None:
    """It parts two runs of body."""
    assert len(body_of(PROSE, line, PROSE.replace("north", "south"))) == 2


def test_a_note_on_the_author_needs_no_heading() -> None:
    """It opens with the byline's name."""
    note = "Ana Example has covered masts since 1998. Her book appeared in 2014."
    assert body_of(
        "Prices fall in the north", "By Ana Example", PROSE, MORE.replace("Ana Example", "Zoe Quarry"), note
    )[-1].endswith("Example Mobile.")


def test_a_hard_wrapped_page_has_whole_paragraphs() -> None:
    """Lines that were wrapped at one width are one paragraph, wherever a capital stands."""
    lines = (
        "Example Mobile said on Monday that it had bought the masts of\n"
        "Sample Telecom in the north of the country, where it had none, for\n"
        "a sum that neither firm would name. The masts will be painted by\n"
        "Easter, said Ana Example, who runs the network."
    )
    tokens = tokenize(Reading(lines))
    assert len(tokens.paragraphs) == 1


def test_a_standfirst_that_the_paragraph_after_the_dateline_repeats() -> None:
    """It is no body, and neither is the dateline."""
    standfirst = "Example Mobile reported on Monday a rise in profit."
    assert body_of("Example Mobile's profit is up", standfirst, f"OSLO, April 22 (Example) - {standfirst}", PROSE) == [
        f"{standfirst} {PROSE}"
    ]


def test_a_standfirst_above_a_block_of_labels_is_no_body() -> None:
    """Source, date and author part it from the article."""
    paragraphs = (
        "Example Mobile cuts its prices",
        "The operator says that customers will pay half of what they paid.",
        "Date: 6 March 2015",
        "Author: Ana Example",
        PROSE,
        PLAIN,
        "The rest of the country will have to wait for it.",
    )
    assert body_of(*paragraphs) == [" ".join(paragraphs[4:])]


def test_a_list_of_links_with_teasers_closes_the_page() -> None:
    """A title and a sentence each, to the end."""
    links = ("Masts to be painted", "They will be green by May.", "A harbour without signal", "Boats complain of it.")
    assert body_of("Example Mobile cuts its prices", PROSE, PLAIN, "Related coverage", *links) == [f"{PROSE} {PLAIN}"]


def test_a_box_of_links_within_the_article_ends_with_it() -> None:
    """Prose that goes on is body again."""
    rest = ("It will cut them again in May. It said so twice.", "Nobody knows why it does.")
    assert body_of("Example Mobile cuts its prices", PROSE, "Related coverage", "Masts painted green", *rest) == [
        PROSE,
        " ".join(rest),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Engineers at work in the north. | Photo by Bo Sample/Getty Images",
        "Example Mobile has cut its prices in the north by half",
    ],
)
def test_captions_by_credit_and_by_repetition(line: str) -> None:
    """A credit at the end, or the opening of a paragraph above once more, without a stop."""
    assert body_of("Example Mobile cuts its prices", PROSE, line, PLAIN) == [PROSE, PLAIN]


def test_bylines_with_a_credit_for_the_pictures() -> None:
    """Who took the pictures did not write."""
    tokens, zones = page("Example Mobile cuts its prices", "Words: Ana Example. Pictures: Bo Sample.", PROSE, PLAIN)
    assert [tokens.value(*name) for name in zones.byline] == ["Ana Example"]


def test_pull_quotes_stand_in_a_longer_paragraph_too() -> None:
    """A quotation alone in its paragraph is set out from another one, unless it is the other all over again."""
    set_out = '"We had the money for it all along"'
    longer = f'{set_out[:-1]}," said Ana Example of Example Mobile.'
    assert body_of("Prices fall", PROSE, set_out, longer, PLAIN) == [PROSE, f"{longer} {PLAIN}"]
    twice = '"It will not rise again this year."'
    assert body_of("Prices fall", PROSE, twice, PLAIN, twice) == [f"{PROSE} {twice} {PLAIN} {twice}"]
