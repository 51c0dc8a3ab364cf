"""What many articles together say; people and companies are invented, extractions made by hand."""

from __future__ import annotations

import attrs
import pytest

import telcomodel
from telcomodel import (
    ConflictKind,
    ConversionError,
    Ending,
    Extraction,
    Judgement,
    KnowledgeBase,
    Market,
    ModelError,
    Operator,
    Record,
    Ref,
    Status,
    Verdict,
    from_lines,
    to_lines,
)
from tests.articles import (
    CEO,
    CFO,
    EVIDENCE,
    NORDIC,
    alliance,
    article,
    day,
    holder,
    member,
    metric,
    move,
    operator,
    period,
    person,
    post,
    quote,
)


def names(base: KnowledgeBase) -> list[str]:
    return [one.name for one in base.people]


def kinds(base: KnowledgeBase) -> list[ConflictKind]:
    return [conflict.kind for conflict in base.conflicts]


def test_the_greater_version_stays() -> None:
    """Versions compare as numbers; a release comes after its candidates."""
    extraction = article("2015-01-01")
    readings = [Record(extraction=extraction, library=version) for version in ("0.9", "0.10", "0.10rc1")]
    assert KnowledgeBase.of(readings).records == (readings[1],)


def test_one_operator_under_two_names() -> None:
    """The registry's id is global, in sentences as the parser reads them."""
    base = KnowledgeBase.of(
        [
            telcomodel.parse("Russian operator MTS cut its prices.", published="2015-01-05", source="wire"),
            telcomodel.parse("Mobile TeleSystems cut its prices again.", published="2015-02-05"),
        ]
    )
    (mts,) = base.operators
    assert {value.value for value in mts.names} == {"MTS", "Mobile TeleSystems"}
    assert [source.outlet for source in mts.sources] == ["wire", None]
    assert base.find("mobile telesystems") == (mts,)


def test_provisional_operators_go_by_name_and_country() -> None:
    """One name in two countries is two companies; one without a country may be either."""
    articles = [
        article("2015-01-01", operators=[operator("Altyn Mobile", country="KZ")]),
        article("2015-01-02", operators=[operator("ALTYN MOBILE", country="KZ")]),
        article("2015-01-03", operators=[operator("Altyn Mobile", country="KG")]),
    ]
    assert [one.country for one in KnowledgeBase.of(articles).operators].count("KZ") == 1
    assert len(KnowledgeBase.of(articles).operators) == 2
    assert KnowledgeBase.of(articles).undecided == ()
    unclear = KnowledgeBase.of([*articles, article("2015-01-04", operators=[operator("Altyn Mobile")])])
    assert len(unclear.operators) == 3
    (undecided,) = unclear.undecided
    assert len(undecided.candidates) == 3


def test_surname_joins_the_full_name_at_one_employer() -> None:
    """Surname in one article, full name in another, initials in a third."""
    articles = [holder(name, CEO, "2015-01-01") for name in ("Ana Example", "Example", "A. Example")]
    assert names(KnowledgeBase.of(articles)) == ["Ana Example"]


def test_surname_that_fits_two_colleagues_is_undecided() -> None:
    """Nothing is guessed."""
    articles = [holder("Ana Example", CEO, None), holder("Bo Example", CFO, None), holder("Example", CEO, None)]
    base = KnowledgeBase.of(articles)
    assert len(base.people) == 3
    (undecided,) = base.undecided
    assert "several colleagues" in undecided.reason and len(undecided.candidates) == 3


def smiths() -> KnowledgeBase:
    other = operator("Southern Mobile", country="ES")
    return KnowledgeBase.of(
        [holder("John Smith", CEO, "2015-01-01"), holder("John Smith", CFO, "2015-01-01", at=other)]
    )


def test_two_john_smiths_never_merge_silently() -> None:
    """They stay two, as a pair to judge; each verdict can be taken back."""
    base = smiths()
    assert len(base.people) == 2
    (undecided,) = base.undecided
    ((a, b),) = undecided.pairs
    same = base.judge(a, b, "same", by="an analyst", reason="one biography")
    assert len(same.people) == 1 and same.undecided == () and len(same.tenures) == 2
    apart = same.judge(a, b, "different")
    assert len(apart.people) == 2 and apart.undecided == ()
    assert [judgement.revision for judgement in apart.judgements] == [0, 1]
    assert apart | same == apart
    open_again = apart.judge(a, b, "undecided")
    assert len(open_again.people) == 2 and len(open_again.undecided) == 1
    assert same.without(same.judgements[0]) == base


