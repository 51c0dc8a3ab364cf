"""People tied to an employer without a title: "X of Tele2 Russia", "who heads Orange’s data centres"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from telcomodel.parsing.people import PersonMention
from telcomodel.parsing.people.evidence import presents
from telcomodel.parsing.roles.antecedents import Spoken, last_spoken_of
from telcomodel.parsing.roles.arrivals import HELMS, at_the_helm
from telcomodel.parsing.roles.employers import Employer, read_employer
from telcomodel.parsing.roles.hirers import hirer
from telcomodel.parsing.roles.holders import PRONOUNS, Holder, whom
from telcomodel.parsing.roles.result import RolePhrase
from telcomodel.parsing.roles.right import UNITS
from telcomodel.parsing.roles.scene import DEFINITES, Scene
from telcomodel.parsing.roles.successions import announcing, departing, leaving, succeeded
from telcomodel.parsing.roles.ties import HELPING, SEATS, TOWARDS, Affiliation, tie

_HEADING: Final = frozenset(
    "heads head oversee chair lead run headed runs run ran leads led lead oversees oversaw manages managed "
    "directs chairs chaired founded controls controlled owns owned founds co-founded".split()
)
_TO_HEAD: Final = frozenset("head lead run oversee chair".split())
_OWNING: Final = frozenset("owns owned controls controlled founds founded co-founded".split())
_FOUNDING: Final = frozenset("started established launched created cofounded built".split())
_FOUNDED: Final = frozenset("founded co-founded runs heads leads chairs owns controls".split())
_RUN: Final = frozenset("owned controlled led headed run founded chaired managed represented".split())
_BETWEEN: Final = frozenset(", which also and are co - partly majority wholly".split())
_LINKS: Final = frozenset("of from at with".split())
_DEALINGS: Final = frozenset("account accounts contract contracts deal relationship project".split())
"""Nouns that behind a company’s name say what another company has with it ("manages the Telco account")."""
_INNER: Final = frozenset("the its and of for".split())
"""Function words inside the name of a part of a company."""
_UNITS: Final = frozenset("arm unit subsidiary division affiliate branch company".split())
_ELSEWHERE: Final = frozenset("counterpart colleague successor predecessor number peer equivalent rival".split())
_WORKING: Final = frozenset(
    "works looks manages runs handles oversees leads heads does sells builds buys worked managed ran handled oversaw "
    "led headed sold built keeps plans designs supervises covers follows negotiates negotiated".split()
)
_CHARGED: Final = frozenset((("responsible", "for"), ("in", "charge")))
_SOMEBODY: Final = frozenset("man woman person executive engineer manager".split())
_RUNNING: Final = frozenset("running heading leading overseeing managing".split())
_PUBLIC: Final = frozenset(("regulator", "government", "body", "analyst"))
"""Kinds of organizations that are nobody’s."""
_LIKES: Final = frozenset("counterpart colleague number".split())
CLAUSE: Final = 9
"""Tokens between "who" and the employer ("who looks after devices and wearables at")."""


def find_affiliations(
    scene: Scene, spoken: Sequence[Spoken], posts: Sequence[RolePhrase], placed: Container[int | None]
) -> list[Affiliation]:
    """Every tie without a title, in text order; a person may have several.

    `posts` are what "the post" may mean; whoever is `placed` needs none.
    """
    found: list[Affiliation] = []
    helms = not scene.tokens.distinct.isdisjoint(HELMS)
    for person in scene.people.mentions:
        helm = at_the_helm(scene, person) if helms else None
        if helm is not None:
            found.append(helm)
        if person.entity in placed:
            continue
        known = (
            _hired(scene, person, spoken)
            or _behind(scene, person)
            or _working(scene, person)
            or _counterpart(scene, person)
            or _heading(scene, person, spoken)
            or _which_is_run(scene, person)
            or _before(scene, person)
            or _owning(scene, person, spoken)
            or succeeded(scene, person, spoken, posts)
            or leaving(scene, person, spoken, posts)
            or announcing(scene, person)
            or departing(scene, person, spoken)
        )
        if known is not None:
            found.append(known)
    return found


def _behind(scene: Scene, person: PersonMention) -> Affiliation | None:
    """An employer behind the name: "X of Nordea warned", "X, of rival Telco, said"."""
    link = person.end
    if scene.word[link] == ",":
        return _set_off(scene, person)
    if scene.key[link] not in _LINKS:
        return None
    _, limit = scene.tokens.sentence(person.start)
    behind = link + 1 + (scene.key[link] == "of" and scene.key[link + 1] == "the")
    mention = scene.organization_at.get(behind)
    if mention is not None:
        return tie(person, person.full, Employer(mention.end, mention.entity, None), "affiliation.of")
    employer = read_employer(scene, link + 1, limit)
    if employer is not None and employer.organization is not None and not employer.anaphoric:
        return tie(person, person.full, employer._replace(words=None), "affiliation.of")
    if scene.key[link] != "of" or not scene.capital(link + 1):
        return None
    if (
        employer is None
        or employer.anaphoric
        or not (scene.word[employer.end][:1] in ",." or employer.end in scene.cues)
    ):
        return None
    return tie(person, person.full, employer, "affiliation.of")


def _set_off(scene: Scene, person: PersonMention) -> Affiliation | None:
    """An employer between commas behind the name: "X, of rival Telco, said"."""
    link = person.end + 1
    if scene.key[link] not in ("of", "from"):
        return None
    mention = scene.organization_at.get(link + 1 + (scene.key[link + 1] == "the"))
    if mention is not None and scene.possessive(mention.end):
        return tie(person, person.full, Employer(mention.end, mention.entity, None), "affiliation.of")
    employer = read_employer(scene, link + 1, scene.tokens.sentence(person.start)[1])
    if employer is None or scene.word[employer.end][:1] not in ",.;":
        return None
    if employer.organization is None:
        whole = None if employer.words is None else scene.organization_at.get(employer.words[0])
        if whole is None:
            return None
        employer = employer._replace(organization=whole.entity)  # "X, from Telco Broadcast,"
    return tie(person, person.full, employer, "affiliation.of")


def _working(scene: Scene, person: PersonMention) -> Affiliation | None:
    """Where somebody works: "X, who looks after devices at Safaricom"."""
    index = person.end + 1
    if scene.word[person.end] != ",":
        return None
    clause = scene.key[index] == "who"
    index += clause
    index += clause and scene.key[index] in ("is", "was")
    charged = (scene.key[index], scene.key[index + 1]) in _CHARGED
    if not charged and not (clause and scene.key[index] in _WORKING):
        return None
    for link in range(index + 1, min(index + CLAUSE, scene.tokens.sentence(person.start)[1])):
        if not scene.word[link][:1].isalnum() or link in scene.organization_at or link in scene.heads:
            return None
        mention = scene.organization_at.get(link + 1)
        if scene.key[link] in ("at", "for") and mention is not None:
            return tie(person, index, Employer(mention.end, mention.entity, None), "affiliation.works")
    return None


def _counterpart(scene: Scene, person: PersonMention) -> Affiliation | None:
    """Where somebody's like works: "X, her opposite number at Vodafone"."""
    index = person.end + 1
    if scene.word[person.end] != "," or scene.key[index] not in DEFINITES:
        return None
    index += 1
    index += scene.key[index] == "opposite"
    mention = scene.organization_at.get(index + 2)
    if scene.key[index] not in _LIKES or scene.key[index + 1] not in ("at", "from") or mention is None:
        return None
    return tie(person, person.end + 1, Employer(mention.end, mention.entity, None), "affiliation.counterpart")


