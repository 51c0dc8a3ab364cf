"""Who said what: runs, clauses, sources and speakers. All sentences are invented."""

from __future__ import annotations

import pytest

import telcomodel
from telcomodel import Organization, Person, Quote, Unnamed
from telcomodel.model.quote import QuoteKind
from tests.laws import check_readings

Row = tuple[list[str], str | None, str | None]


def speaker(quote: Quote) -> str | None:
    match quote.speaker:
        case Person(name=name) | Organization(name=name):
            return name
        case Unnamed(description=description):
            return f"({description})"
        case _:
            return None


def quotes(text: str) -> list[Row]:
    """Segments, source and speaker of every quote."""
    return [
        (
            [segment.of(text) for segment in quote.segments],
            quote.source.of(text) if quote.source else None,
            speaker(quote),
        )
        for quote in telcomodel.parse(text).quotes
    ]


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("“Yes,” said Maria Gomez.", ["Yes,"]),
        ('"Yes," said Maria Gomez.', ["Yes,"]),
        ("‘Yes, we can’t,’ said Maria Gomez.", ["Yes, we can’t,"]),
        ("'The customers' bills are late,' said Maria Gomez.", ["The customers' bills are late,"]),
        ("«Yes,» said Maria Gomez.", ["Yes,"]),
        ("„Yes,“ said Maria Gomez.", ["Yes,"]),
        ("„Yes,” said Maria Gomez.", ["Yes,"]),
        ('“Yes," said Maria Gomez.', ["Yes,"]),
        ("''Yes,'' said Maria Gomez.", ["Yes,"]),
        ("“He said ‘no’ to us,” said Maria Gomez.", ["He said ‘no’ to us,"]),
        ("“Yes,” said Maria Gomez. “We are done.", ["Yes,", "We are done."]),
        ("“Yes,” said Maria Gomez. “We are done.\n\nNothing else came.", ["Yes,", "We are done."]),
        ("“Yes.\n\n“And no,” said Maria Gomez.", ["Yes.", "And no,"]),
        ("“Yes,” said Maria Gomez, head of sales, “and no.”", ["Yes,", "and no."]),
    ],
)
def test_runs_of_every_glyph(text: str, segments: list[str]) -> None:
    """A run is what stands between its marks, whatever marks they are; an unclosed one ends with its paragraph."""
    assert quotes(text)[0][0] == segments


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“We are late,” said Maria Gomez, who runs the network.", "Maria Gomez"),
        ("“We are late,” Maria Gomez, a cautious woman, told reporters on Monday.", "Maria Gomez"),
        ("“We are late,” according to Maria Gomez.", "Maria Gomez"),
        ("“We are late,” the group’s head of sales, Maria Gomez, said.", "Maria Gomez"),
        ("Maria Gomez said: “We are late.”", "Maria Gomez"),
        ("In a letter to staff, Maria Gomez wrote: “We are late.”", "Maria Gomez"),
        ("Maria Gomez, who had flown in that morning, a Monday, told the hall that “we are late”.", "Maria Gomez"),
        ("Maria Gomez declined to give a date but went on to say that “we are late”.", "Maria Gomez"),
        ("Said Maria Gomez, head of sales: “We are late.”", "Maria Gomez"),
        ("The deal, Maria Gomez said, was “later than anyone had planned”.", "Maria Gomez"),
        ("Maria Gomez: “We are late.”", "Maria Gomez"),
        ("“We are late with all of it.” — Maria Gomez, head of sales", "Maria Gomez"),
        ("The plan is “dead in the water”, Maria Gomez said.", "Maria Gomez"),
        ("Maria Gomez called the plan “a map without a road”.", "Maria Gomez"),
        ("“Who pays for it?” Maria Gomez asked. Nobody answered.", "Maria Gomez"),
        ("Maria Gomez said that the board, which met twice, was “tired of waiting”.", "Maria Gomez"),
        ("The plan was praised by Maria Gomez, who called it “a fine piece of work”.", "who"),
        ("“We are late,” a spokesman for the group said.", "a spokesman for the group"),
        ("“We are late,” the former monopoly said in a statement.", "the former monopoly"),
        ("“We are late,” Maria Gomez has said more than once.", "Maria Gomez"),
        ("“We are late,” Maria Gomez is quoted as saying.", "Maria Gomez"),
        ("“We are late,” say the masts' owners.", "the masts' owners"),
        ("“We are late,” the authors conclude.", "the authors"),
        ("“We are late,” said retired engineer Maria Gomez, who built the mast.", "Maria Gomez"),
        ("“We are late,” said managing director Maria Gomez.", "Maria Gomez"),
        ("“We are late,” Lima-based engineer Maria Gomez, said on Monday.", "Maria Gomez"),
        ("“We are late,” Maria Gomez, 61, a retired rigger in Lowell, Mass., said.", "Maria Gomez"),
        ("“We are late,” Maria Gomez, who runs the mast division said.", "Maria Gomez"),
        ("“We are late with all of it.”\n\n— Maria Gomez, head of sales", "Maria Gomez"),
        ("“We are late,” a lawyer for Maria Gomez said.", "a lawyer for Maria Gomez"),
        ("Maria Gomez, Vice President of Roaming, Telenor: “We are late.”", "Maria Gomez"),
        ("Maria Gomez – head of sales, Telenor – said: “We are late.”", "Maria Gomez"),
        ("Maria Gomez, a mast engineer described the plan as a “map without a road”.", "Maria Gomez"),
        ("Maria Gomez, head of sales, was blunter: “We are late with all of it.”", "Maria Gomez"),
        ("The delay does not surprise Maria Gomez: “We are late with all of it.”", "Maria Gomez"),
        ("For Maria Gomez, head of sales at Telenor, the plan “makes a lot of sense”.", "Maria Gomez"),
        ("Maria Gomez told reporters on a conference call that the mast was “late again”.", "Maria Gomez"),
        ("The storm prompted engineer Maria Gomez to say, “We are late.”", "Maria Gomez"),
        ("A rigger who sat in on the talks remembers them as “a map without a road”.", "A rigger"),
        ("His plan will carry “a good deal of risk”, engineer Maria Gomez said.", "Maria Gomez"),
        ("“We are late with all of it.” So says Maria Gomez, head of sales.", "Maria Gomez"),
        ("“A mast too far” is how Maria Gomez, head of sales, puts it.", "Maria Gomez"),
        ("“A mast too far.” Such was the verdict of Maria Gomez.", "Maria Gomez"),
        ("“A mast too far,” Maria Gomez called it.", "Maria Gomez"),
        ("Maria Gomez, who was speaking in Lima, did not name the mast, but told them it was “late”.", "Maria Gomez"),
        ("When John Smith says the mast “will come by boat”, Maria Gomez shakes her head.", "John Smith"),
        ("Maria Gomez said the results suggest that the mast is “a touch late”.", "Maria Gomez"),
        ("Maria Gomez, author of “The Longest Mile”, said that the mast was “late again”.", "Maria Gomez"),
        ("The board denied it, with Maria Gomez taking to the stage to call it “a tale for the tide”.", "Maria Gomez"),
        ("“We are late,” said Telenor chief technology and sales officer Maria Gomez.", "Maria Gomez"),
        ("“We are late,” said John Smith’s head of staff, Maria Gomez of Lima.", "Maria Gomez"),
        ("Maria Gomez of Lowell, Vermont said the mast was “late again and again”.", "Maria Gomez"),
        ("The regulator, the Rural Mast Authority, calls it “a fence with a price”.", "the Rural Mast Authority"),
        ("“We are late,” Maria Gomez and John Smith said.", "Maria Gomez and John Smith"),
        ("Two riggers, Maria Gomez and John Smith, said the mast was “late again”.", "Maria Gomez and John Smith"),
        ("“We are late with all of it.” The words are those of Maria Gomez.", "Maria Gomez"),
        ("“We are late with all of it.” That was Maria Gomez, head of sales, in May.", "Maria Gomez"),
        ("“Growth is slow,” Maria Gomez is fond of saying.", "Maria Gomez"),
        ("“We lost a mast” – Maria Gomez shrugs – “but we kept the view.”", "Maria Gomez"),
        ("The paper quotes Maria Gomez as saying that the mast was “late again”.", "Maria Gomez"),
        ("The mast may go, Maria Gomez said, adding: “We are late.”", "Maria Gomez"),
        ("Reached by phone, Maria Gomez denied it, saying the mast was “not late”.", "Maria Gomez"),
    ],
)
def test_sources_of_every_clause(text: str, source: str) -> None:
    """The source is found after, before and around its verb, and narrowed to the name where there is one."""
    assert [row[1] for row in quotes(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The “free” handset costs a lot.",
        "The carrier's “Talk More” plan, known in the trade as “the brick”, starts on Monday.",
        'Nobody bought the 6" tablet or the 10" one.',
        "The '90s were good to Maria Gomez, and the customers' bills were low.",
        "Maria Gomez wrote the column “The Longest Mile”.",
        "John “Jack” Gomez runs the shop.",
        "The scheme, dubbed “Clean Pole”, covers wooden poles.",
        "Under the slogan “Together we can”, Vodafone will close two shops.",
        "What the industry calls “churn” rose again.",
        "Telenor's map, the “first of its kind”, shows where there is no signal.",
        "Her talk, “Five Myths about Masts”, filled the hall.",
        "“Synergies” is the word of the year.",
        "In her memoir, “Late Again”, Maria Gomez said that the masts were cheap.",
        "“Mast and Commander”, a musical about Telenor, closes on Saturday.",
        "The group launched a tariff called “Talk Late” on Monday.",
        "You accept our “terms of use”.",
        "The ministry held a “kick-off” meeting.",
        "Maria Gomez is to appear on “Morning Masts” next week.",
        "Telenor will publish “The Longest Mile” in May.",
        "Under the “use it or lose it” rule, Telenor must switch on by May.",
        "Maria Gomez dismissed talk of a “price war”.",
        "The “mast divide” is wide, according to Maria Gomez.",
    ],
)
def test_no_quotes(text: str) -> None:
    """Scare quotes, titles, coined names, nicknames, inch marks and apostrophes are none."""
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria Gomez runs Telenor. “We are late,” Gomez said.", "Maria Gomez"),
        ("Maria Gomez met John Smith. “We are late,” she said.", "Maria Gomez"),
        ("Maria Gomez met John Smith. “We are late,” he said.", "John Smith"),
        ("Telenor is late. “We are sorry,” the carrier said in a statement.", "Telenor"),
        ("Telenor is late. “We are sorry,” a spokesman said.", "Telenor"),
        ("“We are sorry,” a Telenor spokeswoman said.", "Telenor"),
        ("“We are sorry,” a person close to Telenor said.", "(a person close to Telenor)"),
        ("John Smith left and Maria Gomez came. “I was tired,” said the former.", "John Smith"),
        ("Maria Gomez said sales fell.\n\n“We were all surprised by it.”", "Maria Gomez"),
        ("Maria Gomez was blunt.\n\n“We bought the wrong masts.”", "Maria Gomez"),
        ("Telenor hired John Smith. “I am used to rain,” the Frenchman said.", "John Smith"),
        ("John Smith, a former diver, met Maria Gomez. “I like it,” the diver said.", "John Smith"),
        ("“Four is a crowd,” reads a report by Telenor.", "Telenor"),
        ("Vodafone courted Telenor. “Telenor is not for sale,” a spokesman for the company said.", "Telenor"),
        ("“We never comment,” was the reply of Maria Gomez.", "Maria Gomez"),
        ("“We saw it,” said Maria Gomez. “And again in May.” The ministry did not reply.", "Maria Gomez"),
        ("Maria Gomez runs Telenor. A trader said prices had fallen. “They always do,” she said.", "(A trader)"),
        (
            "Telenor’s adverts misled, the Rural Mast Authority ruled. “Far is not near,” it said.",
            "Rural Mast Authority",
        ),
        ("Pieter van Tonder left in May. “I was tired,” said Mr Van Tonder.", "Pieter van Tonder"),
        ("Sheikh Jassim bin Ali Al-Mannai runs Telenor. “I am ready,” said Sheikh Jassim.", "Jassim bin Ali Al-Mannai"),
        (
            "Its finance chief, Maria Gomez, and its head of sales, John Smith, met. “Yes,” said the head of sales.",
            "John Smith",
        ),
        ("Maria Gomez runs Telenor. “It rains,” the 44-year-old said.", "Maria Gomez"),
        ("‘It rained,’ Maria Gomez explained.\n\nAdding that: ‘The mast fell down in May.’", "Maria Gomez"),
        ("“It rained,” said Maria Gomez. By May, “the whole mast was under water for a week”.", "Maria Gomez"),
        ("Telenor, which called the fine “excessive”, said it would appeal.", "Telenor"),
        ("“We are late,” Maria Gomez and John Smith said.", "Maria Gomez"),
        ("“Back by noon,” read a text message that Telenor sent at dawn.", "Telenor"),
        ("“We are late,” said lawyers for Maria Gomez.", "(lawyers for Maria Gomez)"),
        ("Telenor is late. “We are sorry,” a spokesman for the embassy said.", "(a spokesman for the embassy)"),
        ("“We are late,” he said. John Smith, the group’s head of sales, was blunt.", "John Smith"),
        ("Gomez spokesman John Smith laughed. “We are late,” he said. Maria Gomez agreed.", "John Smith"),
        ("Telenor would spend “not a coin more”, according to its chief, Maria Gomez.", "Maria Gomez"),
    ],
)
def test_speakers(text: str, name: str) -> None:
    """Surnames, pronouns, descriptions and spokespeople are resolved to whom they mean."""
    assert quotes(text)[-1][2] == name