def test_judgements_that_contradict_each_other_are_a_conflict() -> None:
    """Two users disagree: the pair stays apart and is surfaced."""
    base = smiths()
    a, b = base.people
    disputed = base.judge(a, b, "same", by="one") | base.judge(a, b, "different", by="two")
    assert len(disputed.people) == 2
    assert kinds(disputed) == [ConflictKind.JUDGEMENT]
    assert len(disputed.undecided) == 1


def test_a_verdict_that_others_rule_out_is_a_conflict() -> None:
    """Same, same and different on three references cannot all hold."""
    articles = [holder("John Smith", CEO, None, at=operator(name)) for name in ("One", "Two", "Three")]
    base = KnowledgeBase.of(articles)
    refs = [Ref(record.key, "person:john-smith") for record in base.records]
    base = base.judge(refs[0], refs[1], "same").judge(refs[1], refs[2], "same")
    base = base.judge(refs[0], refs[2], "different")
    assert len(base.people) == 2
    assert kinds(base) == [ConflictKind.JUDGEMENT]


def test_judgement_refuses_itself() -> None:
    """A reference is always itself."""
    ref = Ref("f00d", "person:a")
    with pytest.raises(telcomodel.ModelError):
        Judgement(ref, ref, Verdict.SAME)


def test_tenure_from_appointment_to_departure() -> None:
    """Stated dates win over days of publication."""
    ana = person("Ana Example", post(CEO, NORDIC, "incoming"))
    gone = person("Ana Example", post(CEO, NORDIC, "former"))
    base = KnowledgeBase.of(
        [
            article("2014-03-10", operators=[NORDIC], people=[ana], moves=[move("appointment", ana, on="2014-06-01")]),
            holder("Ana Example", CEO, "2015-05-05"),
            article("2016-02-01", operators=[NORDIC], people=[gone], moves=[move("departure", gone, on="2016-01-31")]),
        ]
    )
    (tenure,) = base.tenures
    assert (tenure.since, tenure.until, tenure.ending) == (day("2014-06-01"), day("2016-01-31"), Ending.STATED)
    assert [seen.value for seen in tenure.seen] == [day("2015-05-05")] and len(tenure.sources) == 3
    assert not tenure.holds(day("2014-05-31"))
    assert tenure.holds(day("2016-01-30")) and not tenure.holds(day("2016-01-31"))


def test_as_of_and_known_by() -> None:
    """What was the case on a day, as known on another."""
    base = KnowledgeBase.of([holder("Ana Example", CEO, "2014-01-01"), holder("Bo Sample", CEO, "2016-01-01")])
    assert [one.person.name for one in base.as_of(day("2015-06-01")).tenures] == ["Ana Example"]
    assert [one.person.name for one in base.as_of(day("2016-06-01")).tenures] == ["Bo Sample"]
    known_before = base.as_of(day("2016-06-01"), known_by=day("2015-12-31")).tenures
    assert [one.person.name for one in known_before] == ["Ana Example"]
    assert base.as_of("2016-06-01", known_by="2015-12-31").tenures == known_before
    with pytest.raises(ModelError, match="as_of: wanted a date or an ISO 8601 date, got 'June'"):
        base.as_of("June")
    assert base.tenures[0].ending is Ending.SUCCEEDED and base.conflicts == ()


def test_predecessor_leaves_with_the_appointment() -> None:
    """One move tells of two tenures."""
    ana = person("Ana Example", post(CEO, NORDIC))
    bo = person("Bo Sample")
    named = article(
        "2015-01-10",
        operators=[NORDIC],
        people=[ana, bo],
        moves=[move("appointment", ana, on="2015-02-01", predecessor=bo)],
    )
    base = KnowledgeBase.of([holder("Bo Sample", CEO, "2014-01-01"), named])
    first, second = base.tenures
    assert (first.person.name, first.since, first.until) == ("Bo Sample", day("2014-01-01"), day("2015-02-01"))
    assert (second.person.name, second.since) == ("Ana Example", day("2015-02-01"))


