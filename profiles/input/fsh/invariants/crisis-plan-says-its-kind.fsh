// The slice demands it too, but its message does not name the code.
Invariant: crisis-plan-says-its-kind
Description: "A plan is found by its kind: add to category the code housing-crisis-plan of https://calaimfhir.org/fhir/CodeSystem/care-plan-category, beside assess-plan of US Core."
Severity: #error
Expression: "category.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/care-plan-category' and code = 'housing-crisis-plan').exists()"
