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


def test_an_abbreviation_in_brackets_before_a_post() -> None:
    """The company whose abbreviation stands in brackets right before a post is the employer, known or not."""
    for name, short in (("Cable & Wireless Communications", "CWC"), ("Gorum Widgets", "GW")):
        text = f"Bharti Airtel chairman Ben Sample spoke to {name} ({short}) chairman Ana Example."
        assert places(text) == [("chairman", name, "current")]
    text = "Telenor met Gorum’s chief financial officer (CFO) Ana Example."
    assert places(text) == [("chief financial officer", "Gorum", "current")]


def test_a_date_behind_a_post_leaves_the_employer_before_it() -> None:
    """ "From 2011" behind a post is no company joined from; a company there is."""
    text = "Ana Example joined Telia in May. She was Telenor’s head of sales from 2011."
    assert places(text)[-1] == ("head of sales", "Telenor", "former")


@pytest.mark.parametrize("kin", ["retail dealer partner", "supplier", "partner"])
def test_the_company_s_partner_is_the_employer(kin: str) -> None:
    """What a company is to another stands before the employer's name."""
    text = f"Telenor has appointed Ana Example, the chief executive of its {kin} Gorum Lines NZ."
    assert places(text) == [("chief executive", "Gorum Lines NZ", "current")]


def test_a_word_in_quotation_marks_parts_no_post() -> None:
    """A word in marks belongs to the noun for the employer and hides no subject."""
    text = "Ana Example, who was customer relations director at the “virtual” network, joins Telia as chief of staff."
    assert places(text)[-1] == ("chief of staff", "Telia", "current")


def test_an_alumna_is_of_the_past() -> None:
    """ "Telenor alum" says where somebody was, not who gives the post."""
    text = "The Swedish carrier Telia has poached Telenor alum Ana Example. She will serve as chief commercial officer."
    assert all(employer != "Telenor" for _, employer, _ in places(text))


@pytest.mark.parametrize(
    "text",
    [
        "Without calling out any names, Ana Example, chief of Telenor, blamed a rival.",
        "The Internationalised Domain Name system, said Ana Example, chief of Telenor, is bad.",
        "Telenor chief Ana Example praised the appointment of three former colleagues. Ms Example smiled.",
    ],
)
def test_no_move(text: str) -> None:
    """Names of things, capitalised nouns and appointments of others move nobody."""
    assert parse(text).moves == ()


def test_a_newly_appointed_chief_is_in_office() -> None:
    """ "To" before "newly appointed" is no future."""
    text = "The carrier Telenor’s new lawyer reports to newly appointed CEO Ana Example."
    assert places(text) == [("CEO", "Telenor", "current")]
    assert places("Telenor is to appoint Ana Example as CEO.") == [("CEO", "Telenor", "incoming")]


def test_the_post_of_a_former_company_is_not_given_again() -> None:
    """Where somebody was before gives no employer to the post that follows."""
    text = "Telia grew. Ana Example, who was previously affairs director at Gorum, is made chief of staff."
    assert places(text)[-1] == ("chief of staff", "Telia", "current")


def test_posts_that_are_none() -> None:
    """A management team, customers and an allusion name no post."""
    assert places("Ana Example of Telia will join Telenor’s executive management team.")[0][0] is None
    text = "Ana Example of Telia ran sales at Telenor, as well as managing overall customer satisfaction."
    assert all(title is None for title, _, _ in places(text))
    text = "Telenor chairman Ben Sample met Telia’s Ana Example, as the telecoms tycoon vowed to grow."
    assert places(text) == [(None, "Telia", "current")]


def test_whose_chief_has_spoken() -> None:
    """ "Its" between a company and a verb of saying is that of the subject."""
    text = "Telenor has held talks with Telia, its chief has said. Ana Example met the board."
    assert all(employer != "Telia" for _, employer, _ in places(text))


