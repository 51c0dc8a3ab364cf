"""Alliances and deals: one construction a row, on sentences written for the project."""

from __future__ import annotations

from decimal import Decimal

import pytest

import telcomodel
from telcomodel import Alliance, Deal

SETTING = "The mobile operators Vodafone, Telenor, Swisscom and Elisa reported subscriber numbers.\n\n"


def read(text: str) -> list[Alliance | Deal]:
    """The agreements of a text that is known to be about operators."""
    extraction = telcomodel.parse(SETTING + text)
    return [*extraction.alliances, *extraction.deals]


def shown(item: Alliance | Deal) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """Kind, status, and the members with their parts."""
    return item.kind.value, item.status.value, tuple((m.organization.name, m.part.value) for m in item.members)


BUYER, TARGET, SELLER = "buyer", "target", "seller"


@pytest.mark.parametrize(
    ("text", "kind", "status", "members"),
    [
        ("Vodafone has agreed to buy Telenor.", "acquisition", "announced", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone bought Telenor in 2014.", "acquisition", "completed", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Telenor was bought by Vodafone.", "acquisition", "completed", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Telenor is being acquired by Vodafone.", "acquisition", "announced", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone is to take over Telenor.", "acquisition", "announced", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone said it would buy Telenor.", "acquisition", "announced", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone wants to buy Telenor.", "acquisition", "proposed", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone is in talks to buy Telenor.", "acquisition", "in_talks", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone may buy Telenor.", "acquisition", "rumoured", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "Vodafone has reportedly agreed to buy Telenor.",
            "acquisition",
            "rumoured",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone denied that it is in talks to buy Telenor.",
            "acquisition",
            "denied",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        ("Vodafone dropped its plan to buy Telenor.", "acquisition", "ended", {"Vodafone": BUYER, "Telenor": TARGET}),
        ("Vodafone failed to acquire Telenor.", "acquisition", "ended", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "The regulator refused to allow Vodafone to acquire Telenor.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The regulator declined to approve Vodafone's acquisition of Telenor.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The regulator did not approve Vodafone's acquisition of Telenor.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The regulator refused to let Vodafone buy Telenor.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        ("Vodafone would have bought Telenor.", "acquisition", "ended", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "The regulator stopped Vodafone from buying Telenor.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        ("Vodafone's bid for Telenor collapsed.", "acquisition", "ended", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "Vodafone's bid to buy Telenor was blocked.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone's acquisition of Telenor has been cleared.",
            "acquisition",
            "approved",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone has completed the acquisition of Telenor.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The takeover of Telenor by Vodafone was abandoned.",
            "acquisition",
            "ended",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        ("Telenor agreed to a buyout by Vodafone.", "acquisition", "announced", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "Elisa has completed the sale of its 35% stake in Telenor to Swisscom.",
            "stake",
            "completed",
            {"Swisscom": BUYER, "Telenor": TARGET, "Elisa": SELLER},
        ),
        (
            "Vodafone raised its stake in Telenor to 45 percent.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone and Telenor have agreed to merge.",
            "merger",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Talks between Vodafone and Telenor about a merger have collapsed.",
            "merger",
            "ended",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "The proposed merger of Vodafone and Telenor was blocked.",
            "merger",
            "blocked",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor have signed a strategic partnership.",
            "strategic_partnership",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone has teamed up with Telenor.",
            "strategic_partnership",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor will share their masts in the north.",
            "network_sharing",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone has signed a roaming agreement with Telenor.",
            "roaming",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Elisa, which uses Telenor's network, is growing.",
            "wholesale",
            "completed",
            {"Telenor": "supplier", "Elisa": "customer"},
        ),
        (
            "Telenor has selected Ericsson to supply radios.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Ericsson won a contract from Telenor.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor signed a deal with Ericsson for its core.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Elisa sold the mobile operator Telenor to Swisscom.",
            "acquisition",
            "completed",
            {"Swisscom": BUYER, "Telenor": TARGET, "Elisa": SELLER},
        ),
        (
            "Vodafone has acquired a 51 percent stake in Telenor held by Elisa.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET, "Elisa": SELLER},
        ),
        (
            "Having bought Telenor in 2014, Vodafone cut its prices.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Following its acquisition of Telenor, Vodafone cut its prices.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Telenor, in which Vodafone bought a stake last year, fell 3 percent.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone became the largest shareholder in Telenor after buying a 10 percent stake.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        ("Vodafone has invested $200m in Telenor.", "stake", "completed", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "Telenor received an offer from Vodafone last week.",
            "acquisition",
            "proposed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The board of Telenor has rejected Vodafone's takeover bid.",
            "acquisition",
            "ended",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone is in talks with Elisa to sell its stake in Telenor.",
            "stake",
            "in_talks",
            {"Elisa": BUYER, "Telenor": TARGET, "Vodafone": SELLER},
        ),
        (
            "Telenor offered to sell itself to Vodafone.",
            "acquisition",
            "proposed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone's talks to buy Telenor have stalled.",
            "acquisition",
            "in_talks",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "A group was created by the merger of Vodafone and Telenor.",
            "merger",
            "completed",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone held talks with Telenor on an agreement to terminate their merger.",
            "merger",
            "ended",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Regulators refused to approve the merger of Vodafone and Telenor.",
            "merger",
            "blocked",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor announced a merger. The deal was approved in March.",
            "merger",
            "approved",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone is working with Telenor to launch messages by satellite.",
            "strategic_partnership",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor are jointly building a network.",
            "network_sharing",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor will create the largest tower company in the region.",
            "joint_venture",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        ("Vodafone hosts the MVNO Elisa.", "wholesale", "completed", {"Vodafone": "supplier", "Elisa": "customer"}),
        (
            "Telenor uses Ericsson radios in the north.",
            "supply",
            "completed",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor has named Ericsson as a supplier.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Ericsson has been chosen as the sole supplier of Telenor's core.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor is replacing Huawei with Ericsson in its network.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor handed out contracts to Ericsson.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor outsourced the running of its network to Ericsson.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor's contract with Ericsson was not renewed.",
            "supply",
            "ended",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Plans by Vodafone to buy Telenor were blocked by the minister.",
            "acquisition",
            "blocked",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone has reached an agreement with the owners of Telenor to acquire the company.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone is to buy the country's second operator, Telenor, in May.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone declined to comment on reports that it will bid for Telenor.",
            "acquisition",
            "rumoured",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Elisa dropped its opposition to a takeover of Telenor by Vodafone.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "In 2000 Vodafone paid $1.2bn for Telenor.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone has won the battle for Telenor.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Telenor fought off a hostile bid from Vodafone.",
            "acquisition",
            "ended",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone was named as the preferred bidder for Telenor.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone's $2 billion planned merger with Telenor creates a giant.",
            "merger",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Analysts said the Vodafone-Telenor merger makes sense.",
            "merger",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            '"We will complete our merger with Telenor," said Vodafone chairman Ana Example.',
            "merger",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor each own half of the firm Masts4All.",
            "joint_venture",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor agreed to build one network for both.",
            "network_sharing",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone is talking to Telenor about a merger.",
            "merger",
            "in_talks",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone will let Telenor use its network.",
            "wholesale",
            "announced",
            {"Vodafone": "supplier", "Telenor": "customer"},
        ),
        (
            "Vodafone's network is used by Telenor.",
            "wholesale",
            "completed",
            {"Vodafone": "supplier", "Telenor": "customer"},
        ),
        (
            "Ericsson won a contract to run Telenor's networks.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Nokia lost out to Ericsson on a contract to supply radios to Telenor.",
            "supply",
            "announced",
            {"Telenor": "customer", "Ericsson": "supplier"},
        ),
        (
            "Telenor is removing Huawei's equipment from its network.",
            "supply",
            "ended",
            {"Telenor": "customer", "Huawei": "supplier"},
        ),
    ],
)
def test_construction(text: str, kind: str, status: str, members: dict[str, str]) -> None:
    """A sentence gives one agreement of this kind and status, with these parts."""
    (item,) = read(text)
    assert shown(item)[:2] == (kind, status)
    assert {m.organization.name: m.part.value for m in item.members} == members


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone outbid Elisa for Telenor.",
        "Elisa was beaten by Vodafone in the auction of Telenor.",
        "Elisa lost out to Vodafone in the race for Telenor.",
        "Elisa tried to buy Telenor, but was beaten by Vodafone.",
    ],
)
def test_who_bids_and_loses_has_a_bid_of_its_own(text: str) -> None:
    """A race for a company tells of the winner's deal and of a rival's that has ended."""
    found = {item.members[0].organization.name: shown(item)[1] for item in read(text)}
    assert found == {"Vodafone": "announced", "Elisa": "ended"}


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone competes with Telenor for families.",
        "Vodafone and Telenor have no plans to work together.",
        "Vodafone is not interested in buying Telenor.",
        "Vodafone said it had no plans to sell Telenor.",
        "Vodafone sponsors Telenor's partner league under a deal with Elisa.",
        "Vodafone has acquired spectrum.",
        "Customers of Vodafone can now buy phones.",
        "Operators should form more alliances.",
        "Telenor is 53 percent owned by Vodafone.",
        "Vodafone holds a majority stake in Telenor.",
        "Vodafone was given warrants to buy Telenor shares.",
        "Vodafone hired Morgan Stanley to look for buyers of Telenor.",
        "Vodafone is working with Morgan Stanley on a bid for the regulator.",
        "Vodafone named Telenor's Ana Example as its chief executive.",
        "Vodafone and Telenor paid $2bn for spectrum in the auction.",
        "Vodafone and Telenor users were hit by an outage.",
    ],
)
def test_no_agreement(text: str) -> None:
    """Competition, absent plans, sponsoring, goods and general talk are no agreements."""
    assert read(text) == []


