// The profile of another guide that this one follows. Not compliesWithProfile, which would say that whatever is valid here is
// valid there: ours ask for less, on purpose.
// The name has to be given: the list has those of R4 at the same places, which would stay.
RuleSet: AlignedWith(guide, name, canonical)
* ^mapping[+].identity = "{guide}"
* ^mapping[=].name = "{name}"
* ^mapping[=].uri = "{canonical}"
* ^mapping[=].comment = "Same elements for the same things; that profile asks for more."
