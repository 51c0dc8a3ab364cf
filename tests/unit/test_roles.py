"""Posts: who holds which one where, in every order that the press uses."""

import pytest

from telcomodel import PositionStatus, parse


def post(text: str, name: str = "Ana Example") -> tuple[str | None, str | None]:
    """Title and employer of a person's first position."""
    person = next(person for person in parse(text).people if person.name == name)
    position = person.positions[0]
    organization = position.employer or (position.organization.name if position.organization else None)
    return position.role.title if position.role else None, organization


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("Ana Example, chief executive of Telenor, said no.", "chief executive", "Telenor"),
        (
            "Ana Example, senior vice-president of pricing at Telus, said no.",
            "senior vice-president of pricing",
            "Telus",
        ),
        (
            "Ana Example, Head of Ideas & Industry Relations of Telenor, said no.",
            "Head of Ideas & Industry Relations",
            "Telenor",
        ),
        ("Ana Example, general manager, enterprise at Telenor, said no.", "general manager, enterprise", "Telenor"),
        (
            "Ana Example, vice president of strategy, M&A and corporate development at Telenor, said no.",
            "vice president of strategy, M&A and corporate development",
            "Telenor",
        ),
        ("Ana Example, Director Retail at Telenor, said no.", "Director Retail", "Telenor"),
        ("“No,” said Ana Example, EVP and CTO, Telenor.", "EVP and CTO", "Telenor"),
        (
            "Ana Example, Marketing, Strategy and Communications manager, Telenor, said no.",
            "Marketing, Strategy and Communications manager",
            "Telenor",
        ),
        ("Ana Example (Telenor CFO) said no.", "CFO", "Telenor"),
        (
            "Ana Example, Senior Vice President, Head of Telia Estonia, spoke.",
            "Senior Vice President, Head",
            "Telia Estonia",
        ),
        ("Ana Example of Telenor, its technical director, said no.", "technical director", "Telenor"),
        ("Ana Example, CEO of Oslo-based operator Telenor, said no.", "CEO", "Telenor"),
        ("Ana Example, chief executive of Telia’s parent company, Telenor, said no.", "chief executive", "Telenor"),
        ("Ana Example, director general of Norway’s telecoms regulator, Nkom, spoke.", "director general", "Nkom"),
        ("Ana Example, Head of Telenor’s Product and Platforms, spoke.", "Head of Product and Platforms", "Telenor"),
        ("Telenor hired Ana Example, CEO (North), Telia, and others.", "CEO", "Telia"),
        ("Telenor met Ana Example, senior director, Qwexcom; and others.", "senior director", "Qwexcom"),
        ("Telenor’s chief information officer (CIO), Ana Example, said no.", "chief information officer", "Telenor"),
        ("Ana Example worked with Telenor as chief operating officer.", "chief operating officer", "Telenor"),
        ("Under boss Ana Example, Telenor has grown.", "boss", "Telenor"),
        ("Chief executive of Telenor, Ana Example, said no.", "Chief executive", "Telenor"),
        ("Ana Example, cable engineer at Telenor, said no.", "cable engineer", "Telenor"),
        ("Ana Example is CMO of Qwex South Africa, not of Telenor.", "CMO", "Qwex South Africa"),
        ("The venture curbs tycoon Ana Example’s Telenor.", None, "Telenor"),
        ("Telenor, controlled by Ana Example, bid again.", None, "Telenor"),
        ("Ana Example took the helm at Norwegian operator Telenor in May.", None, "Telenor"),
        ("Ana Example, 42, its finance director, said so of Telenor. ", "finance director", "Telenor"),
        ("Telenor Group President and CEO Ana Example said no.", "President and CEO", "Telenor Group"),
        ("Telenor finance chief Ana Example said no.", "finance chief", "Telenor"),
        ("Telenor’s chief strategy officer Ana Example said no.", "chief strategy officer", "Telenor"),
        (
            "Telenor’s Chief Wholesale & Carrier Officer, Ana Example, said no.",
            "Chief Wholesale & Carrier Officer",
            "Telenor",
        ),
        (
            "Telenor closed a shop. “No,” said the operator’s technical director, Ana Example.",
            "technical director",
            "Telenor",
        ),
        (
            "Telenor expects snow, according to Ana Example, its vice-president of northern networks.",
            "vice-president of northern networks",
            "Telenor",
        ),
        ("The incoming boss of Telenor, Ana Example, said no.", "incoming boss", "Telenor"),
        ("Former Telenor chief Ana Example said no.", "Former chief", "Telenor"),
        (
            "Telenor’s ex-head of internal accounting, Ana Example, said no.",
            "ex-head of internal accounting",
            "Telenor",
        ),
        ("Telenor has named Ana Example chairwoman and CEO.", "chairwoman and CEO", "Telenor"),
        (
            "Telenor has hired Ana Example from Ericsson as its next chief people officer.",
            "chief people officer",
            "Telenor",
        ),
        ("Ana Example becomes CTIO of Telenor.", "CTIO", "Telenor"),
        ("Ana Example will join Telenor as head of legal.", "head of legal", "Telenor"),
        ("“No,” said the analyst Ana Example of Ovum.", "analyst", "Ovum"),
        ("“No,” said Ana Example, a wireless expert at Example University.", "wireless expert", "Example University"),
        (
            "Ana Example, managing director of Vodafone in the Netherlands, said no.",
            "managing director",
            "Vodafone in the Netherlands",
        ),
        ("Ana Example, managing director of the Kenyan operator Safaricom, said no.", "managing director", "Safaricom"),
        ("Telenor’s battered chairman, Ana Example, said no.", "chairman", "Telenor"),
        ("Telenor has a new finance director in the person of Ms Ana Example.", "finance director", "Telenor"),
        ("From May, CEO, Telenor, Ana Example, has a new role.", "CEO", "Telenor"),
        ("Ana Example was at different times head of sales of Telenor and Telia.", "head of sales", "Telenor"),
        (
            "Telenor confirmed the departure of chief technology officer, Ana Example.",
            "chief technology officer",
            "Telenor",
        ),
        ("Former Telenor president and wireless executive Ana Example died.", "Former president", "Telenor"),
        ("A Telia engineer, Ana Example, was poached by Telenor to be its sales director.", "engineer", "Telia"),
        ("Ana Example was poached by Telenor to be its sales director, Telia said.", "sales director", "Telenor"),
        ("Ana Example, the finance director, has resigned from Telenor.", "finance director", "Telenor"),
        (
            "“No,” the operator’s founder, Ana Example, is quoted as saying by Reuters. Telenor fell.",
            "founder",
            "Telenor",
        ),
        ("Dato’ Ana Example, the chief executive of Telenor, said no.", "chief executive", "Telenor"),
        ("Telia and Telenor’s Ana Example, its CEO since 2022, spoke.", "CEO", "Telenor"),
        ("Telenor has renewed the term of Ana Example as chairman.", "chairman", "Telenor"),
        ("Ana Example, twice its chief executive, sued Telenor.", "chief executive", "Telenor"),
        ("Ana Example took the CEO role at Telenor in May.", "CEO", "Telenor"),
        (
            "Telenor group chief executive (CEO) designate Ana Example spoke.",
            "group chief executive (CEO) designate",
            "Telenor",
        ),
        ("Telenor fell. Ana Example is head of the company’s wireless unit.", "head of wireless unit", "Telenor"),
        (
            "Telenor moved Ana Example, its former Global Enterprise boss, on.",
            "former Global Enterprise boss",
            "Telenor",
        ),
        ("Prices fell, wrote Ana Example in May. The former Telenor chief is 79.", "former chief", "Telenor"),
    ],
)
def test_title_and_employer(text: str, title: str, employer: str) -> None:
    """The title is as worded, without article and organization; the employer is the one that the text ties to it."""
    assert post(text) == (title, employer)


