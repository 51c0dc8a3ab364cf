"""Quotations × cues × mentions → attributions: which runs are speech, and to whom the words are credited.

`utterances` goes through the sentences as `frames` cut them and asks of each run whether its `shapes` are speech.
`tags` finds the clause behind a run, `clauses` the one behind or before it (`verbs`: the verb group, `subjects`: who
it is said of, `senses`: cues that report nothing), `introductions` what leads to a run without a verb, `predicates`
"was the reply of X", `retelling` "the paper quoted X as saying"; `sources` is the name in a clause, `indirect` speech
without marks. `grammar` reads noun phrases for all, `words` are closed classes.
"""

from telcomodel.parsing.attribution.utterances import Attribution, attribute

__all__ = ["Attribution", "attribute"]