def test_members_of_a_body() -> None:
    """Founders, joiners and leavers of a named alliance over several sentences; the leaver is a former member."""
    text = (
        "Vodafone, Telenor and Elisa founded the Northern Code Alliance in 2008. Swisscom joined a year "
        "later, and Elisa has "
        "since withdrawn."
    )
    (alliance,) = [item for item in read(text) if isinstance(item, Alliance)]
    assert alliance.name == "Northern Code Alliance"
    assert [m.organization.name for m in alliance.members] == ["Vodafone", "Telenor", "Swisscom"]
    assert [m.organization.name for m in alliance.former_members] == ["Elisa"]
    assert alliance.status.value == "completed"


def test_stated_size() -> None:
    """A list in the next sentence is taken up; the size that the text states is kept and a difference noted."""
    text = (
        "Norwegian operator Telenor has announced the formation of a body called the Northern Code "
        "Alliance together with "
        "four other operators. The other partners in this alliance are: Vodafone, Elisa and Swisscom."
    )
    extraction = telcomodel.parse(text)
    (alliance,) = extraction.alliances
    assert len(alliance.members) == 4
    assert alliance.stated_size == 5
    assert any(note.code == "size-mismatch" for note in extraction.notes)


def test_respectively() -> None:
    """Buyers and targets are paired off."""
    found = read("Vodafone and Elisa have agreed to buy Telenor and Swisscom, respectively.")
    assert [tuple(m.organization.name for m in item.members) for item in found] == [
        ("Vodafone", "Telenor"),
        ("Elisa", "Swisscom"),
    ]