def test_parents_of_owners() -> None:
    """A parent named behind its possessor owns the unit, never the other way round."""

    def parents(text: str) -> dict[str, str | None]:
        return {known.name: known.parent.name if known.parent else None for known in parse(text).operators}

    assert (
        parents("Wind Tre, which is owned by Three’s parent company CK Hutchison, grew.")["Wind Tre"] == "CK Hutchison"
    )
    assert parents("Wind Tre is owned by CK Hutchison, Three’s parent company.") == {
        "Wind Tre": "CK Hutchison",
        "CK Hutchison": None,
        "Three": "CK Hutchison",
    }


def test_a_unit_that_no_word_makes_an_operator_s() -> None:
    """ "The" before a unit's name gives it to no operator of another sentence."""
    names = [
        known.name for known in parse("Cell C fell. It is vital for the Consumer Trade Unit, said Telkom.").operators
    ]
    assert "Consumer Trade" not in names


def test_a_minister_by_his_country() -> None:
    """An adjective for a country opens a post whose holder stands between commas."""
    text = "But last week, Argentine Economic Minister, Ana Example, told Telenor so."
    assert places(text) == [("Economic Minister", None, "current")]


@pytest.mark.parametrize("name", ["Telenor Pakistan", "Pakistan Telecommunication Authority (PTA)", "PTCL,"])
def test_a_post_right_before_its_company(name: str) -> None:
    """A capitalised post may stand before the employer and the holder without a link."""
    held = places(f"Chairman {name} Ana Example, spoke to Ufone about its mobile network.")
    assert held == [("Chairman", name.partition(" (")[0].rstrip(","), "current")]
    text = "Jazz is a mobile operator in Pakistan. CEO Jazz Amir Example spoke."
    assert places(text, "Amir Example") == [("CEO", "Jazz", "current")]


def test_a_capital_s_company_is_no_employer_of_another() -> None:
    """A company behind a post is not its employer where no name follows it."""
    text = "The group’s Chief Executive Telenor had hired was Ana Example of Telia."
    assert all((title, employer) != ("Chief Executive", "Telenor") for title, employer, _ in places(text))


@pytest.mark.parametrize("rank", ["Maj Gen (R)", "Major General (Retd.)", "Brig (Rtd)"])
def test_a_retired_officer(rank: str) -> None:
    """What brackets say of a rank is no part of the name."""
    text = f"Telenor met the Chairman of the Pakistan Telecommunication Authority, {rank} Ana Example, on Monday."
    assert [person.name for person in parse(text).people] == ["Ana Example"]


def test_a_minister_behind_a_chief() -> None:
    """ "The prime minister" behind somebody's post begins a new subject."""
    text = "In a meeting with Ana Example, CEO, VEON Group, the prime minister highlighted the role of firms."
    assert places(text) == [("CEO", "VEON Group", "current")]


def test_the_subject_behind_an_adverbial_employs() -> None:
    """A company behind "In a statement," is the subject that "its" means."""
    text = "In a statement, Digicel says that Telecom Samoa will launch. Its chairman, Ana Example, says so."
    assert places(text) == [("chairman", "Digicel", "current")]


def test_designate_behind_a_post_is_no_verb() -> None:
    """ "CEO designate X" appoints nobody anew."""
    assert parse("The unions met with CEO designate Ana Example of Telenor.").moves == ()


def test_a_function_is_no_company() -> None:
    """ "Vice President of Mobile Services" is a function; "Managing Director of Acme Services" a company's."""
    text = "“Yes,” said Ana Example, Vice President of Mobile Services for Telenor in Norway."
    assert places(text) == [("Vice President of Mobile Services", "Telenor", "current")]
    assert not parse(text).organizations
    text = "“Yes,” said Ana Example, Managing Director of Acme Services."
    assert places(text) == [("Managing Director", "Acme Services", "current")]


def test_who_speaks_behind_a_participle() -> None:
    """A post without a name is that of whoever speaks next behind an opening participle."""
    text = "Eircom must cut, the company’s chief executive said. Outlining its plans, Ana Example said it would."
    assert places(text) == [("chief executive", "Eircom", "current")]


def test_a_minister_who_is_a_senator() -> None:
    """A seat between the post and the name hides no holder."""
    assert places("Telenor met the finance minister, Senator Ana Example, in May.")[0][0] == "finance minister"


