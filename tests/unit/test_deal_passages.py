"""Agreements as the trade press words them: brackets, asides, tickers, descriptions and adjuncts around a cue."""

import pytest

import telcomodel
from telcomodel import Alliance, Deal


def told(text: str) -> set[tuple[str, str, str]]:
    """Kind, status and members with the first letter of their part of what a text tells."""
    extraction = telcomodel.parse(text)
    found: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    return {
        (
            one.kind.value,
            one.status.value,
            " ".join(f"{member.organization.name}:{member.part.value[0]}" for member in one.members),
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia and Telenor (which operates under the Mobilo brand) have agreed to merge.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Ericsson has won contracts with Telia (STO: TELIA) and Norway’s largest operator, Telenor.",
            {("supply", "announced", "Telia:c Ericsson:s"), ("supply", "announced", "Telenor:c Ericsson:s")},
        ),
        ("Telia sells fibre stake to Ardian, Macquarie", {("stake", "announced", "Ardian:b Macquarie:b Telia:s")}),
        (
            "Telia is selling a slice of its fibre network to a consortium formed by Ardian and Macquarie.",
            {("stake", "announced", "Ardian:b Macquarie:b Telia:s")},
        ),
        (
            "Telia has entered into an agreement with American Tower to sell the rights to 2,000 of its towers.",
            {("acquisition", "announced", "American Tower:b Telia:s")},
        ),
        (
            "Telia signed an agreement with Cellnex to sell 2,000 of its towers for 300 million euros.",
            {("acquisition", "announced", "Cellnex:b Telia:s")},
        ),
        (
            "Telia has denied reports that it is in talks with Telenor regarding a potential merger.",
            {("merger", "denied", "Telia:m Telenor:m")},
        ),
        (
            "Telia bought Mobilo and its largest rival, Telenor, bought Tele2.",
            {("acquisition", "completed", "Telia:b Mobilo:t"), ("acquisition", "completed", "Telenor:b Tele2:t")},
        ),
        (
            "Three mobile operators are to build and share hundreds of masts. Telia, Telenor and Tele2 gave no date.",
            {("network_sharing", "announced", "Telia:m Telenor:m Tele2:m")},
        ),
        (
            "Norway’s two largest mobile operators have agreed to merge. Telia and Telenor said it would take a year.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Telia acquired Mobilo in May after approval from the European Commission.",
            {("acquisition", "completed", "Telia:b Mobilo:t")},
        ),
        (
            "Telia has closed the purchase of Mobilo. The deal it struck with its former parent Vivendi is cheap.",
            {("acquisition", "completed", "Telia:b Mobilo:t")},
        ),
        (
            "Telia and Telenor are teaming up with Ardian to run a wholesale FTTH JV.",
            {("joint_venture", "announced", "Telia:m Telenor:m Ardian:m")},
        ),
        (
            "Telia acquired a 1.11 per cent stake, or 2,780,306 shares, in Telenor from Tele2.",
            {("stake", "completed", "Telia:b Telenor:t Tele2:s")},
        ),
        (
            "The watchdog has given the OK to Telia’s $18 billion merger with Tele2 and Telenor’s purchase of Elisa.",
            {("merger", "approved", "Telia:m Tele2:m"), ("acquisition", "approved", "Telenor:b Elisa:t")},
        ),
        (
            "Telia has announced the merger of Telenor and Tele2’s Danish operations.",
            {("merger", "announced", "Telenor:m Tele2:m")},
        ),
        (
            "Telia agreed to purchase Telenor’s phone line and television business.",
            {("acquisition", "announced", "Telia:b Telenor:t")},
        ),
        ("Telia bought Nokia phones and software.", {("supply", "completed", "Telia:c Nokia:s")}),
        (
            "Telia bought Tele2. The purchase was made through their joint venture Sunshare.",
            {("acquisition", "completed", "Telia:b Tele2:t")},
        ),
        (
            "Altice has agreed to buy the Hungarian businesses of UPC: it will take over UPC Hungary.",
            {("acquisition", "announced", "Altice:b UPC Hungary:t")},
        ),
        (
            "Two months after buying Telenor, Telia cut jobs.",
            {("acquisition", "completed", "Telia:b Telenor:t")},
        ),
        (
            "The commission has cleared a joint venture (JV) by Telia, Tele2 and Telenor.",
            {("joint_venture", "approved", "Telia:m Tele2:m Telenor:m")},
        ),
        (
            "The offer from Ardian and Macquarie has been recommended by the board of Telia.",
            {("acquisition", "announced", "Ardian:b Macquarie:b Telia:t")},
        ),
        ("The offer from Tele2 was rejected by Telia.", {("acquisition", "ended", "Tele2:b Telia:t")}),
        (
            "AT&T has been deepening its own cloud relationship with Microsoft.",
            {("strategic_partnership", "announced", "AT&T:m Microsoft:m")},
        ),
        (
            "In return, Telia will have wholesale access to Telenor’s fibre infrastructure.",
            {("wholesale", "announced", "Telia:c Telenor:s")},
        ),
        (
            "Telia, which operates in Sweden, and Telenor have agreed to merge.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Telia has bought Tele2, which has a million customers, and is selling Telenor.",
            {("acquisition", "completed", "Telia:b Tele2:t"), ("acquisition", "announced", "Telenor:t Telia:s")},
        ),
        (
            "Telia, which bought Mobilo, and Telenor have agreed to share masts.",
            {("acquisition", "completed", "Telia:b Mobilo:t")},
        ),
        (
            "The sale of Telia’s stake in Elisa to Tele2 was approved.",
            {("stake", "approved", "Tele2:b Elisa:t Telia:s")},
        ),
        (
            "Telefonica and Vodafone have set up a fibre company in which Telefonica will hold 63% and Vodafone 37%.",
            {("joint_venture", "completed", "Telefonica:m Vodafone:m")},
        ),
        (
            "Proximus and Orange Belgium have transferred their radio networks to Mwingz, a joint company.",
            {("joint_venture", "announced", "Proximus:m Orange Belgium:m")},
        ),
        (
            "Elisa, a unit of Telia, has agreed to sell 1,200 towers to Cellnex.",
            {("acquisition", "announced", "Cellnex:b Elisa:s")},
        ),
        (
            "Telia has been granted exclusivity to negotiate the purchase of Telenor.",
            {("acquisition", "in_talks", "Telia:b Telenor:t")},
        ),
        (
            "Telia parent Zain and Elisa owner Telenor formed a network sharing alliance in Iraq.",
            {("network_sharing", "announced", "Zain:m Telenor:m")},
        ),
        (
            "Telia and Telenor plan to fully combine over 4,000 sites by 2015.",
            {("network_sharing", "proposed", "Telia:m Telenor:m")},
        ),
        (
            "Ofcom has asked Telia to disclose its deals with Telenor, a carrier it acquired last year.",
            {("acquisition", "completed", "Telia:b Telenor:t")},
        ),
        (
            "Telia, which bought Telenor last year, has signed a contract with Nokia.",
            {("acquisition", "completed", "Telia:b Telenor:t"), ("supply", "announced", "Telia:c Nokia:s")},
        ),
        (
            "Telia, that merged with Telenor in May, has sold masts to Cellnex.",
            {("merger", "completed", "Telia:m Telenor:m"), ("acquisition", "completed", "Cellnex:b Telia:s")},
        ),
        (
            "Telia and Telenor merged in 2021 to form Virgin Media O2.",
            {("merger", "completed", "Telia:m Telenor:m")},
        ),
        (
            "Under the deal, Telia takes a 12% stake in Elisa and Telenor 4%.",
            {("stake", "announced", "Telia:b Elisa:t")},
        ),
        (
            "Google will invest $700 million for a 1.28% stake in Bharti Airtel.",
            {("stake", "announced", "Google:b Bharti Airtel:t")},
        ),
        (
            "The consortium consists of Telia, Telenor and Elisa.",
            {("alliance", "completed", "Telia:m Telenor:m Elisa:m")},
        ),
        (
            "Telia has picked Nokia and Ericsson to supply its radio network.",
            {("supply", "announced", "Telia:c Nokia:s"), ("supply", "announced", "Telia:c Ericsson:s")},
        ),
        (
            "Telenor, in which the state has a stake, will buy Tele2.",
            {("acquisition", "announced", "Telenor:b Tele2:t")},
        ),
        ("Tele2, backed by Ardian, will buy Elisa.", {("acquisition", "announced", "Tele2:b Elisa:t")}),
        (
            "Telia has formed an alliance with Orange and two Nordic operators, Elisa and Tele2.",
            {("strategic_partnership", "announced", "Telia:m Orange:m Elisa:m Tele2:m")},
        ),
        ("A 10% stake in Tele2 was sold to Ardian by Telia.", {("stake", "completed", "Ardian:b Tele2:t Telia:s")}),
        ("10% of Tele2 will be bought by Ardian.", {("stake", "announced", "Ardian:b Tele2:t")}),
        (
            "Telia said it would buy Tele2 from Telenor, which bought it in 2010.",
            {
                ("acquisition", "announced", "Telia:b Tele2:t Telenor:s"),
                ("acquisition", "completed", "Telenor:b Tele2:t"),
            },
        ),
        (
            "Telenor will pay $2bn to Telia for its Danish unit.",
            {("acquisition", "announced", "Telenor:b Telia:s")},
        ),
        (
            "Telia will sell Tele2, which it bought from Telenor, to Elisa.",
            {
                ("acquisition", "announced", "Elisa:b Tele2:t Telia:s"),
                ("acquisition", "completed", "Telia:b Tele2:t Telenor:s"),
            },
        ),
        (
            "Telia may not buy Tele2, which bought Elisa in 2018.",
            {("acquisition", "completed", "Tele2:b Elisa:t")},
        ),
        (
            "Tele2 has relaunched its service over Telenor’s network, replacing its existing arrangement with Telia.",
            {("wholesale", "completed", "Tele2:c Telenor:s"), ("strategic_partnership", "ended", "Tele2:m Telia:m")},
        ),
    ],
)
def test_parties(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Asides, tickers and appositions part no lists and hide no subject."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia dropped the plan in May, saying it wanted to focus on its acquisition of Tele2.",
            {("acquisition", "announced", "Telia:b Tele2:t")},
        ),
        (
            "Telia is in the process of merging with Telenor, with the combined company looking to lead the market.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "Tele2 has chosen Nokia, bringing an end to Telenor’s seven-year association with Elisa.",
            {("supply", "announced", "Tele2:c Nokia:s"), ("strategic_partnership", "ended", "Telenor:m Elisa:m")},
        ),
        (
            "Telia chose Ericsson to supply its core network following speculation about Huawei’s future.",
            {("supply", "announced", "Telia:c Ericsson:s")},
        ),
        (
            "Nokia won a contract with Telia, making upgrades as the operator strips Huawei from Telenor’s network.",
            {("supply", "announced", "Telia:c Nokia:s"), ("supply", "ended", "Telia:c Huawei:s")},
        ),
        (
            "Telia has said it has not submitted a bid or made a proposal to purchase a stake in Telenor.",
            {("stake", "denied", "Telia:b Telenor:t")},
        ),
        (
            "Telia and Telenor have cut costs and to this end have signed a contract with Nokia.",
            {("supply", "announced", "Telia:c Telenor:c Nokia:s")},
        ),
        ("The watchdog rejected the merger of Telia and Telenor.", {("merger", "blocked", "Telia:m Telenor:m")}),
        (
            "Telia’s network-sharing deal with Telenor was knocked back by the regulator.",
            {("network_sharing", "blocked", "Telia:m Telenor:m")},
        ),
        (
            "The Justice Department sued to block the merger of Telia and Telenor.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        (
            "The regulator decided to block the merger of Telia and Telenor.",
            {("merger", "blocked", "Telia:m Telenor:m")},
        ),
        (
            "The court annulled the commission’s decision to block the takeover of Telia by Telenor.",
            {("acquisition", "announced", "Telenor:b Telia:t")},
        ),
        ("Telenor’s shareholders rejected Telia’s bid.", {("acquisition", "ended", "Telia:b Telenor:t")}),
        (
            "The court upheld the ban on the merger of Telia and Telenor.",
            {("merger", "blocked", "Telia:m Telenor:m")},
        ),
        (
            "Telia said there are no talks with Telenor about a merger.",
            {("merger", "denied", "Telia:m Telenor:m")},
        ),
        (
            "Talks on the sale of Telia’s stake in Elisa have begun.",
            {("stake", "in_talks", "Elisa:t Telia:s")},
        ),
        (
            "If the German shareholders accept, Telia would win control of Telenor.",
            {("acquisition", "rumoured", "Telia:b Telenor:t")},
        ),
        (
            "There is speculation about concerns over BT’s 2015 merger with EE.",
            {("merger", "completed", "BT:m EE:m")},
        ),
        (
            "BT and Elisa are silent. The board rejected approaches from Telia following its merger with Tele2.",
            {("merger", "completed", "Telia:m Tele2:m")},
        ),
        ("Telia, which aborted a bid for Telenor, is silent.", {("acquisition", "ended", "Telia:b Telenor:t")}),
        (
            "Tele2 will be hosted by Telia. Shares in Telenor fell following the news that it was losing the contract.",
            {("wholesale", "announced", "Tele2:c Telia:s")},
        ),
        ("Telia is raising its stake in Telenor.", {("stake", "announced", "Telia:b Telenor:t")}),
        ("Telia has hiked its stake in Telenor to 70 per cent.", {("stake", "completed", "Telia:b Telenor:t")}),
        (
            "Telia is short of cash following the collapse of Telenor’s merger with Elisa.",
            {("merger", "ended", "Telenor:m Elisa:m")},
        ),
        (
            "The merger of Telia and Telenor follows the collapse of talks with Tele2.",
            {("merger", "announced", "Telia:m Telenor:m")},
        ),
        ("Sprint and Telia have nixed their merger.", {("merger", "ended", "Sprint:m Telia:m")}),
        (
            "Telia entered Norway with the acquisition of Tele2.",
            {("acquisition", "completed", "Telia:b Tele2:t")},
        ),
        (
            "Telia will enter Norway with the acquisition of Tele2.",
            {("acquisition", "announced", "Telia:b Tele2:t")},
        ),
        (
            "Telia agreed to go ahead with the takeover of Tele2.",
            {("acquisition", "announced", "Telia:b Tele2:t")},
        ),
        (
            "A deal between Telia and Telenor to share masts collapsed in May.",
            {("network_sharing", "ended", "Telia:m Telenor:m")},
        ),
        (
            "A deal between Telia and Telenor to share masts was signed in May.",
            {("network_sharing", "announced", "Telia:m Telenor:m")},
        ),
        (
            "The deal between Telia and Telenor to buy Tele2 was blocked by Ofcom.",
            {("acquisition", "blocked", "Telia:b Telenor:b Tele2:t")},
        ),
        ("The watchdog has nixed the merger of Telia and Telenor.", {("merger", "blocked", "Telia:m Telenor:m")}),
        ("Telia blocked Telenor’s merger with Elisa.", {("merger", "blocked", "Telenor:m Elisa:m")}),
    ],
)
def test_status(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """What is said in another clause decides nothing."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    "text",
    [
        "Telia is exploring further network parts with Telenor.",
        "Telia decided to stop offering 2G voice in Tele2’s area.",
        "Telia agreed to assume part of Tele2’s spectrum acquisition costs.",
        "“Ericsson and Telia have a long history of working together,” she said.",
        "Two operators have agreed to merge. Shares in Telia fell.",
        "Telia and Tele2 said that the building of 222 masts is part of an agreement with the government.",
        "Telia is busy. XCD is building its cable in partnership with Ardian.",
        "Telia is busy. Grupo Esempio, the brewery giant, has teamed up with Ardian.",
        "Telia strengthens its ties with Example Investment Managers.",
        "Telia has a good relationship with Telenor.",
        "Telenor will hold the other 50 percent stake in Telia.",
        "Telenor will pay $2bn to shareholders for its Danish unit.",
        "Shares in Tele2 were sold to investors.",
        "Telia and Telenor announced that GIC had been chosen as a partner in their PremiumFiber joint venture.",
        "Telia and two rivals, Elisa and Tele2, are being sued.",
        "The masts of Telia were seen by Ardian.",
        "Telia has complained about access to Telenor’s network.",
        "Telia fell after news from Tele2. The bank and the investment firm will acquire 45% of Tele2’s fibre unit.",
    ],
)
def test_no_agreement(text: str) -> None:
    """Words that look like those of deals."""
    assert not told(text)


def test_worth_of_the_whole() -> None:
    """What a company is worth is not what a stake in it costs."""
    text = "Telia sold a 10% stake in Tele2 to Ardian for €1 billion, valuing the whole operator at €10 billion."
    (deal,) = telcomodel.parse(text).deals
    assert deal.value is not None
    assert deal.value.value == 1_000_000_000
    (deal,) = telcomodel.parse("Telia sold a 10% stake in Tele2 to Ardian, valuing it at €10 billion.").deals
    assert deal.value is None
    (deal,) = telcomodel.parse("The merger of Telia and Telenor will create a company worth €18bn.").deals
    assert deal.value is None
    (deal,) = telcomodel.parse("Telia has struck a $2 billion deal to buy Telenor.").deals
    assert deal.value is not None
    (deal,) = telcomodel.parse("Telia announced the £1.04 billion ($1.6 billion) purchase of Telenor.").deals
    assert deal.value is not None
    assert deal.value.unit == "GBP"


def test_alliance_with_a_name() -> None:
    """Several that form a strategic alliance with a name form a body."""
    text = "Orange, Telia, Telenor and TIM have formed a strategic alliance called Openwave to buy handsets."
    (alliance,) = telcomodel.parse(text).alliances
    assert (alliance.kind.value, alliance.name, len(alliance.members)) == ("alliance", "Openwave", 4)


def test_joint_share() -> None:
    """What owners hold together is not the share of the last of them."""
    text = "Ooredoo Oman will be jointly controlled by Telia and Telenor with a 65.6 percent shareholding."
    (venture,) = telcomodel.parse(text).alliances
    assert [member.share for member in venture.members] == [None, None]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            (
                "Norway’s three operators set up a joint venture. "
                "Telia, Telenor and Elisa will hold 40 percent, 35 percent and 25 percent of the company."
            ),
            [40, 35, 25],
        ),
        (
            "Two operators formed a joint venture. Telia and Telenor will hold 50% each.",
            [50, 50],
        ),
        ("Telia and Telenor will hold 60% of the joint venture.", [None, None]),
        ("Telia (60%) and Telenor (40%) set up a joint venture.", [60, 40]),
    ],
)
def test_shares_in_turn(text: str, shares: list[int | None]) -> None:
    """Owners named together have the shares of a list in their order; one share that is not each one's is joint."""
    (venture, *_) = telcomodel.parse(text).alliances
    assert [member.share for member in venture.members] == shares


def test_sum_of_something_else() -> None:
    """A grant beside a deal is not what it costs."""
    text = "Telia and Telenor have agreed to share masts, helped by a 500 million euro investment from the state."
    (sharing,) = telcomodel.parse(text).alliances
    assert sharing.value is None


def test_brand_that_buys() -> None:
    """An ordinary word that buys a known operator is one, however long the text."""
    text = "The firm told shareholders of it. " * 40 + "Orange acquired Jazztel in May. Orange peel was sold."
    assert [operator.name for operator in telcomodel.parse(text).operators] == ["Orange", "Jazztel"]
    other = "The firm told shareholders of it. " * 40 + "Orange acquired Jazztel shirts in May."
    assert "Orange" not in [operator.name for operator in telcomodel.parse(other).operators]


def test_share_held_before() -> None:
    """What a buyer owns already is not what it buys."""
    (deal,) = telcomodel.parse("Tele2 will be bought by Ardian, which already owns 34.3% of it, and Macquarie.").deals
    assert [(member.organization.name, member.share) for member in deal.members] == [
        ("Ardian", None),
        ("Macquarie", None),
        ("Tele2", None),
    ]


def test_members_of_a_consortium() -> None:
    """A consortium whose members are told is an alliance; what stands before it is its name."""
    text = "The members of the 2Africa consortium are MTN, Orange and Vodafone."
    (alliance,) = telcomodel.parse(text).alliances
    assert (alliance.kind.value, alliance.name, len(alliance.members)) == ("alliance", "2Africa", 3)
