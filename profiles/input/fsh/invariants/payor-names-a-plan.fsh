Invariant: payor-names-a-plan
Description: "A payor needs to name its plan: send a reference to the plan's Organization, or its plan code as identifier."
Severity: #error
Expression: "reference.exists() or identifier.value.exists()"