@pytest.mark.parametrize(
    "text",
    [
        "The rule, Ana Example of Telenor said, was simple.",
        "Ana Example, who heads Telenor’s data-centre business, said no.",
        "Telenor’s Ana Example said no.",
        "Ana Example left Telenor in 2009.",
        "Telenor named Peter Sample its chief technical officer, replacing Ana Example.",
    ],
)
def test_employer_without_a_title(text: str) -> None:
    """Somebody may be tied to an employer without a title."""
    assert post(text) == (None, "Telenor")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Example, appointed to chair Telenor, said no.",
        "Ana Example sold half of Telenor, which she has run since 1999.",
        "The woman who built Telenor, Ana Example, said no.",
        "Costs fell at Telenor, where Ana Example has closed shops.",
        "Telenor has appointed Ana Example to run its shops.",
        "Ben Sample was chief executive of Telenor. He was succeeded in 1998 by Ana Example.",
        "Telenor’s chief executive, Ben Sample, left. His replacement, Ana Example, said no.",
    ],
)
def test_who_runs_what(text: str) -> None:
    """Verbs of running and following tie people to companies without a title."""
    assert post(text) == (None, "Telenor")


def test_a_possessor_is_not_appointed() -> None:
    """Whose director is named to a post does not take it."""
    people = parse("Telenor has named Mr Example’s deputy finance director as chief executive.").people
    assert not any(position.role for person in people for position in person.positions)