def test_kinds() -> None:
    """A quotation proper is direct, a fragment in a paraphrase mixed, words without marks indirect and apart."""
    extraction = telcomodel.parse(
        "“We are late,” said Maria Gomez. She called the plan “a map without a road”. John Smith said that prices "
        "would fall."
    )
    assert [quote.kind for quote in extraction.quotes] == [QuoteKind.DIRECT, QuoteKind.MIXED]
    (indirect,) = extraction.indirect
    assert (indirect.kind, indirect.text, speaker(indirect)) == (QuoteKind.INDIRECT, "prices would fall", "John Smith")


def test_one_verb_of_naming_one_quote() -> None:
    """Fragments that one verb of naming governs are one quote."""
    text = "Maria Gomez described the tender as “a lottery with a dress code” and the winner's plan as “the dress”."
    assert quotes(text) == [(["a lottery with a dress code", "the dress"], "Maria Gomez", "Maria Gomez")]


def test_lists_of_fragments() -> None:
    """Fragments that only a comma or "and" joins are one quote, however many; titles in the clause are none."""
    assert quotes("Maria Gomez said the mast was “late,” “costly” and “too far off”.") == [
        (["late,", "costly", "too far off"], "Maria Gomez", "Maria Gomez")
    ]
    told = "“It is late,” Maria Gomez told “Mast Talk” on Monday. “Again.”"
    assert quotes(told) == [(["It is late,", "Again."], "Maria Gomez", "Maria Gomez")]