def test_joint_venture() -> None:
    """A joint venture has its vehicle's name, which the next sentence gives, and the owners' stakes."""
    (item,) = read(
        "Vodafone (60%) and Telenor (40%) have formed a joint venture. The vehicle is called Northern Rail Signal."
    )
    assert item.name == "Northern Rail Signal"
    assert [m.share for m in item.members] == [Decimal(60), Decimal(40)]


def test_terms() -> None:
    """Stake, value, purpose and history are read beside the deal."""
    (item,) = read(
        "Vodafone agreed to buy a 51 percent stake in Telenor for $2 billion. It has now completed the acquisition of "
        "Telenor."
    )
    assert item.members[0].share == Decimal(51)
    assert item.value is not None
    assert (item.value.value, item.value.unit) == (Decimal(2_000_000_000), "USD")
    assert [state.status.value for state in item.history] == ["announced", "completed"]


def test_several_sentences_are_one_agreement() -> None:
    """Headline, body and a later general word tell of one deal."""
    found = read(
        "Vodafone has agreed to buy Telenor. A takeover of Telenor by Vodafone would be the largest "
        "yet. Vodafone signed the "
        "deal with Telenor on Monday."
    )
    assert len(found) == 1
    assert found[0].status.value == "announced"


def test_unknown_target() -> None:
    """A capitalized name in the place of a target is an organization."""
    (item,) = read("Vodafone has bought Zimblefone.")
    assert [m.organization.name for m in item.members] == ["Vodafone", "Zimblefone"]


def test_evidence_reads_back() -> None:
    """Every span of an agreement reads as the agreement says."""
    text = SETTING + "Vodafone has agreed to buy Telenor for $2 billion."
    extraction = telcomodel.parse(text)
    (deal,) = extraction.deals
    assert telcomodel.read(deal.evidence[0].span.of(text)) == deal.text == "buy"
    for state in deal.history:
        assert telcomodel.read(state.evidence[0].span.of(text)) == state.text


def test_headline_of_two_names() -> None:
    """Two names with a comma that open a headline do it together."""
    (item,) = [
        *telcomodel.parse("Vodafone, Telenor extend partnership to 2023\n\n" + SETTING).alliances,
    ]
    assert shown(item) == ("strategic_partnership", "announced", (("Vodafone", "member"), ("Telenor", "member")))


def test_rivals_make_deals_of_their_own() -> None:
    """Several who are each interested in one company are no consortium."""
    found = read("Vodafone and Elisa are interested in buying Telenor.")
    assert [tuple(m.organization.name for m in item.members) for item in found] == [
        ("Vodafone", "Telenor"),
        ("Elisa", "Telenor"),
    ]


def test_sold_on() -> None:
    """Who buys a company and later sells it has made two deals."""
    found = read("Vodafone sold Telenor to Elisa. Eight years earlier it had bought the Danish operator from Swisscom.")
    assert [{m.organization.name: m.part.value for m in item.members} for item in found] == [
        {"Elisa": BUYER, "Telenor": TARGET, "Vodafone": SELLER},
        {"Vodafone": BUYER, "Telenor": TARGET, "Swisscom": SELLER},
    ]