def test_a_departure_without_a_post_is_from_the_one_that_is_filled() -> None:
    """ "She replaces Bo Sample, who leaves in June": he holds the seat until then."""
    ana, bo = person("Ana Example", post(CEO, NORDIC, "incoming")), person("Bo Sample")
    named = article(
        "2015-01-10",
        operators=[NORDIC],
        people=[ana, bo],
        moves=[move("appointment", ana, predecessor=bo), move("departure", bo, on="2015-06-30", successor=ana)],
    )
    base = KnowledgeBase.of([holder("Bo Sample", CEO, "2014-01-01"), named])
    bos = next(one for one in base.tenures if one.person.name == "Bo Sample")
    assert (bos.since, bos.until, bos.ending) == (day("2014-01-01"), day("2015-06-30"), Ending.STATED)
    assert [one.person.name for one in base.as_of("2015-03-01").tenures] == ["Bo Sample"]


def test_return_to_a_seat_is_another_tenure() -> None:
    """Held, over, held again."""
    articles = [
        holder("Ana Example", CEO, "2010-01-01"),
        holder("Ana Example", CEO, "2012-01-01", status="former"),
        holder("Ana Example", CEO, "2014-01-01"),
    ]
    first, second = KnowledgeBase.of(articles).tenures
    assert (first.until, first.ending, second.since) == (day("2012-01-01"), Ending.REPORTED, day("2014-01-01"))


def test_an_article_behind_the_times_is_a_conflict() -> None:
    """After a stated end an article that still has the old holder opens no tenure and ends none."""
    gone = person("Ana Example", post(CEO, NORDIC, "former"))
    base = KnowledgeBase.of(
        [
            holder("Ana Example", CEO, "2014-01-01"),
            article("2016-02-01", operators=[NORDIC], people=[gone], moves=[move("departure", gone, on="2016-01-31")]),
            holder("Bo Sample", CEO, "2016-02-10"),
            holder("Ana Example", CEO, "2016-03-01"),
        ]
    )
    assert [one.person.name for one in base.as_of(day("2016-06-01")).tenures] == ["Bo Sample"]
    (conflict,) = base.conflicts
    assert conflict.kind is ConflictKind.END
    assert len(conflict.values) == 2


def test_two_holders_of_one_seat_are_a_conflict() -> None:
    """Both are seen in it at one time; both stay."""
    articles = [
        holder("Ana Example", CEO, "2014-01-01"),
        holder("Bo Sample", CEO, "2014-06-01"),
        holder("Ana Example", CEO, "2015-01-01"),
    ]
    (conflict,) = KnowledgeBase.of(articles).conflicts
    assert conflict.kind is ConflictKind.HOLDERS
    assert [len(value.sources) for value in conflict.values] == [2, 1]
    heads = [
        holder(name, telcomodel.Role(title="head of sales"), "2014-01-01") for name in ("Ana Example", "Bo Sample")
    ]
    assert KnowledgeBase.of(heads).conflicts == ()


A, B, C, D = (operator(f"Operator {letter}", entry=f"operator:{letter.lower()}") for letter in "ABCD")


def fjord(
    status: str, published: str, *members: Operator, steps: tuple[tuple[str, str | None], ...] = ()
) -> Extraction:
    agreement = alliance(status, *members, name="Fjord Alliance", steps=steps)
    return article(published, operators=members, alliances=[agreement])


