"""Whose a company is, by the words between two names."""

from __future__ import annotations

import pytest

from telcomodel.parsing.organizations.ownership import claimed_by_it, first_of, owned_by_it, owns_it


@pytest.mark.parametrize(
    ("between", "behind", "first"),
    [
        (", which is controlled by ruritania 's", ".", "unit"),
        (", the ruritanian arm of", ",", "unit"),
        (", in which", "owns 61 %", "unit"),
        (", in which", "owns 45 %", None),
        (", 40 % owned by", ",", None),
        (", jointly owned by", "and", None),
        (", part - owned by", ",", None),
        (", which belongs to", ",", "unit"),
        (", 51 % of which is held by ruritania 's", ",", "unit"),
        (", 40 % of which is held by", ",", None),
        ("of ruritania , the owner of another ruritanian network ,", ".", "owner"),
        ("'s units in ruritania (", ")", "owner"),
        (", ruritania 's second carrier , is a unit of", ".", "unit"),
        ("'s parent ,", ",", "unit"),
        (",", "'s struggling mobile arm ,", "unit"),
        ("'s ruritanian subsidiary", "said", "owner"),
        ("- controlled", "said", "owner"),
        ("owns 80 % of the mobile operator", ".", "owner"),
        ("has agreed to sell", "to", "owner"),
        ("has agreed to sell its stake in", "to", None),
        ("has agreed to buy", ".", None),
        ("and", "said", None),
    ],
)
def test_words_between_two_names_tell_the_owner(between: str, behind: str, first: str | None) -> None:
    """A construction tells which of two names is the owner's; lesser shares and joint owners tell none."""
    assert first_of(between.split(), behind.split()) == first


def test_words_around_a_name_take_up_a_company_named_before() -> None:
    """Its unit behind a pronoun, its owner behind the noun for one."""
    assert owned_by_it("the sale of its ruritanian arm ,".split(), [","])
    assert not owned_by_it("talks with its rival".split(), [","])
    assert not owned_by_it("its sister brand ,".split(), [","])
    assert owns_it("from its owner , ruritania 's".split())
    assert not owns_it("from its former owner ,".split())
    assert owns_it("the company 's parent ,".split())
    assert owns_it("it is majority - owned by ruritania 's".split())


@pytest.mark.parametrize(
    ("before", "behind", "claimed"),
    [
        ("the landline division ,", ", will lose jobs", True),
        ("but it also owns", ", the largest", True),
        ("much of that was due to", ", a cheap service without shops which it launched in may", True),
        ("last year it sold", ", which it bought in 2001 ,", True),
        ("including the users of", ", which it bought in 2001 ,", False),
        ("the two own half of", ", which it set up with", False),
        ("has bid for the 48 % of ruritania 's", "that it does not already own .", True),
        ("has bid for the 80 % of", "it does not already own .", False),
        ("has bid for the part of", "that it did not already own .", False),
    ],
)
def test_a_pronoun_claims_a_unit(before: str, behind: str, claimed: bool) -> None:
    """What "it" has bought or owns most of is a part of it; what it wants the most of is not yet."""
    assert claimed_by_it(before.split(), behind.split()) is claimed