def test_what_is_said_of_the_deal() -> None:
    """A sentence without names adds value and status to the deal it means; a condition adds nothing."""
    (item,) = read("Vodafone has agreed to buy Telenor. The deal, worth $2bn, was approved in May.")
    assert isinstance(item, Deal)
    assert [state.status.value for state in item.history] == ["announced", "approved"]
    assert item.value is not None and (item.value.value, item.value.unit) == (Decimal(2_000_000_000), "USD")
    (item,) = read("Vodafone has agreed to buy Telenor. If the deal is approved, prices will fall.")
    assert item.status.value == "announced"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vodafone, Elisa and Telenor have formed the Fjord Roaming Alliance.", "completed"),
        ("Vodafone, Elisa and Telenor are in talks to form the Fjord Roaming Alliance.", "in_talks"),
        ("Vodafone, Elisa and Telenor plan to form the Fjord Roaming Alliance.", "proposed"),
        ("The Fjord Roaming Alliance of Vodafone, Elisa and Telenor was dissolved in May.", "ended"),
        ("The Fjord Roaming Alliance, founded by Vodafone, Elisa and Telenor, was disbanded.", "ended"),
    ],
)
def test_what_is_said_of_a_body_is_its_status(text: str, status: str) -> None:
    (alliance,) = read(text)
    assert alliance.status.value == status
    assert [member.organization.name for member in alliance.members] == ["Vodafone", "Elisa", "Telenor"]


def test_no_size_is_compared_where_none_is_stated() -> None:
    """A note says where the members found and the members counted differ; here nobody counted."""
    assert telcomodel.parse("Vodafone, Telenor and Elisa formed the Corvid Alliance.").notes == ()


