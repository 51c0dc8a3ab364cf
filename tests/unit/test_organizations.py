"""Which names are organizations, and why: invented sentences, each for one construction."""

from __future__ import annotations

import pytest

from telcomodel import Operator, Parser, Recognized, Span, parse


def operators(text: str) -> dict[str, tuple[str, ...]]:
    """The operators of a text, with their aliases."""
    return {operator.name: operator.aliases for operator in parse(text).operators}


def parents(text: str) -> dict[str, str | None]:
    """The operators of a text, with their owners."""
    return {operator.name: operator.parent.name if operator.parent else None for operator in parse(text).operators}


def rule_of(text: str, name: str) -> str:
    """The rule of a mention."""
    return next(mention.rule for mention in parse(text).mentions if mention.text == name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Swisscom raised its prices in Bern.", ["Swisscom"]),
        ("SWISSCOM RAISES ITS PRICES IN BERN", ["SWISSCOM"]),
        ("swisscom raises its prices in bern", ["swisscom"]),
        ("Telefonica and Telefónica are one.", ["Telefonica"]),
        ("The orange jumper of the mobile operator’s boss was bright.", []),
        ("Three operators bid for the spectrum.", []),
        ("The mobile operators are rivals: in London, Three has the better 5G network.", ["Three"]),
        ("Ms Bell phoned her operator about the broadband bill.", []),
        ("Duncan Bell sells handsets for a mobile operator. Bell likes them.", []),
        ("The concert at the O2 Arena was sold out, the mobile operator said.", []),
        ("Nobody won the Orange Prize for Fiction at the mobile operator’s party.", []),
        ("“We sell to operator 3,” the handset maker said.", ["3"]),
        ("We counted 3 networks and 3 operators.", []),
        ("The DNA of the two is much alike, the geneticist said.", []),
        ("Under the Digital Networks Act (DNA) operators may merge. The DNA is disputed by telecoms groups.", []),
        ("Etisalat and du share the mobile market of the United Arab Emirates.", ["Etisalat", "du"]),
        ("KPN has a new chair.", ["KPN"]),
        ("TDC shares fell; nobody knew why.", ["TDC"]),
        ("MTS-Uzbekistan doubled its base.", ["MTS-Uzbekistan"]),
        ("Globe and Smart are mobile operators in Manila. Rival Globe had a good year.", ["Globe", "Smart"]),
        ("Go, the Maltese incumbent, let the offer go.", ["Go"]),
        ("Base, a brand of Telenet, is cheap.", ["Base", "Telenet"]),
        ("Elisa, the Finnish company director, met her mobile customers in Oslo.", ["Elisa"]),
        ("Spectrum is what mobile network operators need.", []),
        ("The mobile phone firm asked the New Zealand Cricket chief executive.", []),
        ("Now, with the mobile network, the village can phone.", []),
        ("They are replacing 2G, 4G network operators say.", []),
        ("The 3 network opened first, then Vodafone’s.", ["3", "Vodafone"]),
        ("The 3 networks of Vodafone were down.", ["Vodafone"]),
        ("Vodafone has 3G handsets, and 3 already sells them.", ["Vodafone", "3"]),
        ("Swisscom cut its roaming tariffs. Newcomer 3 is exempt.", ["Swisscom", "3"]),
        ("Access charges were cut by the long-distance carriers.", []),
        ("Cable operators such as Time Warner and Comcast sell broadband.", ["Time Warner", "Comcast"]),
        ("Time Warner made a film about a cable operator.", []),
        ("The regional Bell companies run the phone networks.", []),
        ("The merger of the Three/O2 kind was blocked by the mobile regulator; O2 regrets it.", ["Three", "O2"]),
        ("Kenya's mobile operators asked why the CBN keeps them out.", []),
        ("The broadband network is made by the largest operator, amaysim.", ["amaysim"]),
    ],
)
def test_registry_names_by_risk(text: str, names: list[str]) -> None:
    """A safe name stands alone, a risky one needs its context, and an ordinary word is none."""
    assert list(operators(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("Kazakh mobile operator Zhetiqara will close.", "Zhetiqara", "grammar.noun"),
        ("Zhetiqara, the Kazakh mobile operator, will close.", "Zhetiqara", "grammar.apposition"),
        ("Zhetiqara is the country’s second-largest mobile operator.", "Zhetiqara", "grammar.apposition"),
        ("Mobile operators such as Zhetiqara will close.", "Zhetiqara", "grammar.list"),
        ("The regulator told Zhetiqara Telecom to share its broadband network.", "Zhetiqara Telecom", "grammar.suffix"),
        ("She chairs a second ISP, Zhetiqara.", "Zhetiqara", "grammar.noun"),
        ("Zhetiqara (ZQ), a mobile operator, will close.", "Zhetiqara", "grammar.apposition"),
        ("Zhetiqara, another ISP that it bought, will close.", "Zhetiqara", "grammar.apposition"),
        ("Telenor sold a stake in its fibre arm, Fjellbris, to a fund.", "Fjellbris", "grammar.division"),
        ("Telenor will run it through a unit called Fjellbris.", "Fjellbris", "grammar.called"),
        ("Telenor is to set up a new Fjord Access division.", "Fjord Access", "grammar.division"),
        ("Zhetiqara, an Astana-based long-distance carrier, will close.", "Zhetiqara", "grammar.apposition"),
        ("Zhetiqara (ZHQ.N), the No. 3 U.S. wireless carrier, will close.", "Zhetiqara", "grammar.apposition"),
        ("The country’s largest wireless carrier, Zhetiqara, will close.", "Zhetiqara", "grammar.noun"),
        ("CLECs such as Zhetiqara will close.", "Zhetiqara", "grammar.list"),
        ("Bids came from Telenor, Telia and Kazakhstan’s Zhetiqara.", "Zhetiqara", "grammar.list"),
        ("The mobile licence went to Zhetiqara Telecom Caribbean.", "Zhetiqara Telecom Caribbean", "grammar.suffix"),
        ("Telenor’s smaller rival Zhetiqara will close.", "Zhetiqara", "grammar.rival"),
        ("Telenor has competitors including Zhetiqara in its mobile market.", "Zhetiqara", "grammar.rival"),
        ("Telenor will close. Zhetiqara, its nearest rival, will not.", "Zhetiqara", "grammar.rival"),
        ("Telenor’s roaming partners are Claro in Brazil and Zhetitel in Chile.", "Zhetitel", "grammar.coined"),
    ],
)
def test_unknown_operators_by_grammar(text: str, name: str, rule: str) -> None:
    """An operator that the registry does not know is provisional; the rule says why it is one."""
    found = {operator.name: operator for operator in parse(text).operators}
    assert found[name].provisional
    assert rule_of(text, name) == rule


