"""The speakers of attributions, and what descriptions and pronouns for organizations mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from telcomodel.lexicon.cues import SPEECH_NOUN
from telcomodel.lexicon.places import DEMONYM, PLACE
from telcomodel.lexicon.roles import ROLE
from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference.documents import Documents
from telcomodel.parsing.coreference.focus import Focus
from telcomodel.parsing.coreference.links import find_links, organization_nouns
from telcomodel.parsing.coreference.result import Reference, References
from telcomodel.parsing.lookup import Hits, by_end
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.people.misprints import misprints
from telcomodel.parsing.quotations import Quotation
from telcomodel.parsing.roles import RolePhrase, Roles
from telcomodel.parsing.trace import Trace
from telcomodel.parsing.zones import Zones
from telcomodel.tokens import Range, Tokens

_ROLES: Final = 60  # role phrases before and after a description that may be its antecedent
_FEW: Final = 4  # persons last named, among whom a nationality tells one
_TOGETHER: Final = 90  # tokens for which "they" may mean several organizations
_OPENED: Final = 4  # tokens of a post that a sentence opens with ("The new chief executive")
_VOICE: Final = "reference.spokesperson"
_SPOKEN_FOR: Final = 10  # tokens from "spokesman" to the end of whom he speaks for
_UNNAMED: Final = 3  # sentences for which a pronoun may mean somebody without a name
_HE: Final = {"he": "m", "she": "f"}
_HIS: Final = {"his": "m", "her": "f"}
_GROUP: Final = frozenset(("it", "they", "we"))
# Words of a description that say when somebody holds a post.
_STATUS: Final = frozenset("new newly-appointed former outgoing incoming current veteran then longtime".split())
_DEFINITE: Final = frozenset("the this that its his her their".split())
_INDEFINITE: Final = frozenset(
    "a an one some several two three four five many another most few both all no any each every".split()
)
_SPOKES: Final = frozenset("spokesman spokeswoman spokesperson spokespeople spokesmen".split())
_LEADING: Final = frozenset(("board", "management"))  # what speaks for the company that it leads
_BREAKS: Final = frozenset("of for from at with in on who which that , ( to by".split())
# Documents that are issued by whom the text is about.
_ISSUED: Final = frozenset(
    "statement release announcement notice communique communiqué filing recording voicemail".split()
)
# What makes a message one of whoever's line or network is spoken of.
_AUTOMATIC: Final = frozenset("recorded automated automatic".split())
# What others write on and hold up: an organization named beside it says nothing.
_CARRIED: Final = frozenset("sign signs banner placard poster shirt hat cap sticker graffiti".split())
_ANSWERS: Final = frozenset(
    "replied replies answered answers responded responds retorted retorts countered counters".split()
)
# What leads to where an organization sits: "the Ministry of Transport in Maputo".
_SEATED: Final = frozenset(("in", "at", "here"))
_ADDS: Final = frozenset("adds added adding continues continued".split())
# Descriptions of people that say nothing but that they are people.
_ANYBODY: Final = frozenset("person man woman source insider individual people".split())


def _plural(key: str) -> bool:
    return key.endswith("s") and not key.endswith("ss")


def resolve(
    tokens: Tokens,
    hits: Hits,
    zones: Zones,
    quotations: Sequence[Quotation],
    organizations: Organizations,
    people: People,
    roles: Roles,
    attributions: Sequence[Attribution],
    trace: Trace | None = None,
) -> References:
    """Whom each attribution's source means, and what descriptions and pronouns refer to."""
    posts = frozenset(index for hit in hits.get(ROLE, ()) for index in range(hit.start, hit.end))
    homes = {
        hit.start: (hit.end, hit.payload.country)
        for category in (PLACE, DEMONYM)
        for hit in hits.get(category, ())
        if hit.payload.country is not None
    }
    focus = Focus(tokens, quotations, organizations, people, trace, posts, homes)
    speakers = _Speakers(tokens, hits, focus, roles)
    return References(
        speakers=tuple(speakers.of(attributions)), links=tokens.rows(Reference, find_links(tokens, focus, zones))
    )


