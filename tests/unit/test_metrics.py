"""Metrics and markets of invented sentences about real operators."""

from __future__ import annotations

import pytest

import telcomodel
from telcomodel import Metric


def metrics(text: str) -> list[Metric]:
    """The metrics of a text."""
    return list(telcomodel.parse(text).metrics)


def rows(text: str) -> list[tuple[str, int | float, str | None, str | None]]:
    """Kind, value, operator and market of every metric."""
    return [
        (
            metric.kind.value,
            float(metric.quantity.value),
            metric.operator.name if metric.operator else None,
            metric.market.name if metric.market else None,
        )
        for metric in metrics(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Telenor has 3.1 million mobile customers in Norway and almost 2 million in Finland.",
            [("subscribers", 3_100_000, "Telenor", "Norway"), ("subscribers", 2_000_000, "Telenor", "Finland")],
        ),
        (
            "Mobile penetration in Kenya has reached 61 percent, against more than 110 percent in Ghana.",
            [("penetration", 61, None, "Kenya"), ("penetration", 110, None, "Ghana")],
        ),
        (
            "Swisscom's turnover was flat at CHF 2.7 billion; Tele2 made SEK6.9bn and Elisa 520 million euros.",
            [
                ("revenue", 2.7e9, "Swisscom", None),
                ("revenue", 6.9e9, "Tele2", None),
                ("revenue", 5.2e8, "Elisa", None),
            ],
        ),
        (
            "Swisscom slipped to a net loss of €51 million after a profit of €4 million the year before.",
            [("profit", -51e6, "Swisscom", None), ("profit", 4e6, "Swisscom", None)],
        ),
        (
            "Vodafone's service revenue slid in Spain (−7.7%) and Italy (–1.8 percent) but rose in Turkey (+50.4%).",
            [
                ("growth", -7.7, "Vodafone", "Spain"),
                ("growth", -1.8, "Vodafone", "Italy"),
                ("growth", 50.4, "Vodafone", "Turkey"),
            ],
        ),
        (
            "Turkcell lost 75,000 prepaid subscribers in Turkey, leaving it with 36.9m.",
            [("subscribers", -75_000, "Turkcell", "Turkey"), ("subscribers", 36_900_000, "Turkcell", "Turkey")],
        ),
        (
            "Orange and Telia will put €20 million and €30 million into the venture, respectively.",
            [("investment", 20e6, "Orange", None), ("investment", 30e6, "Telia", None)],
        ),
        (
            "Telstra cut its net debt by $500m to about $14 billion and its workforce by nearly 1,200 people.",
            [("debt", -500e6, "Telstra", None), ("debt", 14e9, "Telstra", None), ("headcount", -1200, "Telstra", None)],
        ),
        (
            "Proximus has a 41 percent share of the broadband market, followed by Orange (22 percent).",
            [("market_share", 41, "Proximus", "broadband"), ("market_share", 22, "Orange", "broadband")],
        ),
        (
            "Safaricom's 4G network covers 97% of the population of Kenya. It charges 4 shillings a minute.",
            [("coverage", 97, "Safaricom", "Kenya"), ("price", 4, "Safaricom", "Kenya")],
        ),
    ],
)
def test_kind_value_operator_and_market(text: str, expected: list[tuple[str, float, str | None, str | None]]) -> None:
    """Levels, changes, lists, gaps, comparisons and follow-on sentences."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "change"),
    [
        ("KPN's share of the Dutch mobile market fell 1.2 percentage points.", "pp", True),
        ("Swisscom's revenue doubled in the quarter.", "%", True),
        ("Swisscom has 4 million customers.", "customers", False),
    ],
)
def test_unit_and_change(text: str, unit: str, change: bool) -> None:
    """A change is told apart from a level."""
    (metric,) = metrics(text)
    assert (metric.quantity.unit, metric.change) == (unit, change)


def test_ranges_and_basis() -> None:
    """A forecast keeps both ends of its range."""
    (metric,) = metrics("Orange expects capex of between €6.1bn and €6.4bn this year.")
    assert (metric.kind.value, metric.quantity.qualifier.value, metric.basis.value) == ("capex", "range", "forecast")
    assert metric.quantity.upper is not None


def test_a_repeated_fact_is_one_metric() -> None:
    """What an article says twice is one metric with more evidence."""
    (metric,) = metrics("Elisa has 2 million customers in Finland. Yes, Elisa has 2 million customers in Finland.")
    assert len(metric.evidence) > 1


@pytest.mark.parametrize(
    "text",
    [
        "Shares in Telenor rose 2.4% to 120 crowns.",
        "Nokia's network sales fell 8% to 4.9 billion euros.",
        "Ericsson said it would cut 8,500 jobs.",
        "Inflation rose 3 percent, Telenor said.",
        "Telenor was fined 20 million crowns.",
    ],
)
def test_other_figures_are_no_metrics(text: str) -> None:
    """Share prices, vendors' figures, inflation and fines are left out."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Telia has put its Danish business up for review but invests in Finland and Lithuania.",
            ["Denmark", "Finland", "Lithuania"],
        ),
        ("Speaking in Barcelona, the lawyer said a court in The Hague would hear the case against KPN.", []),
        ("The German telecoms firm Deutsche Telekom has hired a new chief.", []),
        ("MTN is one of Africa's largest mobile operators.", ["Africa"]),
        (
            "The group runs networks in Kosovo and North Macedonia, but not in Montenegro.",
            ["Kosovo", "North Macedonia"],
        ),
        ("Elisa sees the number of hotspots rise to 20,000 globally.", ["World"]),
        ("Orange leads the French broadband market.", ["France", "broadband"]),
        ("China Mobile raised capital.", []),
        ("Once active in Chad and Yemen, Telenor is about to open a network in Oman.", ["Chad", "Yemen", "Oman"]),
        ("Telenor has withdrawn from India.", ["India"]),
    ],
)
def test_markets(text: str, names: list[str]) -> None:
    """A place is a market only where the text treats it as one."""
    assert [market.name for market in telcomodel.parse(text).markets] == names