@pytest.mark.parametrize(
    "text",
    [
        "The tour operator Zhetiqara will close.",
        "Low-cost carrier Zhetiqara will close.",
        "The mobile operator’s chief executive, Zhanna Zhetiqara, will go.",
        "Mobile operator Ana Example has spoken.",
        "Handset maker Nokia and its rival Zhetiqara sell phones to the mobile operators.",
        "The software developer Zhetitel sells text messages to mobile operators.",
    ],
)
def test_other_operators_and_people_are_none(text: str) -> None:
    """A noun that names another business, or a person behind it, makes no operator."""
    assert operators(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Zhetiqara Communications Authority fined it.", "Zhetiqara Communications Authority", "regulator"),
        ("The Ministry of Railways and Telegraphs fined it.", "Ministry of Railways and Telegraphs", "government"),
        ("Two analysts at Zhetiqara Insight disagree.", "Zhetiqara Insight", "analyst"),
        ("Research firm Zhetiqara disagrees.", "Zhetiqara", "analyst"),
        ("Zhetiqara Savings Bank lent it money.", "Zhetiqara Savings Bank", "finance"),
    ],
)
def test_other_organizations(text: str, name: str, kind: str) -> None:
    """Authorities, banks and research firms are organizations, not operators."""
    extraction = parse(text)
    assert extraction.operators == ()
    kinds = {item.name: item.kind.value for item in extraction.organizations if item.kind is not None}
    assert kinds[name] == kind


