// Only a warning: that a crisis plan names its helpers is read from a local training as a should, not from DHCS.
Invariant: crisis-plan-in-force-names-helpers
Description: "A crisis plan helps when it says whom to call: send careTeam, contributor or activity.detail.performer."
Severity: #warning
Expression: "(status = 'active') implies (careTeam.exists() or contributor.exists() or activity.detail.performer.exists())"
