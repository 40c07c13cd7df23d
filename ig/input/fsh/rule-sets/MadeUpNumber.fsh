// Passes the checks of its kind, and says that nobody was given it.
RuleSet: MadeUpNumber(element)
* {element}.assigner.display = "Made up for the demo, given to nobody"