def test_an_abbreviation_in_brackets_is_an_alias() -> None:
    """What brackets introduce is the same organization from then on."""
    text = "Zhetiqara Fixed Telecom (ZFT) is a Kazakh operator of broadband. ZFT has a mobile network too."
    assert operators(text) == {"Zhetiqara Fixed Telecom": ("ZFT",)}


def test_a_former_name_is_an_alias() -> None:
    """Words such as "known until" join two names."""
    assert operators("Veon, known until 2017 as VimpelCom, sells broadband.") == {"Veon": ("VimpelCom",)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Vodafone-Mannesmann deal was the largest.", ["Vodafone", "Mannesmann"]),
        ("A Bell Atlantic-Nynex merger is likely.", ["Bell Atlantic", "Nynex"]),
        ("The carriers-Deutsche Telekom and Sonera-will each get a licence.", ["Deutsche Telekom", "Sonera"]),
        ("T-Mobile sells Coca-Cola phones.", ["T-Mobile"]),
        ("MTS-Uzbekistan doubled its base.", ["MTS-Uzbekistan"]),
        ("Rogers and Shaw, both mobile operators, signed. The Rogers-Shaw deal is done.", ["Rogers", "Shaw"]),
        ("Ann Rogers-Shaw phoned her mobile operator.", []),
        ("Vodafone+Telenor have the most subscribers.", ["Vodafone", "Telenor"]),
    ],
)
def test_hyphens_that_part_names(text: str, names: list[str]) -> None:
    """A hyphen between two names parts them; one within a name does not."""
    assert list(operators(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WorldCom has agreed to buy MCI. MCI sells long-distance calls.", ["WorldCom", "MCI"]),
        ("WorldCom, the carrier, changed its name to MCI. Nobody will buy MCI.", ["MCI"]),
    ],
)
def test_a_bid_for_a_later_name_makes_two(text: str, names: list[str]) -> None:
    """A company that bids for the one whose name it takes later is not that one yet."""
    assert list(operators(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zentia Group operates a pair of MVNOs. Zentia Group wants more subscribers.", ["Zentia"]),
        ("Zentia Communications grew. Zentia operated a regional fibre network.", ["Zentia Communications"]),
        ("Ana Zentia operates the mobile network of Telenor.", ["Telenor"]),
        ("Zentia operates Telenor's mobile network.", ["Telenor"]),
        (
            "The Ruritania Posts and Telecommunications Corp. sells phone lines.",
            ["Ruritania Posts and Telecommunications Corp"],
        ),
        (
            "Carriers that signed for roaming:\n- Zentia Wireless (Utah)\n- Ruritel Cellular (Ohio)",
            ["Zentia Wireless", "Ruritel Cellular"],
        ),
    ],
)
def test_networks_and_lists_show_operators(text: str, names: list[str]) -> None:
    """Who runs a network, stands alone on a line with its kind, or bears the name of a post office, is an operator."""
    assert list(operators(text)) == names


def test_letters_of_an_operator_are_nobody_elses() -> None:
    """What the registry knows by the initials of an operator's full name is not meant."""
    text = "AT&T Wireless Services lost 300,000 subscribers. The mobile network of AWS is old."
    assert operators(text) == {"AT&T Wireless Services": ("AWS",)}


def test_a_trade_may_stand_for_the_company() -> None:
    """ "Telecom" is the one operator whose name opens with it, where it acts as a company does."""
    text = "Telecom Italia is the target. Telecom's shares rose. Telecom shops are many."
    assert operators(text) == {"Telecom Italia": ("Telecom",)}


def test_the_fullest_form_is_the_name() -> None:
    """Shorter forms are aliases, whichever comes first; case alone makes no alias."""
    assert operators("Vodafone lost money. VODAFONE Group Plc and Vodafone Group are one.") == {
        "VODAFONE Group Plc": ("Vodafone", "Vodafone Group")
    }


