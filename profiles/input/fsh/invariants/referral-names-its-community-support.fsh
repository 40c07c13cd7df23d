Invariant: referral-names-its-community-support
Description: "Which Community Support is asked for: add to code.coding a code of https://calaimfhir.org/fhir/CodeSystem/community-support. A billing or clinical code may stand beside it."
Severity: #error
Expression: "coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support').exists()"