@pytest.mark.parametrize(
    ("text", "kind", "members"),
    [
        (
            "Telenor will stick to the takeover that it agreed with Vodafone.",
            "acquisition",
            "Telenor Vodafone",
        ),
        ("Vodafone fell after a roaming deal it signed with Swisscom was cancelled.", "roaming", "Vodafone Swisscom"),
        ("The sharing contract that Elisa has had with Telenor will lapse.", "network_sharing", "Elisa Telenor"),
        (
            "A partnership that Vodafone and Elisa announced is to be widened.",
            "strategic_partnership",
            "Vodafone Elisa",
        ),
        (
            "Elisa runs on the network of Telenor, with which it has signed a contract.",
            "wholesale",
            "Elisa Telenor",
        ),
        ("Once its purchase of Telenor is complete, Vodafone will close ten shops.", "acquisition", "Vodafone Telenor"),
        (
            "Vodafone closed ten shops. The company's purchase of Telenor was cleared.",
            "acquisition",
            "Vodafone Telenor",
        ),
        ("Vodafone's approach to Telenor was spurned.", "acquisition", "Vodafone Telenor"),
        ("Vodafone has paid £2m for Telenor's stake in Elisa.", "stake", "Vodafone Elisa Telenor"),
        ("Vodafone's talks over a majority holding in Elisa have broken down.", "stake", "Vodafone Elisa"),
        ("Vodafone, which runs the fourth network, has agreed to sell it to Elisa.", "acquisition", "Elisa Vodafone"),
        ("Vodafone will no longer buy Elisa.", "acquisition", "Vodafone Elisa"),
        ("Elisa and Telenor have agreed to pool their Danish operations.", "merger", "Elisa Telenor"),
        ("Elisa and Telenor became one company in May.", "merger", "Elisa Telenor"),
        ("The government has given its blessing to the tie-up of Elisa and Telenor.", "merger", "Elisa Telenor"),
        ("Elisa has proposed a merger of their Danish units to Telenor.", "merger", "Elisa Telenor"),
        ("Vodafone's Zentia venture with Telenor was wound up.", "joint_venture", "Vodafone Telenor"),
        ("Elisa and Telenor will own half each of Zentia.", "joint_venture", "Elisa Telenor"),
        (
            "Zentia, a venture owned by Elisa (51%) and Telenor (49%), has moved.",
            "joint_venture",
            "Elisa Telenor",
        ),
        ("Zentia is run jointly by Elisa and Telenor.", "joint_venture", "Elisa Telenor"),
        (
            "Elisa has formed a consortium with Telenor and Swisscom.",
            "alliance",
            "Elisa Telenor Swisscom",
        ),
        ("Customers of Elisa will be carried by Telenor under a roaming contract.", "roaming", "Elisa Telenor"),
        ("Elisa's new handsets will be made by Nokia, its sole supplier.", "supply", "Elisa Nokia"),
        ("Ericsson, which already provides Elisa's core network, opened an office.", "supply", "Elisa Ericsson"),
        ("Amdocs will run Elisa's billing for five years.", "supply", "Elisa Amdocs"),
        ("Vodafone will also keep the supplier of Elisa's network, Huawei.", "supply", "Elisa Huawei"),
        ("The order to replace the core network of Elisa has gone to Nokia.", "supply", "Elisa Nokia"),
        ("A tender to equip Elisa was won by Huawei.", "supply", "Elisa Huawei"),
        ("Elisa's base stations will be modernized by Ericsson.", "supply", "Elisa Ericsson"),
        ("Elisa has hired a bank to find a buyer for its 50% of Telenor.", "acquisition", "Telenor Elisa"),
        ("Elisa has put Telenor up for sale.", "acquisition", "Telenor Elisa"),
        ("Elisa became the sole owner of Telenor on Friday.", "acquisition", "Elisa Telenor"),
        ("Elisa has dropped out of the contest for Telenor.", "acquisition", "Elisa Telenor"),
        ("Elisa will sell its data centres to Telenor.", "acquisition", "Telenor Elisa"),
        ("Telenor has bought out the other shareholders in Elisa.", "acquisition", "Telenor Elisa"),
        ("Regulator clears purchase of Telenor by Elisa.", "acquisition", "Elisa Telenor"),
        ("Elisa and Telenor have agreed that each will carry the other's customers.", "roaming", "Elisa Telenor"),
        ("Customers of Elisa can phone home thanks to a roaming pact with Telenor.", "roaming", "Elisa Telenor"),
        ("Talks with Telenor about a merger have ended, Elisa said.", "merger", "Elisa Telenor"),
        ("Elisa will sell broadband over the fibre lines of Telenor.", "wholesale", "Elisa Telenor"),
        ("Vodafone resells the tariffs of Telenor.", "wholesale", "Vodafone Telenor"),
        ("Elisa and Telenor have each put £5m into a joint venture.", "joint_venture", "Elisa Telenor"),
        ("Elisa and Telenor use each other's masts.", "network_sharing", "Elisa Telenor"),
        (
            "Vodafone tried to sell Elisa to the owner of Three, CK Hutchison.",
            "acquisition",
            "CK Hutchison Elisa Vodafone",
        ),
        ("Vodafone will sell about 10,100 sites to Telenor.", "acquisition", "Telenor Vodafone"),
        (
            "The merged company, with Elisa, the operator recently bought by Telenor, has shops.",
            "acquisition",
            "Telenor Elisa",
        ),
        ("Elisa's board, as expected, rejected a takeover bid by Telenor.", "acquisition", "Telenor Elisa"),
        ("Vodafone is to acquire 100% of Telenor's share capital.", "stake", "Vodafone Telenor"),
        ("Vodafone provides the network for Lycamobile.", "wholesale", "Lycamobile Vodafone"),
        ("Telenor chose Ericsson equipment for its core.", "supply", "Telenor Ericsson"),
        ("Vodafone remains Telenor's only roaming partner.", "roaming", "Telenor Vodafone"),
        ("Vodafone will use the masts of Telenor for a fee.", "wholesale", "Vodafone Telenor"),
        ("Elisa has signed up as a wholesale customer of Telenor.", "wholesale", "Elisa Telenor"),
        ("Vodafone's agreement Sunday to buy Telenor would remove a rival.", "acquisition", "Vodafone Telenor"),
        ("Vodafone and Telenor await word on the merger of their Danish units.", "merger", "Vodafone Telenor"),
        ("Vodafone dropped out of a bidding war for Telenor last month.", "acquisition", "Vodafone Telenor"),
        (
            "Vodafone is not going to sell its Danish arm to Telenor, its chief executive said.",
            "acquisition",
            "Telenor Vodafone",
        ),
        (
            "Vodafone and Telenor are joining to create Zentia Fibra to build networks.",
            "joint_venture",
            "Vodafone Telenor",
        ),
        (
            "Telenor has signed a contract with satellite (LEO) operator Vodafone about roaming.",
            "roaming",
            "Telenor Vodafone",
        ),
        ("Telenor is in talks to merge with San Antonio, Texas-based Swisscom.", "merger", "Telenor Swisscom"),
        ("Elisa has signed Starlink as its satellite partner.", "strategic_partnership", "Elisa Starlink"),
    ],
)
def test_parties_told_apart_from_the_cue(text: str, kind: str, members: str) -> None:
    """Relative clauses, descriptions, appositions and openings say whose an agreement is."""
    (item,) = read(text)
    assert (item.kind.value, " ".join(member.organization.name for member in item.members)) == (kind, members)


@pytest.mark.parametrize(
    "text",
    [
        "Swisscom gained from Vodafone's 12 percent Telenor investment.",
        "Huawei must leave Telenor's network.",
        "Elisa and Telenor have teamed up to protest against the tax.",
    ],
)
def test_holdings_and_vendors_that_leave_are_no_deal(text: str) -> None:
    """What somebody owns already is no purchase, and a vendor no guest on a network."""
    assert read(text) == []