def _heading(scene: Scene, person: PersonMention, spoken: Sequence[Spoken]) -> Affiliation | None:
    """What somebody runs: "X, who heads Orange’s data centres", "X runs Sonatel’s mobile money arm"."""
    index = person.end
    if scene.word[index] == "," and scene.key[index + 1] == "who":
        index += 2
    elif scene.word[index] == "," and scene.word[person.full - 1] == "," and scene.key[index + 1] in _FOUNDED:
        index += 1  # "her father, X, founded the company"
    while scene.key[index] in ("has", "had", "will", "now", "currently", "still", "once"):
        index += 1
    chosen = index + (scene.word[index] == ",")
    while scene.key[chosen] in HELPING:
        chosen += 1
    given = scene.moves.get(chosen)
    if given is not None and scene.key[given.end] == "to" and scene.key[given.end + 1] in _TO_HEAD:
        index = given.end  # "X, appointed to chair Telco"
    index += scene.key[index] == "to" and scene.key[index + 1] in _TO_HEAD
    return _in_command(scene, person, index, spoken) or _running(scene, person, index, spoken)


def _which_is_run(scene: Scene, person: PersonMention) -> Affiliation | None:
    """The company of a relative clause whose subject runs it: "X sold part of Telco, which she still runs"."""
    first, limit = scene.tokens.sentence(person.start)
    if "which" not in scene.tokens.keys[person.end : limit]:
        return None
    which = scene.tokens.keys.index("which", person.end, limit)
    mention = scene.organization_before.get(which - 1) if scene.word[which - 1] == "," else None
    if mention is None or scene.key[which + 1] not in PRONOUNS or whom(scene, which + 1) != person.entity:
        return None
    verb = which + 2
    while scene.key[verb] in ("has", "had", "now", "still", "also", "once"):
        verb += 1
    if scene.key[verb] not in _HEADING and scene.key[verb] not in _FOUNDING:
        return None
    return tie(person, first, Employer(verb, mention.entity, None), "affiliation.heads")


