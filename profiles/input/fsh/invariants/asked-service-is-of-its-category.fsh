Invariant: asked-service-is-of-its-category
Description: "A service stands under its own programme: send category ecm with a population of focus, community-support with a Community Support, or no category."
Severity: #error
Expression: "(category.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/calaim-program' and code = 'ecm').exists() implies productOrService.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support').empty()) and (category.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/calaim-program' and code = 'community-support').exists() implies productOrService.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/ecm-population-of-focus').empty())"