@pytest.mark.parametrize(
    ("text", "unit", "owner"),
    [
        ("Telenor grew. Telenor Wholesale did not.", "Telenor Wholesale", "Telenor"),
        ("Iliad’s Free sells mobile plans.", "Free", "Iliad"),
        ("Plus, run by Polkomtel, is a mobile brand.", "Plus", "Polkomtel"),
        ("Veon is cautious. Its Ukrainian mobile unit trades as Kyivstar.", "Kyivstar", "Veon"),
        ("Singtel, the parent of Optus, sells broadband.", "Optus", "Singtel"),
        ("Optus sells broadband. So does Singtel.", "Optus", None),
    ],
)
def test_parents_only_when_the_text_shows_them(text: str, unit: str, owner: str | None) -> None:
    """The registry confirms an owner, the text must word it."""
    assert parents(text)[unit] == owner


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Kazakh mobile operator Zhetiqara will close.", "Zhetiqara", "KZ"),
        ("Vodafone Zambia has no mobile network.", "Vodafone Zambia", "ZM"),
        ("Swisscom cut its broadband prices.", "Swisscom", None),
        ("Swisscom, the Swiss telecoms group, cut its prices.", "Swisscom", "CH"),
        ("Kenyan shares fell. In Kenya Swisscom is not known.", "Swisscom", None),
    ],
)
def test_country_only_when_the_text_implies_it(text: str, name: str, country: str | None) -> None:
    """The country is the text's, and never one that the registry contradicts."""
    assert {operator.name: operator.country for operator in parse(text).operators}[name] == country


def test_namesakes_by_country() -> None:
    """The country that the text speaks of decides between companies of one name."""
    for place, country in (("Cambodia", "operator:smart-kh"), ("the Philippines", "operator:smart-ph")):
        text = f"In {place} mobile subscribers of Smart pay more, and Smart has the better 4G network in {place}."
        assert [operator.entry for operator in parse(text).operators] == [country]


def test_undecided_names_are_noted() -> None:
    """Where nothing decides, the candidates are noted."""
    extraction = parse("Mobile subscribers of Unitel pay more for 4G roaming.")
    assert [note.code for note in extraction.notes] == ["operator-undecided"]


def test_own_recognizers_win() -> None:
    """A name that a caller's recognizer found is taken as given."""

    def find(text: str) -> list[Recognized]:
        start = text.index("Plain")
        return [Recognized(Span(start, start + 5), "operator", "AT")]

    operator = Parser(recognizers=[find]).parse("We asked Plain.").operators[0]
    assert isinstance(operator, Operator)
    assert (operator.name, operator.country) == ("Plain", "AT")


def test_a_name_once_shown_is_found_again() -> None:
    """The later uses of a name that only the grammar shows are mentions too, and the arm of a tower firm is none."""
    article = parse(
        "Kazakh operator Zhetiqara will close. Last week Zhetiqara had said no. Aral Zhetiqara is a writer."
    )
    named = [mention.span.start for mention in article.mentions if mention.entity == article.operators[0].id]
    assert named == [16, 48]
    assert list(operators("Telenor sold a stake in its tower arm, Fjellbris, to a fund.")) == ["Telenor"]


def test_a_name_that_the_grammar_showed_is_one_again() -> None:
    """Once the article has said that Zantor is an operator, the bare name is one, in a deal and as an employer."""
    text = (
        "Norwegian mobile operator Zantor has planted trees.\n\nZantor was bought by Telenor in April. “Yes,” said Ana "
        "Example, finance director of Zantor."
    )
    extraction = parse(text)
    (deal,) = extraction.deals
    assert [member.organization.name for member in deal.members] == ["Telenor", "Zantor"]
    employer = extraction.people[0].positions[0].organization
    assert employer is not None and employer.name == "Zantor"


def test_mobile_is_no_city() -> None:
    """In telecom news it is what operators are."""
    (operator,) = parse("Mobile operator Zantor cut prices.").operators
    assert (operator.name, operator.country) == ("Zantor", None)


