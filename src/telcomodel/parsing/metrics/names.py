"""Mentions → the names that a figure may belong to, and how each stands in its sentence.

The centre of a text at a point is the firm that the sentence before was about: the first one that stands in it as a
subject or a possessor. A pronoun or "the company" means a firm named before it in its own sentence, else the centre;
"we" means the operator that the speaker works for, outside quotation marks the one that the text names most.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from telcomodel.parsing.attribution import Attribution
from telcomodel.parsing.coreference import References
from telcomodel.parsing.metrics.mentions import Name, Speech, find_mentions, find_speeches
from telcomodel.parsing.organizations import Organizations
from telcomodel.parsing.people import People
from telcomodel.parsing.roles import Roles
from telcomodel.tokens import Range, Tokens

POSSESSIVE: Final = frozenset(("'s", "’s", "'", "’"))
_GOVERNING: Final = frozenset(
    "as from with by of to for than over against behind like including via between on about under into in at".split()
)
# Verbs whose object is no subject of a figure: "the company, which bought AOL, said revenue rose".
_TAKING: Final = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring sell sells sold selling own owns owned owning "
    "overtake overtakes overtook overtaking overtaken join joins joined joining beat beats beating trail trails "
    "trailing lead leads leading called named pass passes passed passing surpass surpasses surpassed surpassing "
    "outpace outpaced outpacing outperform outperformed outperforming left rename renamed told tells "
    "use uses used using rent rents rented renting lease leases leased hire hires hired".split()
)
_MODIFIERS: Final = frozenset(
    "the a an its rivals smaller larger bigger biggest fellow local both competitors operators carriers".split()
)
# Nouns before a name that say what bears it: "the prairie carrier Example".
_TITLES: Final = frozenset(
    "operator carrier company firm group provider telco incumbent rival competitor challenger unit subsidiary arm "
    "brand affiliate business division parent giant broadcaster leader newcomer player mvno isp".split()
)
_OWNED: Final = frozenset("owned backed led controlled run".split())
# A clause may open with whom it is about: "at Example sales halved".
_OPENING: Final = frozenset(("at", "for"))
_BEFORE_CLAUSE: Final = frozenset((".", ";", ",", ":", "and", "but", "while", "whereas"))
_ARTICLES: Final = frozenset("the a an its their his her our this".split())
_TITLE_REACH: Final = 6
"""Tokens back from such a noun within which its article stands."""
RELATIVES: Final = frozenset(("which", "who", "whose", "whom"))
_INCLUDING: Final = frozenset("includes include included comprises owns operates controls".split())
_BEFORE_RELATIVE: Final = frozenset("in of for with to by from".split())
# Words that open an apposition behind a name: "Example, its main rival, …".
APPOSING: Final = frozenset(
    "its their the a an one once now part owned formerly previously known headed led majority partly jointly backed "
    "controlled listed based also whose another both like unlike".split()
)
_SELF: Final = frozenset(
    "company firm group operator carrier telco provider incumbent giant corporation business multinational "
    "conglomerate".split()
)
_VEHICLES: Final = frozenset(("venture", "company", "firm", "operator", "subsidiary"))
_VEHICLE_REACH: Final = 5
"""Tokens of an apposition that says so."""
_FRONTING: Final = frozenset("with following after despite through thanks besides beyond as for since before".split())
_FRONT: Final = 2
"""Tokens before a name in a phrase that opens a sentence ("Much like Example, Sample is")."""
_BARE: Final = 2
"""Tokens of a description that tells nothing of whom it means ("the company", not "the Norwegian company")."""
_UNIT_NOUNS: Final = frozenset("subsidiary unit arm division affiliate subsidiary's offshoot".split())
# What a firm's name may only describe: "will use the Example brand".
_ATTRIBUTED: Final = frozenset(("brand", "name", "trademark", "logo", "brands"))
_HELD: Final = frozenset(("of", "at", "for"))
# Whose noun is what is bought, not who does something: "its purchase of Example, becoming".
_PURCHASES: Final = frozenset("purchase acquisition takeover buyout sale bid offer disposal divestment".split())
_GOES_ON: Final = frozenset((",", "and", "or", "&"))
_MEANWHILE: Final = frozenset("now also already still currently soon".split())
# Marks between which a remark may stand that a sentence closes again.
_MARKS: Final = frozenset((",", "--", "—", "-", "–", "(", ")"))
_HYPHENS: Final = frozenset(("-", "–"))
_KINDS_LED: Final = frozenset(("vendor", "company"))


class Names:
    """Every name, description and pronoun before `end` that means an organization, in text order."""

    def __init__(
        self,
        tokens: Tokens,
        organizations: Organizations,
        people: People,
        roles: Roles,
        references: References,
        attributions: Sequence[Attribution],
        counted: set[int],
        measured: set[int],
        end: int,
    ) -> None:
        self.tokens = tokens
        self.keys = [*tokens.keys, "", "", ""]  # so that there is always a word behind a name
        self._asides = [i for i in tokens.where(_MARKS) if self.keys[i] not in _HYPHENS or _is_spaced(tokens, i)]
        self._entities = organizations.entities
        self.main = organizations.main_operator()
        self._measured = measured
        self.counted = counted
        self._speeches = sorted(find_speeches(attributions, references, roles, organizations))
        self._speech_starts = [speech.start for speech in self._speeches]
        raw = find_mentions(tokens, organizations, people, roles, references, self._speeches, self.main)
        self._begun = {start for start, name in raw.items() if name.named and name.operator}
        self._raw = raw
        self.all: list[Name] = []
        self._starts: list[int] = []
        self.ends: dict[int, Name] = {}
        self._led: list[int] = []
        self._leaders: list[int] = []
        sentence = -1
        for start in sorted(raw):
            if start in counted and raw[start].end == start + 1:
                continue  # "three" is a number, "3 UK" a name
            if start >= end:
                break
            name = raw[start]
            first = tokens.sentence(start)[0]
            apposed = raw.get(name.end + 1) if not name.named and self.keys[name.end] == "," else None
            if apposed is not None and self._is_same(name, apposed):
                name = name._replace(entity=apposed.entity, operator=True)
            elif not name.named and self._means_centre(name):
                name = self._announced(name, first) or self._resolved(name, first)
            elif self._describes_unit(name):
                name = self._as_unit(name, first)
            self.all.append(name)
            self._starts.append(start)
            self.ends[name.end] = name
            if first != sentence and self._leads(name) and not (self._is_late(name, first) or self.owns_unit(name)):
                sentence = first
                self._led.append(first)
                self._leaders.append(name.entity)
            elif self._is_vehicle(name):
                self._led.append(name.start)
                self._leaders.append(name.entity)

    def within(self, first: int, last: int) -> Sequence[Name]:
        """The names that begin in a stretch."""
        return self.all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def centre(self, first: int) -> int | None:
        """The firm that the last sentence before a token that was about one was about."""
        index = bisect_left(self._led, first) - 1
        return self._leaders[index] if index >= 0 else None

    def leads_since(self, since: int, first: int) -> bool:
        """Whether a sentence from one token on and before another was about a firm."""
        return bisect_left(self._led, first) > bisect_left(self._led, since)

    def speaker(self, index: int) -> int | None:
        """The operator whose words, quoted or not, a token is among."""
        speech = self._speech(index)
        return None if speech is None or speech.operator < 0 else speech.operator

    def _quoted(self, index: int) -> bool:
        """Whether a token is among quoted words."""
        speech = self._speech(index)
        return speech is not None and speech.quoted

    def _speech(self, index: int) -> Speech | None:
        position = bisect_right(self._speech_starts, index) - 1
        return self._speeches[position] if position >= 0 and index < self._speeches[position].end else None

    def _is_same(self, name: Name, apposed: Name) -> bool:
        """Whether a description stands before the very name that it means: "The venture, Example, was formed"."""
        closed = self.keys[apposed.end] == ","
        return self.keys[name.start] == "the" and apposed.named and apposed.operator and closed

    def _means_centre(self, name: Name) -> bool:
        """Whether a reference is one to whoever the text is about rather than to somebody else."""
        key = self.keys[name.end - 1]
        if key in ("it", "its"):
            return True
        return name.operator and key in _SELF and name.end - name.start <= _BARE

    def _announced(self, name: Name, first: int) -> Name | None:
        """A pronoun with the firm that its sentence names behind a fronted phrase: "With its 2m users, Example is"."""
        keys = self.keys
        if keys[name.start] != "its" or keys[first] not in _FRONTING or name.start - first > _TITLE_REACH:
            return None
        comma = next((i for i in range(name.end, self.tokens.sentence(first)[1]) if keys[i] == ","), None)
        subject = None if comma is None else self._raw.get(comma + 1)
        if subject is None or not subject.named or not subject.operator:
            return None
        return name._replace(entity=subject.entity, operator=True)

    def _resolved(self, name: Name, first: int) -> Name:
        """A pronoun or description with the firm that it means."""
        if not name.operator and not self._has_itself(name) and not self._is_led_on(name, first):
            return name
        inside = [
            other for other in self.within(first, name.start) if self._leads(other) and not self._aside(other, name)
        ]
        entity = inside[-1].entity if inside else self._centre_for(name, first)
        if name.start == first and self.keys[name.end - 1] == "group":
            entity = self.group_of(entity)
        if entity is None:
            return name
        return name._replace(entity=entity, operator=self._entities[entity].operator)

    def _centre_for(self, name: Name, first: int) -> int | None:
        """The centre for a name of the sentence that begins at a token.

        "The company" that opens a paragraph, and "at home", leave a rival or a unit that only one sentence was about:
        they mean the firm that the text is mainly about where the paragraph before began with it.
        """
        centre = self.centre(first)
        if not first or centre is None or centre == self.main or self.keys[name.end - 1] not in _SELF:
            return centre
        at_home = any(pair == ("at", "home") for pair in pairwise(self.keys[first : name.start]))
        if at_home:
            return self._entities[centre].parent or self.main
        since, end = self.tokens.paragraph(self._led[-1])
        if self.tokens.paragraph(first)[0] != first or self._led[-1] != self.tokens.sentence(end - 1)[0]:
            return centre
        leaders = self._leaders[bisect_left(self._led, since) :]
        return self.main if leaders[0] == self.main and leaders.count(centre) == 1 else centre

    def _is_led_on(self, name: Name, first: int) -> bool:
        """Whether the sentence before was about an operator and did not name whom a pronoun is taken for."""
        since = self.tokens.sentence(first - 1)[0] if first else first
        led = bool(self._led) and self._led[-1] == since and self._entities[self._leaders[-1]].operator
        return led and not any(other.entity == name.entity for other in self.within(since, name.start))

    def _has_itself(self, pronoun: Name) -> bool:
        """Whether a pronoun is taken for the very thing that it owns: "its M-Pesa service"."""
        owned = self._raw.get(pronoun.end)
        return owned is not None and owned.entity == pronoun.entity

    def group_of(self, entity: int | None) -> int | None:
        """The group that "the group" means after a unit of it: the one that the text is about."""
        if entity is None or self.main is None or self._entities[entity].kind == "group":
            return entity
        if any(other.parent == entity for other in self._entities):
            return entity
        parent = self._entities[entity].parent
        if parent is not None and self._entities[parent].operator:
            return parent
        return self.main if self._entities[self.main].kind == "group" else entity

    def _aside(self, name: Name, by: Name) -> bool:
        first = self.tokens.sentence(name.start)[0]
        return any(start < name.start < end for start, end in self.asides(first, by.start))

    def _leads(self, name: Name) -> bool:
        """Whether a sentence may be about the firm of a mention: a subject or a possessor, outside speech."""
        entity = self._entities[name.entity]
        if not (entity.operator or entity.kind in _KINDS_LED) or self._quoted(name.start):
            return False
        if not self.governed(name):
            return True
        return name.start - self.tokens.sentence(name.start)[0] <= _TITLE_REACH and self.is_measured(name)

    def is_measured(self, name: Name) -> bool:
        """Whether a name says whose a metric is right behind its noun: "net income of Example", "sales at Example"."""
        keys = self.keys
        before = name.start - 1
        before -= before > 0 and keys[before] == "the"
        held = before > 0 and keys[before] in _HELD and before in self._measured
        return held and keys[before - 1] not in _PURCHASES

    def governed(self, name: Name) -> bool:
        """Whether a preposition stands before a name, or before the list it is in, so that it is no subject.

        Neither is the owner in "Example-owned Sample".
        """
        keys = self.keys
        following = keys[name.end]
        if following in _ATTRIBUTED or (following == "-" and keys[name.end + 1] in _OWNED):
            return True
        if not name.named and keys[name.start] == "its" and name.end in self._begun:
            return True
        before = name.start - 1
        while before > 0:
            key = keys[before]
            if key in _TITLES:
                before = self._before_title(before)
            elif key in _MODIFIERS:
                before -= 1
            elif key in _OWNED and keys[before - 1] == "-":
                before -= 2
            elif key in POSSESSIVE:
                owner = self.ends.get(before)
                if owner is not None:
                    return self.governed(owner)
                before -= 2
            elif key in ("and", ",", "or"):
                listed = self.ends.get(before)
                return listed is not None and self.governed(listed) and not self._fronted(listed, name)
            elif key in _OPENING and keys[before - 1] in _BEFORE_CLAUSE:
                return False
            else:
                if key == "with" and self._acts(name.end):
                    return False
                taken = key in _GOVERNING or key in _TAKING or self._takes_object(before)
                return taken and not self._stands_for(before)
        return False

    def owns_unit(self, name: Name) -> bool:
        """Whether a name only says whose unit the firm behind it is: "Example's Polish subsidiary Sample said"."""
        keys = self.keys
        if keys[name.end] not in POSSESSIVE and keys[name.start] != "its":
            return False
        after = name.end + (keys[name.end] in POSSESSIVE)
        if after in self._begun:
            return True
        reach = keys[after : after + _TITLE_REACH - 1]
        noun = next((i for i, key in enumerate(reach) if key in _TITLES), None)
        return noun is not None and after + noun + 1 in self._begun

    def _is_vehicle(self, name: Name) -> bool:
        """Whether a name is that of what several firms own, whom "the company" then means: "their venture, Sample"."""
        keys = self.keys
        if not name.named or not name.operator or "," not in (keys[name.start - 1], keys[name.end]):
            return False
        before = keys[max(0, name.start - _VEHICLE_REACH) : name.start]
        behind = keys[name.end : name.end + _VEHICLE_REACH]
        apposed = before[-1:] == [","] and not _VEHICLES.isdisjoint(before[-2:-1]) and "their" in before
        return apposed or (behind[:2] == [",", "their"] and not _VEHICLES.isdisjoint(behind))

    def _describes_unit(self, name: Name) -> bool:
        """Whether a name only says whose unit is meant: "the Example subsidiary has 2.3 million customers"."""
        keys = self.keys
        return name.named and keys[name.end] in _UNIT_NOUNS and keys[name.start - 1] == "the"

    def _as_unit(self, name: Name, first: int) -> Name:
        """The unit that such a description means: the firm that the text is about, where it is another one."""
        centre = self.centre(first)
        if centre is None or centre == name.entity or not self._entities[centre].operator:
            return name
        return Name(name.start, name.end + 1, centre, operator=True, named=False)

    def _is_late(self, name: Name, first: int) -> bool:
        """Whether a sentence is about somebody whom it only describes or calls "it" before it names a firm."""
        keys = self.keys
        if name.start == first:
            return False
        if keys[first] in ("it", "they"):
            return not (keys[first] == "it" and name.start == first + 2 and keys[first + 1] in ("is", "was"))
        if keys[first] != "the":
            return False
        subject = keys[first + 1 : min(name.start, first + _TITLE_REACH)]
        noun = next((i for i, key in enumerate(subject) if key in _SELF), None)
        return noun is not None and first + noun + 2 < name.start and subject[noun + 1 : noun + 2] != [","]

    def _stands_for(self, of: int) -> bool:
        """Whether "those of" or "that at", itself no object, stands before a name for what the firm has."""
        keys = self.keys
        return keys[of] in ("of", "at") and keys[of - 1] in ("that", "those") and keys[of - 2] not in _GOVERNING

    def _acts(self, after: int) -> bool:
        """Whether a participle makes what stands before it a subject: "with Example now covering 92%"."""
        following = self.keys[after : after + 2]
        verb = following[-1] if following and following[0] in _MEANWHILE else "".join(following[:1])
        return verb.endswith("ing")

    def _takes_object(self, index: int) -> bool:
        """Whether a word is a verb whose object follows: "to use Example's lines", "forcing Example"."""
        keys = self.keys
        if keys[index - 1] == "to":
            return keys[index].isalpha() and self.tokens.words[index][0].islower()
        return keys[index].endswith("ing") and keys[index - 1] not in _ARTICLES and keys[index - 1] not in POSSESSIVE

    def _fronted(self, listed: Name, name: Name) -> bool:
        """Whether a phrase that opens the sentence ends before a name: "Under Example, Sample bought"."""
        keys = self.keys
        first = self.tokens.sentence(listed.start)[0]
        near = listed.start - first <= _FRONT or (keys[first] in _FRONTING and "," not in keys[first : listed.end])
        return keys[listed.end] == "," and near and keys[name.end] not in _GOES_ON

    def _before_title(self, noun: int) -> int:
        """The token before the article of a noun phrase that ends in a noun, else its "of", else the one before it."""
        keys = self.keys
        for index in range(noun - 1, max(0, noun - _TITLE_REACH), -1):
            if keys[index] in _ARTICLES:
                return index - 1
            if not keys[index][0].isalpha():
                break
            if keys[index] == "of":
                return index
        return noun - 1

    def asides(self, first: int, end: int) -> list[Range]:
        """The relative clauses, appositions, dashed remarks and brackets that a sentence closes before a token.

        Each range begins at the mark that opens one and ends at the mark that closes it.
        """
        marks = self._asides[bisect_left(self._asides, first) : bisect_left(self._asides, end)]
        if len(marks) < 2:
            return []
        keys = self.keys
        found: list[Range] = []
        for dash in ("--", "—", "-", "–"):
            dashes = [index for index in marks if keys[index] == dash]
            found += pairwise(dashes[:2])
        opening = -1
        for index in marks:
            if keys[index] == "(":
                opening = index
            elif keys[index] == ")" and opening >= 0:
                found.append((opening, index))
        commas = [index for index in marks if keys[index] == ","]
        for left, right in pairwise(commas):
            if self._opens_aside(left) and not any(start < left < close for start, close in found):
                found.append((left, self._end_of_list(left, right, commas)))
        return found

    def _end_of_list(self, left: int, right: int, commas: Sequence[int]) -> int:
        """Where a relative clause ends that lists firms: ", which includes Example, Sample and Third,"."""
        if self.keys[left + 2] not in _INCLUDING:
            return right
        return next((comma for comma in commas if comma >= right and comma + 1 not in self._begun), right)

    def close_of_aside(self, index: int, first: int, last: int) -> int:
        """Where the relative clause or remark that a token stands in closes, else the end of its sentence."""
        return next((close for opening, close in self.asides(first, last) if opening < index < close), last)

    def _opens_aside(self, comma: int) -> bool:
        keys = self.keys
        following = keys[comma + 1]
        if following == "for" and keys[comma + 3] == "part" and keys[comma + 2] in ("its", "their"):
            return True
        if comma in self.ends and keys[comma + 2] in POSSESSIVE and comma + 1 not in self._raw:
            return True
        if following in RELATIVES or (following in _BEFORE_RELATIVE and keys[comma + 2] in RELATIVES):
            return True
        return following in APPOSING and comma in self.ends


def _is_spaced(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen stands between blanks, as a dash does."""
    if not 0 < index < len(tokens.keys) - 1:
        return False
    return tokens.ends[index - 1] < tokens.starts[index] and tokens.ends[index] < tokens.starts[index + 1]
