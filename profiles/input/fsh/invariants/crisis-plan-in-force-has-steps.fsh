Invariant: crisis-plan-in-force-has-steps
Description: "A crisis plan needs what is to be done: send activity, or status draft until there is a step."
Severity: #error
Expression: "(status = 'active') implies activity.exists()"