@pytest.mark.parametrize("name", ["Telenor", "Zantor Telecom"])
def test_a_verb_that_begins_a_sentence_is_no_part_of_a_name(name: str) -> None:
    """Reporting verbs have a capital there."""
    text = f"Zantor Telecom is a mobile operator.\n\nAdded {name} chief executive Ana Example: “We are ready.”"
    (person,) = parse(text).people
    employer = person.positions[0].organization
    assert employer is not None and employer.name == name


def test_a_last_word_may_say_it_all() -> None:
    """A telecom's name needs no other cue; a maker's might be one, unless it does what companies do."""
    assert list(operators("“No,” said Ana Example, chief executive of Zhetiqara Telecom.")) == ["Zhetiqara Telecom"]
    assert list(operators("Zhetiqara Mobile has named Ana Example as its chief executive.")) == ["Zhetiqara Mobile"]
    assert list(operators("The Zhetiqara Mobile case is made of tin.")) == []


def test_letters_that_open_a_name_stand_for_it() -> None:
    """An operator's name that opens with an acronym is found again by the acronym."""
    article = parse("Telecoms operator ZQT Central Asia will close. ZQT has two masts.")
    assert [mention.text for mention in article.mentions] == ["ZQT Central Asia", "ZQT"]
    assert len(article.operators) == 1


@pytest.mark.parametrize("text", ["Telia unit Zentia Mobile grew.", "Telia's unit Zentia Mobile grew."])
def test_whose_unit_an_unknown_operator_is(text: str) -> None:
    """The owner stands before the noun, with or without a possessive."""
    parents = {item.name: item.parent and item.parent.name for item in parse(text).operators}
    assert parents == {"Telia": None, "Zentia Mobile": "Telia"}


def test_risky_names_in_furniture_are_none() -> None:
    """In menus and lists of links an ambiguous word says nothing; a name that means one operator only stays."""
    menu = "Home\nWorld\nOrange News\nSport\nWeather\nTravel\nTaiwan Mobile"
    article = (
        "Telenor, the mobile operator, cut its prices in May. Its rivals said that they would wait for the summer."
    )
    names = {operator.name for operator in parse(f"{menu}\n\nTelenor cuts its prices\n\n{article}").operators}
    assert names == {"Telenor", "Taiwan Mobile"}


def test_a_model_behind_its_maker_is_none() -> None:
    """A short name that closes a product's is none."""
    text = "Telenor, the mobile operator, sells Sample's Ascend P1 and Example's One XL on its network."
    assert [operator.name for operator in parse(text).operators] == ["Telenor"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain’s new director of engineering is Ana Example.", "Rain"),
        ("“No,” said Ana Example, field director at DNA.", "DNA"),
        ("Three years after leaving True, where she had been head of content, Ana Example is back.", "True"),
        ("The network of Bermuda's One covers the villages.", "One"),
        ("1&1 has signed up as a customer of the fibre operator.", "1&1"),
    ],
)
def test_posts_and_careers_show_a_company(text: str, name: str) -> None:
    """A word that means many things is an operator where somebody holds a post, or where letters do not stand so."""
    assert name in [operator.name for operator in parse(text).operators]


@pytest.mark.parametrize("term", ["EBITDA", "ARPU", "EBIT", "WiMAX"])
def test_a_measure_behind_a_company_noun_is_no_name(term: str) -> None:
    """ "Group EBITDA" is the group's, no group of that name."""
    assert not parse(f"The operator Telia said that group {term} rose by 5%.").organizations


def test_the_agency_of_a_dateline_is_no_party() -> None:
    """The agency in brackets before the text has said nothing and bought nothing."""
    (deal,) = parse("OSLO, Feb 18 (Reuters) - Telenor, the carrier, said on Tuesday it had agreed to buy Ice.").deals
    assert [member.organization.name for member in deal.members] == ["Telenor", "Ice"]


