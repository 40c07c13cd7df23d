Invariant: crisis-plan-in-force-names-helpers
Description: "A crisis plan needs whom to call: send careTeam, contributor or activity.detail.performer."
Severity: #error
Expression: "(status = 'active') implies (careTeam.exists() or contributor.exists() or activity.detail.performer.exists())"