class _Speakers:
    """Resolves the sources in text order, remembering who spoke last."""

    def __init__(self, tokens: Tokens, hits: Hits, focus: Focus, roles: Roles) -> None:
        self.tokens = tokens
        self.keys = tokens.keys
        self.focus = focus
        self.roles = roles
        self.role_starts = [phrase.start for phrase in roles.phrases]
        self.nouns = organization_nouns()
        self.documents = Documents(tokens, focus, self.nouns)
        self.speech_nouns = by_end(hits.get(SPEECH_NOUN, ()))
        self.role_ends = by_end(hits.get(ROLE, ()))
        self.demonyms = {hit.end: hit.payload for hit in hits.get(DEMONYM, ())}
        self.spoke: int | None = None
        self.heard: Reference | None = None
        self.unnamed: Reference | None = None
        self.unknown: Reference | None = None
        self.voice: Reference | None = None
        self.answers = self.adds = False
        self.meant: int | None = None
        self.quoted_at = {mention.start: mention.entity for mention in focus.organizations.mentions}
        self.topic: int | None = None

    def of(self, attributions: Sequence[Attribution]) -> list[Reference | None]:
        """A reference for each attribution."""
        found: list[Reference | None] = []
        before: Attribution | None = None
        for attribution in attributions:
            reference: Reference | None = None
            if attribution.source is not None:
                self.meant = self._quoted_subject(attribution)
                cue = "" if attribution.cue is None else self.keys[attribution.cue[0]]
                opens = self.keys[self.tokens.sentence(attribution.source[0])[0]]
                self.answers, self.adds = cue in _ANSWERS and opens != "asked", cue in _ADDS
                self.topic = self.quoted_at.get(attribution.segments[0][0])
                same = before is not None and before.source == attribution.source
                reference = found[-1] if same else self.source(attribution.source, attribution.phrase)
            elif attribution.phrase is not None:
                reference = self.source(attribution.phrase, None)
            elif attribution.follows is not None:
                reference = found[attribution.follows]
            if reference is not None:
                self._remember(reference)
            found.append(reference)
            before = attribution
        return found

    def _quoted_subject(self, attribution: Attribution) -> int | None:
        """The person of whom the quoted words are said, who does not speak them: "Smith “made decisions,” he said"."""
        start = attribution.segments[0][0] - 1
        before = attribution.source is not None and attribution.source[0] > start
        named = self.focus.persons_within(start - 1, start) if before and start > 0 else ()
        return named[-1].entity if named and named[-1].end == start else None

    def _remember(self, reference: Reference) -> None:
        """Keep who spoke last: the person, the organization, a spokesperson, nameless ones."""
        start, keys = reference.start, self.keys
        indefinite = keys[start] in _INDEFINITE and not _plural(keys[reference.end - 1])
        self.unnamed = reference if reference.kind == "unnamed" and indefinite else None
        self.voice = reference if reference.kind == "organization" and reference.rule == _VOICE else None
        named = all(word[0].isupper() for word in self.tokens.words[start : reference.end])
        self.unknown = reference if reference.kind == "unnamed" and named else None
        if reference.kind == "person":
            self.spoke = reference.entity
            if keys[start] in _HE and self.focus.genders[reference.entity or 0] is None:
                self.focus.genders[reference.entity or 0] = _HE[keys[start]]
        elif reference.kind == "organization":
            self.heard = reference

    def source(self, source: Range, phrase: Range | None) -> Reference:
        """Whom a source means."""
        start, end = source
        keys = self.keys
        key = keys[start].partition("'")[0] if end == start + 1 else ""
        if key in _HE:
            spokesman = self._spokesman(start)
            if spokesman is not None:
                return self._organization(source, spokesman, "pronoun", _VOICE)
            if self.unnamed is not None and self._still(self.unnamed, start):
                return self.unnamed
            if self.voice is not None and self._still(self.voice, start) and not self._titled(self.voice.end, start):
                return self._organization(source, self.voice.entity, "pronoun", _VOICE)
            return self._person(source, self._someone(start, _HE[key]), "pronoun", "reference.pronoun")
        if key == "they" and self._several(start):
            return self._organization(source, None, "pronoun", "reference.pronoun")
        if key == "it" and self.unknown is not None and not self.focus.organizations_within(self.unknown.end, start):
            return self.unknown
        if key in _GROUP:
            heard = None if self.heard is None else self.heard.entity
            entity = self.focus.organization(start, None, spoke=heard)
            return self._organization(source, entity, "pronoun", "reference.pronoun")
        if key in ("who", "which", "that") and phrase is not None and phrase != source:
            inner = self.source(phrase, None)
            if inner.entity is None:
                inner = self._antecedent(start, phrase) or inner
            return inner if inner.entity is None else inner._replace(start=start, end=end, form="pronoun")
        if key in ("his", "him", "her"):
            return self._person(
                source,
                self.focus.person(start, "f" if key == "her" else "m", self.spoke),
                "pronoun",
                "reference.pronoun",
            )
        if key in ("its", "their"):
            return self._organization(source, self.focus.organization(start, None), "pronoun", "reference.pronoun")
        return self._phrase(start, end)

    def _antecedent(self, relative: int, phrase: Range) -> Reference | None:
        """The organization that a phrase before a relative pronoun ends in, an abbreviation in brackets left out."""
        inside = self.focus.organizations_within(phrase[0], relative)
        last = next((mention for mention in reversed(inside) if self.keys[mention.start - 1] != "("), None)
        if last is None or any(key[0].isalpha() for key in self._behind_bracket(last.end, relative)):
            return None
        return Reference(last.start, last.end, "organization", last.entity, "name", last.rule)

    def _behind_bracket(self, start: int, end: int) -> list[str]:
        """The words of a range behind the short bracket that it may begin with."""
        keys = self.keys
        if keys[start] == "(" and ")" in keys[start:end]:
            start = keys.index(")", start) + 1
        return keys[start:end]

    def _several(self, index: int) -> bool:
        """Whether "they" are organizations that were last spoken of together: "the companies", "both groups"."""
        for place in range(index - 1, max(0, index - _TOGETHER), -1):
            if self.keys[place] in self.nouns and _plural(self.keys[place]) and not self.focus.quoted(place):
                return self.keys[place - 1] in ("the", "both", "two")
        return False

    def _still(self, reference: Reference, index: int) -> bool:
        """Whether nobody was named since somebody without a name spoke, a sentence or two before."""
        near = self.focus.sentence(index) - self.focus.sentence(reference.start) <= _UNNAMED
        return near and not self.focus.persons_within(reference.end, index)

    def _someone(self, index: int, gender: str | None) -> int | None:
        """The person whom a pronoun or description means; whoever answers is not the one who spoke last."""
        if self.answers:
            other = self.focus.person(index, gender, None, but=self.spoke)
            if other is not None:
                return other
        return self.focus.person(index, gender, self.spoke, but=self.meant)

    def _spokesman(self, index: int) -> int | None:
        """The organization whose unnamed spokesperson was the last human mentioned before a pronoun, if one was."""
        keys = self.keys
        here = self.focus.sentence(index)
        for place in range(index - 1, max(0, index - 250), -1):
            if keys[place] in _SPOKES and not self.focus.quoted(place) and here - self.focus.sentence(place) <= 2:
                named = keys[place - 1] in _DEFINITE and self._spokesperson(place - 1, keys[place]) is not None
                if named or self.focus.persons_within(place, index) or self._held(place) or self._titled(place, index):
                    return None
                reach = _SPOKEN_FOR if keys[place + 1] in ("for", "of", "at", "from") else 1
                inside = self.focus.organizations_within(max(0, place - 4), place + reach)
                return inside[0].entity if inside else self.focus.organization(place, None)
        return None

    def _titled(self, start: int, end: int) -> bool:
        """Whether a sentence between two tokens opens with somebody's post: "The new boss told analysts"."""
        ends = (place for place in self.role_ends if start < place <= end)
        return any(
            self.keys[first] in _DEFINITE and place - first <= _OPENED and self.keys[place - 1] not in _SPOKES
            for place in ends
            if (first := self.tokens.sentence(place - 1)[0]) > start
        )

    def _held(self, index: int) -> bool:
        """Whether the post at a token is that of somebody with a name ("Ana Smith, spokeswoman for …")."""
        near = bisect_right(self.role_starts, index) - 1
        phrase = self.roles.phrases[near] if near >= 0 else None
        return phrase is not None and index < phrase.end and phrase.person is not None

    def _person(self, source: Range, entity: int | None, form: str, rule: str) -> Reference:
        if entity is None:
            return Reference(*source, "unnamed", None, "description", "reference.unnamed")
        return Reference(*source, "person", entity, form, rule)

    def _organization(self, source: Range, entity: int | None, form: str, rule: str) -> Reference:
        if entity is None:
            return Reference(*source, "unnamed", None, "description", "reference.unnamed")
        return Reference(*source, "organization", entity, form, rule)

    def _phrase(self, start: int, end: int) -> Reference:
        """Whom a noun phrase means: the name in it, else what it describes."""
        keys = self.keys
        source = (start, end)
        core = next((index for index in range(start + 1, end) if keys[index] in _BREAKS), end)
        named = self.focus.persons_within(start, end)
        if len(named) > 1 and named[0].full == start and named[-1].end == end and keys[named[0].end] == "and":
            return Reference(start, end, "person", named[0].entity, named[0].form, named[0].rule)  # "A and B said"
        for person in named:
            possessor = person.end < end and keys[person.end] in ("'s", "'")
            whole = person.end in (end, core) or self._titled_after(person.end, core)
            if whole and not possessor and not self._complement(start, person.full):
                return Reference(start, end, "person", person.entity, person.form, person.rule)
        bearer = self._bearer(start, end, known=bool(named))
        if bearer is not None:
            return Reference(start, end, "person", bearer, "surname", "reference.surname")
        inside = self.focus.organizations_within(start, end)
        head = keys[core - 1]
        definite = keys[start] in _DEFINITE
        for mention in inside:
            whole = mention.end in (core, end, end - (keys[end - 1] == ".")) or keys[mention.end] in _SEATED
            if whole and self._opens(start, mention.start):
                return Reference(start, end, "organization", mention.entity, "name", mention.rule)
        if head in _SPOKES and definite and not inside:
            spokesperson = self._spokesperson(start, head)
            if spokesperson is not None:
                return self._person(source, spokesperson, "description", "reference.role")
        if head in _SPOKES or (self._speaks(core) and not (definite and head in self.nouns)):
            if keys[start] in _HIS and not inside and self._speaks(core):
                return self._person(
                    source, self.focus.person(start, _HIS[keys[start]], self.spoke), "description", "reference.author"
                )
            author = None if head in _CARRIED or (inside and definite) else self.documents.author(core)
            if author is not None:
                return self._person(source, author, "description", "reference.author")
            if not definite and not inside:
                issuer = self.documents.issuer(start)
                if issuer is not None:
                    return issuer._replace(start=start, end=end)
            entity = None if head in _CARRIED else inside[0].entity if inside else self.documents.publisher(core)
            known = (definite and head not in _CARRIED) or head in _SPOKES or head in _ISSUED
            known = known or (head == "message" and keys[core - 2] in _AUTOMATIC)
            known = known and (head != "message" or keys[core : core + 1] != ["in"])  # "the message in the e-mail"
            if entity is None and definite and core == start + 2:
                entity = self._published(start, head)
            if entity is None and not inside and known and not self._modified(start, core):
                entity = self._employer(start, core, end)
            return self._organization(source, entity, "description", _VOICE)
        if head in ("successor", "predecessor"):
            return self._person(source, self._other(start, head), "description", "reference.succession")
        if keys[start] in _INDEFINITE and start not in self.quoted_at:
            return self._person(source, None, "", "")
        if definite and not _plural(head) and (head in self.nouns or (head in _LEADING and core == start + 2)):
            return self._organization(
                source, self.focus.organization(start, self.nouns.get(head)), "description", "reference.noun"
            )
        if head in ("former", "latter") and core == start + 2:
            pair = self.focus.last_two(start)
            return self._person(
                source,
                pair[0 if head == "former" else -1] if len(pair) == 2 else None,
                "description",
                "reference.order",
            )
        if core in self.role_ends and keys[core : core + 2] in (["of", "a"], ["of", "an"]) and core + 1 < end:
            return self._person(source, None, "", "")  # "the chief executive of a rival"
        if core in self.role_ends or (
            definite
            and not _plural(head)
            and head not in _ANYBODY
            and (
                not self.tokens.words[core - 1][0].isupper()
                or head.endswith(("man", "woman"))
                or (core == start + 2 and core in self.demonyms)
            )
        ):
            entity = self._by_role(start, end, core, inside[0].entity if inside else None)
            if entity is None and core == start + 2 and core in self.demonyms:
                entity = self._compatriot(start, core)
            if entity is None and definite and not inside:
                entity = self._introduced(start, head)
            if entity is None and (definite or self.adds) and inside:
                entity = self._only_one(start, inside[0].entity)
            return self._person(source, entity, "description", "reference.role")
        for mention in inside:
            if mention.end == core:
                return Reference(start, end, "organization", mention.entity, "name", mention.rule)
        if self.adds and definite and not inside and not _plural(head):
            return self._person(source, self.spoke, "description", "reference.role")  # "The Sicilian added"
        return self._person(source, None, "", "")

    def _spokesperson(self, index: int, noun: str) -> int | None:
        """The person who was introduced by the same noun, unless somebody without a name was since."""
        place = next((place for place in range(index - 1, max(0, index - 250), -1) if self.keys[place] == noun), None)
        near = -1 if place is None else bisect_right(self.role_starts, place) - 1
        phrase = self.roles.phrases[near] if near >= 0 else None
        return None if phrase is None or place is None or place >= phrase.end else phrase.person

    def _published(self, index: int, noun: str) -> int | None:
        """Whose document is meant by one that was told of before: "an Example Bank report … the report"."""
        for place in range(index - 1, max(0, index - 250), -1):
            if self.keys[place] == noun and not self.focus.quoted(place):
                before = self.focus.organizations_within(max(0, place - 5), place)
                owned = bool(before) and before[-1].end == place
                entity = before[-1].entity if owned else self.documents.publisher(place + 1)
                if entity is not None:
                    return entity
        return None

    def _employer(self, start: int, core: int, end: int) -> int | None:
        """The organization that a spokesperson speaks for; one "for the company" may open by its name."""
        if core + 1 < end and self.keys[core] in ("for", "of", "at"):
            kind = self.nouns.get(self.keys[end - 1])
            if kind is None or self.keys[core + 1] not in _DEFINITE or self.keys[end - 2] == "joint":
                return None  # "a spokesman for the embassy"
            meant = self.focus.organization(start, kind, described=core + 1)
            return meant if self.topic is None or core + 2 in self.focus.homes else self.topic
        return self.focus.organization(start, None)

    def _opens(self, start: int, name: int) -> bool:
        """Whether at most an article and a country stand before a name in its phrase: "The US Example Commission"."""
        index = start + (self.keys[start] in _DEFINITE and start < name)
        return (
            index == name
            or name <= start + 1
            or (index + 1 == name and (name in self.demonyms or self.tokens.words[index].isupper()))
        )

    def _bearer(self, start: int, end: int, *, known: bool) -> int | None:
        """Whose surname a single word is that the people stage gave to nobody, one misprint allowed."""
        if known or end != start + 1 or not self.tokens.words[start].istitle():
            return None
        word = self.keys[start]
        company = start in self.quoted_at
        for entity in self.focus.persons_before(start):
            surname = self.focus.surname(entity)
            if surname == word or (surname is not None and not company and misprints(word, surname)):
                return entity
        return None

    def _modified(self, start: int, core: int) -> bool:
        """Whether a name that nobody is known by stands before a noun: "the WSIS spokesman", "the Smith campaign"."""
        return any(self.tokens.words[index][0].isupper() for index in range(start + 1, core))

    def _speaks(self, end: int) -> bool:
        """Whether a phrase ends in a document or the like that speaks for whoever published it."""
        hit = self.speech_nouns.get(end)
        return hit is not None and hit.payload.speaks

    def _titled_after(self, name: int, end: int) -> bool:
        """Whether nothing but a post stands between a name and a token, its comma left out: "Ana Smith head of"."""
        post = self.role_ends.get(end)
        return post is not None and post.start >= name and all(map(str.isalpha, self.tokens.words[name:end]))

    def _complement(self, start: int, name: int) -> bool:
        """Whether a name within a phrase only says whose or for whom its head is: "lawyers for Ana Example"."""
        return name > start + 1 and self.keys[name - 1] in ("for", "to", "with", "from", "against")

    def _introduced(self, start: int, head: str) -> int | None:
        """The person whom a description means: who was introduced by the same noun, else who is being talked about.

        ``None`` where the noun came shortly before with an indefinite article, of someone who was not named since.
        """
        keys = self.keys
        named = False
        for index in range(start - 1, max(0, start - 250), -1):
            named = named or index in self.focus.person_starts
            if keys[index] != head:
                continue
            article = next(
                (place for place in range(index - 1, max(0, index - 4), -1) if keys[place] in _INDEFINITE), 0
            )
            if not article:
                continue
            bearers = self.focus.persons_within(article - 2, article - 1) if keys[article - 1] == "," else ()
            if bearers:
                return bearers[-1].entity
            if not named:
                return None
        gender = "f" if head.endswith("woman") else "m" if head.endswith("man") else None
        return self._someone(start, gender)

    def _compatriot(self, index: int, end: int) -> int | None:
        """The last person named whose company comes from the country of a demonym: "the Frenchman"."""
        country = self.demonyms[end].country
        entities = self.focus.organizations.entities
        for person in self.focus.persons_before(index)[:_FEW]:
            held = (phrase.organization for phrase in self.roles.phrases if phrase.person == person)
            if country and any(place is not None and entities[place].country == country for place in held):
                return person
        return None

    def _only_one(self, index: int, organization: int) -> int | None:
        """The one person named so far, who is known to be nobody else's, for a post: "the Telenor boss"."""
        before = self.focus.persons_before(index)
        if len(before) != 1 or self.focus.sentence(index) - self.focus.sentence(self.focus.persons[0].start) > 1:
            return None
        held = {phrase.organization for phrase in self.roles.phrases if phrase.person == before[0]}
        return before[0] if held <= {None, organization} else None

    def _other(self, start: int, head: str) -> int | None:
        """The person who came before or after the one that the possessive means."""
        for move in reversed(self.roles.moves):
            if move.start < start:
                wanted = move.person if head == "successor" else move.predecessor
                if move.predecessor is not None and wanted != self.spoke:
                    return wanted
        pair = self.focus.last_two(start)
        return next((entity for entity in pair if entity != self.spoke), None)

    def _by_role(self, start: int, end: int, core: int, organization: int | None) -> int | None:
        """The person whose post a description names: the last one before it whose title ends in the same words."""
        keys = self.keys
        near = bisect_left(self.role_starts, start)
        own = next((phrase for phrase in self.roles.phrases[near : near + 1] if phrase.start < core), None)
        wanted = [key for key in keys[start:core] if key not in _DEFINITE and key not in _STATUS]
        whole = wanted + keys[core:end] if core < end and keys[core] in ("of", "for") else []  # "the head of sales"
        if own is not None and core < own.end <= end:
            wanted = [key for part in own.title for key in keys[part[0] : part[1]]]
        if not wanted:
            return None
        best: int | None = None
        for phrase in self.roles.phrases[max(0, near - _ROLES) : near + _ROLES]:
            if phrase.person is None or (organization is not None and phrase.organization not in (None, organization)):
                continue
            if self._same_post(phrase, wanted, whole):
                if phrase.start > start and best is not None:
                    break
                best = phrase.person
        return best

    def _same_post(self, phrase: RolePhrase, wanted: list[str], whole: list[str]) -> bool:
        title = [key for part in phrase.title for key in self.keys[part[0] : part[1]]]
        if len(title) > 1 and title == whole[: len(title)]:
            return True
        return title[-len(wanted) :] == wanted or (len(title) > 0 and wanted[-len(title) :] == title)