def test_a_short_name_before_the_long_one() -> None:
    """A name that only the grammar shows and a longer one that it opens are one company's."""
    extraction = parse("Telenor is to buy the carrier Verdo.\n\nTelenor said Verdo Mobile has 2m users in Norway.")
    assert [operator.name for operator in extraction.operators] == ["Telenor", "Verdo Mobile"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Now, Airtel has launched 5G in Delhi. The operator has many customers.", ["Airtel"]),
        ("Three, Vodafone and O2 have agreed to share masts.", ["Three", "Vodafone", "O2"]),
        ("The carrier CNY18 billion profit fell at China Mobile.", ["China Mobile"]),
    ],
)
def test_openers_and_sums_are_no_operators(text: str, names: list[str]) -> None:
    """A word that opens sentences is a brand in a list only, and money behind a noun for a company is money."""
    assert [operator.name for operator in parse(text).operators] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shares in Thus jumped 12% after the Glasgow telecoms firm had an offer from Vodafone.", ["Thus", "Vodafone"]),
        ("3, which has few customers, is a mobile operator. Vodafone and O2 are larger.", ["3", "Vodafone", "O2"]),
        ("The merger of the carriers Celcom and DiGi is complete.", ["Celcom", "DiGi"]),
        ("Norway's ice bought 20,000 customers from the virtual operator Lyno.", ["ice", "Lyno"]),
        ("Revenue at Orange was flat.", ["Orange"]),
        ("A spokesman for 3 denied it. The mobile operator Vodafone had no comment.", ["3", "Vodafone"]),
        ("The conglomerate Alfa owns 44% of Vimpelcom, a Russian operator, and Alfa's arm wants more.", ["Vimpelcom"]),
        ("Telecom Samoa has 12,000 lines, and Telecom is to lose some to Digicel.", ["Telecom Samoa", "Digicel"]),
    ],
)
def test_brands_that_are_words_by_their_frames(text: str, names: list[str]) -> None:
    """Shares, earnings, a home or a relative clause show a company; a noun for another trade a namesake."""
    assert [operator.name for operator in parse(text).operators] == names


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("PLDT subsidiary Smart held 52% of the mobile market.", "operator:smart-ph"),
        ("Kazakhtelecom's mobile subsidiary Altel grew.", "operator:altel-kz"),
        ("Globe Telecom, PLDT and Digitel are to share masts.", "operator:digitel-ph"),
        ("The company sold its stake in Uzbek mobile operator Unitel.", None),
    ],
)
def test_namesakes_by_their_owner_or_neighbours(text: str, entry: str | None) -> None:
    """Of namesakes the one is meant whose owner or countrymen are named; none from another country than the text's."""
    assert parse(text).operators[-1].entry == entry


def test_a_company_that_had_another_name() -> None:
    """ "It was known as" gives the last company another name; who renames one is not it."""
    (first, *_) = parse("Zentia Mobile, the operator, grew. It was formerly known as Altona Telecom.").operators
    assert (first.name, first.aliases) == ("Altona Telecom", ("Zentia Mobile",))
    renamer = parse("Hutchison renamed Microtel in 1993. Both are mobile operators.").operators[0]
    assert renamer.aliases == ()


@pytest.mark.parametrize(
    ("text", "unit", "owner"),
    [
        ("CSL, a Telstra company, said the carrier had grown.", "CSL", "Telstra"),
        ("The cable operator Kabelvoima will sell airtime under the Voima Go brand.", "Voima Go", "Kabelvoima"),
        ("Netomnia and its sister company YouFibre have 140,000 broadband users.", "YouFibre", None),
        ("Lycamobile, a virtual operator, has moved. Its sister brand, GT Mobile, stays.", "GT Mobile", None),
    ],
)
def test_companies_brands_and_sisters(text: str, unit: str, owner: str | None) -> None:
    """A company or a brand of another's is a part of it, a sister is not."""
    operator = next(operator for operator in parse(text).operators if operator.name == unit)
    assert (operator.parent.name if operator.parent else None) == owner


