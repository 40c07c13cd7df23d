Invariant: plan-is-told-by-code-or-type
Description: "A plan needs to be told from a provider: send its plan code as identifier, or the type ins, pay or payer."
Severity: #error
Expression: "identifier.where(system = 'https://calaimfhir.org/fhir/sid/health-care-plan').exists() or type.coding.where(code in ('ins' | 'pay' | 'payer')).exists()"