def _in_command(scene: Scene, person: PersonMention, index: int, spoken: Sequence[Spoken]) -> Affiliation | None:
    """What somebody is at the helm of, put in charge of or takes charge of."""
    helm = index
    while scene.key[helm] in HELPING or scene.key[helm] in ("remains", "remained"):
        helm += 1
    if scene.key[helm] == "at" and scene.key[helm + 2] in SEATS and scene.key[helm + 3] == "of":
        employer = read_employer(scene, helm + 4, scene.tokens.sentence(person.start)[1])
        if employer is None or employer.organization is None:
            return None
        return tie(person, helm, employer, "affiliation.heads")
    if scene.key[index] == "in" and scene.key[index + 1] == "charge" and scene.key[index + 2] == "of":
        if scene.key[person.full - 1] not in ("put", "puts") or scene.key[index + 3] != "its":
            return None
        meant = last_spoken_of(scene, person.full, spoken)
        return None if meant is None else tie(person, index, meant._replace(end=index + 3), "affiliation.heads")
    if scene.key[index] in ("takes", "took", "take") and scene.key[index + 1] == "charge":
        meant = last_spoken_of(scene, person.full, spoken) if scene.key[index + 2] == "of" else None
        return None if meant is None else tie(person, index, meant._replace(end=index + 3), "affiliation.heads")
    return None


def _running(scene: Scene, person: PersonMention, index: int, spoken: Sequence[Spoken]) -> Affiliation | None:
    """What a verb at a token says that somebody runs, owns or founded."""
    index += scene.key[index] == "set" and scene.key[index + 1] == "up"
    founding = scene.key[index] in _FOUNDING or scene.key[index - 1] == "set"
    if scene.key[index] not in _HEADING and not founding:
        return None
    _, limit = scene.tokens.sentence(person.start)
    if scene.key[index + 1] == "it":
        meant = last_spoken_of(scene, person.full, spoken)
        return None if meant is None else tie(person, index, meant._replace(end=index + 2), "affiliation.heads")
    employer = _part_of(scene, index + 1, limit) or read_employer(scene, index + 1, limit)
    if founding and (employer is None or employer.organization is None or employer.anaphoric):
        return None
    if employer is None and scene.key[index] in _OWNING:
        return None
    if employer is None:
        headed = Affiliation((index, index + 1), person.entity, None, None, False, "affiliation.heads")
        return _hired(scene, person, spoken) or headed
    if employer.anaphoric:
        meant = last_spoken_of(scene, person.full, spoken)
        employer = employer if meant is None else meant._replace(end=employer.end)
    if scene.key[employer.end] in _DEALINGS:
        return None
    unit = employer.words is None or scene.key[employer.words[1] - 1] in _UNITS
    return tie(person, index, employer if unit else employer._replace(words=None), "affiliation.heads")