def test_a_legal_form_closes_a_longer_name() -> None:
    """Words for the trade and the country between a known name and a legal form belong to the name."""
    names = [operator.name for operator in parse("Digitel Mobile Philippines, Inc. is a mobile operator.").operators]
    assert [name.removesuffix(".") for name in names] == ["Digitel Mobile Philippines, Inc"]


def test_what_is_signed_is_no_party() -> None:
    """ "A Sale and Purchase Agreement" names nobody."""
    text = "ATH has signed a Sale and Purchase Agreement relating to the acquisition of the operator Telecom Vanuatu."
    assert not parse(text).organizations


def test_a_country_in_a_bracket() -> None:
    """A place in a bracket behind a name is its home."""
    (operator, *_) = parse("AST Telecom (American Samoa) was sold. The Fijian carrier ATH bought it.").operators
    assert (operator.name, operator.country) == ("AST Telecom", "AS")


def test_a_verb_behind_an_apposition_names_nobody_s_unit() -> None:
    """What an operator is, between commas, is its subject's; "named" behind it is a verb."""
    text = "China Telecom, the country’s largest operator, named Qiu Lai as COO. Qiu joined in May."
    assert list(operators(text)) == ["China Telecom"]
    assert parents("Telenor has opened a new operator, named Qiuline, in May.") == {
        "Telenor": None,
        "Qiuline": "Telenor",
    }


def test_a_unit_behind_an_abbreviation_in_brackets() -> None:
    """A possessive in brackets owns what follows it; what an operator launched is its unit."""
    assert parents("Iliad rivals Telecom Italia’s (TI’s) recently launched Kena Mobile unit.")["Kena Mobile"]
    told = parents("Berry Mobile, the new MVNO launched by Telenor, has fallen. Telenor sells Berry Mobile.")
    assert told == {"Berry Mobile": "Telenor", "Telenor": None}


def test_a_founder_s_name_is_still_the_company_s() -> None:
    """A company told of by its full name keeps its short one beside a person of that surname."""
    text = "Walt Disney settled. Disney paid Roy Disney, and Mr Disney left. A fee to Disney executives rose."
    assert [mention.text for mention in parse(text).mentions if mention.entity == "organization:disney"] == [
        "Walt Disney",
        "Disney",
        "Disney",
    ]


def test_a_generation_of_networks_speaks_of_telecoms() -> None:
    """What is always written with a capital speaks of telecoms in the middle of a sentence too."""
    assert list(operators("“We shut the 3G layer first,” said Ana Example of NOS.")) == ["NOS"]
    assert not operators("“We shut the third floor first,” said Ana Example of NOS.")


def test_a_currency_before_a_number_is_no_name() -> None:
    """Letters that price what follows name nobody, nor do they make a name part of another."""
    text = "It fined two mobile operators Tk 76 million. It fined Teletalk Tk 50 million, Robi Tk 20 million."
    assert list(operators(text)) == ["Teletalk", "Robi"]


def test_the_end_of_a_place_is_no_operator() -> None:
    """A registered name that closes a place's is the place."""
    assert "Salaam" not in operators("Dar es Salaam. The mobile operators Halotel and Zantel were fined.")


def test_owners_behind_descriptions_and_brackets() -> None:
    """A comma behind a firm's noun, a rank and a bracket part no owner from its unit."""
    assert parents("Chinguitel, a subsidiary of the Sudanese company, Sudatel, was fined.")["Chinguitel"] == "Sudatel"
    assert parents("Kena, owned by Italy's No. 2 mobile operator Vodafone, was fined.")["Kena"] == "Vodafone"
    assert parents("Bahamas Telecommunications Company’s (BTC) regional parent, Digicel, left.") == {
        "Bahamas Telecommunications Company": "Digicel",
        "Digicel": None,
    }


def test_a_minister_s_field_is_no_organization() -> None:
    """What goes on with the field of a minister names no body; a ministry does."""
    text = "Telenor met the Minister of Communications and Information Technology, Ana Example."
    assert not parse(text).organizations
    text = "Telenor met the Ministry of Fisheries and Information Technology."
    assert [body.name for body in parse(text).organizations] == ["Ministry of Fisheries and Information Technology"]


