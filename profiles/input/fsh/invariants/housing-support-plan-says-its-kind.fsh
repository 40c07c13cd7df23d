// The slice demands it too, but its message does not name the code.
Invariant: housing-support-plan-says-its-kind
Description: "A plan is found by its kind: add to category the code housing-support-plan of https://calaimfhir.org/fhir/CodeSystem/care-plan-category, beside assess-plan of US Core."
Severity: #error
Expression: "category.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/care-plan-category' and code = 'housing-support-plan').exists()"
