"""Personal names: which words are people, and which mentions are the same person."""

import pytest

from telcomodel import Extraction, PersonKind, Recognized, Span, parse
from telcomodel.parsing.pipeline import Parser


def names(extraction: Extraction) -> list[str]:
    return [person.name for person in extraction.people]


@pytest.mark.parametrize(
    "name",
    [
        "Ana Example",
        "Maarten van der Voorbeeld",
        "Íñigo Muestra de la Peña",
        "Benedita Lobo d'Ávila",
        "Caoimhe Ní Shampla",
        "Kiri Te Tauira",
        "Hamad bin Nasser Al-Mithal",
        "Anneke 't Hooft-Voorbeeld",
        "G. S. Udaharanam",
        "Jean-Marc Exemple",
        "Seán O'Sampla",
        "Lee Ye-jae",
        "Phua Siew Lian",
        "Marcellus Sample Jr.",
        "Katharina Freifrau von Beispiel",
        'Jose Ramon "Jojo" Halimbawa',
        "J. Arthur Sample III",
        "Per Kristoffer Eksempel",
        "Jan Schulze-Beispiel",
        "Thaís Amostra",
        "A. Udaharan",
        "Liu Zhenlai",
        "Park Ye-sik",
        "Sindiswa (Sindi) Sample-Khoza",
    ],
)
def test_name_of_any_culture_is_whole(name: str) -> None:
    """Particles, initials, hyphens, apostrophes, suffixes and nicknames belong to the name."""
    assert names(parse(f"“We are ready,” said {name}, head of networks at Telenor.")) == [name]


@pytest.mark.parametrize("title", ["Mr", "Mrs.", "Dr", "Sir", "Professor", "Sheikha", "Hon."])
def test_title_is_no_part_of_the_name(title: str) -> None:
    """A title is left out of the name, but it is evidence that there is one."""
    assert names(parse(f"“Never,” said {title} Umbilo Qwex.")) == ["Umbilo Qwex"]


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone Spain has opened forty shops in Valencia and New York.",
        "Under the plan, Simply Unlimited replaces Simply Everything in March.",
        "Operating Profit and Free Cash Flow rose. Total Revenue fell on Monday.",
        "The Deputy Prime Minister and Constitutional Affairs committees met.",
        "5 Min Read",
        "TIM and WIND TRE cut prices; Three followed. BT's Modem Protection program is free.",
        "MOBILE OPERATORS AGREE ON ROAMING PRICES IN EUROPE",
        "the new chief executive of the company said nothing",
    ],
)
def test_no_person_where_there_is_none(text: str) -> None:
    """Organizations, places, products, headings, months and role phrases are no people."""
    assert names(parse(text)) == []


def test_forms_of_one_name_are_one_person() -> None:
    """Full name, title with surname, surname and given name alone mean one person."""
    text = "Ana Example runs Telenor. Ms Example is 50. “No,” Example said. “Yes,” Ana said later. Ana Example left."
    (person,) = parse(text).people
    assert person.name == "Ana Example"
    assert len(person.evidence) == 5


def test_one_surname_two_people() -> None:
    """Title and gender keep two people of one surname apart."""
    text = "Ana Example and Peter Example met. Mr Example said: “No.” Mrs Example said: “Yes.”"
    extraction = parse(text)
    assert names(extraction) == ["Ana Example", "Peter Example"]
    ana, peter = extraction.people
    assert [span.span.of(text) for span in ana.evidence] == ["Ana Example", "Example"]
    assert ana.evidence[1].span.start > peter.evidence[1].span.start


def test_fullest_form_is_the_name() -> None:
    """A surname in the headline gets the name that the article gives later."""
    assert names(parse("Example leaves Telenor\n\nTelenor said that Ana Maria Example had resigned.")) == [
        "Ana Maria Example"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "WE ARE READY, SAID ANA EXAMPLE, HEAD OF SALES AT TELENOR.",
        "telenor has made ana example its chief strategy officer",
    ],
)
def test_names_without_contrast_of_capitals(text: str) -> None:
    """A name is found in text all in capitals or all in lower case."""
    assert [name.lower() for name in names(parse(text))] == ["ana example"]


def test_recognizer_wins() -> None:
    """What a user's recognizer calls a person is one."""
    text = "Then Xyzzy Plugh went home."
    parser = Parser(recognizers=[lambda _: [Recognized(Span(5, 16), "person")]])
    assert names(parser.parse(text)) == ["Xyzzy Plugh"]


def test_author_is_a_journalist() -> None:
    """The byline names a journalist."""
    text = "Telenor builds masts\n\nBy Ana Example\n\n3 May 2019\n\nTelenor has built forty masts in Bergen this year."
    (person,) = parse(text).people
    assert person.kind is PersonKind.JOURNALIST