def _part_of(scene: Scene, start: int, limit: int) -> Employer | None:
    """The organization part of which somebody runs: "the board of Telco", "fixed networks for Mobil"."""
    for index in range(start, min(limit, start + CLAUSE)):
        mention = scene.organization_at.get(index + 1)
        if scene.key[index] in ("of", "for", "at") and mention is not None:
            return Employer(mention.end, mention.entity, None) if index > start else None
        if not scene.plain(index) or (scene.is_function_word(index) and scene.key[index] not in _INNER):
            return None
    return None


def _before(scene: Scene, person: PersonMention) -> Affiliation | None:
    """An employer before the name: "Cablewatch’s X", "Her counterpart at Odido, X"."""
    if scene.key[person.full - 1] == "where" and scene.word[person.full - 2] == ",":
        return _there(scene, person)
    mention = scene.organization_before.get(person.full - 1)
    if scene.possessive(person.full - 1) and presents(scene.tokens, person.full):
        start = person.full - 2 if mention is None else mention.start
        words = (start, person.full - 1) if mention is None else None
        entity = None if mention is None else mention.entity
        return tie(person, start, Employer(person.end, entity, words), "affiliation.host")
    if mention is None:
        return _likewise(scene, person) or _in_charge(scene, person)
    employer = Employer(person.end, mention.entity, None)
    if scene.possessive(person.full - 1):
        return tie(person, mention.start, employer, "affiliation.possessive")
    if (
        scene.word[person.full - 1] == ","
        and scene.key[mention.start - 1] in _LINKS
        and scene.key[mention.start - 2] in _ELSEWHERE
    ):
        return tie(person, mention.start - 2, employer, "affiliation.counterpart")
    return _likewise(scene, person) or _in_charge(scene, person)


def _there(scene: Scene, person: PersonMention) -> Affiliation | None:
    """The operator that a relative clause is about: "at Telco, where X has cut costs"."""
    mention = scene.organization_before.get(person.full - 2)
    if mention is None or not scene.organizations.entities[mention.entity].operator:
        return None
    return tie(person, mention.start, Employer(person.end, mention.entity, None), "affiliation.there")


def _hired(scene: Scene, person: PersonMention, spoken: Sequence[Spoken]) -> Affiliation | None:
    """Who appoints somebody to do what is no title: "Telco has appointed X to lead the merger"."""
    verb = scene.moves.get(person.full - 1)
    if verb is None or verb.payload.kind != "appointment":
        return None
    origin = scene.organization_at.get(person.end + 1) if scene.key[person.end] == "from" else None
    if scene.key[person.end if origin is None else origin.end] != "to":
        return None
    if verb.payload.link or not verb.payload.moves_object:
        return None
    employer = hirer(scene, Holder(person.entity, person.full, "role.object"))
    if employer is None and scene.organization_noun(_before_helpers(scene, verb.start)):
        employer = last_spoken_of(scene, person.full, spoken)
    return None if employer is None else tie(person, verb.start, employer._replace(end=person.end), "affiliation.hired")


def _before_helpers(scene: Scene, verb: int) -> int:
    """The token before a verb and its auxiliaries."""
    index = verb - 1
    while scene.key[index] in HELPING:
        index -= 1
    return index