def test_single_marks_over_paragraphs() -> None:
    """A paragraph in single marks that the next one opens again goes on there."""
    text = "‘The mast is late.\n\n‘And it is costly,’ Maria Gomez said."
    assert quotes(text) == [(["The mast is late.", "And it is costly,"], "Maria Gomez", "Maria Gomez")]
    assert quotes(text.replace("‘", "'").replace("’", "'"))[0][0] == ["The mast is late.", "And it is costly,"]


@pytest.mark.parametrize("post", ["Telenor Group CEO", "appointed chairman on Thursday"])
def test_a_post_that_no_comma_closes(post: str) -> None:
    """The source is the person, not the post behind the name."""
    text = f"Ana Example, {post} said: “We are ready for this.”"
    (quote,) = telcomodel.parse(text).quotes
    assert quote.source is not None
    assert quote.source.of(text) == "Ana Example"


def test_a_company_with_a_stop_speaks() -> None:
    """The full stop of "Inc." belongs to the source."""
    (quote,) = telcomodel.parse("AT&T Inc. said that it was “very pleased”.").quotes
    assert speaker(quote) == "AT&T Inc."


def test_two_fragments_before_one_clause() -> None:
    """A clause that closes a sentence reports all fragments before it."""
    (quote,) = telcomodel.parse(
        "“The sale has begun,” but it will be “a slow process”, Ana Example of Telenor said."
    ).quotes
    assert quote.text == "The sale has begun, a slow process"


