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
