// Only a warning: no text of DHCS asks for the reason; that the next plan needs it is ours.
Invariant: given-up-goal-says-why
Description: "The next plan begins where a goal was rejected or given up: send statusReason in words."
Severity: #warning
Expression: "(lifecycleStatus in ('rejected' | 'cancelled')) implies statusReason.exists()"