def test_political_title_makes_an_official() -> None:
    """A minister or a senator is an official even where no role phrase says more."""
    (person,) = parse("Senator Ana Example wrote to Verizon.").people
    assert person.kind is PersonKind.OFFICIAL


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Example Endorses Peter Sample for Board", ["Ana Example", "Peter Sample"]),
        ("Telenor hired Mr. Ana Example President, Telenor Middle East.", ["Ana Example"]),
        ("Florida Rep. Ana Example met Telenor.", ["Ana Example"]),
        ("Appointing Ana Example was natural for Telenor.", ["Ana Example"]),
        ("Telenor put Wara Qwexi in charge of its network.", ["Wara Qwexi"]),
        ("Umbilo Qwexi will replace Ana Example as chief executive of Telenor.", ["Umbilo Qwexi", "Ana Example"]),
        ("The chief executive of the company Ana Example told Telenor so.", ["Ana Example"]),
        ("The operator named Ana Example chief executive of Telenor.", ["Ana Example"]),
        ("Operators met. Ana Towers, Telenor’s head of networks, said no.", ["Ana Towers"]),
    ],
)
def test_name_ends_where_other_words_begin(text: str, expected: list[str]) -> None:
    """Verbs of headlines, posts, places and participles are no part of a name; moves and posts show one."""
    assert names(parse(text)) == expected


def test_family_name_that_stands_first() -> None:
    """A surname alone means the bearer whose family name it is, wherever that stands."""
    extraction = parse("Telenor CEO Liu Zhenlai spoke. Mr Liu left. CFO Ana Kim and Kim Ye-sik came; CFO Kim left.")
    assert names(extraction) == ["Liu Zhenlai", "Ana Kim", "Kim Ye-sik"]
    assert "Kim" in extraction.people[1].aliases


def test_a_date_in_its_own_line_does_not_take_the_next_name() -> None:
    """The number before a name counts only within its sentence."""
    text = "A valley waits for its mast\n\n23 September 2014\n\nMaria Sample was named chief executive of Telenor."
    assert [person.name for person in parse(text).people] == ["Maria Sample"]


def test_a_bound_article_is_part_of_the_name() -> None:
    extraction = parse("“We wait,” said Haydar al-Jubouri-Kemp, chief executive of Zain Iraq.")
    assert [person.name for person in extraction.people] == ["Haydar al-Jubouri-Kemp"]
    assert extraction.quotes[0].speaker == extraction.people[0]


def test_a_headline_s_verb_is_no_name() -> None:
    assert parse("Telenor President Says Sorry\n\nTelenor has apologised.").people == ()


def test_whom_a_company_names_to_a_post_is_no_company() -> None:
    extraction = parse(
        "Vodacom Tanzania had 18 million subscribers. Airtel has named Grace Lyimo as its finance director."
    )
    assert [person.name for person in extraction.people] == ["Grace Lyimo"]
    assert extraction.organizations == ()


@pytest.mark.parametrize("name", ["ANA SAMPLE", "ANA Sample"])
def test_name_in_capitals_opens_a_paragraph(name: str) -> None:
    """Newspapers set the first words of an article in capitals."""
    (person,) = parse(f"{name}, chief executive of Telenor, warned that prices would fall.").people
    assert person.name == name
    assert [held.organization.name for held in person.positions if held.organization] == ["Telenor"]


def test_a_title_shows_which_name_is_the_family_s() -> None:
    """Behind "Mr" the first of three words is the family name."""
    (person,) = parse("Yuen Kuan Moon, chief executive of Singtel, spoke. “No,” said Mr Yuen.").people
    assert person.name == "Yuen Kuan Moon"


def test_a_bracket_is_no_part_of_a_name() -> None:
    """A name ends before a company in brackets."""
    (person,) = parse("Ana Example (Singtel) Example: Singtel").people
    assert person.name == "Ana Example"


def test_an_operator_s_name_inside_a_personal_name() -> None:
    """A middle name is no operator."""
    (person,) = parse("Ana Bharti Example, chairman of Bharti Airtel, said no.").people
    assert person.name == "Ana Bharti Example"


def test_first_name_is_no_brand() -> None:
    """A brand that is a given name is none where somebody of the text bears it."""
    extraction = parse("BT chief Ben Sample is to cut prices. A BT spokesman said: “Ben will say a few words.”")
    assert [operator.name for operator in extraction.operators] == ["BT"]


def test_chair_of_a_committee_is_no_executive() -> None:
    """A committee without a name is not the operator's."""
    (person,) = parse("MPs led by committee chairman Ben Sample told BT so.").people
    assert person.kind is PersonKind.OFFICIAL
    assert person.positions[0].organization is None


def test_words_before_a_minister_are_no_organization() -> None:
    """A minister's field is part of the title; a name with a particle is no company that somebody takes over from."""
    extraction = parse("Federal Communications Minister Ana Example thanked Telenor, which takes over from van Sample.")
    assert [person.positions[0].role.title for person in extraction.people if person.positions[0].role] == [
        "Federal Communications Minister"
    ]
    assert [organization.name for organization in extraction.organizations if organization.name != "Telenor"] == []


def test_a_company_owned_by_directors_is_nobody() -> None:
    """A post behind "by" says nothing of the name that the apposition is about."""
    assert names(parse("Telenor paid Air Qwex, an airline owned by a director of its board.")) == []
    assert names(parse("Telenor paid Ana Qwex, a former director of its board.")) == ["Ana Qwex"]