def test_two_people_in_one_sentence() -> None:
    """Each title goes to its own holder, the second one's possessive to the same employer."""
    text = (
        "Telenor’s deputy CEO for government relations, Ana Example, and its regional director for the Far East, "
        "Peter Sample, met."
    )
    assert post(text) == ("deputy CEO for government relations", "Telenor")
    assert post(text, "Peter Sample") == ("regional director for the Far East", "Telenor")


def test_functions_and_level_are_normalized() -> None:
    """One position may have two functions."""
    (person,) = parse("Telenor President and CEO Ana Example said no.").people
    (position,) = person.positions
    assert position.role is not None
    assert position.role.functions[-1] == "ceo"
    assert position.role.level == "president"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("acting", "acting"),
        ("former", "former"),
        ("interim", "interim"),
        ("outgoing", "outgoing"),
        ("incoming", "incoming"),
    ],
)
def test_status(word: str, status: str) -> None:
    """The words of the title say the status, and stay in it."""
    (person,) = parse(f"Telenor’s {word} chief executive, Ana Example, said no.").people
    assert person.positions[0].status is PositionStatus(status)
    assert person.positions[0].text.startswith(word)


def test_pronoun_carries_a_post() -> None:
    """A post that the next sentence gives to “she” is the same person's."""
    (person,) = parse(
        "Ana Example has left Telenor, where she was director of access. She is now chief executive at Telia."
    ).people
    titles = [position.role.title for position in person.positions if position.role]
    assert titles == ["director of access", "chief executive"]
    assert person.positions[0].status is PositionStatus.FORMER


@pytest.mark.parametrize("years", ["until 2012", "from 2001 to 2004", "from 2001-2004", "between 2001 and 2004"])
def test_years_behind_a_post_make_it_past(years: str) -> None:
    """A post in apposition with the year of its end is over; one since a year is not."""
    (person,) = parse(f"Ana Example, chief executive of Telenor {years}, said no.").people
    assert person.positions[0].status is PositionStatus.FORMER
    (person,) = parse("Ana Example, chief executive of Telenor since 2012, said no.").people
    assert person.positions[0].status is PositionStatus.CURRENT


def test_a_post_in_waiting() -> None:
    """What is still to be taken stands behind the post."""
    (person,) = parse("Telenor’s CEO-in-waiting, Ana Example, said no.").people
    assert (person.positions[0].text, person.positions[0].status) == ("CEO-in-waiting", PositionStatus.INCOMING)