def test_ledger_from_rumour_to_end() -> None:
    """Each step once, dated and with its sources, whatever order articles come in and however often they repeat it."""
    base = KnowledgeBase.of(
        [
            fjord("ended", "2018-01-10", A, B, steps=(("announced", None), ("ended", "2017-12-31"))),
            fjord("rumoured", "2015-01-01", A, B),
            fjord("announced", "2015-02-01", A, B, steps=(("rumoured", None), ("announced", "2015-01-31"))),
            fjord("announced", "2015-02-03", A, B),
            fjord("completed", "2015-06-01", A, B),
        ]
    )
    (entry,) = base.ledger
    assert [(step.status.value, str(step.day), len(step.sources)) for step in entry.transitions] == [
        ("rumoured", "2015-01-01", 2),
        ("announced", "2015-01-31", 3),
        ("completed", "2015-06-01", 1),
        ("ended", "2017-12-31", 1),
    ]
    assert entry.status is Status.ENDED and entry.status_on(day("2016-01-01")) is Status.COMPLETED
    assert entry.status_on(day("2014-01-01")) is None
    (standing,) = base.as_of(day("2015-03-01")).agreements
    assert standing.status is Status.ANNOUNCED and len(standing.members) == 2


def test_a_setback_opens_another_course() -> None:
    """Denied, then announced after all."""
    told = [fjord("denied", "2015-01-01", A, B), fjord("announced", "2015-03-01", A, B)]
    (entry,) = KnowledgeBase.of(told).ledger
    assert [step.status.value for step in entry.transitions] == ["denied", "announced"]


def test_members_over_time() -> None:
    """Who joins and leaves is no conflict."""
    joined = alliance("announced", A, B, name="Fjord Alliance")
    joined = attrs.evolve(joined, members=(*joined.members, member(C, "joiner", "2016-05-01")))
    left = alliance("announced", A, C, name="Fjord Alliance", former_members=[member(B)])
    base = KnowledgeBase.of(
        [
            fjord("announced", "2015-01-01", A, B),
            article("2016-04-01", operators=[A, B, C], alliances=[joined]),
            article("2017-01-01", operators=[A, B, C], alliances=[left]),
        ]
    )
    (entry,) = base.ledger
    shown = {
        at: [one.name[-1] for one in entry.members_on(day(at))] for at in ("2015-06-01", "2016-06-01", "2017-06-01")
    }
    assert shown == {"2015-06-01": ["A", "B"], "2016-06-01": ["A", "B", "C"], "2017-06-01": ["A", "C"]}
    assert base.conflicts == ()


def test_two_member_lists_are_a_conflict() -> None:
    """A shorter list may be incomplete; one with others in it contradicts."""
    assert (
        kinds(KnowledgeBase.of([fjord("announced", "2015-01-01", A, B, C), fjord("announced", "2015-01-02", A, B)]))
        == []
    )
    base = KnowledgeBase.of([fjord("announced", "2015-01-01", A, B, C), fjord("announced", "2015-01-02", A, B, D)])
    (conflict,) = base.conflicts
    assert conflict.kind is ConflictKind.MEMBERS
    assert {value.value for value in conflict.values} == {
        ("operator:a", "operator:b", "operator:c"),
        ("operator:a", "operator:b", "operator:d"),
    }


def test_unnamed_agreement_joins_the_named_one() -> None:
    """Same kind and members; as soon as two names have them it stays alone."""
    unnamed = article("2015-01-05", operators=[A, B], alliances=[alliance("announced", A, B)])
    named = fjord("announced", "2015-01-01", A, B)
    assert len(KnowledgeBase.of([unnamed, named]).ledger) == 1
    other = article("2015-01-07", operators=[A, B], alliances=[alliance("announced", A, B, name="Skerry Alliance")])
    assert len(KnowledgeBase.of([unnamed, named, other]).ledger) == 3


LONG = "We have never been more certain that this network will pay for itself"


def said(text: str, name: str | None, published: str, source: str) -> Extraction:
    who = person(name, post(CEO, NORDIC)) if name else None
    people = [who] if who else []
    return article(published, source=source, operators=[NORDIC], people=people, quotes=[quote(text, who)])