def test_two_clauses_two_quotes() -> None:
    """An utterance with a reporting clause of its own is a quote of its own; two fragments under one verb are one."""
    assert quotes("“Yes,” said Maria Gomez. “No,” said John Smith.") == [
        (["Yes,"], "Maria Gomez", "Maria Gomez"),
        (["No,"], "John Smith", "John Smith"),
    ]
    assert quotes("Maria Gomez called it “late by a year” and “dear at any price”.") == [
        (["late by a year", "dear at any price"], "Maria Gomez", "Maria Gomez")
    ]


@pytest.mark.parametrize("unit", ['"', "“", "'", '"a" ', "“a\n“b\n", 'said "x" ', "he said that ", "He left. "])
def test_hostile_marks_parse(unit: str) -> None:
    """Many marks, or many cues: the parse ends, and what it finds lies in the text."""
    check_readings(telcomodel.parse(unit * (40_000 // len(unit))))


SUBJECTS = (
    ("The fault led Maria Gomez, an analyst at Ovum, to state: “It was nobody's night.”", "Maria Gomez"),
    ("The fault led advisers such as Maria Gomez to warn that “the core has no twin”.", "Maria Gomez"),
    ("The offer was one that Maria Gomez, for one, called “a lottery with a dress code”.", "Maria Gomez"),
    ("Maria Gomez wrote a letter to chief executive John Smith asking for “a mast with a view”.", "Maria Gomez"),
    ("Maria Gomez said that once the board goes on holiday, “the masts will be ours at last”.", "Maria Gomez"),
    ("Maria Gomez less than two weeks ago said the mast was “as good as built”.", "Maria Gomez"),
    ("Maria Gomez said she had seen masts that reminded her of “a forest after a fire”.", "Maria Gomez"),
    ("Telenor made a point of saying that it “will replace the masts one by one”.", "Telenor"),
)


@pytest.mark.parametrize(("text", "speaker"), SUBJECTS)
def test_subjects_that_stand_apart(text: str, speaker: str) -> None:
    """The subject is found though causes, interjections, addressees, times or clauses part it from its verb."""
    assert [found for _, _, found in quotes(text)] == [speaker]


DOCUMENTS = (
    ("Fees are due to “a want of masts”, according to a study by the economists Maria Gomez and John Smith.", "Maria"),
    ("“The masts are safe,” according to a report filed by state engineer Maria Gomez.", "Maria"),
    ("Maria Gomez released a video that urges engineers to “stand by the mast until noon”.", "Maria"),
    ("Telenor has posted a message on its website which reads: “We know that the mast is down.”", "Telenor"),
    ("“The mast is down and we are sorry,” read a notice on the website of Telenor.", "Telenor"),
)


@pytest.mark.parametrize(("text", "speaker"), DOCUMENTS)
def test_documents_speak_for_their_authors(text: str, speaker: str) -> None:
    """A document's words are those of who wrote, filed, issued or posted it."""
    assert [(found or "").partition(" ")[0] for _, _, found in quotes(text)] == [speaker]


def test_the_quoted_subject_does_not_speak() -> None:
    """A name whose predicate is what is quoted is not the "he" who says it."""
    text = "Mr John Smith rejected the claims. Mr Paul Example “made the decisions,” he told the court."
    assert [found for _, _, found in quotes(text)] == ["John Smith"]


def test_terms_that_are_explained_or_typed() -> None:
    """What "or" explains, "these" points at or somebody types is no speech."""
    assert quotes("Telenor said its “backhaul” or feeder lines were old.") == []
    assert quotes("Engineers say these “dark strands” cost more than the mast.") == []
    assert quotes("She said customers could text “MAST” to a short number.") == []


NAMES = (
    ("“It is late,” said LisaBeth Zorbelo, a retired fisherman.", "LisaBeth Zorbelo"),
    ("“It is late,” Senate Majority Leader Harry M. Zorbel said.", "Harry M. Zorbel"),
    ("“It is late,” the minister for inland waterways Zorba Zorbel said.", "Zorba Zorbel"),
    ("“It is late,” said Walter K. Ford, a former ambassador.", "Walter K. Ford"),
    ("Few knew what Zorba Zimmel called “the end of the copper age”. Voters liked Zimmel.", "Zorba Zimmel"),
    ("Co-anchor Petra O'Zorbel asked him: “Is it late?”", "Petra O'Zorbel"),
)


@pytest.mark.parametrize(("text", "speaker"), NAMES)
def test_names_that_no_list_holds(text: str, speaker: str) -> None:
    """A noun for a person, a recurring surname or an initial shows a name; what is no part of it is left out."""
    assert [found for _, _, found in quotes(text)] == [speaker]


SPEAKERS = (
    ("MCI Communications Corp. said it would “run out of road by winter”.", "MCI Communications Corp"),
    (
        "“We shall run out of road by winter,” MCI Communications Corp. told reporters in May.",
        "MCI Communications Corp",
    ),
    ("Maria Gomez of Telenor was quoted last year as saying: “It was in the air.”", "Maria Gomez"),
    ("The US Federal Communications Commission (FCC) called it “a crisis”.", "Federal Communications Commission"),
    ("John Smith, the judge, said that the mast, built in May, was “a folly”.", "John Smith"),
)


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_names_with_stops_and_countries(text: str, speaker: str) -> None:
    """A stop of an abbreviation, a country before the name or words within the verb hide no speaker."""
    assert [found for _, _, found in quotes(text)] == [speaker]


def test_a_misprinted_surname_is_its_bearers() -> None:
    """A bare surname that nobody bears is that of the person from whose it differs by one letter."""
    text = "“It is late,” said Petra Zorbeck of Telenor. “It is dark,” Zorbec said."
    assert [found for _, _, found in quotes(text)] == ["Petra Zorbeck", "Petra Zorbeck"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("According to Ovum, prices fell in Spain in May.", "prices fell in Spain in May"),
        ("Prices fell in Spain in May, according to Ovum.", "Prices fell in Spain in May"),
    ],
)
def test_what_is_according_to_somebody(text: str, said: str) -> None:
    """Reported without marks, on either side of its source."""
    (found,) = telcomodel.parse(text).indirect
    assert isinstance(found.speaker, Organization)
    assert (found.text, found.speaker.name) == (said, "Ovum")


def test_a_carrier_that_speaks_before_it_is_named() -> None:
    """The next sentence says who it is."""
    found = telcomodel.parse("The carrier said it would sell. In Oslo, Telia had asked.").indirect
    assert isinstance(found[0].speaker, Organization)
    assert found[0].speaker.name == "Telia"


@pytest.mark.parametrize(
    "text",
    [
        "Telia and Telenor have signed a “framework agreement” on masts.",
        "Telia has issued a “letter of intent” to Nokia.",
    ],
)
def test_what_is_signed_or_issued_is_no_speech(text: str) -> None:
    """A few marked words behind an article and a verb of doing name a thing."""
    assert not telcomodel.parse(text).quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We are ready for the winter,” says founder and president, Ana Example.", "Ana Example"),
        (
            "Ana Example from the Communications, Electrical and Plumbing Union said it was “the worst we have seen”.",
            "Ana Example",
        ),
        (
            "Ana Example spoke. She expects Telia, in which Elisa holds 28 percent, to “lead the way down”.",
            "Ana Example",
        ),
        ("Telia accepted an offer. The board said it was “clearly superior”.", "Telia"),
        ("“We had to carry it,” Ana Example, head of Telia since May, told the magazine.", "Ana Example"),
        (
            "Telia was founded by Ben Sample. Carl Example said Telia would win. Asked why, he replied: “We must.”",
            "Carl Example",
        ),
        (
            "Telia named Ben Sample chief. “Hm,” an Elisa spokesman said.\n\nThe boss told us so. “I agree,” he said.",
            "Ben Sample",
        ),
    ],
)
def test_source_found_past_other_words(text: str, name: str) -> None:
    """Commas in names, shares that somebody holds and posts that open a sentence do not hide the source."""
    assert speaker(telcomodel.parse(text).quotes[-1]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We must build more,” the paper quoted Ana Example as saying.", "Ana Example"),
        ("“We must build more,” the paper quotes Ana Example, head of Telia Norge, as saying.", "Ana Example"),
        ("“We must build more,” said Xinhua, quoting Ana Example.", "Ana Example"),
        ("“We must build more,” the Financial Times quoted a Telia spokesman.", "Telia"),
        ("Ana Example left. It is a “sign of the times”, her report said.", "Ana Example"),
        ("Ana Example spoke to us. “We grow,” Mr Ben Sample head of sales said.", "Ben Sample"),
        ("“We grow,” Ana Example, from Example Bank told us.", "Ana Example"),
        ("A Telia spokesman said so. “I think so,” he said. “We do,” he said. “But,” he added, “not yet.”", "Telia"),
        (
            "The decision to announce the date while on a trip was a “sensible thing to do”, Ana Example told us.",
            "Ana Example",
        ),
        ("Ana Example spoke. She is said to believe the pair were party to “privileged information”.", "Ana Example"),
        ("The paper quoted Ana Example complaining that it was “all for show”.", "Ana Example"),
        (
            "Telia’s Ben Sample left. A spokesman for the Example Software Alliance said no. He called it “too early”.",
            "Example Software Alliance",
        ),
        ("However, Ana Example, a fund manager at Example Trust said it was “too early”.", "Ana Example"),
        ("Telia boss Ana King is leaving. “We grow,” Ms King said.", "Ana King"),
        ("Rick Dean runs Telia. “We grow,” said Mr Dean.", "Rick Dean"),
    ],
)
def test_words_that_others_pass_on(text: str, name: str) -> None:
    """Who is quoted by a paper or a report has said it, whatever the name."""
    assert speaker(telcomodel.parse(text).quotes[-1]) == name


