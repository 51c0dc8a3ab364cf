"""Whose a company is, by the words between two names."""

from __future__ import annotations

import pytest

from telcomodel.parsing.organizations.ownership import first_of, owned_by_it, owns_it


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
    assert owns_it("from its owner , ruritania 's".split())
    assert not owns_it("from its former owner ,".split())
