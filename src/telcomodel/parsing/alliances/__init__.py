"""Mentions × cues → agreements: alliances and deals, their members and their history.

`scene` answers what a sentence holds: parties, lists of parties, cue words. `arguments` finds a cue's subject,
object and prepositional arguments; `frames` hands the cue to `verbs`, `nouns`, `parts` or `hosts`, which make members
of them; `standing` reads how far the agreement has come, `topics` what a general word for one is about, `bodies`
named alliances and member lists, `vehicles` names, `terms` stakes, value and purpose. `merging` makes one agreement
of all that is said about it.
"""

from telcomodel.parsing.alliances.find import find_agreements
from telcomodel.parsing.alliances.result import AgreementMention, Member, Step

__all__ = ["AgreementMention", "Member", "Step", "find_agreements"]