def test_description_names_nobody() -> None:
    """A description without a name makes no person."""
    assert not parse("The chief executive of Telenor said no.").people


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        (
            "Telenor has given the post of chief technology officer to Ana Example.",
            "chief technology officer",
            "Telenor",
        ),
        ("Ana Example, executive director (mobile) of Telenor, said no.", "executive director (mobile)", "Telenor"),
        ("Present were Ana Example (head of NFC, Telenor) and others.", "head of NFC", "Telenor"),
        ("Telenor was told by Ana Example, chairman of the works council.", "chairman of the works council", "Telenor"),
        (
            "Ana Example joined Telenor in May. As chief commercial officer she said no.",
            "chief commercial officer",
            "Telenor",
        ),
        ("Telenor’s Africa and Middle East chief, Ana Example, said no.", "Africa and Middle East chief", "Telenor"),
        ("Telenor, whose chairman, Ana Example, said no, is in Oslo.", "chairman", "Telenor"),
        ("Telenor named Bo Example chairman and Ana Example finance director.", "finance director", "Telenor"),
        ("“No,” said Ana Example, who looks after devices at Telenor.", None, "Telenor"),
        ("“No,” said Ana Example, her opposite number at Telenor.", None, "Telenor"),
        ("Rain co-founder Ana Example said no.", "co-founder", "Rain"),
        ("Sunrise appoints Ana Example as its finance director.", "finance director", "Sunrise"),
        ("Russian operator MTS has named Ana Example its chief executive.", "chief executive", "MTS"),
        ("The new role of chief digital officer at Telenor goes to Ana Example.", "chief digital officer", "Telenor"),
        ("Telenor has accepted the resignation of Ana Example as CEO.", "CEO", "Telenor"),
        ("Peter Sample will chair Telenor, with Ana Example as his deputy.", "deputy", "Telenor"),
        ("Named head of sales at Telenor on Tuesday was Ana Example.", "head of sales", "Telenor"),
        ("Mobicom’s Japanese technical director, Ana Example, said no.", "technical director", "Mobicom"),
        (
            "Telenor has a new head. The post had been vacant since Ana Example resigned. She joined Telia.",
            None,
            "Telenor",
        ),
        ("Rain announced changes to its executive board: Ana Example becomes chairman.", "chairman", "Rain"),
        ("Ana Example, former head of Telenor spin-off Telia, said no.", "former head", "Telia"),
        (
            "Telenor grew. It has taken users from rivals Telia and Elisa. The chairman, Ana Example, said no.",
            "chairman",
            "Telenor",
        ),
        ("Telenor’s boss is Bo Sample. Mr Sample’s predecessor, Ana Example, said no.", None, "Telenor"),
        ("Ana Example, whom he replaces, is moving to Telenor as head of sales.", "head of sales", "Telenor"),
        ("Ana Example, CEO of Telia US’ parent company Telenor, said no.", "CEO", "Telenor"),
        ("Telia followed the resignation of then-chairman Ana Example.", "then-chairman", "Telia"),
        ("Ana Example, Chief Executive of Zentia Cloud, met Telenor.", "Chief Executive", "Zentia Cloud"),
        ("Telenor made a turnaround under new CEO Ana Example.", "CEO", "Telenor"),
        (
            "Telenor Chief Operating Officer Bo Sample has resigned. President Ana Example fills in.",
            "President",
            "Telenor",
        ),
        ("Telenor named Bo Sample and Ana Example as CEO and CFO respectively.", "CFO", "Telenor"),
        ("Telenor faced questions over affiliate Telia. The chairman, Ana Example, said no.", "chairman", "Telenor"),
        ("Telenor fell. Chairman Ana Example denied that the group was for sale.", "Chairman", "Telenor"),
        ("Before she joined Telenor as finance director, Ana Example sold cars.", "finance director", "Telenor"),
        ("After years at Telenor, most recently as head of sales, Ana Example is leaving.", "head of sales", "Telenor"),
        (
            "Telenor confirmed the appointment of Bo Sample as CEO, and that of Ana Example as finance director.",
            "finance director",
            "Telenor",
        ),
        ("Telenor will not hire, human resources chief Ana Example said.", "human resources chief", "Telenor"),
        ("The new head of Telenor is to be Ana Example.", "head", "Telenor"),
        ("Telenor’s boss is the Turin-born Ana Example.", "boss", "Telenor"),
        ("Telenor shareholders elected Ana Example to the board as a member.", "member", "Telenor"),
        ("The man in charge of Telenor’s shops, Ana Example, said no.", None, "Telenor"),
        ("Ana Example is now at the helm of Telenor.", None, "Telenor"),
        ("Telenor said Ana Example would take the helm in May.", None, "Telenor"),
        ("Telenor’s board is chaired by Ana Example.", None, "Telenor"),
        ("Ana Example, responsible for shops at Telenor, said no.", None, "Telenor"),
    ],
)
def test_further_constructions(text: str, title: str | None, employer: str) -> None:
    """Posts given, gapped and bracketed, bodies inside a company, names that are ordinary words."""
    assert post(text) == (title, employer)


