"""The closed classes of English words that the grammar around reporting clauses knows."""

from __future__ import annotations

from typing import Final

PERSONAL: Final = frozenset("he she they it we i you".split())
RELATIVE: Final = frozenset(("who", "which", "that"))
# Pronouns that stand for a source by themselves.
INDEFINITE: Final = frozenset(
    "someone somebody everyone everybody nobody anyone others another one some many most both neither few "
    "several".split()
)
DETERMINERS: Final = frozenset(
    "the a an this that these those his her its their our my your some any no one two three four five six several "
    "many most another each "
    "every both all other few such".split()
)
# Words that are a plural subject, or end one, without the ending of a plural.
PLURAL: Final = frozenset("they we i you people police men women many most both some others".split())
POSSESSIVES: Final = frozenset("his her its their our my your".split())
BE: Final = frozenset("is are was were be been being am isn't aren't wasn't weren't".split())
AUXILIARIES: Final = BE | frozenset(
    "has have had having do does did will would can could may might must shall should hasn't haven't hadn't don't "
    "doesn't didn't "
    "won't wouldn't can't cannot couldn't shouldn't mustn't".split()
)
# Auxiliaries of speech that has not happened: "X said that he would tell them “…”".
MODALS: Final = frozenset("will would can could may might must shall should 'd".split())
# Irregular pasts that report nothing but end a noun phrase all the same.
PASTS: Final = frozenset(
    "went took came made got gave left met ran saw won lost held kept led sat stood began became brought built "
    "bought caught found felt "
    "fell grew knew paid sent spent threw wore drew drove flew rose chose broke hit cut put set let beat cost quit "
    "spread shook struck sought sold fought forgot shot slept swept taught woke hung drank ate rode hid dealt "
    "meant".split()
)
ADVERBS: Final = frozenset(
    "also later then now once never always often just only even still simply both too again ever not already soon "
    "further thus so instead "
    "here there today yesterday reportedly earlier first nevertheless nonetheless meanwhile recently elsewhere "
    "afterwards afterward almost "
    "sometimes perhaps finally rather quite well back aloud wryly".split()
)
NOT_ADVERBS: Final = frozenset(
    "family reply supply july italy rally ally assembly monopoly emily billy kelly molly sally holly lily polly "
    "carly beverly kimberly daily weekly "
    "monthly quarterly elderly early apply fly likely friendly only bully jelly belly beardsley".split()
)
# Prepositions that may stand inside the noun phrase of a source ("a spokesman for the carrier").
INNER_PREPOSITIONS: Final = frozenset("of for at from with in on to by near".split())
PREPOSITIONS: Final = INNER_PREPOSITIONS | frozenset(
    "over under toward towards within between among into onto about against during through without across after "
    "before upon amid despite around beyond behind above below outside inside via off".split()
)
CLOSE_PREPOSITIONS: Final = frozenset("of for at from with".split())
# Words that open a phrase or a clause before the subject.
INTRODUCTIONS: Final = frozenset(
    "in on at during after before when while as since although though if because asked speaking writing responding "
    "according by with for from "
    "under despite unlike following amid until once whether given about to through over without upon against like "
    "among throughout besides "
    "even though early late earlier later last next this meanwhile however still yet so then now instead today "
    "yesterday monday "
    "tuesday wednesday thursday "
    "friday saturday sunday likewise otherwise also moreover furthermore first finally recently and but or "
    "perhaps ultimately indeed".split()
)
CONJUNCTIONS: Final = frozenset(
    "and but or nor yet while whereas although though because as if when where since so until unless after before "
    "than".split()
)
CLAUSE_OPENERS: Final = frozenset(
    "but while whereas although though because whether if when where since unless".split()
)
SUBORDINATING: Final = frozenset("once if when after before until unless because since though although".split())
# Last words of noun phrases that tell a time ("a month later").
TIMES: Final = frozenset(
    "later earlier ago before after afterwards afterward week month year day night morning evening weekend".split()
)
NEGATIONS: Final = frozenset(("not", "never", "neither"))
OBJECTS: Final = frozenset(("him", "her", "them", "me", "us", "himself", "herself", "themselves", "itself"))
DAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight".split())
PARTICLES: Final = frozenset(
    "de da do dos das di del della der den des du la le les van von vom zu zur af av bin bint ibn al el ul ad abu "
    "ben mac mc st ter ten te 't y e i".split()
)
# Verbs that report on their own, however far behind them the reported words go on. All others are trusted only next
# to a quotation.
CORE: Final = frozenset(
    "say tell add note argue ask warn explain claim announce insist write tweet state report suggest stress declare "
    "joke acknowledge concede "
    "predict promise vow assert contend maintain point out admit deny reply respond remark comment complain conclude "
    "confirm continue counter rule "
    "describe emphasize emphasise estimate allege boast caution charge observe pledge post quip reiterate retort "
    "reveal testify urge recall "
    "believe think expect hope feel lament denounce criticize criticise accuse blast slam praise dismiss question "
    "read find call "
    "talk speak characterize characterise compare dub label decry tout demand propose advise assure remind inform "
    "thunder shout joke concur confide enthuse exclaim intimate muse opine scoff".split()
) | {"point out", "fire back", "hit back", "shoot back", "snap back", "write back"}
# Of these, verbs that take no clause: they report what stands next to them.
CLOSE: Final = frozenset(("talk", "speak"))
# What may stand between two fragments of one list: “cheap,” “quick” and a “good fit”.
COORDINATORS: Final = frozenset("and or but nor yet also even then a an the , ; &".split())
# Works, whose titles stand in quotation marks.
WORKS: Final = frozenset(
    "book memoir novel album song film movie show series programme program podcast documentary play paper report study "
    "article essay column episode poem track video game exhibition autobiography biography bestseller musical opera "
    "sitcom drama segment headline slogan motto".split()
)
# Verbs whose object does what follows: "prompted X to say".
CAUSES: Final = frozenset(
    "prompted prompting prompts prompt led leading leads lead forced forcing forces caused causing causes pushed "
    "pushing drove driving compelled inspired provoked provoking invited allowed urged".split()
)
# Heads of subjects that do not speak: what they "suggest" or "confirm" is the view of the one who says so.
INERT: Final = frozenset(
    "result results figure figures number numbers profit profits evidence fact facts move outcome price prices trend "
    "trends interviews talks meetings sale sales share shares step change growth loss losses event events deal merger "
    "takeover acquisition".split()
)
# Nouns of what others say or fear: "talk of a “price war”".
HEARSAY: Final = frozenset("talk rumours rumors notion idea fears fear suggestions accusations charges".split())
# Reporting verbs whose third person is no plural noun.
PLAIN: Final = frozenset("say tell add argue insist believe think write explain ask".split())
# Openers after which a quotation still begins its sentence.
LINKS: Final = frozenset("and but so or indeed then yet also still again".split())
# Words that a title in title case may leave uncapitalized.
SMALL: Final = frozenset("a an the of in on at to for and or but by with from as is it".split())
STOPS: Final = frozenset(".?!…;:")
OPEN_BRACKETS: Final = {"(": ")", "[": "]"}
DASHES: Final = frozenset("—–-―")


def is_adverb(key: str) -> bool:
    """Whether a folded word may stand as an adverb between a subject and its verb."""
    return key in ADVERBS or (len(key) > 4 and key.endswith("ly") and key not in NOT_ADVERBS)


def is_pronoun(key: str) -> bool:
    """Whether a folded word is a personal pronoun, a contracted auxiliary included ("he'd")."""
    return key in PERSONAL or ("'" in key and key.partition("'")[0] in PERSONAL)


def is_auxiliary(key: str) -> bool:
    """Whether a folded word is an auxiliary verb, contracted negation included."""
    return key in AUXILIARIES