def test_it_is_the_unknown_firm_that_spoke() -> None:
    """After a name that nobody knows has spoken, "it" is that name."""
    text = "The BBC has seen the drive. “People want it,” said Norvatek. “It is the first,” it said."
    assert [str(quote.speaker) for quote in telcomodel.parse(text).quotes] == ["Unnamed(description='Norvatek')"] * 2


def test_a_noun_before_by_reports_nothing() -> None:
    """What a forecast is cut by is no speech."""
    text = "“We grow,” said Telia boss Ana Example. Telia cut its customer number forecast by “some 2%”."
    assert [quote.text for quote in telcomodel.parse(text).quotes] == ["We grow,"]


@pytest.mark.parametrize(
    "text",
    [
        "Engines knocked, a phenomenon called “knocking”, and Telia sold them.",
        "The Commission’s 2002 ruling gave “protected” status to Telia.",
        "Its products reflected a fashion of the show, which was the “time shifting” of Telia’s films.",
        "Domain names are the “real language” addresses of Telia’s sites.",
        "Telia is one notch below the grade, which starts at “BBB”.",
        "Researchers of Telia gather figures using machines that act as “honey pots”.",
        "Telia lets some have fixes via automatic updates, but their choice would be “limited”.",
    ],
)
def test_words_between_marks_that_nobody_says(text: str) -> None:
    """Names of things and words that a verb of another sense leads to are no speech."""
    assert quotes(text) == []


