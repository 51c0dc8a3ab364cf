"""Mentions × cues → agreements: alliances and deals, their members and their history.

`scene` and `syntax` answer what a sentence holds: parties, lists of parties, cue words; `descriptions` are parties
too, `press` only some. `arguments` finds a cue's object and prepositional arguments, `owners` whose it is, `subjects`
who does it, `told` whom the sentences around it name; `clauses` and `phrases` hold them. `frames` hands the cue to
`verbs` (`takeovers`, `offers`, `pacts`, `supplies`), `nouns` (`kinds`, `bids`, `sales`, `unions`), `parts` or
`hosts`, which make members of them; `others` finds the party left out, `consortia` and `followups` read sentences
without such a cue. `standing` reads how far the agreement has come by what is `governing` it, `topics` what a general
word for one is about, `bodies` named alliances and member lists, `vehicles` names, `terms` stakes, value and purpose.
`merging` makes one agreement of all that is said about it.
"""

from telcomodel.parsing.alliances.find import find_agreements
from telcomodel.parsing.alliances.result import AgreementMention, Member, Step

__all__ = ["AgreementMention", "Member", "Step", "find_agreements"]