def test_a_market_takes_the_fullest_noun() -> None:
    """ "United Kingdom" goes before "UK"."""
    (market,) = telcomodel.parse("EE covers the UK. The rest of the United Kingdom waits for EE's network.").markets
    assert (market.name, market.code) == ("United Kingdom", "GB")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Dutch operator KPN said revenue rose 2% to €1.37 billion from 1.31 billion, "
                "beating a consensus forecast of 1.33 billion."
            ),
            [
                ("growth", 2, "KPN", None),
                ("revenue", 1.37e9, "KPN", None),
                ("revenue", 1.31e9, "KPN", None),
                ("revenue", 1.33e9, "KPN", None),
            ],
        ),
        (
            "MTN Nigeria's data revenue increased 40% and now contributes 31.5% to total revenue.",
            [("growth", 40, "MTN Nigeria", None), ("revenue_share", 31.5, "MTN Nigeria", None)],
        ),
        (
            "In Kenya, Safaricom commands 65.2% of mobile subscriptions, Airtel Kenya 29.6% and Telkom Kenya 3.1%.",
            [
                ("market_share", 65.2, "Safaricom", "Kenya"),
                ("market_share", 29.6, "Airtel Kenya", "Kenya"),
                ("market_share", 3.1, "Telkom Kenya", "Kenya"),
            ],
        ),
        (
            "Telstra led with 11.7Mbps in Australia, followed by Vodafone with 10.3Mbps, and Optus on 9Mbps.",
            [
                ("speed", 11.7, "Telstra", "Australia"),
                ("speed", 10.3, "Vodafone", "Australia"),
                ("speed", 9, "Optus", "Australia"),
            ],
        ),
        (
            "Telstra will cut 2,800 jobs, about 9% of its workforce, by the end of the year.",
            [("headcount", -2800, "Telstra", None), ("headcount", -9, "Telstra", None)],
        ),
        (
            "Kazakhtelecom's 2023 revenue came in at 676.7bn tenge, its chief said. That is 6% more than in 2022.",
            [("revenue", 6.767e11, "Kazakhtelecom", None), ("growth", 6, "Kazakhtelecom", None)],
        ),
        (
            "Sure said up to £48m would be invested in the network on Jersey.",
            [("investment", 48e6, "Sure", "Jersey")],
        ),
        (
            "Telenor had 26 million mobile, broadband and TV subscriptions in Norway.",
            [("subscribers", 26e6, "Telenor", "Norway")],
        ),
        (
            "Telkomsel said 97% of Indonesians can now use its 4G network.",
            [("coverage", 97, "Telkomsel", "Indonesia")],
        ),
        (
            "Two thirds of T-Mobile's revenue comes from postpaid customers.",
            [("revenue_share", 66.666667, "T-Mobile", None)],
        ),
        (
            "Optus paid A$1.2bn for 20MHz in the 700MHz band.",
            [("spectrum", 1.2e9, "Optus", None)],
        ),
        (
            "Fixed broadband reached 62 lines per 100 households in Mexico, said Telmex.",
            [("penetration", 62, None, "Mexico")],
        ),
        (
            "Elisa serves Finland, which has 16.4 broadband lines per 100 people, compared with 6.7 in Spain.",
            [("penetration", 16.4, None, "Finland"), ("penetration", 6.7, None, "Spain")],
        ),
    ],
)
def test_constructions_of_the_press(text: str, expected: list[tuple[str, float, str | None, str | None]]) -> None:
    """Comparisons without unit or verb, parts of a whole, figures taken up again, passives, services in a list."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thieves stole the data of 40 million T-Mobile customers.",
        "The outage left 10 million Optus users without service.",
        "The fire at the exchange cut off 3,000 Eircom customers.",
        "Nokia said sales rose 5% to €5.8bn. The Finnish vendor counts KPN and Telia among its customers.",
        "Vodafone will be supplied by Ericsson, whose sales rose 3% to SEK 57bn in the quarter.",
        "Swedish prosecutors said Telia paid bribes of $331m in Uzbekistan.",
        "Vodafone spent almost £70,000 appealing against the ruling.",
        "Moody's said the capex of Proximus was 19% of revenue.",
        "MTN Nigeria showed a robot in Lagos. Tickets cost $200.",
        "Fibre now makes up 61% of Orange Polska's broadband base.",
    ],
)
def test_figures_that_are_none_of_an_operator(text: str) -> None:
    """Customers harmed, figures of suppliers, fines and fees, shares of what is the operator's own."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Telecom Regulatory Authority of India cut mobile termination charges.", ["India"]),
        ("South Korean telcos and the police have agreed on a driving licence.", ["South Korea"]),
        ("Kenya's regulator ordered Safaricom to share its masts.", ["Kenya"]),
        ("German telecoms firm Deutsche Telekom will buy a stake in Sprint.", []),
        ("KPN operates in France, Spain and Portugal.", ["France", "Spain", "Portugal"]),
        ("KPN is keen on the U.S., the world's largest telecoms market.", ["U.S."]),
        ("There is a second-hand market for smartphones, KPN said.", []),
        ("Ooredoo's data traffic grew by 38% in Kuwait.", ["Kuwait"]),
    ],
)
def test_markets_by_who_regulates_and_who_plays(text: str, names: list[str]) -> None:
    """A regulator or the operators of a country make it a market; a firm's home and goods that operators buy do not."""
    assert [market.name for market in telcomodel.parse(text).markets] == names


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Safaricom, in which Vodacom holds a stake, lost 20,000 customers.", ["Safaricom"]),
        ("Orange Belgium, a rival of Proximus, had 3m customers.", ["Orange Belgium"]),
        ("Djezzy, which the state bought from Veon, has 15m customers.", ["Djezzy"]),
        ("Optus, whose parent Singtel has 800m customers, cut prices by 5%.", ["Singtel", "Optus"]),
        ("Telstra-owned Digicel Pacific has 2m customers. It covers 60% of the population.", ["Digicel Pacific"] * 2),
        ("Singtel said Optus lost 5,000 customers. Net profit at Singtel fell 3%.", ["Optus", "Singtel"]),
        ("Telkomsel has 160m customers. Indosat follows with 98m and XL with 57m.", ["Telkomsel", "Indosat", "XL"]),
        (
            "Airtel lost 20,000 customers, Jio 5,000. The company blamed the weather and its 300 sites.",
            ["Airtel", "Jio"],
        ),
        ("Swisscom reported on Monday. Salt bought nothing. Revenue rose 4%, Swisscom said.", ["Swisscom"]),
        ("“We have 5m customers,” said Ana Example, chief executive of Telia. Tele2 is smaller.", ["Telia"]),
        ("The fault hit the credit of 6m prepaid subscribers of Smart. PLDT apologized.", ["Smart"]),
        ("Telia and Elisa added 5,000 and 7,000 customers respectively, to reach 2m.", ["Telia", "Elisa"]),
    ],
)
def test_whose_a_figure_is(text: str, owners: list[str]) -> None:
    """A figure belongs to whom its clause is about, else to whom the sentence before was about."""
    found = [metric.operator.name for metric in metrics(text) if metric.operator]
    assert found[: len(owners)] == owners


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Entel has 9m customers in Chile. Its revenue was $2bn.", "Chile"),
        ("MTN Group works in Nigeria and Ghana, where it has 28m customers. MTN Group made a profit of $1bn.", None),
        ("Ireland's eir lost 12,000 broadband customers.", "Ireland"),
        ("Bouygues sold its unit for €4bn in France.", None),
    ],
)
def test_where_the_last_figure_is_of(text: str, place: str | None) -> None:
    """An operator at home in one country is measured there; a group as a whole and a deal nowhere."""
    last = metrics(text)[-1]
    assert (last.market.name if last.market else None) == place