def test_bare_title_after_a_body_that_speaks() -> None:
    """A title without employer belongs to the regulator that the sentence before is about."""
    text = (
        "Telenor gained customers. The Telecommunications Regulatory Commission of Sri Lanka has said that it is late. "
        "Director general Ana Example added that it would start soon."
    )
    assert post(text) == ("Director general", "Telecommunications Regulatory Commission of Sri Lanka")


def test_line_of_a_table() -> None:
    """A line that holds a name and a post alone gives the post."""
    assert post("Managers\n\nAna Example Chief Executive Officer\n\nPeter Sample Chairman\n") == (
        "Chief Executive Officer",
        None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ana Example, the London-based head of networks at Telenor, said no.",
        "Ana Example, hitherto Telia’s finance chief, is now head of networks at Telenor.",
        "Telenor hired Ana Example, once its trainee, as head of networks.",
    ],
)
def test_present_post_beside_other_words(text: str) -> None:
    """Where somebody is based and what somebody was are no part of the present post."""
    (person,) = parse(text).people
    current = [position for position in person.positions if position.status is PositionStatus.CURRENT]
    assert [position.role.title for position in current if position.role] == ["head of networks"]


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        (
            "Zentia has sued its former sales director. Ana Example, who left in May, said no.",
            "former sales director",
            "Zentia",
        ),
        (
            "Telenor will cut jobs, its chief executive has said. Ana Example told analysts so.",
            "chief executive",
            "Telenor",
        ),
        ("Ana Example was blunt. “No,” said the technical director of Telenor.", "technical director", "Telenor"),
        ("Du has hired Ana Example as finance director.", "finance director", "Du"),
        ("Telia named Peter Sample, while Telenor has hired Ana Example as CFO.", "CFO", "Telenor"),
        ("Zentia said Ana Example, its chairman, had left.", "chairman", "Zentia"),
        ("Telenor’s UK boss, Ana Example, said no.", "UK boss", "Telenor"),
        ("Ana Example, head of HR & training at Telenor, said no.", "head of HR & training", "Telenor"),
        ("Telenor’s head of legal affairs, Ana Example, said no.", "head of legal affairs", "Telenor"),
        ("Telenor CTO and deputy CEO Ana Example said no.", "CTO and deputy CEO", "Telenor"),
        ("Ana Example, manager of Norway’s state-owned Telenor, said no.", "manager", "Telenor"),
        ("Telenor’s CEO, Peter Sample, its CFO, Ana Example, and others met.", "CFO", "Telenor"),
        ("Telenor’s CEO and CFO – Peter Sample and Ana Example – said no.", "CFO", "Telenor"),
        ("Peter Sample told his boss, Ana Example. Ms Example, Telenor’s chairman, said no.", "chairman", "Telenor"),
        ("Ana Example, who chairs the board of Telenor, said no.", None, "Telenor"),
        ("Peter Sample agreed. Ana Example, of rival Telenor, said no.", None, "Telenor"),
        ("The heads of Telia and Telenor, Peter Sample and Ana Example, said no.", "head", "Telenor"),
        ("Telenor has fired two directors. Peter Sample and Ana Example had denied it.", "director", "Telenor"),
        ("Ana Example, one of Telenor’s directors, said no.", "director", "Telenor"),
        ("Ana Example, chairman of Oslo-based carrier Telenor, said no.", "chairman", "Telenor"),
        ("Telenor has a new boss. Ana Example, 36, joins from Telia.", "boss", "Telenor"),
        ("Telenor is looking for a new chairman after Ana Example resigned.", "chairman", "Telenor"),
        ("Telenor’s chairman until last year, Ana Example, said no.", "chairman", "Telenor"),
        ("Telenor, which is owned by Telia, will be led by Ana Example, now its CFO.", "CFO", "Telenor"),
        ("Telenor’s newly appointed chairman, Ana Example, said no.", "chairman", "Telenor"),
        ("One of the founders of Telenor, Ana Example, said no.", "founder", "Telenor"),
        ("Telenor’s share of losses from Telia fell, finance chief Ana Example said.", "finance chief", "Telenor"),
        ("We are. For May, Telenor made less than Telia. Sales head Ana Example said so.", "Sales head", "Telenor"),
        ("Telenor rose. In Finland it owns DNA. Sales head Ana Example said so.", "Sales head", "Telenor"),
        ("Telenor is to buy Elisa (ELI). Sales head Ana Example said so.", "Sales head", "Telenor"),
        (
            "Telenor feels the weight of the low-cost rival Telia. Sales head Ana Example said so.",
            "Sales head",
            "Telenor",
        ),
        (
            "Telenor’s plan goes on. It meets that of Telia’s Halebop. Sales head Ana Example agreed.",
            "Sales head",
            "Telenor",
        ),
        ("Telenor cut jobs, said Ana Example, general manager sales.", "general manager sales", "Telenor"),
        ("Telia sued Telenor, its chairman Peter Sample and sales head Ana Example.", "sales head", "Telenor"),
        (
            "Sellers and 3 agree. T-Mobile and 3 share a network, said Ana Example, head of sales at 3.",
            "head of sales",
            "3",
        ),
        ("T-Mobile and 3 share a network, said Ana Example, head of sales at 3 in Fiji.", "head of sales", "3 in Fiji"),
        ("Verizon lost money. President Ana Example said the carrier had slept.", "President", "Verizon"),
        (
            "Telia and the Bank of New Example agreed. BNE chairman Ana Example said so.",
            "chairman",
            "Bank of New Example",
        ),
        ("Telia rose, said Ana Example, head of research at consultants Verdo.", "head of research", "Verdo"),
        ("Zain is to sell Zain Africa, said Ana Example, chairman of the Kuwaiti group.", "chairman", "Zain"),
        ("Telia cut jobs. The Verdo union said no. Its chairman, Ana Example, was angry.", "chairman", "Verdo"),
        ("Kenya’s regulator Verdo fined them all. Director general Ana Example said so.", "Director general", "Verdo"),
        ("Telenor asked Ana Example, chairman of Verdo and Ben Sample of Samplia.", "chairman", "Verdo"),
        ("Telia fell. Ana Example, head of the group’s flagship, Elisa, said so.", "head", "Elisa"),
        ("Telia fell. Verdo Corp. founder Ana Example replaced Ben Sample as chief of Elisa.", "founder", "Verdo Corp"),
        ("Elisa Inc. founder Ben Sample replaced Ana Example as chief executive of Telia.", None, "Telia"),
        ("Telia won. Prior to that Elisa had lost. Former CEO Ana Example resigned.", "Former CEO", "Elisa"),
        (
            "Telia has hired Ana Example, 42, in charge of its shops, as Elisa managing director.",
            "managing director",
            "Elisa",
        ),
        ("Telia lost Ana Example, its frequently embattled chief executive.", "chief executive", "Telia"),
        (
            "Telia spoke to Ana Example, finance chief of Elisa’s biggest owner, Oslo-based Telenor, on Monday.",
            "finance chief",
            "Telenor",
        ),
        ("Telia lost sales chief Ben Sample and head of networks, Ana Example.", "head of networks", "Telia"),
        ("Telia fell. Earlier this year finance chief Ana Example resigned.", "finance chief", "Telia"),
        ("Ana Example, head of Norway’s state-owned carrier, Telenor, smiled.", "head", "Telenor"),
        ("Ana Example, head of state-owned Telenor, smiled.", "head", "Telenor"),
        ("Telia has named Ana Example, a 47-year-old engineer, head of sales.", "head of sales", "Telia"),
        ("Telia named Ben Sample chief executive of Elisa. He replaces Ana Example.", None, "Elisa"),
        ("Elisa’s chief is Ben Sample. Telia grew. His predecessor, Ana Example, agreed.", None, "Elisa"),
        ("MTN grew. MTN Nigeria did too, said Ana Example, group chief executive.", "group chief executive", "MTN"),
        ("Telia fell. The Norwegian group won. Telenor grew. Its head, Ana Example, smiled.", "head", "Telenor"),
        (
            "Telia and Elisa raised prices, the Verdo Authority said. Ana Example, its head, smiled.",
            "head",
            "Verdo Authority",
        ),
        (
            "Telia grew. In Kenya its unit Safaricom fell. Ana Example, a spokeswoman, agreed.",
            "spokeswoman",
            "Safaricom",
        ),
    ],
)
def test_posts_and_employers_apart(text: str, title: str | None, employer: str) -> None:
    """A post, its holder and its employer may stand in several clauses or sentences."""
    (person,) = (person for person in parse(text).people if person.name == "Ana Example")
    position = next((held for held in person.positions if held.role), person.positions[0])
    assert (position.role.title if position.role else None) == title
    assert (position.employer or (position.organization and position.organization.name)) == employer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Example, head of equity research at Sample Stockbrokers, said no.", "analyst"),
        ("Ana Example, director of the Institute for Example Studies, said no.", "other"),
        ("Ana Example, vice president at research firm Sample Analytics, said no.", "executive"),
        ("Ana Example, head of Zimbabwe’s telecoms regulator, Samplaz, said no.", "official"),
        ("Norwegian regulator chairman Ana Example told Telenor no.", "official"),
        ("Iran’s president, Ana Example, said no.", "official"),
        ("Telenor grew. Former Iranian vice-president Ana Example said no.", "official"),
        ("Telenor grew. Director of telecoms research Ana Example said no.", "analyst"),
        ("Ana Example, deputy labs editor at Sample PC, said no.", "journalist"),
        ("Ana Example of Sample Crosthwaite said no.", "analyst"),
        ("AT&T Vice President Ana Example said no.", "executive"),
        ("Telenor’s lawyer, Ana Example, said no.", "official"),
    ],
)
def test_capacity(text: str, kind: str) -> None:
    """The employer says in what capacity somebody speaks."""
    (person,) = parse(text).people
    assert person.kind.value == kind