def test_a_sister_company_employs() -> None:
    """A possessor's sister is the employer, not the possessor."""
    assert places("Ben Sample met Ana Example, the CEO of Telstra’s sister InfraCo.") == [("CEO", "InfraCo", "current")]


def test_a_candidate_is_no_official() -> None:
    """An internal candidate holds no post yet; one for a seat in parliament is an official."""
    text = "Windstream grew as internal candidate Ana Example replaces Ben Sample as finance director."
    assert [title for title, _, _ in places(text)] == ["finance director"]


def test_a_relative_clause_without_a_comma() -> None:
    """ "Who will become" is said of the name right before it."""
    text = "Altice USA has appointed Ben Sample to succeed Ana Example who will become Executive Chairman of the Board."
    assert places(text) == [("Executive Chairman of the Board", "Altice USA", "incoming")]


def test_a_company_focused_on_a_place() -> None:
    """ "Africa-focused" describes the employer."""
    text = "Ana Example is a non-executive director at Africa-focused operator MTN Group."
    assert places(text) == [("non-executive director", "MTN Group", "current")]


def test_a_post_that_remains_is_not_left() -> None:
    """The post that a later sentence says somebody keeps is not the one that the departure leaves."""
    text = "Telia said so after Ana Example left the role. Ms Example will remain chair of Telia Lietuva."
    assert places(text)[-1][2] == "current"


def test_a_forename_is_no_party() -> None:
    """A given name by which the text goes on is the person's, whatever the person joins."""
    text = "Telstra appointed Ana Example as CFO. Ana joined Telstra from GE. Ana will take over from Ben Sample."
    assert [body.name for body in parse(text).organizations if body.name == "Ana"] == []


def test_a_valley_is_nobody() -> None:
    """The end of a place's name behind another capital is no surname."""
    assert [
        person.name for person in parse("A storm in the Ohio River Valley hit Telenor, said Mr Sample.").people
    ] == ["Sample"]


def test_presidents_of_a_country() -> None:
    """ "Presidents A and B" are no company's; a company's own president is an executive."""
    text = "Telenor chief Ben Sample served under Presidents Ana Example and Carl Muster."
    assert places(text)[0][1] is None
    assert [person.kind.value for person in parse(text).people] == ["executive", "official", "official"]
    (person,) = parse("SMFG President Ana Example said that the carriers grow.").people
    assert isinstance(person, Executive)


def test_a_dash_between_clauses_opens_a_title() -> None:
    """A dash with spaces is no hyphen of a title."""
    text = "Telenor named two of the best in the world - Senator Ana Example and a singer."
    assert places(text)[0][0] == "Senator"


def test_an_under_secretary_speaks() -> None:
    """ "Under Secretary" is a post whose holder speaks."""
    (quote,) = parse("“Telenor is fine,” said Treasury Under Secretary Ana Example.").quotes
    assert quote.speaker is not None
    assert getattr(quote.speaker, "name", None) == "Ana Example"


def test_wishes_and_messages_name_nobody() -> None:
    """A wish is nobody's name, and what stands in a message no company's words."""
    extraction = parse("It plunders Microsoft Outlook. The message in the e-mail reads: “Merry Christmas to you all”.")
    assert extraction.people == ()
    assert all(getattr(quote.speaker, "name", None) is None for quote in extraction.quotes)


def test_a_chief_of_a_field_that_no_list_has() -> None:
    """ "Chief" before a field and a post ranks that post."""
    text = "Ben Sample works at Telenor. Ana Example, chief currency strategist at UBS, said that it fell."
    assert places(text) == [("chief currency strategist", "UBS", "current")]


def test_a_manager_of_a_country_is_a_company_s() -> None:
    """A country before "manager" is no employer that later posts take."""
    text = "Ana Example joined Telenor, becoming Fiji’s youngest store manager. She became finance director in 2002."
    assert places(text)[-1] == ("finance director", "Telenor", "current")


def test_who_bought_is_not_made_anything() -> None:
    """A name behind "since" is no object of the verb before."""
    text = "Telenor has failed to make money since the state sold it to hotel tycoon Ana Example."
    assert parse(text).moves == ()
