Invariant: eligibility-item-gives-its-decision
Description: "Each service needs one decision: send a benefit of type decision whose allowed value is eligible, not-eligible or needs-information."
Severity: #error
Expression: "benefit.where(type.text = 'decision').count() = 1 and benefit.where(type.text = 'decision').all(allowed in ('eligible' | 'not-eligible' | 'needs-information'))"
