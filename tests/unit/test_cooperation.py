"""Agreements short of ownership: sharing, hosting, supplying, launching together, exclusive rights."""

import pytest

import telcomodel
from telcomodel import Alliance, Deal


def told(text: str) -> set[tuple[str, str, str]]:
    """Kind, status and parties of what a text tells."""
    extraction = telcomodel.parse(text)
    found: list[Alliance | Deal] = [*extraction.alliances, *extraction.deals]
    names = [" ".join(sorted(member.organization.name for member in one.members)) for one in found]
    return {(one.kind.value, one.status.value, name) for one, name in zip(found, names, strict=True)}


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("The deal will see Telia and Elisa share 300 masts.", {("network_sharing", "announced", "Elisa Telia")}),
        (
            "Telia and Elisa will share masts. Telenor and Tele2 are working towards a similar deal.",
            {("network_sharing", "announced", "Elisa Telia"), ("network_sharing", "in_talks", "Tele2 Telenor")},
        ),
        (
            "The regulator has given Telia and Elisa permission to share their networks.",
            {("network_sharing", "announced", "Elisa Telia")},
        ),
        (
            "Telia and Elisa are to part after Elisa decided not to extend their network-sharing pact.",
            {("network_sharing", "ended", "Elisa Telia")},
        ),
        ("Telia is keen on a network-sharing pact with Elisa.", {("network_sharing", "proposed", "Elisa Telia")}),
        (
            "The watchdog said no to a network-sharing agreement between Telia and Elisa.",
            {("network_sharing", "blocked", "Elisa Telia")},
        ),
        (
            "Telia and Elisa have opened their networks to each other’s customers.",
            {("roaming", "completed", "Elisa Telia")},
        ),
        (
            "Telia has signed a roaming deal with Elisa for Finland and with Telenor for Norway.",
            {("roaming", "announced", "Elisa Telia"), ("roaming", "announced", "Telenor Telia")},
        ),
    ],
)
def test_sharing_and_roaming(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Causatives, permissions, ends, refusals and agreements like those told before."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "The agreement will allow Tele2 to provide services over Elisa’s network.",
            {("wholesale", "announced", "Elisa Tele2")},
        ),
        ("Telia carries Elisa’s international calls.", {("wholesale", "completed", "Elisa Telia")}),
        ("Telia carries the international traffic of Elisa.", {("wholesale", "completed", "Elisa Telia")}),
        ("Telia wants Elisa to carry Telenor’s calls.", set()),
        (
            "Telia has renewed an arrangement that lets Elisa resell its service.",
            {("wholesale", "announced", "Elisa Telia")},
        ),
        ("Telia will provide Elisa with satellite capacity.", {("wholesale", "announced", "Elisa Telia")}),
        ("Telia gets its airtime from Elisa.", {("wholesale", "completed", "Elisa Telia")}),
        (
            "Tele2 uses Elisa’s network in Finland and Telenor’s in Norway.",
            {("wholesale", "completed", "Elisa Tele2"), ("wholesale", "completed", "Tele2 Telenor")},
        ),
        (
            "Telia rents fibre from Elisa and towers from Telenor.",
            {("wholesale", "completed", "Elisa Telia"), ("wholesale", "completed", "Telenor Telia")},
        ),
        (
            "Telia has switched its broadband from Elisa to Telenor.",
            {("wholesale", "ended", "Elisa Telia"), ("wholesale", "completed", "Telenor Telia")},
        ),
        ("Tele2’s service will be underpinned by Elisa’s network.", {("wholesale", "announced", "Elisa Tele2")}),
        ("Telenor is the network behind Tele2.", {("wholesale", "completed", "Tele2 Telenor")}),
        ("Telia lets Elisa customers use its network.", {("wholesale", "announced", "Elisa Telia")}),
        ("Telia pays Elisa €7m a year for the use of its network.", {("wholesale", "announced", "Elisa Telia")}),
        ("Telia is buying Elisa’s Home Box product.", set()),
        ("The Elisa-owned Kotikone sells phones under a deal with Telia.", set()),
        ("Telia has switched on another tower of Elisa.", set()),
    ],
)
def test_hosts_and_guests(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Whose traffic, service or masts another one carries, resells and uses."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "The contract will see Huawei replace switches across Telia’s networks.",
            {("supply", "announced", "Huawei Telia")},
        ),
        ("Telia has enlisted Nokia’s help to expand its network.", {("supply", "announced", "Nokia Telia")}),
        (
            "Telia named Nokia as a supplier of its core network and Ericsson as a supplier of radios.",
            {("supply", "announced", "Nokia Telia"), ("supply", "announced", "Ericsson Telia")},
        ),
        (
            "Telia has dropped Huawei and will use Ericsson instead.",
            {("supply", "ended", "Huawei Telia"), ("supply", "announced", "Ericsson Telia")},
        ),
        (
            "Nokia has won contracts to provide equipment to two of Europe’s largest operators, Telia and Telenor.",
            {("supply", "announced", "Nokia Telia"), ("supply", "announced", "Nokia Telenor")},
        ),
        ("Telia extends Ericsson contract for three years", {("supply", "announced", "Ericsson Telia")}),
        ("Telia’s radios come from Nokia.", {("supply", "completed", "Nokia Telia")}),
        ("Telia will stop building networks with Huawei.", {("supply", "ended", "Huawei Telia")}),
        ("Ericsson has lost its contract to run Telia’s network.", {("supply", "ended", "Ericsson Telia")}),
        ("Telia signed a partnership agreement with Nokia.", {("strategic_partnership", "announced", "Nokia Telia")}),
    ],
)
def test_vendors(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """On whose network a vendor works, and who else is chosen or left."""
    assert told(text) == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        (
            "Telia has the exclusive right to sell Apple’s iPhone in Sweden.",
            {("strategic_partnership", "completed", "Apple Telia")},
        ),
        (
            "Apple has granted Telia the exclusive right to sell the phone.",
            {("strategic_partnership", "announced", "Apple Telia")},
        ),
        (
            "Telia launched the service together with Microsoft in March.",
            {("strategic_partnership", "completed", "Microsoft Telia")},
        ),
        (
            "Telia will launch its wallet in conjunction with Visa.",
            {("strategic_partnership", "announced", "Telia Visa")},
        ),
        ("Telia and Nokia trialled the system in May.", {("strategic_partnership", "completed", "Nokia Telia")}),
        (
            "Telia will show Netflix programmes under a partnership announced on Friday.",
            {("strategic_partnership", "announced", "Netflix Telia")},
        ),
        ("Telia and Elisa have been partners since 2008.", {("strategic_partnership", "completed", "Elisa Telia")}),
        (
            "Telia announced the signing of a Memorandum of Understanding with Elisa.",
            {("strategic_partnership", "announced", "Elisa Telia")},
        ),
        ("Officials expect either Telia or Elisa to form a partnership with Netflix.", set()),
        ("Telia will become Apple’s partner in Sweden.", {("strategic_partnership", "announced", "Apple Telia")}),
        (
            "Telia has ended its partnership with Microsoft and Telenor will take its place.",
            {("strategic_partnership", "ended", "Microsoft Telia")},
        ),
    ],
)
def test_partners(text: str, agreements: set[tuple[str, str, str]]) -> None:
    """Exclusive rights, services brought out together, trials, content and partners."""
    assert told(text) == agreements


def test_bodies_take_in_and_are_left() -> None:
    """Members behind a list of members, behind "leaving", and behind a relative clause."""
    found = [
        {member.organization.name for member in telcomodel.parse(text).alliances[0].members}
        for text in (
            "The FreeMove alliance, made up of Orange, TIM and Telia, has taken in Hungary’s Pannon.",
            "Telia joined the FreeMove alliance. Other members of it, which buys phones, include Orange and TIM.",
        )
    ]
    assert found == [{"Orange", "TIM", "Telia", "Pannon"}, {"Orange", "TIM", "Telia"}]
