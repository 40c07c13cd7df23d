// Ours: each service is referred, authorized and billed by itself, and the line of a claim names its encounter.
Invariant: encounter-is-ecm-or-one-community-support
Description: "What was done for ECM and for each Community Support is counted and billed apart: send an encounter for each, with core services or with one Community Support as type."
Severity: #error
Expression: "type.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support').code.distinct().count() <= 1 and (type.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/community-support').empty() or type.coding.where(system = 'https://calaimfhir.org/fhir/CodeSystem/ecm-core-service').empty())"