def test_changing_hosts_ends_one_contract_and_begins_another() -> None:
    """Customers that are moved from one network to another tell of both hosts."""
    found = {shown(item)[1:] for item in read("Elisa's subscribers will be moved from Telenor to Vodafone by summer.")}
    assert found == {
        ("announced", (("Elisa", "customer"), ("Vodafone", "supplier"))),
        ("ended", (("Elisa", "customer"), ("Telenor", "supplier"))),
    }
    roaming = read("Elisa will switch from Telenor to Vodafone for roaming.")
    assert {(item.kind.value, item.status.value) for item in roaming} == {
        ("roaming", "announced"),
        ("roaming", "ended"),
    }


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("The Arctic Voice Alliance has admitted Elisa. Telenor, Vodafone and Swisscom remain.", 4),
        ("Among the founders of the Arctic Voice Forum are Elisa, Telenor and Vodafone.", 3),
        ("Elisa and Telenor belong to the Arctic Voice Alliance, as do Vodafone and Swisscom.", 4),
        ("Elisa signed up to the Arctic Voice Alliance, which was set up a year ago by Telenor and Vodafone.", 3),
    ],
)
def test_bodies_gain_and_keep_members(text: str, members: int) -> None:
    """A body takes members in, keeps some, and counts its founders before its name."""
    (item,) = read(text)
    assert len(item.members) == members


def test_several_suppliers_of_one_network() -> None:
    """Who accounts for the rest supplies it as well."""
    found = [
        shown(item)[2][1][0]
        for item in read("Ericsson supplies half of Telenor's network and Nokia accounts for the rest.")
    ]
    assert sorted(found) == ["Ericsson", "Nokia"]


def test_a_pact_between_the_two() -> None:
    """Whom a sentence, or it and the one before it, named alone."""
    for text in (
        "Vodafone met Elisa. A roaming agreement between the two operators was signed on Sunday.",
        "Customers of Vodafone can roam on Elisa's network, thanks to a roaming agreement between the two operators.",
    ):
        (item,) = read(text)
        assert item.kind.value == "roaming" and {m.organization.name for m in item.members} == {"Elisa", "Vodafone"}


def test_two_operators_of_the_sentence_before() -> None:
    """ "The two operators" may be all that a sentence names."""
    (item,) = read(
        "Vodafone waits for Elisa to build masts. The two operators have entered into a RAN-sharing agreement."
    )
    assert item.kind.value == "network_sharing" and {m.organization.name for m in item.members} == {"Elisa", "Vodafone"}


