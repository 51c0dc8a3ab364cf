"""Tokens × hits → organizations: which mentions name one, and which entity each of them means.

`candidates` are stretches that the registry knows; `known` accepts them by risk class, by the `context` of the text
and by what stands `beside` them. Names that no registry knows come from `grammar` (nouns and appositions), `naming`
(units and brands), `others` (other kinds; `finder` is what the three share), `lists`, `rivals`, `predicates` (what only
operators do), `parties` (of deals), `speakers` and `repeats`. `forms` adds longer and shorter forms of a name,
`ownership` says whose company it is and `relations` whose unit or former name; `apart` which names of one company mean
two, `together` which brand is short for a company, `entities` puts mentions together; `find` is the order of it all.
"""

from telcomodel.parsing.organizations.find import find_organizations
from telcomodel.parsing.organizations.result import OrganizationEntity, OrganizationMention, Organizations, is_told

__all__ = ["OrganizationEntity", "OrganizationMention", "Organizations", "find_organizations", "is_told"]