def test_what_a_change_is_against_is_no_period() -> None:
    text = "Claro had 18m customers at the end of December, up 7% from a year earlier, and a market share of 30%."
    found = telcomodel.parse(text, published="2023-03-05").metrics
    assert [metric.period and metric.period.value for metric in found] == ["2022-12"] * 3


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("One NZ raised prices in New Zealand. New Zealand's biggest operator now charges $44 a month.", "NZD"),
        ("One NZ charges NZ$44 a month in New Zealand, or $27 a month. New Zealand shrugged.", "USD"),
        ("Telstra charges $44 a month in Australia and AT&T $50 in the United States; Australia is cheaper.", "USD"),
    ],
)
def test_the_bare_dollar(text: str, unit: str) -> None:
    """It is the local one only where the text is set in one country that writes it so."""
    assert metrics(text)[-1].quantity.unit == unit


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Altice France cut its net debt by €1.2bn to €23.9bn.", [-1.2e9, 23.9e9]),
        ("Telus shed 60,000 customers, which leaves it about 2.1 million.", [-60_000, 2_100_000]),
        ("Ncell has the rest; a third company, Smart Telecom, lost its licence.", []),
        ("Yoigo won 31,000 customers.", [31_000]),
    ],
)
def test_changes_and_levels(text: str, values: list[float]) -> None:
    assert [float(metric.quantity.value) for metric in metrics(text)] == values


