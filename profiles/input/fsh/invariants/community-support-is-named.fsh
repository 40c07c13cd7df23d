Invariant: community-support-is-named
Description: "A Community Support needs to be named: send type with a code of community-support."
Severity: #error
Expression: "program.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/calaim-program' and code = 'community-support').exists() implies type.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support' and code.exists()).exists()"
