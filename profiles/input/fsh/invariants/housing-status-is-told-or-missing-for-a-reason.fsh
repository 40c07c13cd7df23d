Invariant: housing-status-is-told-or-missing-for-a-reason
Description: "An observation of homelessness needs a living situation, a criterion or the reason why neither is known: send valueCodeableConcept, component or dataAbsentReason."
Severity: #error
Expression: "value.exists() or component.exists() or dataAbsentReason.exists()"