def test_the_day_of_speaking_is_no_period() -> None:
    """A figure is of no day on which somebody only spoke of it; one told with it stays."""
    told = telcomodel.parse("Telia has 4,000 sites in Sweden, the company said on 4 March 2024.").metrics[0]
    assert told.period is None
    dated = telcomodel.parse("Telia had 4,000 sites in Sweden on 4 March 2024, the company said.").metrics[0]
    assert dated.period is not None
    assert dated.period.value == "2024-03-04"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The number of Swedes with a mobile phone rose by 8% last year to 9.1 million, the watchdog said.",
            [("growth", 8, None, "Sweden"), ("subscribers", 9_100_000, None, "Sweden")],
        ),
        (
            "In Peru 40m text messages were sent in May. That was 12% more than in April.",
            [("growth", 12, None, "Peru")],
        ),
        (
            "Cosmote said its net profit climbed to €733m, or 33 cents a share, from €691m, or 31 cents a share.",
            [("profit", 733_000_000, "Cosmote", None), ("profit", 691_000_000, "Cosmote", None)],
        ),
        (
            "Telstra runs a wi-fi service. The service, available to Optus customers too, costs A$6 an hour.",
            [("price", 6, "Telstra", None)],
        ),
        (
            "Turkcell and Vodafone, with 6.7 million and 6.1 million users, will be joined by a third firm.",
            [("subscribers", 6_700_000, "Turkcell", None), ("subscribers", 6_100_000, "Vodafone", None)],
        ),
        (
            "Mobile TV will be worth 1.2bn euros in Western Europe by 2009, analysts think.",
            [("revenue", 1_200_000_000, None, "Western Europe")],
        ),
        (
            "Each customer of Virgin Mobile spends £133 a year.",
            [("arpu", 133, "Virgin Mobile", None)],
        ),
        (
            "Customers in Guatemala rose 3%, Millicom said, while Tigo Paraguay lost 70,000.",
            [("growth", 3, "Millicom", "Guatemala"), ("subscribers", -70_000, "Tigo Paraguay", None)],
        ),
        (
            "In Brazil Telefonica added 2m customers, while group revenue rose 5% to €11bn.",
            [
                ("subscribers", 2_000_000, "Telefonica", "Brazil"),
                ("growth", 5, "Telefonica", None),
                ("revenue", 1.1e10, "Telefonica", None),
            ],
        ),
        (
            "Telia's sales in Estonia were 2.1bn kronor, in Latvia 1.4bn kronor.",
            [("revenue", 2.1e9, "Telia", "Estonia"), ("revenue", 1.4e9, "Telia", "Latvia")],
        ),
        (
            "Telstra said revenue from mobiles rose 7.1 per cent to A$4.1bn.",
            [("growth", 7.1, "Telstra", None), ("revenue", 4.1e9, "Telstra", None)],
        ),
        (
            "The licence gives Turkcell access to 17 million potential customers, and Avea is to serve 2m homes.",
            [("coverage", 17_000_000, "Turkcell", None), ("coverage", 2_000_000, "Avea", None)],
        ),
        (
            "Sales at Proximus were split about 62 percent to 38 percent between homes and firms.",
            [("revenue_share", 62, "Proximus", None), ("revenue_share", 38, "Proximus", None)],
        ),
        (
            "Swisscom lost 31,000 contract customers and 12,000 prepaid customers.",
            [("subscribers", -31_000, "Swisscom", None), ("subscribers", -12_000, "Swisscom", None)],
        ),
        (
            "Belgacom is to buy Swisscom. The €15bn merger of Belgacom and Swisscom will be approved.",
            [("deal_value", 1.5e10, "Swisscom", None)],
        ),
        (
            "Telewest lost £1.5bn on sales of £2.4bn. It reaches 5 million of the 23 million homes in Leeds.",
            [
                ("profit", -1.5e9, "Telewest", None),
                ("revenue", 2.4e9, "Telewest", None),
                ("coverage", 5_000_000, "Telewest", "Leeds"),
            ],
        ),
        (
            "Both firms trail Telkomsel, which had 161 million users, thrice as many as XL Axiata with 54 million.",
            [("subscribers", 161_000_000, "Telkomsel", None), ("subscribers", 54_000_000, "XL Axiata", None)],
        ),
        (
            "Telkom Kenya has 3m users and a 9% share. Airtel Kenya has 13m users, or 21%.",
            [
                ("subscribers", 3_000_000, "Telkom Kenya", "Kenya"),
                ("market_share", 9, "Telkom Kenya", "Kenya"),
                ("subscribers", 13_000_000, "Airtel Kenya", "Kenya"),
                ("market_share", 21, "Airtel Kenya", "Kenya"),
            ],
        ),
        (
            "Swisscom has debts of CHF 7.1bn. It wants to bring them down to CHF 5.2bn.",
            [("debt", 7.1e9, "Swisscom", None), ("debt", 5.2e9, "Swisscom", None)],
        ),
        (
            "Proximus would not say what becomes of the 600 people it employs in Ghent.",
            [("headcount", 600, "Proximus", None)],
        ),
        (
            "Etisalat is to invest $2bn in Maroc Telecom, a smaller rival.",
            [("deal_value", 2e9, "Maroc Telecom", None)],
        ),
        (
            "Zain Iraq still had 11m customers, a share of 38 percent.",
            [("subscribers", 11_000_000, "Zain Iraq", "Iraq"), ("market_share", 38, "Zain Iraq", "Iraq")],
        ),
        (
            "Telewest's 21 franchises pass 3.3m homes. Profits at Telewest were £19m; those at Energis £14m.",
            [
                ("coverage", 3_300_000, "Telewest", None),
                ("profit", 1.9e7, "Telewest", None),
                ("profit", 1.4e7, "Energis", None),
            ],
        ),
        (
            "Eircom will knock €7 a month off its broadband service. Its lines carry 71% of all calls in Ireland.",
            [("price", -7, "Eircom", "Ireland"), ("market_share", 71, "Eircom", "Ireland")],
        ),
        (
            "Sales at KPN are running 12 percent below last year's.",
            [("growth", -12, "KPN", None)],
        ),
        (
            "Telenor has paid $1.1bn for Altimo's stake in Golden Telecom.",
            [("deal_value", 1.1e9, "Golden Telecom", None)],
        ),
        (
            "KPN lost 9,000 users to rivals Tele2 and T-Mobile. The company still has 8.1 million customers.",
            [("subscribers", -9_000, "KPN", None), ("subscribers", 8_100_000, "KPN", None)],
        ),
        (
            "By June 1.4 million people in Mauritius had a mobile phone. Orange served 53 percent of them, Emtel 41%.",
            [
                ("subscribers", 1_400_000, None, "Mauritius"),
                ("market_share", 53, "Orange", "Mauritius"),
                ("market_share", 41, "Emtel", "Mauritius"),
            ],
        ),
        (
            "Orange Polska made a net loss of 1.75bn zlotys. Analysts had forecast a loss of 1.5 billion.",
            [("profit", -1.75e9, "Orange Polska", None), ("profit", -1.5e9, "Orange Polska", None)],
        ),
        (
            "Swisscom's German unit Debitel won 9,000 users. It had 28,500 employees in May.",
            [("subscribers", 9_000, "Debitel", "Germany"), ("headcount", 28_500, "Debitel", "Germany")],
        ),
        (
            "Optus signed up 31,000 people in May. Telstra was hit less hard, shedding 12,000.",
            [("subscribers", 31_000, "Optus", None), ("subscribers", -12_000, "Telstra", None)],
        ),
        (
            "Orange has cut the cost of calling a BT line by 21%.",
            [("price", -21, "Orange", None)],
        ),
        (
            "Cosmote's ARPU held steady at €17. Its share of the Greek market dropped below 40%.",
            [("arpu", 17, "Cosmote", "Greece"), ("market_share", 40, "Cosmote", "Greece")],
        ),
        (
            "Millicom lost 74,000 users. Guatemala, with 9.1 million users, is its largest market.",
            [("subscribers", -74_000, "Millicom", "Guatemala"), ("subscribers", 9_100_000, "Millicom", "Guatemala")],
        ),
        (
            "With 61 million subscribers, Vivo is the largest carrier in Brazil.",
            [("subscribers", 61_000_000, "Vivo", "Brazil")],
        ),
        (
            "Safaricom reported 40,000 net customer losses. Zain added a net of 900 customers.",
            [("subscribers", -40_000, "Safaricom", None), ("subscribers", 900, "Zain", None)],
        ),
        (
            "Telkom cut its staff from 5,200 to 4,700 people. Telkom will reduce its workforce to 4,500.",
            [
                ("headcount", 5_200, "Telkom", None),
                ("headcount", 4_700, "Telkom", None),
                ("headcount", 4_500, "Telkom", None),
            ],
        ),
        (
            "Telia's revenue growth of 4% to SEK22bn beat forecasts, and the share of mobile in its sales reached 40%.",
            [("growth", 4, "Telia", None), ("revenue", 22e9, "Telia", None), ("revenue_share", 40, "Telia", None)],
        ),
        (
            "For Telenor Asia, which includes Grameenphone, Digi and True, revenues were up 3pc at NOK9.1bn.",
            [("growth", 3, "Telenor Asia", None), ("revenue", 9.1e9, "Telenor Asia", None)],
        ),
        (
            "Swisscom paid 420m francs for Fastweb, Italy's second-largest network, which has 1.4 million lines.",
            [("deal_value", 420e6, "Fastweb", None), ("subscribers", 1_400_000, "Fastweb", "Italy")],
        ),
        (
            "KPN has bought Simyo, a small firm with 200,000 customers, for €30m.",
            [("subscribers", 200_000, "Simyo", None), ("deal_value", 30e6, "Simyo", None)],
        ),
        (
            "Proximus said profit fell, hit by a 9% decline in sales at Scarlet, which also sells in Luxembourg.",
            [("growth", -9, "Scarlet", None)],
        ),
        (
            "Safaricom and Airtel Kenya agreed prices in Kenya. There were 59 million mobile subscribers last month.",
            [("subscribers", 59_000_000, None, "Kenya")],
        ),
        (
            "The auction of spectrum in Thailand raised $2.1bn. AIS bid $700m for two licences and True paid $500m.",
            [("spectrum", 700e6, "AIS", "Thailand"), ("spectrum", 500e6, "True", "Thailand")],
        ),
        (
            "Zain's unit Sudatel - which works in Mauritania and Guinea - has 10 million subscribers.",
            [("subscribers", 10_000_000, "Sudatel", None)],
        ),
        (
            "Millicom said subscribers rose 3% to 51 million, weighed down by losses in Peru and Bolivia.",
            [("growth", 3, "Millicom", None), ("subscribers", 51_000_000, "Millicom", None)],
        ),
        (
            "Turkcell, Vodafone and Turk Telekom have 38, 25 and 24 million subscribers.",
            [
                ("subscribers", 38_000_000, "Turkcell", None),
                ("subscribers", 25_000_000, "Vodafone", None),
                ("subscribers", 24_000_000, "Turk Telekom", None),
            ],
        ),
        (
            "Swisscom's offshoot Fastweb contributed 2.4bn euros to group sales of 11.2bn francs.",
            [("revenue", 2.4e9, "Fastweb", None), ("revenue", 11.2e9, "Swisscom", None)],
        ),
        (
            "Ofcom's latest figures put the number of lines in the UK at 9.4 million. BT's rivals have 38% of them.",
            [("subscribers", 9_400_000, None, "UK"), ("market_share", 38, None, "UK")],
        ),
        (
            "BT has pledged £15bn to take full fibre to 25 million premises. 98% of lines in Wales can carry it.",
            [
                ("investment", 15e9, "BT", "Wales"),
                ("coverage", 25_000_000, "BT", "Wales"),
                ("coverage", 98, "BT", "Wales"),
            ],
        ),
        (
            "BSNL lost 2 million users. Jio leads with 40.4%.\n\nThe firm lost $50m. It is losing 400 lines a month.",
            [
                ("subscribers", -2_000_000, "BSNL", None),
                ("profit", -50e6, "BSNL", None),
                ("subscribers", -400, "BSNL", None),
            ],
        ),
        (
            "In Belgium, KPN's subsidiary Base gained 9,000 users. At home, the company is losing 12,000 lines a week.",
            [("subscribers", 9_000, "Base", "Belgium"), ("subscribers", -12_000, "KPN", None)],
        ),
        (
            "Safaricom held 65.7% of mobile subscriptions in Kenya, 0.9 percentage points less than a year earlier.",
            [("market_share", 65.7, "Safaricom", "Kenya"), ("market_share", -0.9, "Safaricom", "Kenya")],
        ),
        (
            "América Móvil owns half of it. The venture, ClaroVTR, was formed in 2022. It has 5.9 million users.",
            [("subscribers", 5_900_000, "ClaroVTR", None)],
        ),
        (
            "A sale of airwaves fetched 361m euros. Vodafone and E-Plus spent 83m euros and 37m euros respectively.",
            [("spectrum", 83e6, "Vodafone", None), ("spectrum", 37e6, "E-Plus", None)],
        ),
        (
            "AIS, DTAC and True reported quarterly profits of 6.9bn, 1.1bn and 340m baht respectively.",
            [("profit", 6.9e9, "AIS", None), ("profit", 1.1e9, "DTAC", None), ("profit", 340e6, "True", None)],
        ),
        (
            "Telecom Argentina, which merged with Cablevision last year, had sales of $3bn in the third quarter.",
            [("revenue", 3e9, "Telecom Argentina", None)],
        ),
        (
            "MTS's Ukrainian arm was sold for $734m to Bakcell, which has 3 million customers at home.",
            [("deal_value", 734e6, "MTS", None), ("subscribers", 3_000_000, "Bakcell", None)],
        ),
        (
            "In Peru, Chile and Bolivia the number of mobile users rose by 6%.",
            [("growth", 6, None, "Peru"), ("growth", 6, None, "Chile"), ("growth", 6, None, "Bolivia")],
        ),
    ],
)
def test_figures_by_their_construction(text: str, expected: list[tuple[str, float, str | None, str | None]]) -> None:
    """Whose and what a figure is follows the construction, also over a sentence's end."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Verizon will close six customer care centres.",
        "Verizon paid $40m to settle a lawsuit.",
        "Verizon's margin rose 70bps.",
        "Verizon sat out the $10.2 billion spectrum auction.",
        "Bids in the 900 megahertz band totalled $3bn, Verizon said.",
        "The government expects to receive $4bn for the airwaves that Verizon wants.",
        "Verizon called the reserve price of $2bn too high.",
        "Call charges will be cut by 20%. Verizon and Sprint opposed the plan.",
        "Verizon runs a lab. Researchers there sent data at 40 gigabits per second.",
        "Telkom Indonesia flew in 12 satellite dishes.",
        "Telkom Indonesia set aside $9m for refunds after it sent wrong bills to some 80,000 homes.",
        "Celtel works in a country of nine million.",
        "Celtel's prepaid users make up 83% of its customers, 300,000 fewer than planned.",
        "Etisalat and Zain would have had 97 million subscribers together.",
        "Telecom Italia was hit by one-off charges totalling 1.1bn euros.",
        "Telecom Italia fears that the rule could cost it 400m euros in revenues.",
        "Telecom Italia cut its advertising spending by 12 percent.",
        "The average price of Verizon's licence rose 12 percent.",
        "Bharti Airtel sells the phone, which has 14% of the smartphone market in India.",
    ],
)
def test_counts_and_sums_of_other_things(text: str) -> None:
    """Rooms, lawsuits, laboratories and goods are no metrics."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("After protests in Spain – from mines to Telefonica – nerves are raw.", []),
        ("Verizon held a party in Singapore.", []),
        ("Firms with offices in Chile, Peru and Bolivia like Entel.", []),
        ("Verizon bid for 17 licences in Seattle, Houston and Miami.", ["Seattle", "Houston", "Miami"]),
        ("Viber counts 54 million users around the world.", ["World"]),
        ("Telmex lost ground in the voice and enterprise markets.", ["voice", "enterprise"]),
        ("Etisalat buys its antennas from Nokia Middle East and Africa.", []),
        ("KPN has a pact with Belgian and Austrian carriers.", []),
        ("Zain is controlled by the government of Oman, and sells phone lines.", []),
        ("Zain was the second operator in the world to offer 4G to 2m users.", []),
        ("Among the markets that Verizon won are Seattle, Houston and Miami.", ["Seattle", "Houston", "Miami"]),
        (
            "Orange has 3m users in Mali. In Niger it had 2m. Guinea brings in 9% of its sales.",
            ["Mali", "Niger", "Guinea"],
        ),
        ("Silknet sells more mobile data in Tbilisi and Batumi.", ["Tbilisi", "Batumi"]),
        ("SURINAME: Digicel Suriname has a new network.", ["Suriname"]),
        ("“In Oman the network works,” said Jo Example of Omantel.", ["Oman"]),
        ("Alltel covers three states: Georgia, Ohio and Idaho.", ["Georgia", "Ohio", "Idaho"]),
        (
            "Orange launched 4G in four cities: Leeds, Cardiff, Glasgow and York.",
            ["Leeds", "Cardiff", "Glasgow", "York"],
        ),
    ],
)
def test_markets_by_their_own_clause(text: str, names: list[str]) -> None:
    """A place is a market by the words of its own clause."""
    assert [market.name for market in telcomodel.parse(text).markets] == names


