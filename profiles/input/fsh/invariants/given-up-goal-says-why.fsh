Invariant: given-up-goal-says-why
Description: "A goal that was rejected or given up needs a reason, since the next plan begins there: send statusReason in words."
Severity: #error
Expression: "(lifecycleStatus in ('rejected' | 'cancelled')) implies statusReason.exists()"