def _likewise(scene: Scene, person: PersonMention) -> Affiliation | None:
    """The company whose name stands before "counterpart": "her Telco counterpart, X"."""
    like = person.full - 1 - (scene.word[person.full - 1] == ",")
    mention = scene.organization_before.get(like)
    if scene.key[like] not in _ELSEWHERE or mention is None:
        return None
    return tie(person, mention.start, Employer(person.end, mention.entity, None), "affiliation.counterpart")


def _in_charge(scene: Scene, person: PersonMention) -> Affiliation | None:
    """Whose business somebody runs who is described so: "the man in charge of Telco’s networks, X"."""
    comma = person.full - 1
    if scene.word[comma] != ",":
        return None
    mention = next(
        (scene.organization_at[i] for i in range(comma - 1, comma - CLAUSE, -1) if i in scene.organization_at), None
    )
    if mention is None or any(not scene.plain(i) for i in range(mention.end + 1, comma)):
        return None
    link = mention.start - 1 - (scene.key[mention.start - 1] == "the")
    opened = next((i for i in range(link, link - CLAUSE, -1) if scene.key[i] in _SOMEBODY), None)
    if opened is None or scene.key[opened - 1] not in DEFINITES:
        return None
    charged = (scene.key[opened + 1], scene.key[opened + 2]) in _CHARGED
    leading = scene.key[opened + 1] == "who" and scene.key[opened + 2] in _HEADING | _FOUNDING
    if not charged and not leading and scene.key[opened + 1] not in _RUNNING:
        return None
    return tie(person, opened - 1, Employer(person.end, mention.entity, None), "affiliation.heads")


def _owning(scene: Scene, person: PersonMention, spoken: Sequence[Spoken]) -> Affiliation | None:
    """A company that is somebody's: "X’s Telco", "Telco, controlled by the investor X"."""
    if scene.possessive(person.end):
        mention = scene.organization_at.get(person.end + 1)
        if mention is None or scene.organizations.entities[mention.entity].kind in _PUBLIC:
            return None
        return tie(person, person.full, Employer(mention.end, mention.entity, None), "affiliation.owner")
    first, _ = scene.tokens.sentence(person.start)
    described = person.full - 1 - (scene.word[person.full - 1] == ",")  # "run by an engineer, X"
    for index in range(described, max(first, person.full - 8), -1):
        if scene.key[index] == "by":
            return _run_by(scene, person, index, first, spoken)
        if not scene.word[index][:1].isalpha() or index in scene.moves:
            return None
    return None


def _run_by(scene: Scene, person: PersonMention, by: int, first: int, spoken: Sequence[Spoken]) -> Affiliation | None:
    """The company before "owned by" and the like: "Telco is owned by X", "Telco, which is run by X"."""
    if scene.key[by - 1] not in _RUN:
        return None
    index = by - 1
    while index > first and (scene.key[index - 1] in TOWARDS or scene.key[index - 1] in _BETWEEN):
        index -= 1
    mention = scene.organization_before.get(index)
    if mention is not None:
        return tie(person, mention.start, Employer(person.end, mention.entity, None), "affiliation.owner")
    board = scene.organization_before.get(index - 2) if scene.key[index - 1] == "board" else None
    if board is not None:
        return tie(person, board.start, Employer(person.end, board.entity, None), "affiliation.owner")
    if index > first and scene.key[index - 1] in UNITS:
        owner = next((i for i in range(index - 2, max(first, index - 6), -1) if scene.possessive(i)), None)
        mention = None if owner is None else scene.organization_before.get(owner)
        if mention is not None:
            words = (mention.start, index)
            return tie(person, mention.start, Employer(person.end, mention.entity, words), "affiliation.owner")
    if index > first and scene.organization_noun(index - 1):  # "the phone company is run by X"
        state = scene.noun_kind(index - 1) == "government"
        meant = None if state else last_spoken_of(scene, first, spoken)
        return None if meant is None else tie(person, first, meant._replace(end=person.end), "affiliation.owner")
    earlier = next((i for i in range(index - 1, first, -1) if scene.key[i] == "by"), None)
    return None if earlier is None or scene.key[by - 2] != "and" else _run_by(scene, person, earlier, first, spoken)
