// Only a warning: helpers are a should of a local training, and the contacts in DHCS's wording are those of Housing Transition Navigation alone.
Invariant: crisis-plan-in-force-names-helpers
Description: "A crisis plan helps when it says whom to call: send careTeam, contributor or activity.detail.performer."
Severity: #warning
Expression: "(status = 'active') implies (careTeam.exists() or contributor.exists() or activity.detail.performer.exists())"