def test_official_who_speaks_is_nobody_in_apposition() -> None:
    """An indefinite post before a verb of speech names its source, not the person before the comma."""
    (person,) = parse("Telenor told minister A Example so, a ministry official said.").people
    assert person.name == "A Example"
    assert [held.role.title for held in person.positions if held.role] == ["minister"]


def test_new_media_is_no_new_post() -> None:
    """What stands behind "of" says what a post is about, not whether its holder has begun."""
    (person,) = parse("Ana Example, Telia’s head of development and new media, said no.").people
    assert [held.status.value for held in person.positions] == ["current"]


def test_whom_somebody_told_employs_nobody() -> None:
    """An organization that is only spoken to is not the company of a title without employer."""
    (person,) = parse("The institute told Reuters so. Critics say president Ana Example is wrong.").people
    assert [held.organization for held in person.positions] == [None]


def test_a_news_agency_employs_no_boss() -> None:
    """A title without employer is not held at the agency that reports it."""
    (person,) = parse("The firm collapsed and new boss Ana Example left. Reuters says 35 were sued.").people
    assert [held.organization for held in person.positions] == [None]


def test_a_surname_that_an_operator_bears() -> None:
    """What stands behind a post and a capitalized word is the holder's surname."""
    found = parse("Telkom chairman Subir Raha met the minister.")
    assert [person.name for person in found.people] == ["Subir Raha"]
    assert [operator.name for operator in found.operators] == ["Telkom"]