@pytest.mark.parametrize(
    "text",
    [
        "Zentrix’s 4G network now covers 98% of the population.",
        "Zentrix’s mobile subscribers rose by 4%.",
        "Zentrix has launched 5G services in Nairobi.",
        "Zentrix will switch off its 3G network next year.",
        "Zentrix has picked Ericsson to build its 4G network.",
        "Zentrix has signed up 300,000 mobile customers since May.",
        "Zentrix, which has 3.2 million mobile customers, said it would appeal.",
        "Kenya’s Zentrix has cut mobile tariffs by 10%.",
        "Zentrix won a licence to run mobile services in Kenya.",
        "A mobile licence was granted to Zentrix.",
        "Zentrix rolls out fibre to 3,000 homes in Mombasa.",
        "Customers of Zentrix will be able to roam on Safaricom’s network.",
        "Safaricom and Zentrix have agreed to share 300 towers.",
        "Safaricom is to buy Zentrix, a smaller rival.",
        "Rivals Safaricom and Zentrix have both cut prices.",
        "Zentrix said its subscriber base grew. The operator said it would add more.",
        "Zentrix has cut its mobile tariffs again, the operator said.",
        "Zentrix has signed a tower-sharing deal with Fjordcom.",
        "A roaming agreement between Fjordcom and Zentrix was signed in May.",
        "Fjordcom and Zentrix have agreed to share their mobile networks.",
        "Ericsson will supply Zentrix with 5G radio equipment.",
        "Zentrix has awarded Nokia a contract to supply 5G equipment.",
        "Zentrix’s new entry tariff gives 150Mbps for £22 a month, against £26 for BT’s slowest full-fibre package.",
    ],
)
def test_what_only_operators_do(text: str) -> None:
    """A name no registry knows is an operator’s where what is told of it is told of operators only."""
    assert "Zentrix" in operators(text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts say their 4G networks cover 98% of the population.",
        "Kenya’s mobile subscribers rose by 4%.",
        "Kenya’s mobile tariffs rose by 4%.",
        "Mr Zentrix has launched 5G services in Nairobi.",
        "Ana Zentrix said its 4G network was late. Zentrix has launched mobile services.",
        "Zentrix has launched a mobile game.",
        "Zentrix sells 4G network equipment.",
        "Regulators have launched 5G services.",
        "The Zentrix said its software runs in mobile networks.",
        "Safaricom and Zentrix have agreed to share a stage.",
        "Zentrix has signed a deal with Fjordcom in the 5G age.",
        "Zentrix will supply 5G equipment to the army.",
    ],
)
def test_what_others_do_as_well(text: str) -> None:
    """Persons, countries, plurals and makers are no operators, whatever networks are spoken of."""
    assert set(operators(text)) <= {"Safaricom"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zentrix and Fjordcom, two of Norway’s mobile operators, are to merge.", ["Zentrix", "Fjordcom"]),
        ("Zentrix, Palmera and Fjordcom, three of the cable operators, met.", ["Zentrix", "Palmera", "Fjordcom"]),
        ("A village firm, Zentrix, sells a 50Mbps broadband service for £25.", ["Zentrix"]),
        ("Telia has completed the purchase of Zentrix Fiber.", ["Telia", "Zentrix Fiber"]),
        ("Ministers met Zentrix and Fjordcom, two of the country’s makers of mobile phones.", []),
    ],
)
def test_counted_names(text: str, names: list[str]) -> None:
    """An apposition that counts operators shows each of them; a firm between commas sells what operators do."""
    assert list(operators(text)) == names


def test_a_pair_is_no_verb() -> None:
    """A noun spelled like a verb of deals makes none."""
    extraction = parse("Telia and Telenor are to merge in a deal that the pair say will give them scale.")
    assert not extraction.alliances
    assert [deal.kind.value for deal in extraction.deals] == ["merger"]
