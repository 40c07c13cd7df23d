Invariant: transitional-rent-plan-says-what-follows
Description: "A plan for Transitional Rent needs to say what follows it: send the extensions permanent-housing-strategy and long-term-housing-funding."
Severity: #error
Expression: "(status = 'active' and category.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support' and code = 'transitional-rent').exists()) implies (extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/permanent-housing-strategy').exists() and extension.where(url = 'https://calaimfhir.org/fhir/StructureDefinition/long-term-housing-funding').exists())"