def test_a_date_that_counts_back_is_of_its_own_figure() -> None:
    """What was so a year earlier says nothing of the figures behind it."""
    text = "Telia made a profit of €31m in 2004, up from €20m a year earlier, on sales of €96m."
    starts = [(float(metric.quantity.value), metric.period and metric.period.start) for metric in metrics(text)]
    assert [(value, start and start.year) for value, start in starts] == [
        (31_000_000, 2004),
        (20_000_000, 2003),
        (96_000_000, 2004),
    ]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Telia's revenue for 2021 dipped to SEK122m from SEK128m.", ["2021", None]),
        ("Telia's revenue was SEK4m, the first fall in five years, following a launch in June 2019.", [None]),
        ("Since Telia signed a pact in July 2014, its subscriber base has grown to 16 million.", [None]),
        ("Telia added 9,000 users in 2004, its best year since 2000.", ["2004"]),
        ("Telia will reach 25 million homes by 2026, and so far has reached 10 million.", ["../2026", None]),
    ],
)
def test_the_date_of_something_else_is_no_period(text: str, periods: list[str | None]) -> None:
    """A date is a figure's where it stands in the figure's own clause and says when it was so."""
    assert [metric.period.value if metric.period else None for metric in metrics(text)] == periods


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("BT backed the lab. Media Lab Europe said it spent €8m in 2003.", []),
        ("BT backed it. In its accounts, Media Lab Europe said it spent €8m in 2003.", []),
        ("Safaricom launched its Okoa service. Okoa now has 10 million customers.", ["Safaricom"]),
        ("BT grew in Kenya. Kenyan Ana Example said it has 3m customers.", ["BT"]),
    ],
)
def test_a_strangers_figure_is_no_operators(text: str, owned: list[str]) -> None:
    """What a firm that nobody knows has is not given to the operator that the text is about."""
    assert [metric.operator.name for metric in metrics(text) if metric.operator] == owned


def test_a_bracket_behind_a_rank() -> None:
    """What stands in a bracket right behind a name is its own, behind "behind" too."""
    text = "Telia is the country’s second-largest operator by subscribers, behind Telenor (3 million)."
    assert [metric.operator.name for metric in telcomodel.parse(text).metrics if metric.operator] == ["Telenor"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Vodafone earns roughly £900m a year from roaming.", ["revenue"]),
        ("Vodafone earned £900m last year.", ["profit"]),
        ("Travellers spend some €8.5bn a year on roaming with Vodafone.", []),
        ("Vodafone will spend €8.5bn on its network.", ["investment"]),
    ],
)
def test_what_is_earned_from_and_who_spends(text: str, kinds: list[str]) -> None:
    """What is earned from a service is revenue; what customers spend is no operator's investment."""
    assert [metric.kind.value for metric in telcomodel.parse(text).metrics] == kinds
