// Only a warning: that results are told is read from a local training as a should, not from DHCS.
Invariant: ended-goal-says-whether-reached
Description: "The next plan builds on how far a goal came: send achievementStatus, such as achieved or not-achieved."
Severity: #warning
Expression: "(lifecycleStatus = 'completed') implies achievementStatus.exists()"
