"""Where somebody arrives or takes the helm, and what only looks like it."""

from __future__ import annotations

import pytest

from telcomodel import Executive, parse


def places(text: str, name: str = "Ana Example") -> list[tuple[str | None, str | None, str]]:
    """Title, employer and status of every position of a person."""
    person = next(person for person in parse(text).people if person.name == name)
    return [
        (
            held.role.title if held.role else None,
            held.employer or (held.organization.name if held.organization else None),
            held.status.value,
        )
        for held in person.positions
    ]


@pytest.mark.parametrize(
    "joined",
    [
        "joined rival Cell C as its finance director",
        "joined South African telecommunications company, Cell C, as its new finance director",
        "joined the South African carrier Cell C as finance director",
    ],
)
def test_the_company_joined_is_the_employer(joined: str) -> None:
    """ "As its" behind a verb of joining means what is joined, not the subject's company."""
    (_, before, _), (_, after, _) = places(f"Ooredoo chief executive Ana Example has {joined}.")
    assert (before, after) == ("Ooredoo", "Cell C")


def test_the_company_beside_another_verb_is_not_joined() -> None:
    """ "As its" behind another verb means its subject."""
    held = places("Ooredoo outgrew the carrier Cell C, as its finance director Ana Example told us.")
    assert held == [("finance director", "Ooredoo", "current")]


def test_the_helm_of_another_company() -> None:
    """Who takes the helm somewhere is tied to it, beside a post held before; the move says where."""
    text = "Telenor chairman Ana Example took the helm at Telia in August."
    assert places(text) == [("chairman", "Telenor", "current"), (None, "Telia", "current")]
    (move,) = parse(text).moves
    assert move.position is not None
    assert move.position.organization is not None
    assert move.position.organization.name == "Telia"


def test_whoever_left_to_take_the_helm() -> None:
    """A relative clause tells both the company left and that whose helm is taken."""
    text = "Telenor named Ben Sample as CEO. He replaces Ana Example, who left the group to take the helm at Telia."
    assert (None, "Telia", "current") in places(text)


def test_the_helm_is_not_the_speaker_s() -> None:
    """A verb of saying parts its subject from whom it is said of."""
    text = "Telenor chief Ana Example said Ben Sample would take the helm at Telia."
    assert places(text) == [("chief", "Telenor", "current")]


def test_a_company_that_is_an_adviser() -> None:
    """A relative pronoun that stands for a company holds no post for the person before it."""
    text = "Ms Example said so of a bank that is the adviser to Telenor. Ana Example is chief executive of Telia."
    assert places(text) == [("chief executive", "Telia", "current")]


def test_a_company_behind_another_s_money() -> None:
    """ "Telstra-backed" says whose money is in a company, not whose post follows."""
    text = "iD Mobile grew. The Telstra-backed MVNO sells SIM cards. Managing director Ana Example said so."
    assert places(text) == [("Managing director", "iD Mobile", "current")]


def test_a_paper_that_tells_of_a_helm_is_no_employer() -> None:
    """The newspaper that tells who takes over is not what is taken over."""
    text = "Euronext woos the LSE. The FT agrees. The newspaper said Euronext would let Ms Example take the helm."
    assert all(employer != "FT" for _, employer, _ in places(text, "Example"))


def test_a_counterpart_of_a_company() -> None:
    """The company before "counterpart" is that of the name behind it, with or without a comma."""
    assert places("Telenor chief Ben Sample met his Telia counterpart Ana Example.") == [(None, "Telia", "current")]


def test_from_a_part_of_a_company() -> None:
    """A longer name that begins with a known company's ties somebody to it."""
    assert isinstance(parse("“It works,” said Ana Example, from Telenor Broadcast.").people[0], Executive)


def test_a_tool_named_after_somebody_appoints_nobody() -> None:
    """ "Named after" gives a name, not a post."""
    text = "Telenor’s tool, named after the painter Ana Example, is new. Ms Example was a painter."
    assert parse(text).moves == ()


def test_a_post_taken_elsewhere_is_not_the_one_left() -> None:
    """The post behind a verb of going elsewhere is no post that a departure leaves."""
    text = "Telenor named Ben Sample after the departure of Ana Example, who moved to Telia as its finance director."
    assert places(text) == [("finance director", "Telia", "current")]


@pytest.mark.parametrize("field", ["Communications and Transport", "Finance and Postal Services"])
def test_a_minister_of_two_fields(field: str) -> None:
    """ "And" goes on with the field that a known post already has."""
    assert places(f"The Minister of {field}, Ana Example, said no.") == [(f"Minister of {field}", None, "current")]


def test_and_behind_a_minister_joins_people() -> None:
    """ "And" before a name joins two people."""
    assert places("Ooredoo met the minister of finance and Ana Example.") == []


def test_a_post_in_a_country_with_an_article() -> None:
    """Where a post was held stands between it and the comma before its holder."""
    text = "A former director at Orange’s mobile unit in the Dominican Republic, Ana Example now plans a firm."
    assert places(text)[0][0] == "former director"


def test_on_leave_is_no_departure() -> None:
    """ "Leave" behind "on" is time off."""
    assert parse("Telenor chief Ana Example was placed on leave.").moves == ()
    assert [move.kind.value for move in parse("Telenor chief Ana Example is to leave.").moves] == ["departure"]


def test_a_prize_of_the_year_is_nobody_s_employer() -> None:
    """ "Of the Year" says what a prize is for."""
    held = places("Ana Example, CEO at Northstream, is a judge for CTO of the Year.")
    assert all(employer in ("Northstream", None) for _, employer, _ in held)


def test_a_vice_president_and_head() -> None:
    """A short vice-president's title and the head behind its comma are one post."""
    assert places("Ana Example, SVP, Head of EMEA at Telenor, said no.") == [
        ("SVP, Head of EMEA", "Telenor", "current")
    ]


def test_a_resignation_among_others() -> None:
    """ "And" may follow the name behind a definite post where a noun of leaving governs both."""
    text = "Telenor fell after the resignation of the ex-finance director, Ana Example and the rise of a rival."
    assert places(text) == [("ex-finance director", "Telenor", "former")]