def test_a_post_that_a_country_parts() -> None:
    """A country may stand between "chief" and the post that it ranks; a comma may fail behind the apposition."""
    (person,) = parse("“No,” said Ana Example, chief US economist for Telia.").people
    assert [held.role.title for held in person.positions if held.role] == ["chief US economist"]
    (person,) = parse("However, Ana Example, a manager at Telia said no.").people
    assert [held.role.title for held in person.positions if held.role] == ["manager"]


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("“No,” said Ana Example, head of consulting firm, Example Partners.", "head", "Example Partners"),
        ("“No,” said Ana Example, head of the threat laboratory at Telia.", "head of the threat laboratory", "Telia"),
        ("“No,” said Ana Example, principal security consultant at Telia.", "principal security consultant", "Telia"),
    ],
)
def test_posts_in_parts_and_at_described_firms(text: str, title: str, employer: str) -> None:
    """A part of a company belongs to the title, a description of a company to its name."""
    (person,) = parse(text).people
    (held,) = person.positions
    assert held.role is not None
    assert held.organization is not None
    assert (held.role.title, held.organization.name) == (title, employer)


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("Zentel vice-chairman Ana Example may list it on the London Stock Exchange.", "vice-chairman", "Zentel"),
        ("Zentel chief executive Ana Example met the London Stock Exchange.", "chief executive", "Zentel"),
        ("Former chief executive Ana Example left Zentel.", "Former chief executive", None),
        ("Yesterday chairman Ana Example left Zentel.", "chairman", None),
    ],
)
def test_an_unknown_company_opens_the_sentence(text: str, title: str, employer: str | None) -> None:
    """A capital at the sentence's start is a company before a high post and a name, if no ordinary word."""
    (person,) = parse(text).people
    (held,) = person.positions
    assert held.role is not None
    assert (held.role.title, held.employer if held.employer == "Zentel" else None) == (title, employer)