@pytest.mark.parametrize(
    "text",
    [
        "Vodafone has given its backing to US partner Telenor for a bid.",
        "Vodafone is named as one of the possible buyers of services.",
    ],
)
def test_partners_and_buyers_in_passing(text: str) -> None:
    """Who is only called a partner or a buyer of goods is party to nothing."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status", "members"),
    [
        (
            "An offer for Telenor has been drawn up by Vodafone.",
            "acquisition",
            "proposed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Telenor has been busy. The company, which was taken over by Vodafone last year, is hiring.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "The government has picked Vodafone as the buyer of its 51% stake in Telenor, after a long contest.",
            "acquisition",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Telenor, which passed from Swisscom to Vodafone in April, will cut jobs.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET, "Swisscom": SELLER},
        ),
        (
            "Telenor has belonged to Vodafone since May.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Telenor rose after Vodafone said it would take a 20% stake.",
            "stake",
            "announced",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Two years after it took a stake in Telenor, Vodafone runs the company.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Microsoft will provide the software for Telenor's television service.",
            "supply",
            "announced",
            {"Telenor": "customer", "Microsoft": "supplier"},
        ),
        ("Telenor is close to a sale to Vodafone.", "acquisition", "rumoured", {"Vodafone": BUYER, "Telenor": TARGET}),
        (
            "Vodafone has put $5bn into Telenor for a tenth of its shares.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Vodafone raised its stake in Telenor to 35%. It bought the shares from Swisscom.",
            "stake",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET, "Swisscom": SELLER},
        ),
        (
            "Vodafone named two suppliers, among them Nokia, for its new network.",
            "supply",
            "announced",
            {"Vodafone": "customer", "Nokia": "supplier"},
        ),
        (
            "Vodafone has become the owner of Telenor.",
            "acquisition",
            "completed",
            {"Vodafone": BUYER, "Telenor": TARGET},
        ),
        (
            "Under a co-operation agreement signed on Monday, Vodafone will offer Telenor's services.",
            "strategic_partnership",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Vodafone and Telenor agreed on Thursday to test 6G in Norway.",
            "strategic_partnership",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
        (
            "Customers of Swisscom gain from a partnership between the Swiss operator and Vodafone, signed on Monday.",
            "strategic_partnership",
            "announced",
            {"Swisscom": "member", "Vodafone": "member"},
        ),
        (
            "The two owners agreed to merge the two mobile companies they hold, Vodafone and Telenor.",
            "merger",
            "announced",
            {"Vodafone": "member", "Telenor": "member"},
        ),
    ],
)
def test_other_party(text: str, kind: str, status: str, members: dict[str, str]) -> None:
    """A party that the grammar around the cue does not show is found by what is left, a description or its part."""
    (item,) = read(text)
    assert shown(item)[:2] == (kind, status)
    assert {m.organization.name: m.part.value for m in item.members} == members


@pytest.mark.parametrize(
    "text",
    [
        "The acquisition of Telenor by a rival has hurt Vodafone.",
        "Vodafone grew faster than Telenor after its acquisition of masts.",
        "Vodafone opposed the takeover of Telenor.",
        "The contract went to Vodafone, not to Telenor.",
        "Telenor belongs to Vodafone.",
        "Vodafone and Telenor agreed to pay a fine.",
        "Under the merger with two American groups, shareholders of Vodafone get more than those of Telenor.",
    ],
)
def test_no_other_party(text: str) -> None:
    """Who is only compared, objects or stands beside a party without a name has no part in a deal."""
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Telenor has made a €10bn ($11bn; £7.2bn) offer for rival Telia.",
        "Telenor has completed its €10bn ($11bn; £7.2bn) purchase of Telia.",
        "Telenor’s €10bn ($11bn; £7.2bn) takeover of Telia has been approved.",
        "Telenor is to pay €10bn ($11bn; £7.2bn) for rival Telia.",
        "Telenor has paid €10bn ($11bn, £7.2bn) in cash for Telia.",
    ],
)
def test_sums_in_several_currencies(text: str) -> None:
    """What stands in brackets behind a sum parts no clause."""
    (deal,) = telcomodel.parse(text).deals
    assert [member.organization.name for member in deal.members] == ["Telenor", "Telia"]


@pytest.mark.parametrize(
    "clause",
    [
        "must be approved by regulators",
        "must still be approved by regulators",
        "will have to be approved by regulators",
        "should be approved by May",
        "needs to be approved by shareholders",
    ],
)
def test_what_must_be_approved_is_not(clause: str) -> None:
    """A duty, a need or a prospect leaves a deal as announced."""
    (deal,) = telcomodel.parse(f"Telenor’s takeover of Telia {clause}.").deals
    assert deal.status.value == "announced"


def test_relative_clause_behind_an_apposition_is_about_its_name() -> None:
    """The buyer is whom the description before "that" stands beside, not who the text is about."""
    text = "BT grew. It competes with Telia, the Nordic operator that took over Elisa, in Fiji."
    (deal,) = telcomodel.parse(text).deals
    assert {member.organization.name for member in deal.members} == {"Telia", "Elisa"}


def test_interest_that_somebody_takes_is_no_share() -> None:
    """Who takes a closer interest buys nothing; a controlling interest is bought."""
    assert not telcomodel.parse("BT said that Vodafone would take a closer interest in Telia.").deals
    assert telcomodel.parse("BT said that Vodafone would take a controlling interest in Telia.").deals


def test_owner_of_a_rival_is_no_party() -> None:
    """Who is bought is the rival, not whose rival it is."""
    (deal,) = telcomodel.parse("Telenor took over Telia’s rival Elisa in March.").deals
    assert {member.organization.name for member in deal.members} == {"Telenor", "Elisa"}


@pytest.mark.parametrize(
    ("text", "deals"),
    [
        (
            "Two suitors for Elisa remain. Telenor, which offered €1.2bn in June, has not improved its bid.",
            {("acquisition", "proposed", "Elisa Telenor")},
        ),
        ("Telenor has been linked with Elisa, the Finnish operator.", {("acquisition", "rumoured", "Elisa Telenor")}),
        (
            "Telenor tried to buy Elisa, but was beaten by Telia.",
            {("acquisition", "ended", "Elisa Telenor"), ("acquisition", "announced", "Elisa Telia")},
        ),
        (
            "Telia saw off Telenor in the auction of Elisa.",
            {("acquisition", "ended", "Elisa Telenor"), ("acquisition", "announced", "Elisa Telia")},
        ),
        ("The deal gives Telenor control of Elisa.", {("acquisition", "announced", "Elisa Telenor")}),
        ("Telia will pay Elisa $2bn for 24,600 masts.", {("acquisition", "announced", "Elisa Telia")}),
        (
            "Telia bought Elisa and will merge it with Telenor.",
            {("acquisition", "completed", "Elisa Telia"), ("merger", "announced", "Elisa Telenor")},
        ),
        (
            "Telia is to merge with Elisa. The deal brings together Telia, Elisa and DNA.",
            {("merger", "announced", "DNA Elisa Telia")},
        ),
        ("Telia plans to combine its unit Halebop with Elisa.", {("merger", "proposed", "Elisa Halebop")}),
        ("Telia bid for Elisa. It paid $260m for it.", {("acquisition", "proposed", "Elisa Telia")}),
        ("Telia said that Telenor would buy its unit Halebop.", {("acquisition", "announced", "Halebop Telenor")}),
        ("Nokia will supply Telia with masts.", {("supply", "announced", "Nokia Telia")}),
        ("Nokia has beaten Ericsson to a $92m order from Telia.", {("supply", "announced", "Nokia Telia")}),
        ("Telia has chosen Nokia over Ericsson to build its network.", {("supply", "announced", "Nokia Telia")}),
        ("Telia will lease masts from Elisa.", {("wholesale", "announced", "Elisa Telia")}),
        ("Telia outsourced its network to Ericsson for five years.", {("supply", "announced", "Ericsson Telia")}),
        ("Ericsson has won a contract to run the network of Telia.", {("supply", "announced", "Ericsson Telia")}),
    ],
)
def test_deals_told_by_what_the_parties_do(text: str, deals: set[tuple[str, str, str]]) -> None:
    """Kind, status and parties of deals that a verb tells, losers and suitors among them."""
    found = telcomodel.parse(text).deals
    names = [" ".join(sorted(member.organization.name for member in deal.members)) for deal in found]
    assert {(deal.kind.value, deal.status.value, name) for deal, name in zip(found, names, strict=True)} == deals


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia and Elisa said that their joint venture could be dissolved.",
            {("joint_venture", "completed", "Elisa Telia")},
        ),
        ("Nokia sells most of its handsets to Telia.", {("supply", "announced", "Nokia Telia")}),
        ("Nokia sells networks to operators such as Telia.", {("supply", "announced", "Nokia Telia")}),
        ("Nokia has sold its networks unit to Telia.", {("acquisition", "completed", "Nokia Telia")}),
        ("The merger of Telia and Elisa could be called off.", {("merger", "announced", "Elisa Telia")}),
        (
            "Elisa rejected Telia’s takeover offer in favour of a lower one from Telenor.",
            {("acquisition", "ended", "Elisa Telia"), ("acquisition", "announced", "Elisa Telenor")},
        ),
        ("Telia will team up with Elisa to bid for DNA.", {("acquisition", "announced", "DNA Elisa Telia")}),
        ("Telia is to join forces with Elisa in a £3bn deal.", {("merger", "announced", "Elisa Telia")}),
        (
            "The venture, called NordNet, was set up by Telia and Elisa.",
            {("joint_venture", "announced", "Elisa Telia")},
        ),
        (
            "Telia and Elisa will let each other’s customers roam on their networks.",
            {("roaming", "announced", "Elisa Telia")},
        ),
        (
            "Telia announced a list of bidders led by Telenor for its unit Halebop.",
            {("acquisition", "announced", "Halebop Telenor")},
        ),
        ("Telia is discussing with Elisa a joint venture in Latvia.", {("joint_venture", "in_talks", "Elisa Telia")}),
        ("Tele2 relies on Telia for coverage in the north.", {("wholesale", "announced", "Tele2 Telia")}),
        (
            "Nokia will supply phones for the service that Telia plans to launch in May.",
            {("supply", "announced", "Nokia Telia")},
        ),
        (
            "The virtual operator Lyca has switched its customers to the network of Elisa and that of DNA.",
            {("wholesale", "completed", "Elisa Lyca"), ("wholesale", "announced", "DNA Lyca")},
        ),
    ],
)
def test_agreements_that_few_texts_tell_so(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Constructions too rare for any set of texts: what none of those needs may be needed by the next."""
    extraction = telcomodel.parse(text)
    found: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    names = [" ".join(sorted(member.organization.name for member in one.members)) for one in found]
    assert {(one.kind.value, one.status.value, name) for one, name in zip(found, names, strict=True)} == agreements


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Telia hosts two virtual operators, Lebara and Lycamobile.", {"Telia", "Lebara", "Lycamobile"}),
        ("Telia hosts two operators, Telenor said.", set()),
        ("Telia’s shareholders, led by the fund Halden Partners, will own most of the enlarged group.", set()),
    ],
)
def test_counted_objects(text: str, sides: set[str]) -> None:
    """Names behind a counted noun are what it counts; what shareholders will own is no deal of the company’s."""
    extraction = telcomodel.parse(text)
    found = (*extraction.alliances, *extraction.deals)
    assert {member.organization.name for agreement in found for member in agreement.members} == sides


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ericsson will supply 5G radio equipment to Telia under a five-year contract.", "announced"),
        ("Ericsson supplies 5G radio equipment to Telia under a five-year contract.", "completed"),
    ],
)
def test_a_contract_under_which_something_is_still_to_be_done(text: str, status: str) -> None:
    """What will be done under a contract has only been agreed."""
    (deal,) = telcomodel.parse(text).deals
    assert deal.status.value == status
