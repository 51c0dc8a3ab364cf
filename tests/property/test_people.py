"""People, posts and moves over arbitrary pieces of news language."""

from hypothesis import given
from hypothesis import strategies as st

from telcomodel import parse

PIECES = (
    'Ana Example|Mr Example|Peter Sample|G. S.|van der|bin|Jr.|Dr.|Telenor|Vodafone UK|’s|, |. |; |“|”|"|(|)|head|'
    "chief executive|CEO|deputy|director|of|for|at|and|the|its|his|she|He|who|was|named|as|to|left|joins|replacing|"
    "succeeds|by|said|network operations|officer|chief|vice-chairman|of the operator|former|acting|M&A|Graf|42|in|"
    "Kenya|\n\n|McX|’t|d’Ávila|SAID|ANA EXAMPLE|ana example"
).split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_every_person_position_and_move_is_in_the_text(text: str) -> None:
    """No sequence of words breaks the grammar, and every fact reads as its evidence does."""
    extraction = parse(text)
    for person in extraction.people:
        assert person.evidence[0].span.of(text)
        for position in person.positions:
            assert position.text
            assert position.evidence[0].span.of(text)
    for move in extraction.moves:
        assert move.person in extraction.people
        assert move.predecessor != move.person


@given(
    first=st.sampled_from(["Ana", "Peter", "Nomvula", "Jean-Marc", "Íñigo"]),
    last=st.sampled_from(["Example", "van der Voorbeeld", "Al-Mithal", "O’Sampla", "Lobo d’Ávila"]),
    title=st.sampled_from(
        ["chief executive", "head of networks", "VP Sales", "finance director", "chief cloud and data officer"]
    ),
    frame=st.sampled_from(
        [
            "“No,” said {n}, {t} of Telenor.",
            "Telenor {t} {n} said no.",
            "Telenor’s {t}, {n}, said no.",
            "Telenor named {n} {t}.",
            "Telenor has appointed {n} as its new {t}.",
            "{n}, who is {t} of Telenor, said no.",
            "The {t} of Telenor, {n}, said no.",
            "{n}, Telenor’s {t}, said no.",
            "{n} is the {t} at Telenor.",
            "{n} has joined Telenor as {t}.",
            "{n} (Telenor {t}) said no.",
            "Telenor promoted {n} to {t}.",
            "{n} becomes {t} of Telenor in May.",
            "{n}, previously {t} at Telenor, said no.",
            "Among others, {n}, {t}, Telenor; came.",
        ]
    ),
)
def test_planted_post_is_found(first: str, last: str, title: str, frame: str) -> None:
    """Name, title and employer are found in every order."""
    name = f"{first} {last}"
    (person,) = parse(frame.format(n=name, t=title)).people
    position = person.positions[0]
    assert person.name == name.replace("’", "'")
    assert position.role is not None
    assert position.role.title == title
    assert position.organization is not None
    assert position.organization.name == "Telenor"


@given(
    leaver=st.sampled_from(["Ana Example", "Peter van der Voorbeeld"]),
    follower=st.sampled_from(["Nomvula Al-Mithal", "Jean-Marc O’Sampla"]),
    frame=st.sampled_from(
        [
            "Telenor named {f} chief executive, replacing {l}.",
            "Telenor appointed {f} to succeed {l} as chief executive.",
            "{f} takes over from {l} as chief executive of Telenor.",
            "{f} has been promoted to chief executive of Telenor, succeeding {l}.",
            "Telenor chief executive {l} will step down and be succeeded by {f}.",
            "Telenor chief executive {l} was ousted and replaced by {f}.",
            "Telenor chief executive {l} hands over to {f}.",
        ]
    ),
)
def test_planted_succession_is_found(leaver: str, follower: str, frame: str) -> None:
    """Whoever comes has the predecessor, or whoever leaves the successor, in every wording."""
    pairs = {
        (move.person.name, move.successor.name)
        if move.kind.value == "departure" and move.successor
        else (move.predecessor.name if move.predecessor else None, move.person.name)
        for move in parse(frame.format(l=leaver, f=follower)).moves
    }
    assert (leaver, follower.replace("’", "'")) in pairs