def test_customers_of_a_vendor_in_passing() -> None:
    """A title without employer in a text on a vendor is the vendor's, whatever operators it names as customers."""
    text = (
        "Nokia has cut its forecast. It builds for Orange and Telia.\n\n"
        "“Demand is weak,” Nokia said in a statement.\n\nChief executive Ana Example said so."
    )
    (person,) = parse(text).people
    assert [held.organization.name for held in person.positions if held.organization] == ["Nokia"]


def test_a_title_in_a_new_paragraph_is_of_the_group() -> None:
    """The chief named in a new paragraph is the group's that the text opens with, not its brand's named last."""
    text = "France Telecom grew with its arm, Orange.\n\nOrange added users.\n\nChief executive Ana Example left."
    (person,) = parse(text).people
    assert [held.organization.name for held in person.positions if held.organization] == ["France Telecom"]


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("Telia met Ana Example, treasurer of the brewer Fjellbrygg.", "treasurer", "Fjellbrygg"),
        ("Telia met Ana Example, finance director of the airline Norvik.", "finance director", "Norvik"),
        ("Telia sent Ana Example, head of rural networks.", "head of rural networks", "Telia"),
    ],
)
def test_a_company_s_trade_stands_before_its_name(text: str, title: str, employer: str | None) -> None:
    """A trade between article and name ("the brewer Sample") is no part of the title."""
    (person,) = parse(text).people
    (held,) = person.positions
    assert held.role is not None
    assert (held.role.title, held.organization and held.organization.name) == (title, employer)