def test_one_utterance_in_several_outlets() -> None:
    """Cut, punctuated otherwise, without a speaker: one quote with variants."""
    base = KnowledgeBase.of(
        [
            said(f"{LONG}, and soon.", "Ana Example", "2015-01-01", "wire"),
            said(f"{LONG}.", "Example", "2015-01-02", "gazette"),
            said(LONG.upper(), None, "2015-01-03", "blog"),
            said("No comment", "Ana Example", "2015-01-02", "gazette"),
            said("No comment", "Ana Example", "2016-01-02", "gazette"),
        ]
    )
    together, *alone = base.utterances
    assert together.text == f"{LONG}, and soon." and len(together.variants) == 3
    assert [source.outlet for source in together.sources] == ["wire", "gazette", "blog"]
    assert [one.text for one in alone] == ["No comment", "No comment"]
    assert base.conflicts == ()
    assert base.quotes(speaker="ana example", topic="network certain") == (together,)
    assert len(base.quotes(operator="Nordic Mobile")) == 3
    assert base.quotes(topic="submarine") == ()


def test_one_utterance_with_two_speakers_is_a_conflict() -> None:
    """Two outlets credit the same long words to two people."""
    base = KnowledgeBase.of([said(LONG, "Ana Example", "2015-01-01", "a"), said(LONG, "Bo Sample", "2015-01-01", "b")])
    assert len(base.utterances) == 1 and kinds(base) == [ConflictKind.HOLDERS, ConflictKind.SPEAKER]


def test_metrics_as_time_series() -> None:
    """One point per period, in order; equal values are one with several sources."""
    norway = Market(id="market:norway", kind="country", name="Norway", code="NO", text="Norway", evidence=EVIDENCE)
    stated = [("2016-03", 30, "2016-05-01"), ("2015-03", 20, "2015-05-01"), ("2015-03", 20, "2015-05-02")]
    base = KnowledgeBase.of(
        article(
            published,
            operators=[NORDIC],
            markets=[norway],
            metrics=[metric(value, NORDIC, period=period(on), market=norway)],
        )
        for on, value, published in stated
    )
    (series,) = base.series
    assert [(point.period.value, int(point.value)) for point in series.points if point.period] == [
        ("2015-03", 20),
        ("2016-03", 30),
    ]
    assert [len(point.sources) for point in series.points] == [2, 1]
    assert series.market is not None and series.market.code == "NO"
    assert base.conflicts == ()


def test_the_home_of_an_operating_company_is_its_market() -> None:
    """One article says the market, another leaves it out: one series, and a conflict; of a group they are two."""
    norway = Market(id="market:norway", kind="country", name="Norway", code="NO", text="Norway", evidence=EVIDENCE)
    for kind, series in (("operator", 1), ("group", 2)):
        who = attrs.evolve(NORDIC, kind=kind)
        said = metric(70, who, period=period("2015-03"), market=norway)
        base = KnowledgeBase.of(
            [
                article("2015-05-01", operators=[who], markets=[norway], metrics=[said]),
                article("2015-05-02", operators=[who], metrics=[metric(71, who, period=period("2015-03"))]),
            ]
        )
        assert (len(base.series), kinds(base)) == (series, [ConflictKind.METRIC] * (series == 1))


@pytest.mark.parametrize(("second", "conflicts"), [({"value": 71}, 1), ({"value": 69, "qualifier": "over"}, 0)])
def test_two_values_for_one_period(second: dict[str, object], conflicts: int) -> None:
    """Values that no number satisfies at once are a conflict, "over 69" and 70 are none."""
    value = second.pop("value")
    both = [metric(70, NORDIC, period=period("2015-03")), metric(value, NORDIC, period=period("2015-03"), **second)]  # type: ignore[arg-type]
    base = KnowledgeBase.of(article("2015-05-01", operators=[NORDIC], metrics=[one]) for one in both)
    assert [kind is ConflictKind.METRIC for kind in kinds(base)] == [True] * conflicts
    assert len(base.series[0].points[0].values) == 2


def test_lines_may_come_as_one_text() -> None:
    """As a file's whole content."""
    base = smiths()
    assert from_lines("\n".join(to_lines(base))) == base


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"record":{}}', '{"judgement":{"a":["x","person:a"]}}', '{"judgement":{"a":1,"b":2}}']
)
def test_broken_lines_are_named(line: str) -> None:
    """The number of the line stands in the message."""
    base = smiths()
    good = list(to_lines(base.judge(*base.undecided[0].pairs[0], "same")))
    with pytest.raises(ConversionError, match=r"^line 4: "):
        from_lines([*good, line])
