"""What the stages considered and did not take, recorded only when somebody asks why.

A stage that chooses takes an optional `Trace`. Where it has none, which is how every ordinary parse runs, it records
nothing. A stage never decides by the trace; it notes the branch that it took, in the words of `REASONS`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from telcomodel.tokens import Range

REASONS: Final = {
    "not.capitals": "its capitals fit no name of the registry that is spelled so",
    "not.prize": "the word behind it makes it the name of a prize, a stadium or the like",
    "not.confirmed": "it stands in a headline or within a longer run of capitals, and nothing else confirms it there",
    "not.telecom": "an acronym that means many things, and the text does not say enough about telecoms",
    "not.company": "in small letters, and nothing beside it shows that it is a company",
    "not.coined": "the text introduces these letters for something else",
    "not.code": "it is part of a ticker or an address",
    "not.addressed": "a form of address before it makes it a person's name",
    "not.within": "capitalized words beside it make it part of another name",
    "not.surname": "the text uses it as a person's surname",
    "not.headline": "an ordinary word in a headline, where every word has a capital, and nothing else confirms it",
    "not.elsewhere": "an ordinary word behind the name of a country that is not its home",
    "not.article": "an ordinary word behind 'the', with nothing behind it that a company owns",
    "not.label": "an ordinary word before a colon",
    "not.opening": "an ordinary word that opens its sentence, where a capital says nothing",
    "not.word": "an ordinary word, and neither the text nor its neighbours show that an operator is meant",
    "not.spelled": "a brand that is written otherwise",
    "not.small": "a brand in small letters, without a noun for it, an operator beside it or its country in the text",
    "not.bare": "a digit or the like, without a noun for an operator, an operator beside it or an earlier use",
    "not.unit": "an ordinary word before a unit's name, which the text uses nowhere else",
    "not.covered": "a longer name covers it",
    "not.recognizer": "a recognizer of the caller's says otherwise",
    "not.ranked": "the name may mean it, but another bearer of the name fits the text better",
    "not.taken": "another name has these words",
    "not.long": "no name is so long, or nothing is left of it without titles and dates",
    "not.opener": "a name does not begin so",
    "not.single": "one word that names a place, a number or a letter is no name of an organization",
    "not.byline": "a single word in the byline",
    "not.post": "a post before a single word makes no name",
    "not.mononym": "a single word that is no given name, or one without a relation, an age or a post beside it",
    "not.organizational": "a word of organizations' names stands in it or right behind it",
    "not.determined": "an article or a number before it shows that it is no name of a person",
    "not.employer": 'it stands behind a post and "at", where an employer does',
    "not.described": "a noun for an organization before it shows that it is none of a person",
    "not.verb": "it opens with a verb of saying, as a headline has it",
    "not.common": "its words are ordinary ones, or too many, and no given name opens it",
    "not.evidence": "no given name, title, post, relation or verb of saying shows that it names a person",
    "not.lone": "a single word that no full name in the text explains",
    "not.gender": "it is known to be of the other gender",
    "not.country": "it is known to come from another country than the words say",
    "not.kind": "it is no organization of the kind that the words describe",
    "not.score": "another one was named more recently, or in a more prominent place",
    "not.reach": "it was named too long before",
    "not.excluded": "whoever answers is not the one who spoke last",
    "not.clause": "another clause reports these words",
    "not.governed": "it stands behind a preposition or as an object, so that it is no subject of the figure",
    "not.source": "it is only the source of the figure",
    "not.measured": "no word says what the number measures",
    "not.owned": "it belongs to an organization that is no operator, or to nobody whom the text names",
    "not.placed": "neither an operator nor a market to which it belongs was found",
    "not.parties": "not two parties, one of them an operator, that do not belong to each other",
    "not.weak": "the words alone do not show that there is an agreement, and no other sentence tells of one",
    "not.told": "the same sentence words it more exactly",
}
"""Every reason for which a candidate is turned down, as a clause about it."""


class Rejection(NamedTuple):
    """A candidate that a stage turned down.

    Attributes:
        stage: Which stage.
        question: Token range of what was being decided: a pronoun, a figure, the candidate itself.
        candidate: Token range of what was turned down.
        reason: A key of `REASONS`.
        detail: Further words, such as scores or the id of a registry row; may be empty.
    """

    stage: str
    question: Range
    candidate: Range
    reason: str
    detail: str = ""


class Trace:
    """Collects rejections, in the order in which they were made."""

    def __init__(self) -> None:
        self.rejections: list[Rejection] = []

    def reject(self, stage: str, question: Range, candidate: Range, reason: str, detail: str = "") -> None:
        """Note a candidate that was turned down."""
        self.rejections.append(Rejection(stage, question, candidate, reason, detail))
