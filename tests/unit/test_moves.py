"""Appointments and departures."""

import pytest

from telcomodel import Move, MoveKind, parse


def moves(text: str) -> list[tuple[str, str, str | None]]:
    """Kind, person and title of every move."""
    return [(move.kind.value, move.person.name, title(move)) for move in parse(text).moves]


def title(move: Move) -> str | None:
    return move.position.role.title if move.position and move.position.role else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Telenor has appointed Ana Example as CFO.", ("appointment", "Ana Example", "CFO")),
        (
            "Ana Example was promoted to vice president of sales at Telenor.",
            ("appointment", "Ana Example", "vice president of sales"),
        ),
        ("Ana Example joins Telenor from Telia as CTO.", ("appointment", "Ana Example", "CTO")),
        (
            "Telenor elevated its finance chief, Ana Example, to chief executive.",
            ("appointment", "Ana Example", "chief executive"),
        ),
        (
            "Telenor’s commercial director, Ana Example, departs in March.",
            ("departure", "Ana Example", "commercial director"),
        ),
        ("Ana Example has stepped down as CEO of Telenor.", ("departure", "Ana Example", "CEO")),
        (
            "Telenor chief executive Ana Example is leaving the company.",
            ("departure", "Ana Example", "chief executive"),
        ),
    ],
)
def test_one_move(text: str, expected: tuple[str, str, str | None]) -> None:
    """Object, subject and passive constructions give the person who moves and the post."""
    assert moves(text) == [expected]


def test_who_left_before_somebody() -> None:
    """The resignation of somebody's predecessor is not that person's own."""
    moves = parse(
        "Ana Example is chief executive of Telenor. The resignation of Ms Example’s predecessor, Ben Sample, hurt."
    ).moves
    assert [move.person.name for move in moves] == ["Ben Sample"]


def test_predecessor_and_successor() -> None:
    """The successor's appointment and the predecessor's departure point at each other."""
    first, second = parse(
        "Telenor named Ana Example its CEO, succeeding Peter Sample, who will step down on 30 June 2021."
    ).moves
    assert first.kind is MoveKind.APPOINTMENT
    assert first.predecessor is not None
    assert first.predecessor.name == "Peter Sample"
    assert second.kind is MoveKind.DEPARTURE
    assert second.successor is not None
    assert second.successor.name == "Ana Example"
    assert second.date is not None
    assert second.date.value == "2021-06-30"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Example left the room.",
        "Telenor, said Ana Example, will leave the market.",
        "Ana Example started the meeting and made tea.",
        "Prices rose before Ana Example returned home.",
    ],
)
def test_no_move(text: str) -> None:
    """Verbs of moving that speak of rooms and markets move nobody between posts."""
    assert moves(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "name", "day"),
    [
        (
            "Telenor appointed Ana Example as CFO, succeeding Peter Sample, who retires in June 2021.",
            "appointment",
            "Ana Example",
            None,
        ),
        (
            "Telenor appointed Ana Example as CFO, succeeding Peter Sample, who retires in June 2021.",
            "departure",
            "Peter Sample",
            "2021-06",
        ),
        (
            "Telenor CEO Ana Example will step down on 31 July 2022, the company said on 3 May 2022.",
            "departure",
            "Ana Example",
            "2022-07-31",
        ),
        ("Telenor said on 3 May 2022 that CFO Ana Example has resigned.", "departure", "Ana Example", None),
        ("Telenor CEO Ana Example will resign but stay until the end of June 2022.", "departure", "Ana Example", None),
        (
            "Telenor announced the appointment of Ana Example as CFO, effective 1 January 2023.",
            "appointment",
            "Ana Example",
            "2023-01-01",
        ),
        ("Telenor chief executive Ana Example’s retirement is due in May 2023.", "departure", "Ana Example", "2023-05"),
        (
            "Ana Example, who joined Telenor in 2013 and was appointed CTO in 2019, spoke.",
            "appointment",
            "Ana Example",
            "2013",
        ),
    ],
)
def test_date_of_its_own_clause(text: str, kind: str, name: str, day: str | None) -> None:
    """A date belongs to the clause that it stands in; that of speaking or of a limit is none."""
    move = next(move for move in parse(text).moves if (move.kind.value, move.person.name) == (kind, name))
    assert (move.date.value if move.date else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "Telenor CEO Peter Sample was ousted and replaced by finance chief Ana Example.",
        "Telenor CEO Peter Sample is to leave and will be succeeded by Ana Example.",
        "Peter Sample steps down as CEO of Telenor and is being replaced in the role by Ana Example.",
        "Outgoing Telenor boss Peter Sample hands over to Ana Example on 1 July 2020.",
        "Telenor CEO Peter Sample makes way for deputy chief executive Ana Example.",
    ],
)
def test_successor(text: str) -> None:
    """Whoever leaves has the successor that the sentence names."""
    departure = next(move for move in parse(text).moves if move.kind is MoveKind.DEPARTURE)
    assert departure.person.name == "Peter Sample"
    assert departure.successor is not None
    assert departure.successor.name == "Ana Example"


@pytest.mark.parametrize("marks", ["“”", "«»", ["''", "''"], "‘’"])
def test_a_noun_in_a_quotation_appoints_nobody(marks: str) -> None:
    """A name that hills have is no appointment of whoever speaks of it."""
    text = f"{marks[0]}We know every hill by its name,{marks[1]} Jean-Marc Sample, CEO of Telenor, warned."
    assert parse(text).moves == ()


@pytest.mark.parametrize(
    "text",
    [
        "Per Holm will be succeeded as chief executive of Telia by Mladjan Velickovic.",
        "Telia’s chairman, Per Holm, is to be replaced by Mladjan Velickovic.",
        "Mladjan Velickovic will take over as Telia chairman. Per Holm leaves.",
    ],
)
def test_who_follows_is_a_person(text: str) -> None:
    """Whoever a post is passed to is a person, whatever the name, and belongs to the company of the post."""
    found = {person.name: person for person in parse(text).people}
    assert "Mladjan Velickovic" in found
    assert [held.organization.name for held in found["Mladjan Velickovic"].positions if held.organization] == ["Telia"]
    assert "Mladjan Velickovic" in {move.person.name for move in parse(text).moves}


def test_what_is_replaced_by_a_thing() -> None:
    """Networks that others replace are no people."""
    assert not parse("Telia said its old network would be replaced by Zentrix Radio Units in May.").people