def test_the_head_of_an_unnamed_firm_is_unnamed() -> None:
    """A post at "a rival" is that of nobody the text names."""
    text = "Ana Example runs Telia. “We grow,” the chief executive of a leading rival told us."
    assert isinstance(telcomodel.parse(text).quotes[-1].speaker, telcomodel.Unnamed)


def test_it_is_nobody_who_was_only_told() -> None:
    """A broadcaster that somebody told something is not what "it" means."""
    text = "“I doubt it,” Ana Example told the BBC. The tycoon came with “detailed proposals”, it has confirmed."
    assert isinstance(telcomodel.parse(text).quotes[-1].speaker, telcomodel.Unnamed)


def test_a_company_before_a_colon_is_told_of() -> None:
    """Behind a verb of saying, the name before the colon is what is spoken of; without one it speaks."""
    told = "Ana Example said the following about her departure from Telenor: “It was a fine time.”"
    assert quotes(told)[0][2] == "Ana Example"
    assert quotes("A message from Telenor: “It was a fine time.”")[0][2] == "Telenor"


def test_a_speaker_s_name_above_the_speech() -> None:
    """A line of a name and a post heads what it says, as in interviews; a sentence does not."""
    text = (
        "Telenor and Telia met. “What now?” asked Ana Example.\n\nBen Sample, head of sales at Telenor\n\n“We grow.”"
        "\n\nMaria Gomez\n\n“So do we.”"
    )
    assert [row[2] for row in quotes(text)] == ["Ana Example", "Ben Sample", "Maria Gomez"]
    told = "Telenor grew. “We grow,” said Ana Example.\n\nBen Sample, head of sales, was there.\n\n“We grow fast.”"
    assert [row[2] for row in quotes(told)][-1] != "Ben Sample"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Telenor and Orange are in talks. “We will see,” the Norwegian group said.", "Telenor"),
        ("Telenor and Orange are in talks. “We will see,” the French group said.", "Orange"),
        ("Telenor bought a part of Orange. “It is done,” said a spokeswoman for the Paris-based company.", "Orange"),
        ("Telenor and Orange are in talks. “We will see,” the group said.", "Telenor"),
    ],
)
def test_a_home_tells_which_company(text: str, speaker: str) -> None:
    """A description that names a country or a city means the company from there."""
    (quote,) = telcomodel.parse(text).quotes
    assert isinstance(quote.speaker, Organization)
    assert quote.speaker.name == speaker


def test_the_only_company_of_the_sentence_before() -> None:
    """The pronoun means the one company that the sentence before names, though only behind a preposition."""
    text = "Telenor grew.\n\nA bid by Orascom could prove harder to finance. It said the price was “too high”."
    (quote,) = telcomodel.parse(text).quotes
    assert isinstance(quote.speaker, Organization)
    assert quote.speaker.name == "Orascom"


def test_what_is_shown_off_is_no_speech() -> None:
    """A thing in marks that somebody shows off is not said."""
    assert not telcomodel.parse("At its fair Orange Belgium showed off “Livebox Zero”, a router with no lights.").quotes
