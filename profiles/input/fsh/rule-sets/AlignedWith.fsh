// The profile of another guide that this one follows. Not compliesWithProfile, which would say that whatever is valid here is
// valid there: ours ask for less, on purpose.
RuleSet: AlignedWith(guide, canonical)
* ^mapping[+].identity = "{guide}"
* ^mapping[=].uri = "{canonical}"
* ^mapping[=].comment = "Same elements for the same things; that profile asks for more."
