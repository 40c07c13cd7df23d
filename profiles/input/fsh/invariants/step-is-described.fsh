Invariant: step-is-described
Description: "A step of the plan needs what is to be done: send activity.detail.description, or activity.detail.code."
Severity: #error
Expression: "code.exists() or description.exists()"
